//! Names of agencies after a few characters, a 机关代字 or pinyin initials.
//!
//! Chinese has no spaces: what is being typed is the longest end of the text before the cursor
//! that begins some name.

use super::names::{Key, KeyKind, Names, Target};
use super::{Completions, Item};
use crate::text::cuts::is_han;
use hegao_lexicon::agencies::{Agency, AgencyStatus};
use hegao_lexicon::{Date, Lexicon};
use std::collections::HashSet;

/// Fewest characters that are worth a list.
const SHORTEST: usize = 2;
/// Most items in a list.
const LIMIT: usize = 50;

/// The names that could stand for the end of `before`, the text of the line up to the cursor.
/// `None` when nothing fits.
pub fn complete(before: &str, names: &Names, lexicon: &Lexicon, today: Date) -> Option<Completions> {
    let by = Completer { names, lexicon, today };
    let letters = before.len() - before.trim_end_matches(|c: char| c.is_ascii_alphanumeric()).len();
    if letters >= SHORTEST {
        return by.initials(&before[before.len() - letters..]);
    }
    let starts: Vec<usize> = before.char_indices().rev().take(names.longest()).map(|(i, _)| i).collect();
    let typed = starts.iter().skip(SHORTEST - 1).rev().map(|start| &before[*start..]);
    typed.filter(|typed| typed.starts_with(is_han)).find_map(|typed| by.prefix(typed))
}

struct Completer<'a> {
    names: &'a Names,
    lexicon: &'a Lexicon,
    today: Date,
}

/// An item and how well it fits; the smaller the better.
struct Candidate {
    rank: (bool, bool, KeyKind, usize),
    item: Item,
}

impl Completer<'_> {
    fn prefix(&self, typed: &str) -> Option<Completions> {
        let found = self.names.starting_with(typed).flat_map(|key| self.offers(key, *key.text == *typed));
        ranked(typed, found.collect())
    }

    fn initials(&self, typed: &str) -> Option<Completions> {
        let letters = typed.to_ascii_lowercase();
        let found = self.names.with_initials(letters.as_bytes());
        ranked(typed, found.flat_map(|(key, is_whole)| self.offers(key, is_whole)).collect())
    }

    /// What a key offers: an official name itself, any other key the official names it leads to.
    fn offers(&self, key: &Key, is_whole: bool) -> Vec<Candidate> {
        let index = match &key.target {
            Target::Issuer(issuer) => {
                let item = Item { label: issuer.to_string(), detail: detail_of(key, None), is_abolished: false };
                return vec![candidate(key, is_whole, item)];
            }
            Target::Agency(index) => *index,
        };
        let Some(agency) = self.lexicon.agencies.at(index) else { return Vec::new() };
        let labels: Vec<&str> = match key.kind {
            KeyKind::Official => vec![&key.text],
            KeyKind::Alias | KeyKind::Code => official_names(agency),
        };
        let is_abolished = agency.lapsed_by(self.today);
        let item = |label: &str| Item {
            label: label.to_owned(),
            detail: if is_abolished { self.fate_of(agency) } else { detail_of(key, Some((agency, label))) },
            is_abolished,
        };
        labels.into_iter().map(|label| candidate(key, is_whole, item(label))).collect()
    }

    /// “已撤销（2018年3月），职责划入生态环境部”, as far as it is known.
    fn fate_of(&self, agency: &Agency) -> String {
        let renamed = agency.status == AgencyStatus::Renamed;
        let mut fate = if renamed { "已更名" } else { "已撤销" }.to_owned();
        if let Some(date) = agency.valid_to {
            fate.push_str(&format!("（{}）", date.in_chinese()));
        }
        let successors = self.lexicon.agencies.standing_successors(agency, self.today);
        let successors: Vec<&str> = successors.iter().map(|a| &*a.name).collect();
        match (successors.is_empty(), renamed) {
            (true, _) => {}
            (false, true) => fate.push_str(&format!("，现为{}", successors.join("、"))),
            (false, false) => fate.push_str(&format!("，现由{}承担", successors.join("、"))),
        }
        fate
    }
}

fn candidate(key: &Key, is_whole: bool, item: Item) -> Candidate {
    let rank = (item.is_abolished, !is_whole, key.kind, item.label.chars().count());
    Candidate { rank, item }
}

fn official_names(agency: &Agency) -> Vec<&str> {
    let all = [&agency.name, &agency.full_name].into_iter().chain(&agency.short_names);
    let mut names: Vec<&str> = Vec::new();
    for name in all.map(|n| &**n).filter(|n| !n.is_empty()) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// “国家发展和改革委员会的规范简称”, “国务院组成部门”, “机关代字 国发”.
fn detail_of(key: &Key, agency: Option<(&Agency, &str)>) -> String {
    let mut parts = Vec::new();
    if let Some((agency, label)) = agency {
        let full = if agency.full_name.is_empty() { &agency.name } else { &agency.full_name };
        if full != label {
            parts.push(format!("{full}的规范简称"));
        }
        if !agency.level.is_empty() {
            parts.push(agency.level.to_string());
        }
    }
    if key.kind == KeyKind::Code {
        parts.push(format!("机关代字 {}", key.text));
    }
    parts.join("，")
}

fn ranked(typed: &str, mut found: Vec<Candidate>) -> Option<Completions> {
    found.retain(|c| c.item.label != typed);
    found.sort_by(|a, b| (a.rank, &a.item.label).cmp(&(b.rank, &b.item.label)));
    let mut seen = HashSet::new();
    found.retain(|c| seen.insert(c.item.label.clone()));
    found.truncate(LIMIT);
    let items: Vec<Item> = found.into_iter().map(|c| c.item).collect();
    (!items.is_empty()).then(|| Completions { typed: typed.to_owned(), items })
}
