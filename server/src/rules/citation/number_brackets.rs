//! `citation-number-brackets`

use super::{is_citable, is_half_width};
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::mentions::{Citation, DocumentNumber};
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};
use crate::text::BlockKind;
use hegao_lexicon::language::acts::begins_issuing;
use std::ops::Range;

/// 标题后的发文字号没有用圆括号括起.
pub static RULE: Rule = Rule {
    id: "citation-number-brackets",
    former: &[],
    since: "0.1.0",
    summary: "标题后的发文字号没有用圆括号（）括起",
    basis: Basis::Practice("标题后的发文字号用圆括号括注，参照 GB/T 15834—2011 4.9"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Sometimes,
    page: include_str!("number_brackets.md"),
    check: Check::Blocks(check),
};

/// Brackets that writers put around a number instead of （）.
const OPENERS: &[char] = &['[', '［', '【', '〔', '﹝', '「', '{', '〖'];
const CLOSERS: &[char] = &[']', '］', '】', '〕', '﹞', '」', '}', '〗'];

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    for citation in &cx.mentions.citations {
        let number = citation.number.map(|i| &cx.mentions.numbers[i]);
        match (number, &citation.note) {
            (Some(number), None) => bare(cx, found, citation, number),
            (Some(_), Some(note)) => half_width(cx, found, note),
            (None, None) => bracketed(cx, found, citation),
            (None, Some(_)) => {}
        }
    }
}

/// Reports a number without brackets: 《标题》国发〔2016〕73号.
fn bare(cx: &BlockContext<'_>, found: &mut Sink<'_>, citation: &Citation, number: &DocumentNumber) {
    let text = cx.text;
    let rest = &text[number.range.end..];
    // the number may belong to what follows: 《甲办法》国发〔2016〕73号印发，《甲》国发〔2016〕73号《乙》
    let goes_on = begins_issuing(rest) || ["《", "规定", "废止"].iter().any(|w| rest.starts_with(w));
    let heads = cx.block_at(citation.range.start).is_none_or(|b| matches!(b.kind, BlockKind::Heading(_)));
    if goes_on || heads || !is_citable(number) {
        return;
    }
    let noise = ["文件", "文"].iter().find(|n| rest.starts_with(**n)).map_or(0, |n| n.len());
    let at = number.range.start..number.range.end + noise;
    let written = &text[number.range.clone()];
    let edits = match noise {
        0 => vec![(at.start..at.start, "（".to_owned()), (at.end..at.end, "）".to_owned())],
        _ => vec![(at.clone(), format!("（{written}）"))],
    };
    let applicability = if noise == 0 { Applicability::Safe } else { Applicability::Unsafe };
    report(found, at, "标题后的发文字号通常用圆括号括起", written).fix(
        applicability,
        format!("改为“（{written}）”"),
        edits,
    );
}

/// Reports a number in the wrong brackets: 《标题》【国发〔2016〕73号】.
fn bracketed(cx: &BlockContext<'_>, found: &mut Sink<'_>, citation: &Citation) {
    let text = cx.text;
    let after = citation.range.end;
    let Some(open) = text[after..].chars().next().filter(|c| OPENERS.contains(c)) else { return };
    let inside = after + open.len_utf8();
    let place = cx.mentions.numbers.partition_point(|n| n.range.start < inside);
    let Some(number) = cx.mentions.numbers.get(place).filter(|n| n.range.start == inside && is_citable(n)) else {
        return;
    };
    let Some(close) = text[number.range.end..].chars().next().filter(|c| CLOSERS.contains(c)) else { return };
    let end = number.range.end + close.len_utf8();
    let edits = vec![(after..inside, "（".to_owned()), (number.range.end..end, "）".to_owned())];
    let written = &text[number.range.clone()];
    report(found, after..end, &format!("标题后的发文字号通常用圆括号括起，不用“{open}{close}”"), written).fix(
        Applicability::Safe,
        format!("改为“（{written}）”"),
        edits,
    );
}

/// Reports 《标题》(国发〔2016〕73号) in a paragraph that otherwise uses full-width punctuation. Half-width punctuation
/// throughout a text is not a fault of its citations.
fn half_width(cx: &BlockContext<'_>, found: &mut Sink<'_>, note: &Range<usize>) {
    let text = cx.text;
    let (opens, closes) = (text[..note.start].ends_with('('), text[note.end..].starts_with(')'));
    if !opens && !closes || is_half_width(cx, note.start) {
        return;
    }
    let mut edits = Vec::new();
    if opens {
        edits.push((note.start - 1..note.start, "（".to_owned()));
    }
    if closes {
        edits.push((note.end..note.end + 1, "）".to_owned()));
    }
    let at = edits[0].0.start..edits[edits.len() - 1].0.end;
    found
        .report(at, "标题后的圆括号通常用全角“（）”")
        .at_most(Severity::Hint)
        .repeats("标题后的圆括号通常用全角“（）”")
        .fix(Applicability::Safe, "改为“（）”", edits);
}

fn report<'s>(found: &'s mut Sink<'_>, at: Range<usize>, fault: &str, number: &str) -> crate::rules::Report<'s> {
    found.report(at, format!("{fault}，宜写作“（{number}）”")).repeats(fault.to_owned())
}

#[cfg(test)]
mod tests;
