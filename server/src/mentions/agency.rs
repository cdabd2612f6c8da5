//! Agencies by any of their names. The automaton finds the longest name at each position; the checks here reject text
//! that only looks like a name: 文化部 in 文化部门, 建设部 in 项目建设部.

mod misspelt;

pub use misspelt::{MisspeltAgency, scan as misspelt};

use super::Citation;
use hegao_lexicon::language::places::{KINDS, OTHER_COUNTRIES, OUR_COUNTRY};
use hegao_lexicon::terms::{Found, Meaning, NameKind};
use hegao_lexicon::words;
use std::ops::Range;
use std::sync::Arc;

/// An agency named in the text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AgencyMention {
    /// Prose range of the name.
    pub range: Range<usize>,
    /// The agencies with this name, as positions in `Lexicon::agencies`.
    pub agencies: Arc<[usize]>,
    /// The kind of name.
    pub kind: NameKind,
    /// Whether it is inside 《》.
    pub in_title: bool,
}

/// Text directly after a name which shows that the name is part of a longer word.
/// Own list: guards only the names of agencies.
const WORD_GOES_ON: &[&str] =
    &["门", "分", "署", "件", "位", "级", "队", "落", "长", "员", "类", "公室", "属", "直", "机关事务", "下属", "经理"];

/// The agencies among the terms of a text.
pub fn scan(text: &str, terms: &[Found], citations: &[Citation]) -> Vec<AgencyMention> {
    let mut found = Vec::new();
    for term in terms {
        let mut agencies = Vec::new();
        let mut kind = NameKind::Alias;
        for meaning in &term.meanings {
            if let Meaning::Agency(row, its_kind) = meaning {
                agencies.push(*row);
                kind = if *its_kind == NameKind::Name || kind == NameKind::Alias { *its_kind } else { kind };
            }
        }
        if !agencies.is_empty() && stands_alone(text, &term.range) {
            let in_title = in_title(citations, term.range.start);
            found.push(AgencyMention { range: term.range.clone(), agencies: agencies.into(), kind, in_title });
        }
    }
    found
}

fn in_title(citations: &[Citation], at: usize) -> bool {
    let index = citations.partition_point(|c| c.title.end <= at);
    citations.get(index).is_some_and(|c| c.title.start <= at)
}

/// Whether a name is not part of a longer word.
fn stands_alone(text: &str, range: &Range<usize>) -> bool {
    let after = &text[range.end..];
    if word_goes_on(after) || is_foreign(&text[..range.start]) {
        return false;
    }
    let letters = text[range.clone()].chars().count();
    let before = text[..range.start].chars().next_back();
    // a name of more than four characters is unambiguous; 建设部 may end another name: 项目建设部
    letters > 4 || before.is_none_or(|c| !c.is_alphabetic()) || begins_word(text, range)
}

/// Whether the text directly after a name shows that the name is part of a longer word.
fn word_goes_on(after: &str) -> bool {
    WORD_GOES_ON.iter().any(|w| begins_spaced(after, w))
}

/// Whether a text begins with a word, with or without blanks between its characters: 经  理.
fn begins_spaced(text: &str, word: &str) -> bool {
    let mut rest = text;
    word.char_indices().all(|(i, c)| {
        let next = if i == 0 { rest } else { rest.trim_start_matches([' ', '\u{3000}']) };
        let after = next.strip_prefix(c);
        rest = after.unwrap_or_default();
        after.is_some()
    })
}

/// Whether a text ends with the name of another country: 美国农业部 is not a Chinese agency.
fn is_foreign(before: &str) -> bool {
    let ends = |names: &[&str]| names.iter().any(|name| before.ends_with(name));
    before.ends_with('国') && !ends(&OUR_COUNTRY) || ends(&OTHER_COUNTRIES)
}

/// Text directly before a short name which shows that it names a department of that organisation: 某公司建设部.
/// Own list: guards only short names, in addition to the endings of places.
const OWNERS: &[&str] =
    &["公司", "集团", "单位", "党委", "项目", "企业", "中心", "学校", "医院", "省", "校", "院", "部", "乡"];

/// Whether a short name begins at a word boundary and does not name a unit's own department.
fn begins_word(text: &str, range: &Range<usize>) -> bool {
    let start = text[..range.start].char_indices().rev().take(8).last().map_or(0, |(i, _)| i);
    let window = &text[start..range.end];
    let before = &text[..range.start];
    !OWNERS.iter().chain(&KINDS).any(|o| before.ends_with(o)) && words::is_boundary(window, range.start - start)
}
