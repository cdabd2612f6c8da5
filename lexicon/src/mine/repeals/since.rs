//! From when a repeal holds, and in which article it stands.

use super::super::document::{Document, floor};
use crate::Date;
use std::ops::Range;

/// How far, in bytes, the head of an article may stand before what is in it.
const ARTICLE: usize = 20_000;

/// The first day on which what the sentence repeals no longer holds: the day it names, or that on which
/// the document takes effect, or on which it was issued; else `None`.
pub fn read(document: &Document, sentence: &Range<usize>, effective: Option<Date>) -> Option<Date> {
    named(document, sentence).or(effective).or_else(|| {
        let text = &document.text[sentence.clone()];
        let at_once = ["公布之日", "发布之日", "印发之日", "即日", "下发之日"].iter().any(|w| text.contains(w));
        document.date.filter(|_| at_once)
    })
}

/// The day of 自2004年6月1日起 in a range.
fn named(document: &Document, range: &Range<usize>) -> Option<Date> {
    let starts = |r: &Range<usize>| {
        let before = document.text[..r.start].trim_end();
        let after = document.text[r.end..].trim_start();
        // 于2021年8月5日起施行的《甲办法》 says when what is repealed began
        let of_title = ["起施行的", "起实施的", "起执行的"].iter().any(|w| after.starts_with(w));
        (before.ends_with(['自', '从', '于']) && after.starts_with('起') || after.starts_with("零时起")) && !of_title
    };
    document.dates_in(range).iter().find(|(r, _)| starts(r) && !document.in_title(r.start)).map(|(_, date)| *date)
}

/// The day the document says that it takes effect: 本办法自2018年5月1日起施行.
pub fn effective(document: &Document) -> Option<Date> {
    let mut found =
        document.dates.iter().filter(|(range, _)| !document.in_title(range.start)).filter_map(|(range, date)| {
            let after = document.text[range.end..].trim_start().strip_prefix('起')?;
            let holds =
                ["施行", "实施", "执行", "生效", "正式"].iter().any(|v| after.trim_start_matches('，').starts_with(v));
            let before = document.text[..range.start].trim_end().strip_suffix(['自', '从', '于'])?;
            let subject: String = before.chars().rev().take_while(|c| !matches!(c, '。' | '；' | '\n')).collect();
            (holds && subject.contains('本')).then_some(*date)
        });
    found.next_back()
}

/// 第五十八条 at the head of the paragraph in which `at` stands, or nearest before it.
pub fn article(document: &Document, at: usize) -> String {
    let first = floor(&document.text, at.saturating_sub(ARTICLE));
    let before = &document.text[first..at];
    let line = before.rfind('\n').map_or(first, |i| first + i + 1);
    let end = document.sentence(at).end;
    let heads = [&document.text[line..end], before];
    heads.iter().find_map(|text| last_article(text)).unwrap_or_default()
}

fn last_article(text: &str) -> Option<String> {
    let is_numeral = |c: char| "一二三四五六七八九十百千零〇".contains(c);
    text.rmatch_indices('第').find_map(|(i, _)| {
        let starts =
            text[..i].trim_end_matches([' ', '\u{3000}']).ends_with(['\n', '。', '；']) || text[..i].trim().is_empty();
        let rest = &text[i + '第'.len_utf8()..];
        let numeral: String = rest.chars().take_while(|c| is_numeral(*c)).collect();
        let article = !numeral.is_empty() && rest[numeral.len()..].starts_with('条');
        (starts && article).then(|| format!("第{numeral}条"))
    })
}
