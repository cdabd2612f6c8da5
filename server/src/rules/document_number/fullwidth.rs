//! `document-number-fullwidth`

use super::{applicability, mend};
use crate::diagnostic::{Basis, Severity};
use crate::mentions::DocumentNumber;
use crate::mentions::document_number::{DigitForm, NumberKind};
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};
use std::ops::Range;

/// 发文字号用了全角数字.
pub static RULE: Rule = Rule {
    id: "document-number-fullwidth",
    former: &[],
    since: "0.1.0",
    summary: "发文字号用了全角数字",
    basis: Basis::Practice("阿拉伯数字一般用半角，参照 GB/T 15835—2011 5.1.7"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Sometimes,
    page: include_str!("fullwidth.md"),
    check: Check::Blocks(check),
};

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    for number in cx.mentions.numbers.iter().filter(|n| n.kind != NumberKind::Own) {
        let wide: Vec<_> = wide_parts(number).collect();
        let (Some((first, _)), Some((last, _))) = (wide.first(), wide.last()) else { continue };
        let right = wide.iter().map(|(_, right)| *right).collect::<Vec<_>>().join("”“");
        let message = format!("发文字号中的数字宜用半角，写作“{right}”");
        let report = found.report(first.start..last.end, message);
        mend(report, number, |report| {
            let edits = wide.iter().map(|(range, right)| (range.clone(), (*right).to_owned()));
            report.fix(applicability(number), format!("改为“{right}”"), edits);
        });
    }
}

/// The full-width parts, each with its correct form. Another rule reports a two-digit year, and leading zeros of the
/// sequence are not restored.
fn wide_parts(number: &DocumentNumber) -> impl Iterator<Item = (Range<usize>, &str)> {
    let year = Some((&number.year, &*number.year.value)).filter(|(_, year)| year.len() == 4);
    let written = &*number.sequence.value;
    let bare = written.trim_start_matches('0');
    let sequence = if number.kind == NumberKind::Document && !bare.is_empty() { bare } else { written };
    let parts = year.into_iter().chain([(&number.sequence, sequence)]);
    let wide = parts.filter(|(digits, _)| digits.form == DigitForm::FullWidth);
    wide.map(|(digits, right)| (digits.range.clone(), right))
}

#[cfg(test)]
mod tests;
