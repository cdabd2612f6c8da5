//! `structure-attachment-note`

mod heads;

use super::documents;
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::rules::{Check, DocumentContext, FixAvailability, Rule, Sink};
use crate::text::outline::{AttachmentItem, AttachmentNote};

/// 附件说明的写法不合格式.
pub static RULE: Rule = Rule {
    id: "structure-attachment-note",
    former: &[],
    since: "0.1.0",
    summary: "附件说明的写法不合格式",
    basis: Basis::Standard("GB/T 9704—2012 7.3.4"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Sometimes,
    page: include_str!("attachment_note.md"),
    check: Check::Document(check),
};

/// The basis for names without 《》 and for a single attachment without a number.
const CUSTOM: Basis = Basis::Practice("附件说明的通常写法");
const MARKS: [char; 7] = ['。', '；', '，', '、', ';', ',', '.'];

fn check(cx: &DocumentContext<'_>, found: &mut Sink<'_>) {
    for outline in documents(cx) {
        if let Some(note) = &outline.foot.attachment_note {
            check_note(cx, note, found);
        }
        heads::check(cx, &outline.foot, found);
    }
}

fn check_note(cx: &DocumentContext<'_>, note: &AttachmentNote, found: &mut Sink<'_>) {
    check_label(cx, note, found);
    for item in &note.items {
        check_end(cx, item, found);
        check_name(cx, item, found);
    }
    match &note.items[..] {
        [only] => check_single(cx, only, found),
        items if note.label.len() == "附件".len() => check_numbers(cx, items, found),
        _ => {}
    }
}

/// Checks that the numbers are written 1. and follow one another.
fn check_numbers(cx: &DocumentContext<'_>, items: &[AttachmentItem], found: &mut Sink<'_>) {
    let text = cx.prose.text();
    for item in items.iter().filter(|item| text[item.numbering.clone()].ends_with(['、', '：', ':', '，'])) {
        let number = item.number.unwrap_or_default();
        let message = format!("附件顺序号后面用“.”，写作“{number}.”");
        let report = found.report(item.numbering.clone(), message).repeats("附件顺序号后面用“.”");
        let edits = vec![(item.numbering.start..item.name.start, format!("{number}."))];
        report.fix(Applicability::Safe, format!("改为“{number}.”"), edits);
    }
    for pair in items.windows(2) {
        let (Some(before), Some(number)) = (pair[0].number, pair[1].number) else { continue };
        let message = match number {
            _ if number == before => format!("附件顺序号{number}重号"),
            _ if number > before + 1 => format!("附件顺序号从{before}跳到{number}，中间缺号"),
            _ => continue,
        };
        let digits = pair[1].numbering.start..pair[1].numbering.start + number.to_string().len();
        found.report(digits, message);
    }
}

/// Checks that 附件 is followed by a full-width colon.
fn check_label(cx: &DocumentContext<'_>, note: &AttachmentNote, found: &mut Sink<'_>) {
    let text = cx.prose.text();
    let (label, mark) = (&text[note.label.clone()], &text[note.colon.clone()]);
    if label != "附件" {
        let message = format!("附件说明先写“附件：”，再写顺序号和名称；“{label}”里的顺序号应放在冒号后面");
        let number = label.trim_start_matches("附件");
        let edits = vec![(note.label.start..note.colon.end, format!("附件：{number}."))];
        let report = found.report(note.label.clone(), message);
        report.fix(Applicability::Unsafe, format!("改为“附件：{number}.”"), edits);
    } else if mark != "：" {
        let report = found.report(note.label.start..note.colon.end, "“附件”后面标全角冒号“：”");
        report.fix(Applicability::Safe, "改用全角冒号“：”", vec![(note.colon.clone(), "：".to_owned())]);
    }
}

/// Checks that the name of an attachment is not followed by a punctuation mark.
fn check_end(cx: &DocumentContext<'_>, item: &AttachmentItem, found: &mut Sink<'_>) {
    let name = &cx.prose.text()[item.name.clone()];
    let bare = name.trim_end_matches(MARKS);
    if bare.len() < name.len() && !bare.is_empty() {
        let at = item.name.start + bare.len()..item.name.end;
        let report = found.report(at.clone(), format!("附件名称后不加标点符号，“{}”应删去", &name[bare.len()..]));
        report.repeats("附件名称后不加标点符号").fix(Applicability::Safe, "删去", vec![(at, String::new())]);
    }
}

/// Checks that the name of an attachment is not in 《》; this is custom, not a clause.
fn check_name(cx: &DocumentContext<'_>, item: &AttachmentItem, found: &mut Sink<'_>) {
    let name = cx.prose.text()[item.name.clone()].trim_end_matches(MARKS);
    let inner = name.strip_prefix('《').and_then(|n| n.strip_suffix('》')).filter(|n| !n.contains(['《', '》']));
    if inner.is_some() {
        let (open, end) = (item.name.start, item.name.start + name.len());
        let bracket = '《'.len_utf8();
        let edits = vec![(open..open + bracket, String::new()), (end - bracket..end, String::new())];
        let report =
            found.report(open..end, "附件说明里的附件名称通常不加书名号").at_most(Severity::Hint).rests_on(CUSTOM);
        report.fix(Applicability::Unsafe, "删去书名号", edits);
    }
}

/// Checks that a single attachment has no number.
fn check_single(cx: &DocumentContext<'_>, item: &AttachmentItem, found: &mut Sink<'_>) {
    if item.number == Some(1) && !item.numbering.is_empty() {
        let (at, name) = (item.numbering.clone(), &cx.prose.text()[item.name.clone()]);
        let report = found.report(at.clone(), "只有一个附件，通常不编顺序号").at_most(Severity::Hint).rests_on(CUSTOM);
        report.fix(
            Applicability::Unsafe,
            format!("改为“附件：{name}”"),
            vec![(at.start..item.name.start, String::new())],
        );
    }
}

#[cfg(test)]
mod tests;
