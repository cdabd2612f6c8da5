//! Citations: 《标题》（字号）, with the text in the parentheses after the title.

mod stated;

pub use stated::{Stated, stated_date};

use super::DocumentNumber;
use hegao_lexicon::language::numerals;
use std::ops::Range;

/// The maximum length of a title in bytes: an unclosed 《 must not swallow a page.
const LONGEST: usize = 600;

/// A citation; all ranges are in bytes of the prose.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Citation {
    /// From 《 to the end of the parentheses after the title, or to 》.
    pub range: Range<usize>,
    /// The title between the outer 《》.
    pub title: Range<usize>,
    /// The text between the parentheses directly after 》.
    pub note: Option<Range<usize>>,
    /// The document number after the title, as a position in `Mentions::numbers`.
    pub number: Option<usize>,
}

/// Finds the citations of a text.
pub fn scan(text: &str, numbers: &[DocumentNumber]) -> Vec<Citation> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find('《').map(|i| from + i) {
        from = start + '《'.len_utf8();
        if let Some(title) = title(text, start) {
            let citation = read(text, start, title, numbers);
            from = citation.range.end;
            found.push(citation);
        }
    }
    found
}

/// The title whose 《 is at byte offset `start`; titles quoted in it may wrongly have 《》 too.
fn title(text: &str, start: usize) -> Option<Range<usize>> {
    let mut depth = 0;
    for (i, c) in text[start..].char_indices().take_while(|(i, _)| *i <= LONGEST) {
        match c {
            '《' => depth += 1,
            '》' => depth -= 1,
            '\n' => return None,
            _ => {}
        }
        if depth == 0 {
            let inside = start + '《'.len_utf8()..start + i;
            return (!inside.is_empty()).then_some(inside);
        }
    }
    None
}

fn read(text: &str, start: usize, title: Range<usize>, numbers: &[DocumentNumber]) -> Citation {
    let after = title.end + '》'.len_utf8();
    let note = note(text, after);
    let end = note.as_ref().map_or(after, |n| n.end + text[n.end..].chars().next().map_or(0, char::len_utf8));
    let beside = note.clone().unwrap_or(after..after);
    let index = numbers.partition_point(|n| n.range.start < beside.start);
    // either inside the parentheses, or without parentheses directly after 》
    let near = |n: &&DocumentNumber| n.range.start < beside.end.max(after + 1);
    // （根据国发〔2016〕73号修订） gives the number of another document
    let first = |n: &&DocumentNumber| text[beside.start..n.range.start].trim().is_empty();
    let number = numbers.get(index).filter(near).filter(first).map(|_| index);
    let end = number.map_or(end, |i| end.max(behind_number(text, numbers[i].range.end, note.is_some())));
    Citation { range: start..end, title, note, number }
}

/// The end of a citation whose number ends at `at`: （秦政字[2017)19号） has one closing bracket too early.
fn behind_number(text: &str, at: usize, noted: bool) -> usize {
    let closes = noted && text[at..].starts_with(['）', ')']);
    at + if closes { text[at..].chars().next().map_or(0, char::len_utf8) } else { 0 }
}

/// The text between the parentheses that open at `at`; blanks before them are allowed.
fn note(text: &str, at: usize) -> Option<Range<usize>> {
    let rest = text[at..].trim_start_matches([' ', '\u{3000}']);
    let open = text.len() - rest.len();
    let bracket = rest.chars().next().filter(|c| matches!(c, '（' | '('))?;
    let start = open + bracket.len_utf8();
    let mut depth = 1;
    for (i, c) in text[start..].char_indices().take_while(|(i, _)| *i <= LONGEST) {
        match c {
            '（' | '(' => depth += 1,
            '）' | ')' => depth -= 1,
            '\n' => return None,
            _ => {}
        }
        if depth == 0 {
            return Some(start..start + i);
        }
    }
    None
}

/// The article cited directly after a document, without its paragraph: 第五十九条, 第5条.
pub fn article(text: &str, at: usize) -> Option<Range<usize>> {
    let rest = text[at..].strip_prefix('第')?;
    let is_digit = |c: &char| c.is_ascii_digit() || numerals::is_numeral(*c);
    let number: usize = rest.chars().take(9).take_while(is_digit).map(char::len_utf8).sum();
    let end = at + '第'.len_utf8() + number + '条'.len_utf8();
    (number > 0 && rest[number..].starts_with('条')).then_some(at..end)
}

/// A title in the form required between 《》: titles quoted in it are put between 〈〉, titles in those between 《》
/// again.
pub fn between_marks(title: &str) -> String {
    let mut depth = 0_usize;
    let mark = |depth: usize, single, double| if depth % 2 == 1 { single } else { double };
    let nested = |c| match c {
        '《' | '〈' => {
            depth += 1;
            mark(depth, '〈', '《')
        }
        '》' | '〉' => {
            depth = depth.saturating_sub(1);
            mark(depth + 1, '〉', '》')
        }
        _ => c,
    };
    title.chars().map(nested).collect()
}

/// The documents of a cell, separated by `;` and each written “标题（字号）”, as a sentence cites them:
/// 《标题》（字号）.
pub fn cited(documents: &str) -> String {
    let documents = documents.split(';').map(str::trim).filter(|d| !d.is_empty());
    documents.map(cited_one).collect::<Vec<_>>().join("、")
}

fn cited_one(document: &str) -> String {
    match document.strip_suffix("号）").and_then(|d| d.rsplit_once('（')) {
        Some((title, number)) => format!("《{}》（{number}号）", between_marks(title)),
        // 住房和城乡建设部令第38号: a document number without a title
        None if document.ends_with('号') => document.to_owned(),
        None => format!("《{}》", between_marks(document)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use hegao_lexicon::Lexicon;

    fn cited(text: &str) -> Vec<(String, Option<String>, Option<String>)> {
        let numbers = super::super::document_number::scan(text, &Lexicon::default());
        let part = |r: Range<usize>| text[r].to_owned();
        let citations = scan(text, &numbers).into_iter();
        citations
            .map(|c| {
                (
                    part(c.title),
                    c.note.map(part),
                    c.number.and_then(|n| numbers[n].canonical.as_deref().map(str::to_owned)),
                )
            })
            .collect()
    }

    fn one(title: &str, note: Option<&str>, number: Option<&str>) -> (String, Option<String>, Option<String>) {
        (title.to_owned(), note.map(str::to_owned), number.map(str::to_owned))
    }

    #[test]
    fn the_number_may_stand_in_parentheses_or_bare() {
        let number = Some("国发〔2016〕73号");
        assert_eq!(cited("根据《甲规划》（国发〔2016〕73号）"), [one("甲规划", Some("国发〔2016〕73号"), number)]);
        assert_eq!(cited("根据《甲规划》国发〔2016〕73号，"), [one("甲规划", None, number)]);
        assert_eq!(cited("《甲规划》和国发〔2016〕73号文"), [one("甲规划", None, None)]);
    }

    #[test]
    fn a_number_with_a_wrong_bracket_still_ends_the_citation() {
        let text = "《甲意见》(甲政字[2017)19号)和《乙意见》";
        let numbers = super::super::document_number::scan(text, &Lexicon::default());
        let found = scan(text, &numbers);
        assert_eq!(&text[found[0].range.clone()], "《甲意见》(甲政字[2017)19号)");
        assert_eq!(found.len(), 2);
    }

    #[test]
    fn a_title_may_quote_another() {
        let title = "关于印发《乙方案》的通知";
        assert_eq!(cited("《关于印发《乙方案》的通知》"), [one(title, None, None)]);
    }

    #[test]
    fn an_unclosed_title_ends_with_its_line() {
        assert_eq!(cited("《甲规划\n《乙方案》"), [one("乙方案", None, None)]);
    }

    #[test]
    fn unclosed_brackets_are_given_up_soon() {
        // each 《 is followed only for the length of a title; otherwise this takes minutes
        assert_eq!(cited(&"《".repeat(300_000)), []);
        assert_eq!(cited(&format!("《甲》{}", "（".repeat(300_000))), [one("甲", None, None)]);
    }

    #[test]
    fn a_number_after_other_words_is_not_the_number_of_the_title() {
        let note = "根据国发〔2016〕73号修订";
        assert_eq!(cited(&format!("《甲办法》（{note}）")), [one("甲办法", Some(note), None)]);
        let note = " 国发〔2016〕73号，以下简称《办法》";
        assert_eq!(cited(&format!("《甲办法》（{note}）")), [one("甲办法", Some(note), Some("国发〔2016〕73号"))]);
    }

    #[test]
    fn titles_in_a_title_stand_between_single_marks() {
        assert_eq!(between_marks("关于印发《甲规划》的通知"), "关于印发〈甲规划〉的通知");
        assert_eq!(between_marks("关于印发〈甲规划〉的通知"), "关于印发〈甲规划〉的通知");
        assert_eq!(
            between_marks("关于转发《关于印发〈甲规划〉的通知》的通知"),
            "关于转发〈关于印发《甲规划》的通知〉的通知"
        );
        assert_eq!(between_marks("》〉《"), "〉〉〈");
    }
}
