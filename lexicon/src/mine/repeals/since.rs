//! When a repeal takes effect, and in which article it is stated.

use super::super::document::{Document, floor};
use crate::Date;
use crate::language::acts::{ISSUING, TAKING_EFFECT, begins_taking_effect};
use crate::language::numerals::is_numeral;
use crate::language::time::SINCE;
use std::ops::Range;

/// The maximum distance, in bytes, between the heading of an article and a position in it.
const ARTICLE: usize = 20_000;

/// The first day on which the documents repealed by the sentence are no longer in force: the date it names, the date on
/// which the document takes effect, or the date on which it was issued; otherwise `None`.
pub fn read(document: &Document, sentence: &Range<usize>, effective: Option<Date>) -> Option<Date> {
    named(document, sentence).or(effective).or_else(|| {
        let text = &document.text[sentence.clone()];
        let at_once = text.contains("即日") || text.match_indices("之日").any(|(i, _)| is_issue(&text[..i]));
        document.date.filter(|_| at_once)
    })
}

/// Whether a text ends with a verb of issuing: 自公布之日起.
fn is_issue(before: &str) -> bool {
    ISSUING.iter().any(|verb| before.ends_with(verb))
}

/// The date of a phrase such as 自2004年6月1日起 in a range.
fn named(document: &Document, range: &Range<usize>) -> Option<Date> {
    let starts = |r: &Range<usize>| {
        let before = document.text[..r.start].trim_end();
        let after = document.text[r.end..].trim_start();
        // 于2021年8月5日起施行的《甲办法》 says when the repealed document took effect
        let of_title = after.strip_prefix('起').is_some_and(|rest| {
            TAKING_EFFECT.iter().any(|v| rest.strip_prefix(v).is_some_and(|r| r.starts_with('的')))
        });
        (before.ends_with(SINCE) && after.starts_with('起') || after.starts_with("零时起")) && !of_title
    };
    document.dates_in(range).iter().find(|(r, _)| starts(r) && !document.in_title(r.start)).map(|(_, date)| *date)
}

/// The date on which the document says it takes effect: 本办法自2018年5月1日起施行.
pub fn effective(document: &Document) -> Option<Date> {
    let mut found =
        document.dates.iter().filter(|(range, _)| !document.in_title(range.start)).filter_map(|(range, date)| {
            let after = document.text[range.end..].trim_start().strip_prefix('起')?;
            let holds = begins_taking_effect(after.trim_start_matches('，'));
            let before = document.text[..range.start].trim_end().strip_suffix(SINCE)?;
            let subject: String = before.chars().rev().take_while(|c| !matches!(c, '。' | '；' | '\n')).collect();
            (holds && subject.contains('本')).then_some(*date)
        });
    found.next_back()
}

/// 第五十八条 at the beginning of the paragraph that contains `at`, or the nearest one before it.
pub fn article(document: &Document, at: usize) -> String {
    let first = floor(&document.text, at.saturating_sub(ARTICLE));
    let before = &document.text[first..at];
    let line = before.rfind('\n').map_or(first, |i| first + i + 1);
    let end = document.sentence(at).end;
    let heads = [&document.text[line..end], before];
    heads.iter().find_map(|text| last_article(text)).unwrap_or_default()
}

fn last_article(text: &str) -> Option<String> {
    text.rmatch_indices('第').find_map(|(i, _)| {
        let starts =
            text[..i].trim_end_matches([' ', '\u{3000}']).ends_with(['\n', '。', '；']) || text[..i].trim().is_empty();
        let rest = &text[i + '第'.len_utf8()..];
        let numeral: String = rest.chars().take_while(|c| is_numeral(*c)).collect();
        let article = !numeral.is_empty() && rest[numeral.len()..].starts_with('条');
        (starts && article).then(|| format!("第{numeral}条"))
    })
}
