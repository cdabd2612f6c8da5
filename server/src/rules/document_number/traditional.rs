//! `document-number-traditional`

use super::{judged, mend};
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::mentions::DocumentNumber;
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};
use hegao_lexicon::scripts::simplified;
use std::ops::Range;

/// 简体公文中的发文字号用了繁体字.
pub static RULE: Rule = Rule {
    id: "document-number-traditional",
    former: &[],
    since: "0.1.0",
    summary: "简体公文中的发文字号用了繁体字",
    basis: Basis::Regulation("《党政机关公文处理工作条例》第十一条；《通用规范汉字表》（国发〔2013〕23号）"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Sometimes,
    page: include_str!("traditional.md"),
    check: Check::BlocksIf { blocks: check, allows: |cx, _| cx.mentions.simplified },
};

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    let text = cx.text;
    for number in judged(cx) {
        let letters: Vec<(Range<usize>, String)> = traditional(text, number).collect();
        let (Some((first, _)), Some((last, _))) = (letters.first(), letters.last()) else { continue };
        let at = first.start..last.end;
        let right: String = text[number.range.clone()].chars().map(simplified).collect();
        let report = found.report(at, format!("发文字号中的汉字应当用规范汉字，写作“{right}”"));
        mend(report, number, |report| {
            let certain = number.known_head && !cx.mentions.quoted_text.is_quoted(&number.range);
            let applicability = if certain { Applicability::Safe } else { Applicability::Unsafe };
            report.fix(applicability, format!("改为“{right}”"), letters);
        });
    }
}

/// The traditional characters of a number, each with its simplified form.
fn traditional<'a>(text: &'a str, number: &DocumentNumber) -> impl Iterator<Item = (Range<usize>, String)> + use<'a> {
    let start = number.range.start;
    let letters = text[number.range.clone()].char_indices().filter(|(_, c)| simplified(*c) != *c);
    letters.map(move |(i, c)| (start + i..start + i + c.len_utf8(), simplified(c).to_string()))
}

#[cfg(test)]
mod tests;
