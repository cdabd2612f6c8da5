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
        // a run is measured once, however long
        if at < end {
            return None;
        }
        end = text.len() - text[at..].trim_start_matches(sign).len();
        stands_for_words(text, at..end, sign).then_some(at..end)
    })
}

fn stands_for_words(text: &str, at: Range<usize>, sign: &str) -> bool {
    let count = at.len() / sign.len();
    let (before, after) = (text[..at.start].chars().next_back(), text[at.end..].chars().next());
    let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    match sign {
        "_" => count >= 3 && !latin(before) && !latin(after),
        _ if sign == "X" && (latin(before) || latin(after)) => false,
        _ if count == 1 => after.is_some_and(|c| "月日".contains(c)) && !before.is_some_and(|c| c.is_ascii_digit()),
        // 王××, ××公司: what is left out on purpose has no such neighbours
        _ => after.is_some_and(|c| PARTS.contains(c)) || before.is_some_and(|c| LABELS.contains(c)),
    }
}

/// What a placeholder is a part of: a number, a date, an amount, a place, an agency.
const PARTS: &str = "号年月日元万份个县市区镇乡村局省委办厅院次章条〕";
/// What stands before a placeholder that has nothing behind it: 联系人：××.
const LABELS: &str = "：:〔第";

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
        assert_eq!(found("×月X日前，联系人：××，电话：××××。"), ["×", "X", "××", "××××"]);
    }

    #[test]
    fn signs_of_arithmetic_and_names_are_no_placeholders() {
        assert_eq!(found("王××受到警告，某市××化工有限公司"), [] as [&str; 0]);
        assert_eq!(found(&"×".repeat(300_000)), [] as [&str; 0]);
        assert_eq!(found("3×5米，XXL码，XX1型，snake___case，待补办手续，MyTODOs"), [] as [&str; 0]);
    }
}
