//! `citation-date-mismatch`

use crate::diagnostic::{Applicability, Basis, Severity};
use crate::mentions::citation::{Stated, between_marks, stated_date};
use crate::mentions::documents::{self, Cited};
use crate::rules::{Check, DocumentContext, FixAvailability, Rule, Sink};
use hegao_lexicon::{Date, Policy};

/// 引文旁边写的日期与文件的成文日期不符.
pub static RULE: Rule = Rule {
    id: "citation-date-mismatch",
    former: &[],
    since: "0.1.0",
    summary: "引文旁边写的日期与文件的成文日期不符",
    basis: Basis::Regulation("《党政机关公文处理工作条例》第二十条（四）"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("date_mismatch.md"),
    check: Check::Document(check),
};

/// The number of months between signing, printing and publication that is not a mistake.
const USUAL: u16 = 2;

fn check(cx: &DocumentContext<'_>, found: &mut Sink<'_>) {
    for citation in &cx.mentions.citations {
        let Some(stated) = stated_date(cx.prose, citation) else { continue };
        let (Cited::ByNumber(documents) | Cited::ByTitle(documents)) =
            documents::of_citation(citation, cx.mentions, cx.text, cx.lexicon);
        let Some(policy) = nearest(&documents, stated.date) else { continue };
        let Some(date) = policy.date.filter(|d| months_between(*d, stated.date) > USUAL) else { continue };
        if policy.effective.is_some_and(|d| months_between(d, stated.date) <= USUAL) {
            continue;
        }
        let text = cx.prose.text();
        let right = in_form(date, &stated);
        let message = format!(
            "《{}》的成文日期是{}，这里写作“{}”，请核对",
            between_marks(&text[citation.title.clone()]),
            date.in_chinese(),
            &text[stated.range.clone()]
        );
        let fact = format!("{}：{}", policy.number, date.in_chinese());
        found.report(stated.range.clone(), message).fact(fact, &policy.source).fix(
            Applicability::Unsafe,
            format!("改为“{right}”"),
            vec![(stated.range, right)],
        );
    }
}

/// The document whose date is nearest to the stated one. Laws and regulations are promulgated again when they are
/// amended, so only documents with a 发文字号 have a single date; the date of every document must be known.
fn nearest<'a>(documents: &[&'a Policy], stated: Date) -> Option<&'a Policy> {
    let dated = |p: &&&Policy| p.number.contains('〔') && p.date.is_some_and(|d| d.month != 0);
    if !documents.iter().all(|p| dated(&p)) {
        return None;
    }
    documents.iter().copied().min_by_key(|p| p.date.map_or(u16::MAX, |d| months_between(d, stated)))
}

/// The number of months between two dates. A year without a month counts as the nearest of its months.
fn months_between(known: Date, stated: Date) -> u16 {
    let count = |d: Date, month: u8| d.year * 12 + u16::from(month);
    let known = count(known, known.month.max(1));
    let (first, last) = match stated.month {
        0 => (count(stated, 1), count(stated, 12)),
        month => (count(stated, month), count(stated, month)),
    };
    first.saturating_sub(known).max(known.saturating_sub(last))
}

/// A date with the same precision and in the same form as the stated one.
fn in_form(date: Date, stated: &Stated) -> String {
    let date = Date {
        month: if stated.date.month == 0 { 0 } else { date.month },
        day: if stated.date.day == 0 { 0 } else { date.day },
        ..date
    };
    match stated.separator {
        '年' => date.in_chinese(),
        '-' => date.to_string(),
        separator => [date.year, date.month.into(), date.day.into()]
            .iter()
            .filter(|part| **part != 0)
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join(&separator.to_string()),
    }
}

#[cfg(test)]
mod tests;
