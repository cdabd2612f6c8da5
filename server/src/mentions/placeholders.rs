//! What an author left to be filled in: ××, 【待补】, ____, TODO.

use std::ops::Range;

/// Notes to fill something in.
const NOTES: [&str; 6] = ["待补", "待填", "待定稿", "TODO", "TBD", "此处填写"];

/// The placeholders of a text, ascending.
pub fn scan(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = runs(text, "×").chain(runs(text, "X")).chain(runs(text, "_")).collect();
    for note in NOTES {
        let places = memchr::memmem::find_iter(text.as_bytes(), note).map(|at| at..at + note.len());
        found.extend(places.filter(|at| is_bracketed(text, at)));
    }
    found.sort_by_key(|at| at.start);
    found
}

/// Runs of one sign that stand for words: ×× before or behind Han, XX the same, ___ anywhere.
fn runs<'t>(text: &'t str, sign: &'static str) -> impl Iterator<Item = Range<usize>> + 't {
    let mut end = 0;
    memchr::memmem::find_iter(text.as_bytes(), sign).filter_map(move |at| {
        let length = text[at..].len() - text[at..].trim_start_matches(sign).len();
        let first = at >= end;
        end = end.max(at + length);
        (first && stands_for_words(text, at..at + length, sign)).then_some(at..at + length)
    })
}

fn stands_for_words(text: &str, at: Range<usize>, sign: &str) -> bool {
    let count = at.len() / sign.len();
    let (before, after) = (text[..at.start].chars().next_back(), text[at.end..].chars().next());
    let han = |c: Option<char>| c.is_some_and(crate::text::cuts::is_han);
    let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    match sign {
        "_" => count >= 3 && !latin(before) && !latin(after),
        "X" => count >= 2 && !latin(before) && !latin(after) && (han(before) || han(after)),
        _ => count >= 2 && (han(before) || han(after) || after == Some('〕')),
    }
}

/// Whether a note stands in brackets: 【待补】, （待补）.
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
    fn what_is_left_to_be_filled_in() {
        assert_eq!(found("国办发〔××××〕××号，XX县____元，【待补】"), ["××××", "××", "XX", "____", "待补"]);
    }

    #[test]
    fn signs_of_arithmetic_and_names_are_no_placeholders() {
        assert_eq!(found("3×5米，XXL码，XX1型，snake___case，待补办手续，MyTODOs"), [] as [&str; 0]);
    }
}
