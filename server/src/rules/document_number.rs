//! The form of document numbers. The parser in `mentions` records the range of each part; each rule checks its own
//! part, and the fixes for one number together produce the correct number.

mod announcement_fragment;
mod bracket;
mod extra_zi;
mod fullwidth;
mod han_sequence;
mod kind_mismatch;
mod leading_zero;
mod misordered;
mod missing_bracket;
mod missing_hao;
mod missing_sequence;
mod mixed_bracket;
mod order_form;
mod ordinal;
mod spacing;
mod stray_mark;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
mod traditional;
mod unknown_prefix;
mod year;

use super::{BlockContext, Report, Rule};
use crate::diagnostic::{Applicability, Severity};
use crate::mentions::DocumentNumber;
use crate::mentions::document_number::NumberKind;
use hegao_lexicon::language::references::{GOVERNMENT_CODES, continues_number};

/// The rules of this family, sorted by id.
pub static RULES: &[&Rule] = &[
    &announcement_fragment::RULE,
    &bracket::RULE,
    &extra_zi::RULE,
    &fullwidth::RULE,
    &han_sequence::RULE,
    &kind_mismatch::RULE,
    &leading_zero::RULE,
    &misordered::RULE,
    &missing_bracket::RULE,
    &missing_hao::RULE,
    &missing_sequence::RULE,
    &mixed_bracket::RULE,
    &order_form::RULE,
    &ordinal::RULE,
    &spacing::RULE,
    &stray_mark::RULE,
    &traditional::RULE,
    &unknown_prefix::RULE,
    &year::RULE,
];

/// The numbers that GB/T 9704—2012 7.2.5 governs.
fn judged<'a>(cx: &BlockContext<'a>) -> impl Iterator<Item = &'a DocumentNumber> {
    cx.mentions.numbers.iter().filter(|n| n.kind == NumberKind::Document)
}

/// Whether a line break splits a number, so that the missing part is on the next line.
fn is_cut(cx: &BlockContext<'_>, number: &DocumentNumber) -> bool {
    let rest = cx.text[number.range.end..].trim_start_matches([' ', '\u{3000}']);
    number.hao.is_none() && rest.starts_with('\n') && rest.trim_start().starts_with(continues_number)
}

/// A fix is safe only if the issuer code is certain.
fn applicability(number: &DocumentNumber) -> Applicability {
    if number.trusted_head { Applicability::Safe } else { Applicability::Unsafe }
}

/// Completes a report on a form that is permitted in the serials of case files and licences. If the number may be such
/// a serial, the severity is lowered to `Info` and a remark is added.
fn mend_office(
    cx: &BlockContext<'_>,
    report: Report<'_>,
    number: &DocumentNumber,
    fix: impl FnOnce(Report<'_>, Applicability),
) {
    let office = number.is_of_office(cx.text);
    let report = match office || number.is_historical() {
        true => report,
        false => report.at_most(Severity::Info).remark("案卷、许可等自编的文书号可照原样"),
    };
    // a company or a department may number its letters so: 鑫煤办〔2022〕第07号
    let code = &cx.text[number.head.clone()];
    let government = code.contains('府') || GOVERNMENT_CODES.iter().any(|ending| code.ends_with(ending));
    let certain = number.known_head || government;
    let applicability = if certain { applicability(number) } else { Applicability::Unsafe };
    mend(report, number, |report| fix(report, applicability));
}

/// Completes a report: numbers before 2000 are quoted as they were written, so they get a remark and no fix.
fn mend(report: Report<'_>, number: &DocumentNumber, fix: impl FnOnce(Report<'_>)) {
    match number.is_historical() {
        true => drop(report.at_most(Severity::Info).remark("2000年以前的字号照原文引用，不必改")),
        false => fix(report),
    }
}
