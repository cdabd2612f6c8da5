//! Lists of names: separated by 、 or blanks, or one after another, or letter-spaced as in signatures.

use super::form;
use super::{Name, graded, read};
use crate::Lexicon;
use crate::language::bodies::{BRANCHES, RUN_ON_LETTERS, SUPERVISORY_BRANCHES, WITH_BRANCHES};
use crate::language::han::is_han;
use crate::terms::Meaning;
use std::ops::Range;

/// The names in a list; empty if any part of it is not a name.
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

/// The names among the items of a list, each with the byte offset in `text` at which its item begins.
pub fn list(text: &str, lexicon: &Lexicon) -> Vec<(Name, usize)> {
    let found = items(text).into_iter();
    found.flat_map(|(item, at)| one_or_more(&item, lexicon).into_iter().map(move |n| (n, at))).collect()
}

/// The items of a list, each with its byte offset. The blanks in 国 家 数 据 局 are removed.
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

/// Splits an item into names joined by 和, one name, or names one after another.
fn one_or_more(item: &str, lexicon: &Lexicon) -> Vec<Name> {
    if let Some((agency, _)) = super::known(item, lexicon) {
        return vec![Name { name: agency.name.to_string(), form: None }];
    }
    let pair = item.split_once('和').map(|(a, b)| (read(a, lexicon), read(b, lexicon)));
    match pair {
        Some((Some(a), Some(b))) if a.is_whole() && b.is_whole() => vec![a, b],
        _ => match run(item, lexicon) {
            run if run.is_empty() => graded(item, lexicon).into_iter().collect(),
            run => run,
        },
    }
}

/// Whether a text is two or more names one after another: 公安部民政部.
pub(super) fn is_run(text: &str, lexicon: &Lexicon) -> bool {
    run(text, lexicon).len() > 1
}

fn run(text: &str, lexicon: &Lexicon) -> Vec<Name> {
    let known = run_of_known(text, lexicon);
    if known.is_empty() { run_of_places(text, lexicon) } else { known }
}

/// The maximum length, in bytes, of a run of names that is split by trying.
const LONGEST: usize = 240;

/// Names that each begin with a place or the state: 平川市财政局平川市教育局.
fn run_of_places(text: &str, lexicon: &Lexicon) -> Vec<Name> {
    if text.len() > LONGEST {
        return Vec::new();
    }
    let ends = text.char_indices().filter(|(_, c)| RUN_ON_LETTERS.contains(c)).map(|(i, c)| i + c.len_utf8());
    let pair = ends.take_while(|end| *end < text.len()).find_map(|end| {
        let (first, rest) = text.split_at(end);
        let first = graded(first, lexicon)?;
        let rest = if is_new(rest) && !has_branches(&text[..end]) { one_or_more(rest, lexicon) } else { Vec::new() };
        (!rest.is_empty() && rest.iter().all(Name::is_whole)).then_some((first, rest))
    });
    pair.map_or_else(Vec::new, |(first, rest)| [vec![first], rest].concat())
}

fn has_branches(name: &str) -> bool {
    let system = name.starts_with("国家") || name.starts_with("中国") || name.starts_with("海关");
    system && WITH_BRANCHES.iter().any(|w| name.ends_with(w))
}

/// Own list: continuations of a name after 委, 办 or 常.
const GOES_ON: [&str; 5] = ["员会", "办公", "厅", "室", "会"];

/// Whether a text begins another name, not the name of a branch.
fn is_new(text: &str) -> bool {
    let goes_on = GOES_ON.iter().any(|w| text.starts_with(w));
    !goes_on && (form::is_central(text) || !BRANCHES.iter().chain(&SUPERVISORY_BRANCHES).any(|b| text.ends_with(b)))
}

fn run_of_known(text: &str, lexicon: &Lexicon) -> Vec<Name> {
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
    fn lists_of_names_are_split() {
        let lexicon = Lexicon::shipped().expect("the shipped tables");
        let names = |text| all(text, &lexicon).into_iter().map(|n| n.name).collect::<Vec<_>>();
        assert_eq!(names("财 政 部"), ["中华人民共和国财政部"]);
        assert_eq!(names("公安部民政部"), ["中华人民共和国公安部", "中华人民共和国民政部"]);
        assert_eq!(names("平川市财政局　平川市教育局"), ["平川市财政局", "平川市教育局"]);
        assert_eq!(names("财政部和东川市财政局"), ["中华人民共和国财政部", "东川市财政局"]);
        assert!(names("财政部、有关单位").is_empty());
        assert_eq!(names("平川市财政局平川市教育局"), ["平川市财政局", "平川市教育局"]);
        assert_eq!(names("中共平川市委平川市人民政府"), ["中共平川市委", "平川市人民政府"]);
        assert_eq!(names("平川市发展和改革委员会平川市财政局"), ["平川市发展和改革委员会", "平川市财政局"]);
        assert_eq!(names("生态环境部办公厅自然资源部办公厅"), ["生态环境部办公厅", "自然资源部办公厅"]);
        assert_eq!(names("平川市委办公室平川市政府办公室"), ["平川市委办公室", "平川市政府办公室"]);
        assert_eq!(names("国家税务总局平川市税务局"), ["国家税务总局平川市税务局"]);
    }
}
