//! Finds where a text names agencies, from the context alone, without the lexicon.

use std::ops::Range;

/// What follows a list of agencies.
const BEHIND: [&str; 7] = ["牵头", "按职责分工负责", "分工负责", "印发《", "发布《", "发布的《", "等部门发布"];
/// How a name ends.
const ENDINGS: [&str; 14] =
    ["部", "委", "局", "署", "办", "院", "厅", "公室", "小组", "总社", "银行", "政府", "委员会", "协会"];
/// The beginnings of a list that names no particular agency.
const IN_GENERAL: [&str; 5] = ["各", "其他", "其它", "有关", "相关"];
/// The separators between the names of a list.
const BETWEEN: [char; 3] = ['、', ' ', '\u{3000}'];

/// The names of agencies in `text`, as ascending byte ranges: before 牵头 and 印发《, at the beginning of the titles of
/// what they issued, and in lines and table cells that contain nothing else.
pub fn agencies(text: &str, titles: impl Iterator<Item = Range<usize>>) -> Vec<Range<usize>> {
    let issuers = titles.filter_map(|t| text[t.clone()].find("关于").map(|i| t.start..t.start + i));
    let lists: Vec<Range<usize>> = actors(text).into_iter().chain(issuers).collect();
    let mut found: Vec<Range<usize>> = lists.into_iter().flat_map(|list| parts(text, list)).collect();
    for cell in cells(text) {
        let parts = parts(text, cell);
        found.extend(parts.iter().all(|p| is_name(&text[p.clone()])).then_some(parts).into_iter().flatten());
    }
    found.retain(|range| is_name(&text[range.clone()]));
    found.sort_by_key(|range| (range.start, range.end));
    found.dedup();
    found
}

/// The clauses whose end says what agencies do.
fn actors(text: &str) -> Vec<Range<usize>> {
    let places = BEHIND.iter().flat_map(|behind| text.match_indices(behind));
    let clause = |(at, _): (usize, &str)| {
        let before = text[..at].char_indices().rev();
        let mut ends = before.filter(|(_, c)| !c.is_alphanumeric() && !BETWEEN.contains(c));
        ends.next().map_or(0, |(i, c)| i + c.len_utf8())..at
    };
    places.map(clause).collect()
}

/// The lines of a text, and the cells of those that are rows of a table.
fn cells(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for cell in text.split(['\n', '|']) {
        found.push(start..start + cell.len());
        start += cell.len() + 1;
    }
    found
}

/// The parts of a list, without 等 and without the date before an issuer.
fn parts(text: &str, list: Range<usize>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = list.start;
    for part in text[list].split(BETWEEN) {
        let name = part.trim_end_matches('等');
        let dated =
            name.rfind(|c: char| c.is_ascii_digit()).and_then(|i| name[i..].find(['年', '月', '日']).map(|j| i + j));
        let from = dated.map_or(0, |at| at + '年'.len_utf8());
        found.extend((from < name.len()).then_some(start + from..start + name.len()));
        start += part.len() + text[start + part.len()..].chars().next().map_or(0, char::len_utf8);
    }
    found
}

fn is_name(text: &str) -> bool {
    let ends = ENDINGS.iter().any(|e| text.ends_with(e) && text.len() > e.len());
    ends && text.chars().all(char::is_alphabetic) && !IN_GENERAL.iter().any(|g| text.starts_with(g))
}

#[test]
fn names_are_found_where_agencies_act() {
    let text = "2024年5月甲部、乙委等部门发布的《丙部关于丁的通知》\n有关部、戊局牵头，己办等按职责分工负责\n庚厅 |\n统一部署，加强领导";
    let title = text.find("丙部").expect("there")..text.find('》').expect("there");
    let found: Vec<&str> = agencies(text, std::iter::once(title)).into_iter().map(|r| &text[r]).collect();
    assert_eq!(found, ["甲部", "乙委", "丙部", "戊局", "己办", "庚厅"]);
}
