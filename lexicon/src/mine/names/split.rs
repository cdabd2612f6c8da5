//! Lists of names: separated by 、 or blanks, or one after the other; letter-spaced as signatures are.

use super::form::is_han;
use super::{Name, read};
use crate::Lexicon;
use crate::terms::Meaning;
use std::ops::Range;

/// The names of a list; none if anything in it is no name.
pub fn all(text: &str, lexicon: &Lexicon) -> Vec<Name> {
    let mut names = Vec::new();
    for (item, _) in items(text) {
        let found = one_or_more(&item, lexicon);
        if found.is_empty() {
            return Vec::new();
        }
        names.extend(found);
    }
    names
}

/// The names among the items of a list, and where in `text` their items begin.
pub fn list(text: &str, lexicon: &Lexicon) -> Vec<(Name, usize)> {
    let found = items(text).into_iter();
    found.flat_map(|(item, at)| one_or_more(&item, lexicon).into_iter().map(move |n| (n, at))).collect()
}

/// The items of a list, with the place where each begins. Of 国 家 数 据 局 the blanks are dropped.
fn items(text: &str) -> Vec<(String, usize)> {
    let mut found: Vec<(String, usize)> = Vec::new();
    let mut spaced = false;
    for range in pieces(text) {
        let piece = text[range.clone()].trim_start_matches("原").trim_matches(['（', '）', '(', ')', '：', ':', '。']);
        let letters = piece.chars().count();
        if letters == 0 {
            continue;
        }
        let only_blanks = found.last().is_some_and(|_| text[..range.start].ends_with([' ', '\u{3000}', '\u{a0}']));
        match found.last_mut().filter(|_| spaced && only_blanks && letters <= 2) {
            Some((last, _)) => last.push_str(piece),
            None => found.push((piece.to_owned(), range.start)),
        }
        spaced = letters <= 2;
    }
    found
}

fn pieces(text: &str) -> Vec<Range<usize>> {
    let is_separator = |c: char| c.is_whitespace() || matches!(c, '、' | '，' | ',' | '；' | ';' | '\u{fffc}');
    let mut start = 0;
    let mut found = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| is_separator(*c)) {
        found.push(start..at);
        start = at + c.len_utf8();
    }
    found.push(start..text.len());
    found.retain(|r| !r.is_empty());
    found
}

/// An item as one name, as names one after the other, or as two with 和 between them.
fn one_or_more(item: &str, lexicon: &Lexicon) -> Vec<Name> {
    if let Some(name) = read(item, lexicon) {
        return vec![name];
    }
    let run = run(item, lexicon);
    if !run.is_empty() {
        return run;
    }
    let pair = item.split_once('和').map(|(a, b)| (read(a, lexicon), read(b, lexicon)));
    match pair {
        Some((Some(a), Some(b))) => vec![a, b],
        _ => Vec::new(),
    }
}

/// Whether a text is two or more known names one after the other: 公安部民政部.
pub(super) fn is_run(text: &str, lexicon: &Lexicon) -> bool {
    run(text, lexicon).len() > 1
}

fn run(text: &str, lexicon: &Lexicon) -> Vec<Name> {
    let mut end = 0;
    let mut names = Vec::new();
    for found in lexicon.terms().find_iter(text) {
        let row = found.meanings.iter().find_map(|m| match m {
            Meaning::Agency(row, _) => lexicon.agencies.at(*row),
            _ => None,
        });
        let Some(agency) = row.filter(|_| found.range.start == end) else { return Vec::new() };
        names.push(Name { name: agency.name.to_string(), form: None });
        end = found.range.end;
    }
    if end == text.len() && text.chars().all(is_han) { names } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::all;
    use crate::Lexicon;

    #[test]
    fn names_are_told_apart() {
        let lexicon = Lexicon::shipped().expect("the shipped tables");
        let names = |text| all(text, &lexicon).into_iter().map(|n| n.name).collect::<Vec<_>>();
        assert_eq!(names("财 政 部"), ["中华人民共和国财政部"]);
        assert_eq!(names("公安部民政部"), ["中华人民共和国公安部", "中华人民共和国民政部"]);
        assert_eq!(names("平川市财政局　平川市教育局"), ["平川市财政局", "平川市教育局"]);
        assert_eq!(names("财政部和平川市财政局"), ["中华人民共和国财政部", "平川市财政局"]);
        assert!(names("财政部、有关单位").is_empty());
    }
}
