//! Quotations: “…”, 「…」, and "…" where the quotation marks were flattened.

use std::ops::Range;

/// The maximum length of a quotation that can be a phrase, in bytes.
const LONGEST: usize = 150;

/// The ranges between quotation marks on one line, without the quotation marks, ascending. Straight quotation marks
/// open and close in turn; in a line with an odd number of them, none counts.
pub fn find(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        on_line(line, start, &mut found);
        start += line.len();
    }
    found
}

fn on_line(line: &str, start: usize, found: &mut Vec<Range<usize>>) {
    let straight = line.bytes().filter(|b| *b == b'"').count();
    let paired = straight % 2 == 0;
    let mut open: Option<(usize, char)> = None;
    for (at, c) in line.char_indices().filter(|(_, c)| is_quotation_mark(*c)) {
        let behind = at + c.len_utf8();
        match (c, open) {
            ('"', _) if !paired => {}
            ('“' | '「', _) | ('"', None) => open = Some((behind, c)),
            (_, Some((from, mark))) if closes(c, mark) => {
                found.extend((at > from && at - from <= LONGEST).then_some(start + from..start + at));
                open = None;
            }
            _ => open = None,
        }
    }
}

/// Whether a character is a quotation mark.
pub fn is_quotation_mark(c: char) -> bool {
    matches!(c, '“' | '”' | '「' | '」' | '"')
}

fn closes(mark: char, opener: char) -> bool {
    matches!((opener, mark), ('“' | '"', '”' | '"') | ('「', '」'))
}

#[cfg(test)]
mod tests {
    use super::find;

    fn quoted(text: &str) -> Vec<&str> {
        find(text).into_iter().map(|r| &text[r]).collect()
    }

    #[test]
    fn quotations_are_found_with_any_quotation_marks() {
        assert_eq!(quoted("推进“一窗通办”和「一次办成」，"), ["一窗通办", "一次办成"]);
        assert_eq!(quoted("推进\"一窗通办\"和\"一次办成\"。"), ["一窗通办", "一次办成"]);
        assert_eq!(quoted("推进“一窗通办\"改革"), Vec::<&str>::new());
        assert_eq!(quoted("推进\"一窗通办改革\n做到\"一次\"办成"), ["一次"]);
        assert_eq!(quoted("“外“一窗通办”"), ["一窗通办"]);
    }
}
