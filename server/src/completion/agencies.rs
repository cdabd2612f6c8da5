//! Completion items for agencies: their names, what they are, what became of them.

use super::names::{Key, KeyKind, official_names, without_state};
use super::ranking::{Fit, Group, Offer, Rank};
use super::{CardKey, CompletionData, Item, Kind};
use hegao_lexicon::agencies::{Agency, AgencyStatus};
use std::cmp::Reverse;

/// The agency at a position of the table, found by a key. An official name offers itself; any other key offers the
/// official names it leads to.
pub fn offers(known: CompletionData<'_>, key: &Key, position: usize, fit: Fit, back: usize) -> Vec<Offer> {
    let Some(agency) = known.lexicon.agencies.at(position) else { return Vec::new() };
    let labels = match key.kind {
        KeyKind::Official => vec![key.text.clone()],
        _ => official_names(agency),
    };
    let is_abolished = agency.lapsed_by(known.today);
    let item = |label: &str| Item {
        note: note_of(agency, label, is_abolished).to_owned(),
        detail: if is_abolished { fate_of(agency, known) } else { detail_of(key, Some((agency, label))) },
        is_abolished,
        card_key: Some(CardKey::Agency(agency.name.to_string())),
        ..named(label)
    };
    labels.iter().map(|label| offer(known, key, fit, back, item(label))).collect()
}

/// The item for an issuer without a row of its own, found by its issuer code.
pub fn issuer(known: CompletionData<'_>, key: &Key, issuer: &str, fit: Fit, back: usize) -> Offer {
    offer(known, key, fit, back, Item { detail: detail_of(key, None), ..named(issuer) })
}

fn named(name: &str) -> Item {
    Item {
        kind: Kind::Agency,
        label: name.to_owned(),
        note: String::new(),
        detail: String::new(),
        insert: name.to_owned(),
        snippet: None,
        over: 0,
        is_abolished: false,
        card_key: None,
    }
}

fn offer(known: CompletionData<'_>, key: &Key, fit: Fit, back: usize, item: Item) -> Offer {
    let group = match (fit, key.kind) {
        (Fit::Within, _) => Group::Distant,
        (_, KeyKind::Code) => Group::Code,
        _ => Group::First,
    };
    let rank = Rank {
        is_completing: true,
        is_past: item.is_abolished,
        group,
        fit,
        is_indirect: key.kind != KeyKind::Official,
        frequency: Reverse(known.lexicon.frequencies.of(&item.label)),
        last: item.label.chars().count(),
    };
    Offer { rank, back, item }
}

/// “已撤销（2018年3月），现由生态环境部承担”, or as much of it as is known.
fn fate_of(agency: &Agency, known: CompletionData<'_>) -> String {
    let renamed = agency.status == AgencyStatus::Renamed;
    let mut fate = agency.status_on(known.today);
    let successors = known.lexicon.agencies.standing_successors(agency, known.today);
    let successors: Vec<&str> = successors.iter().map(|a| &*a.name).collect();
    match (successors.is_empty(), renamed) {
        (true, _) => {}
        (false, true) => fate.push_str(&format!("，现为{}", successors.join("、"))),
        (false, false) => fate.push_str(&format!("，现由{}承担", successors.join("、"))),
    }
    fate
}

/// The note beside a name in each row of the list; there is no room for more.
fn note_of(agency: &Agency, label: &str, is_abolished: bool) -> &'static str {
    match is_abolished {
        true => agency.status.in_chinese(),
        false if !is_full_name(agency, label) => "规范简称",
        false => "",
    }
}

/// Whether a name is the full one, with the name of the state or without.
fn is_full_name(agency: &Agency, name: &str) -> bool {
    let full = full_name(agency);
    full == name || without_state(full) == Some(name)
}

fn full_name(agency: &Agency) -> &str {
    if agency.full_name.is_empty() { &agency.name } else { &agency.full_name }
}

/// “国家发展和改革委员会的规范简称”, “国务院组成部门”, “机关代字 国发”.
fn detail_of(key: &Key, agency: Option<(&Agency, &str)>) -> String {
    let mut parts = Vec::new();
    if let Some((agency, label)) = agency {
        if !is_full_name(agency, label) {
            parts.push(format!("{}的规范简称", full_name(agency)));
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
