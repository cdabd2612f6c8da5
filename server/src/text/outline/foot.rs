//! The part below the body: the list of attachments, remarks, copies, printing, the attachments themselves.

use super::Signature;
use super::head::inner;
use crate::text::{Block, BlockKind, Prose, numbering};
use hegao_lexicon::language::numerals;
use hegao_lexicon::language::references::begins_remark;
use hegao_lexicon::language::written_date::{self, Dated};
use std::ops::Range;

/// The part below the body; all ranges are in bytes of the prose.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Foot {
    /// The list of attachments (附件说明).
    pub attachment_note: Option<AttachmentNote>,
    /// The remark (附注): （此件公开发布）.
    pub remark: Option<Range<usize>>,
    /// The line 抄送：….
    pub copies: Option<Range<usize>>,
    /// The line …2016年1月5日印发.
    pub print_line: Option<Range<usize>>,
    /// The heads of the attachments: 附件, 附件1.
    pub attachments: Vec<AttachmentHead>,
    /// The places where the body refers to an attachment by number, with that number: 见附件3.
    pub references: Vec<(Range<usize>, u32)>,
    /// The line of an issue date that is not filled in: 2026年　月　日.
    pub blank_date: Option<Range<usize>>,
    /// Whether a line below the signature has the number and the title of an attachment: 附件1：某表. It may be the head of
    /// one, or only its name on a web page, so it is not among `attachments`.
    pub has_titled_heads: bool,
    /// Whether an attachment has attachments of its own, or the numbers of the attachments begin anew.
    pub has_nested: bool,
    /// The prose offset where the body ends.
    pub start: usize,
}

/// The list of attachments above the signature.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AttachmentNote {
    /// 附件, including a number that is written directly after it, before the colon.
    pub label: Range<usize>,
    /// The colon, or the character in its place; empty if there is none.
    pub colon: Range<usize>,
    /// The attachments in order.
    pub items: Vec<AttachmentItem>,
}

/// An attachment in the list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AttachmentItem {
    /// Its number; `None` if none is written.
    pub number: Option<u32>,
    /// The number with the punctuation mark after it; empty if none is written.
    pub numbering: Range<usize>,
    /// Its name.
    pub name: Range<usize>,
}

/// The head of an attachment.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AttachmentHead {
    /// Prose range of the line.
    pub range: Range<usize>,
    /// Its number; `None` if the document has only one attachment.
    pub number: Option<u32>,
    /// Whether it may be an attachment of another attachment.
    pub nested: bool,
}

/// The maximum length of the name of an attachment, in bytes.
const LONGEST: usize = 300;

/// Reads the part below the body, which begins at the start of a prose range and ends with the document. `notable` are
/// the indexes of the blocks that may belong to it.
pub fn read(
    source: &str,
    prose: &Prose,
    within: Range<usize>,
    signature: Option<&Signature>,
    notable: &[usize],
) -> Foot {
    let (text, from) = (prose.text(), within.start);
    let places = prose.places();
    let breaks = |gap: Range<usize>| source.get(places.source_range(gap)).map_or(1, |gap| gap.matches('\n').count());
    let mut foot = Foot { start: within.end, ..Foot::default() };
    let below = notable.iter().map(|index| &prose.blocks()[*index..]);
    for blocks in below.filter(|b| within.contains(&b[0].range.start) && b[0].kind != BlockKind::TableCell) {
        let line = inner(text, &blocks[0]);
        let content = &text[line.clone()];
        let is_below = signature.is_some_and(|signature| signature.range.end <= line.start);
        foot.has_titled_heads |= is_below && is_titled_head(content);
        if numbering::is_attachment(content) && !opens_list(text, blocks) {
            foot.attachment(head_number(content), line);
        } else if !foot.attachments.is_empty() {
            foot.has_nested |=
                content.starts_with("附件") && (opens_list(text, blocks) || note(text, blocks).is_some());
        } else if !matches!(blocks[0].kind, BlockKind::Heading(_)) {
            foot.line(text, blocks, signature, breaks);
        }
    }
    let parts = [foot.attachment_note.as_ref().map(|n| n.label.start), signature.map(|s| s.range.start)];
    let heads = foot.attachments.first().map(|h| h.range.start);
    let others = [foot.remark.as_ref(), foot.copies.as_ref(), foot.print_line.as_ref()];
    let starts = parts.into_iter().chain([heads]).flatten().chain(others.into_iter().flatten().map(|r| r.start));
    foot.start = starts.filter(|s| *s >= from).min().unwrap_or(within.end);
    if foot.attachment_note.is_some() {
        foot.references = references(&text[from..foot.start.max(from)], from);
    }
    foot
}

impl Foot {
    /// Adds an attachment. After the list of attachments of another attachment, and when the numbers begin anew, it may
    /// belong to that one.
    fn attachment(&mut self, number: Option<u32>, range: Range<usize>) {
        let last = self.attachments.iter().rev().find_map(|head| head.number);
        self.has_nested |= last.is_some() && (number.is_none() || number < last);
        self.attachments.push(AttachmentHead { range, number, nested: self.has_nested });
    }

    /// Recognises the first of the blocks as a part of the foot; `breaks` is the number of line breaks in the source between
    /// two lines.
    fn line(
        &mut self,
        text: &str,
        blocks: &[Block],
        signature: Option<&Signature>,
        breaks: impl Fn(Range<usize>) -> usize,
    ) {
        let line = &inner(text, &blocks[0]);
        let content = &text[line.clone()];
        if content.starts_with("抄送") && content["抄送".len()..].trim_start().starts_with(['：', ':']) {
            self.copies = Some(line.start..end_of_copies(text, blocks, breaks));
        } else if self.blank_date.is_none() && is_blank_date(content) {
            self.blank_date = Some(line.clone());
        } else if is_remark(content) {
            self.remark = Some(line.clone());
        } else if self.is_print_line(content) {
            self.print_line = Some(line.clone());
        } else if self.attachment_note.is_none() && content.starts_with("附件") {
            self.attachment_note = note(text, blocks).filter(|n| is_in_place(text, n, blocks, signature));
        }
    }

    fn is_print_line(&self, line: &str) -> bool {
        if line.len() > 200 || !line.ends_with(['发', '日']) || line.contains('。') {
            return false;
        }
        let printed = |d: &Dated| line[d.range.end..].trim() == "印发";
        let bare = |d: &Dated| d.range.end == line.len() && self.copies.is_some();
        written_date::find(line).next_back().is_some_and(|d| printed(&d) || bare(&d) && d.range.start > 0)
    }
}

/// Whether a line consists of a date without its day: 2026年　月　日.
fn is_blank_date(line: &str) -> bool {
    let part = |c: char| c.is_ascii_digit() || matches!(c, '年' | '月' | '日' | ' ' | '\u{3000}' | '×' | 'X');
    line.contains('年') && line.ends_with('日') && line.chars().all(part) && written_date::only(line).is_none()
}

/// The maximum number of lines that the copied agencies take up.
const COPIED: usize = 6;

/// The end of the copied agencies that begin on the first of the blocks. In plain text they run on to the next line
/// unless they end with a full stop or the line of printing, another part or an empty line follows.
fn end_of_copies(text: &str, blocks: &[Block], breaks: impl Fn(Range<usize>) -> usize) -> usize {
    let mut end = inner(text, &blocks[0]).end;
    for pair in blocks.windows(2).take(COPIED) {
        let next = &text[inner(text, &pair[1])];
        let open = text[..end].ends_with(['，', '、', '；', ',', ';']);
        let apart = !open && breaks(end..inner(text, &pair[1]).start) > 1;
        let closed = text[..end].ends_with('。') || begins_other(next) || next.len() > LONGEST;
        if closed || apart || pair[1].kind != pair[0].kind {
            break;
        }
        end = inner(text, &pair[1]).end;
    }
    end
}

/// Whether a line below the copied agencies belongs to another part: the line of printing, an attachment, a date.
fn begins_other(line: &str) -> bool {
    line.ends_with("印发")
        || written_date::find(line).next().is_some()
        || line.starts_with(['附', '（', '('])
        || line.starts_with("联系人")
}

/// Whether a line is a remark on who may read the document: （此件公开发布）, with or without brackets.
fn is_remark(line: &str) -> bool {
    let bare = line.trim_matches(['（', '）', '(', ')', ' ']);
    (begins_remark(bare) || bare.starts_with("联系人"))
        && bare.len() <= 120
        && !bare.contains('。')
        && (bare.len() < line.len() || bare.ends_with("公开发布") || bare.ends_with("公开"))
}

/// Whether a line has the number and the title of an attachment: 附件1：某表.
fn is_titled_head(line: &str) -> bool {
    let rest = line.strip_prefix("附件").unwrap_or_default();
    rest.starts_with(numbering::is_ordinal) && !numbering::is_attachment(line)
}

/// The number in the head of an attachment.
fn head_number(head: &str) -> Option<u32> {
    let digits = head.trim_start_matches("附件").trim_end_matches([':', '：']).trim();
    value(digits)
}

fn value(digits: &str) -> Option<u32> {
    match digits.parse() {
        Ok(value) => Some(value),
        Err(_) => Some(numerals::value(digits)).filter(|v| *v > 0),
    }
}

/// The list of attachments that begins with the first of the blocks.
fn note(text: &str, blocks: &[Block]) -> Option<AttachmentNote> {
    let first = inner(text, &blocks[0]);
    let content = &text[first.clone()];
    let label = "附件".len() + content["附件".len()..].bytes().take_while(u8::is_ascii_digit).count();
    let mark =
        content[label..].chars().next().filter(|c| matches!(c, '：' | ':' | '.' | '．' | '、' | ' ' | '\u{3000}'))?;
    let (label, mark) = (first.start..first.start + label, first.start + label..first.start + label + mark.len_utf8());
    let mut items: Vec<AttachmentItem> = item(text, mark.end..first.end, true).into_iter().collect();
    split_last(text, &mut items);
    for block in &blocks[1..] {
        let line = inner(text, block);
        let own = text[line.clone()].strip_prefix("附件").is_some_and(|r| r.starts_with(|c: char| c.is_ascii_digit()));
        let start = if own { line.start + "附件".len() } else { line.start };
        let next = item(text, start..line.end, block.kind == BlockKind::ListItem);
        let wraps = |name: &str| is_cut(name) || name.ends_with(['，', '、', ',']) && next.is_none();
        match (items.last_mut().filter(|last| wraps(&text[last.name.clone()])), next) {
            (Some(cut), _) => cut.name.end = line.end,
            (None, Some(item)) => items.push(item),
            (None, None) => break,
        }
        split_last(text, &mut items);
    }
    (!items.is_empty()).then_some(AttachmentNote { label, colon: mark, items })
}

/// Characters which show that a number after 附件 is a quantity or continues.
/// Own list: guards only that number.
const COUNTED: &[char] = &['份', '个', '页', '万', '元', '件', '.', '、', '-', '—', '至'];

/// The places where a body that begins at `from` refers to attachments by number; 附件3份 is not one.
fn references(body: &str, from: usize) -> Vec<(Range<usize>, u32)> {
    let places = body.match_indices("附件").filter_map(|(at, label)| {
        let rest = &body[at + label.len()..];
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let counted = rest[digits..].starts_with(COUNTED);
        let number = rest[..digits].parse().ok().filter(|_| digits <= 2 && !counted)?;
        Some((from + at..from + at + label.len() + digits, number))
    });
    places.collect()
}

/// Whether 附件： on a line of its own is followed by the list of attachments, and is not the head of an attachment.
fn opens_list(text: &str, blocks: &[Block]) -> bool {
    let is_item = |b: &Block| b.kind == BlockKind::ListItem || text[inner(text, b)].starts_with('1');
    text[inner(text, &blocks[0])].ends_with(['：', ':']) && blocks.get(1).is_some_and(is_item)
}

/// Whether a name continues on the next line: a quotation, title or bracket in it is not closed.
fn is_cut(name: &str) -> bool {
    [('“', '”'), ('《', '》'), ('（', '）')]
        .iter()
        .any(|(open, close)| name.matches(*open).count() > name.matches(*close).count())
}

/// Splits the last item where the next number is on the same line: 1.任务清单　2.责任分工.
fn split_last(text: &str, items: &mut Vec<AttachmentItem>) {
    while let Some(last) = items.last_mut() {
        let Some(number) = last.number else { return };
        let name = &text[last.name.clone()];
        let next = (number + 1).to_string();
        let begins = |at: &usize| {
            let rest = &name[at + next.len()..];
            let marked =
                rest.strip_prefix(['.', '．', '、']).is_some_and(|r| !r.starts_with(|c: char| c.is_ascii_digit()));
            marked && name[..*at].ends_with([' ', '\u{3000}', '；', ';', '。'])
        };
        let Some(at) = name.match_indices(&next).map(|(at, _)| at).find(begins) else { return };
        let Some(item) = item(text, last.name.start + at..last.name.end, false) else { return };
        let ended = name[..at].trim_end_matches([' ', '\u{3000}', '；', ';', '。']).len();
        last.name.end = last.name.start + ended;
        items.push(item);
    }
}

/// An item of the list; `bare` permits one without a number.
fn item(text: &str, line: Range<usize>, bare: bool) -> Option<AttachmentItem> {
    let content = text[line.clone()].trim();
    let start = line.start + text[line.clone()].len() - text[line.clone()].trim_start().len();
    let digits = content.bytes().take_while(u8::is_ascii_digit).count();
    let mark = content[digits..].chars().next().filter(|c| matches!(c, '.' | '．' | '、' | '：' | ':' | '，'));
    let numbered = (1..=2).contains(&digits) && mark.is_some();
    if content.is_empty() || content.len() > LONGEST || !(numbered || bare) {
        return None;
    }
    let numbering = if numbered { digits + mark.map_or(0, char::len_utf8) } else { 0 };
    let name = content[numbering..].trim_start();
    let name = start + content.len() - name.len()..start + content.len();
    let number = if numbered { content[..digits].parse().ok() } else { None };
    (!name.is_empty()).then_some(AttachmentItem { number, numbering: start..start + numbering, name })
}

/// Whether a list of attachments is in its proper place: only its own lines are between it and the signature, or
/// between it and the end of an unsigned document.
fn is_in_place(text: &str, note: &AttachmentNote, blocks: &[Block], signature: Option<&Signature>) -> bool {
    let Some(last) = note.items.last() else { return false };
    let next = blocks.iter().map(|b| inner(text, b)).find(|line| line.start > last.name.start);
    match (signature, &next) {
        (Some(signed), Some(next)) => (signed.range.start..=signed.range.end).contains(&next.start),
        (Some(_), None) | (None, Some(_)) => next.is_some_and(|n| numbering::is_attachment(&text[n])),
        (None, None) => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Outline, Syntax};

    fn foot(source: &str) -> String {
        let prose = Prose::new(source, Syntax::Markdown);
        let foot = Outline::new(source, &prose).foot;
        let part = |r: &Range<usize>| prose.text()[r.clone()].to_owned();
        let note = |n: AttachmentNote| {
            let items: Vec<String> =
                n.items.iter().map(|i| format!("{}|{}", part(&i.numbering), part(&i.name))).collect();
            format!("{}|{} {}", part(&n.label), part(&n.colon), items.join(" "))
        };
        let heads: Vec<String> = foot.attachments.iter().map(|h| format!("{:?}", h.number)).collect();
        let body = prose.text()[..foot.start].trim_end().lines().last().unwrap_or_default();
        let lines = [foot.remark, foot.copies, foot.print_line].map(|r| r.as_ref().map(part).unwrap_or_default());
        format!(
            "{body} / {} / {} / {}",
            foot.attachment_note.map(note).unwrap_or_default(),
            lines.join(" / "),
            heads.join(" ")
        )
    }

    const SIGNED: &str = "某市人民政府\n\n2024年1月5日\n";

    #[test]
    fn every_part_below_the_body() {
        let text = format!(
            "# 某市关于某事的通知\n\n各区县人民政府：\n\n请执行。\n\n附件：1．任务清单\n\n　　　2.责任分工\n\n{SIGNED}\n（此件公开发布）\n\n\
             抄送：市委办公室。\n\n某市人民政府办公室　2024年1月6日印发\n\n附件1\n\n任务清单\n\n附件2\n\n责任分工\n"
        );
        assert_eq!(
            foot(&text),
            "请执行。 / 附件|： 1．|任务清单 2.|责任分工 / （此件公开发布） / 抄送：市委办公室。 / 某市人民政府办公室　2024年1月6日印发 / Some(1) Some(2)"
        );
    }

    #[test]
    fn a_single_attachment_and_odd_ways_to_write_the_list() {
        for (list, read) in [
            ("附件：任务清单", "附件|： |任务清单"),
            ("附件:1、《任务清单》。", "附件|: 1、|《任务清单》。"),
            ("附件1：任务清单\n\n附件2：责任分工", "附件1|： |任务清单 2：|责任分工"),
            ("附件：1.“一件事”\n\n2.“两\n\n张清单”", "附件|： 1.|“一件事” 2.|“两\n张清单”"),
            ("附件：\n\n1. 任务清单\n2. 责任分工", "附件|： |任务清单 |责任分工"),
        ] {
            assert!(foot(&format!("# 某市关于某事的通知\n\n请执行。\n\n{list}\n\n{SIGNED}")).contains(read), "{list}");
        }
    }

    #[test]
    fn sentences_are_not_a_list_of_attachments() {
        for line in ["附件所列事项自今年起执行。", "附件中的任务清单，请执行。"] {
            assert!(
                foot(&format!("# 某市关于某事的通知\n\n请执行。\n\n{line}\n\n{SIGNED}")).contains("。 /  /"),
                "{line}"
            );
        }
        let list = "附件：任务清单\n\n请各单位于月底前报送材料。";
        assert!(foot(&format!("# 某市关于某事的通知\n\n请执行。\n\n{list}\n\n{SIGNED}")).contains("。 /  /"));
    }
}
