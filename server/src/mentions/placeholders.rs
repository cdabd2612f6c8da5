//! Placeholders that an author left to be filled in: ××, 【待补】, ____, TODO, 2026年　月　日.

use aho_corasick::AhoCorasick;
use hegao_lexicon::language::drafts::{BEFORE_DATE, BEHIND_DATE, BLANK_UNITS, TO_FILL_IN};
use std::ops::Range;
use std::sync::LazyLock;

/// Characters that stand for words when repeated.
const CHARACTERS: [&str; 3] = ["×", "X", "_"];
/// Everything that may begin a placeholder: first `CHARACTERS`, then `BLANK_UNITS`, then the notes.
static BEGINNINGS: LazyLock<Option<AhoCorasick>> =
    LazyLock::new(|| AhoCorasick::new(CHARACTERS.iter().chain(&BLANK_UNITS).chain(&TO_FILL_IN)).ok());

/// The prose ranges of the placeholders of a text, in ascending order.
pub fn scan(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut end = 0;
    for place in BEGINNINGS.iter().flat_map(|automaton| automaton.find_iter(text)) {
        // each run is measured only once, however long
        if place.start() < end {
            continue;
        }
        let pattern = place.pattern().as_usize();
        let (at, is_one) = match CHARACTERS.get(pattern) {
            Some(character) => {
                let at = run(text, place.start(), character);
                (at.clone(), stands_for_words(text, at, character))
            }
            None if pattern < CHARACTERS.len() + BLANK_UNITS.len() => blank(text, place.range()),
            None => (place.range(), is_bracketed(text, &place.range())),
        };
        end = at.end;
        found.extend(is_one.then_some(at));
    }
    found
}

/// The range of a blank with the unit after it, and whether the blank stands for the month or the day of a date: 2026年　月　日.
fn blank(text: &str, at: Range<usize>) -> (Range<usize>, bool) {
    let before = text[..at.start].trim_end_matches(SPACES);
    let after = &text[at.end..];
    let is_one = if text[..at.end].ends_with('月') {
        let dated = || after.starts_with(SPACES) && after.trim_start_matches(SPACES).starts_with('日');
        before.ends_with('年') && ends_date(after) || before.ends_with(BEFORE_DATE) && dated()
    } else {
        before.ends_with('月') && ends_date(after)
    };
    (before.len()..at.end, is_one)
}

/// Whether a text after the unit of a date shows that it is one: not in 2026年 月度计划, 本金×月利率.
fn ends_date(after: &str) -> bool {
    after.chars().next().is_none_or(|c| !c.is_alphanumeric() || BEHIND_DATE.contains(c))
}

/// The blanks that leave room for a number.
const SPACES: [char; 2] = [' ', '\u{3000}'];

/// The range over which a character is repeated.
fn run(text: &str, at: usize, character: &str) -> Range<usize> {
    at..text.len() - text[at..].trim_start_matches(character).len()
}

fn stands_for_words(text: &str, at: Range<usize>, character: &str) -> bool {
    let count = at.len() / character.len();
    let (before, after) = (text[..at.start].chars().next_back(), text[at.end..].chars().next());
    let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    match character {
        "_" => count >= 3 && !latin(before) && !latin(after),
        _ if character == "X" && (latin(before) || latin(after)) => false,
        _ if count == 1 => {
            let unit = after.filter(|c| "月日".contains(*c)).map_or(0, char::len_utf8);
            unit > 0 && !before.is_some_and(|c| c.is_ascii_digit()) && ends_date(&text[at.end + unit..])
        }
        // 王××, ××公司: text left out on purpose has no such neighbours
        _ => after.is_some_and(|c| PARTS.contains(c)) || before.is_some_and(|c| LABELS.contains(c)),
    }
}

/// What a placeholder is a part of: a number, a date, an amount, a place, an agency.
/// Own list: neighbours of ×× alone.
const PARTS: &str = "号年月日元万份个县市区镇乡村局省委办厅院次章条〕";
/// Text before a placeholder that has nothing after it: 联系人：××.
const LABELS: &str = "：:〔第";

/// Whether a note is in brackets: 【待补】, （待补）. A note in ASCII needs no brackets, but must not be part of a
/// word.
fn is_bracketed(text: &str, at: &Range<usize>) -> bool {
    let latin = text[at.clone()].is_ascii();
    let before = text[..at.start].chars().next_back();
    latin && !before.is_some_and(|c| c.is_ascii_alphanumeric() || c == '_')
        || matches!(before, Some('【' | '（' | '(' | '[' | '［'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        scan(text).into_iter().map(|at| &text[at]).collect()
    }

    #[test]
    fn placeholders_are_found() {
        assert_eq!(found("国办发〔××××〕××号，XX县____元，【待补】"), ["××××", "××", "XX", "____", "待补"]);
        assert_eq!(found("×月X日前，联系人：××，电话：××××。"), ["×", "X", "××", "××××"]);
    }

    #[test]
    fn the_blanks_of_a_date_are_placeholders() {
        assert_eq!(found("请于2027年　月　日前报送，自 2027 年 月起执行"), ["　月", "　日", " 月"]);
        assert_eq!(found("2027年 月  日"), [" 月", "  日"]);
        assert_eq!(found("请于　月　日前反馈，2027年5月 日印发"), ["　月", "　日", " 日"]);
        let dates = "2027 年 5 月 6 日，2027年 月度计划，3月 日均客流，五 月 六 日，今年 月亮";
        assert_eq!(found(dates), [] as [&str; 0]);
    }

    #[test]
    fn multiplication_and_redacted_names_are_not_placeholders() {
        assert_eq!(found("王××受到警告，某市××化工有限公司"), [] as [&str; 0]);
        assert_eq!(found(&"×".repeat(300_000)), [] as [&str; 0]);
        assert_eq!(found("3×5米，本金×月利率，XXL码，XX1型，snake___case，待补办手续，MyTODOs"), [] as [&str; 0]);
    }
}
