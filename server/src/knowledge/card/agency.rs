//! The card of an agency.

use super::Card;
use hegao_lexicon::catalogue::Table;
use hegao_lexicon::{Agency, Date, Lexicon};

impl Card {
    /// The card of an agency: whether it exists, its names, its issuer codes, its predecessors and successors. `day` is
    /// the day for the status and for finding the present successor.
    pub fn of_agency(agency: &Agency, lexicon: &Lexicon, day: Date) -> Card {
        let name = agency.common_name();
        let full = if agency.full_name.is_empty() { &agency.name } else { &agency.full_name };
        let written = |name: &str| lexicon.agencies.get(name).map_or(name, |a| a.common_name()).to_owned();
        let successors: Vec<String> = agency.successors.iter().map(|s| written(s)).collect();
        let standing = lexicon.agencies.standing_successors(agency, day);
        let standing: Vec<String> = standing.iter().map(|a| a.common_name().to_owned()).collect();
        Card::of_row(Table::Agencies, name, &agency.source)
            .fact("状态", agency.status_on(day))
            .list("现有机构", Some(&standing).filter(|s| **s != successors).into_iter().flatten())
            .list("承继机构", &successors)
            .list("全称", Some(&**full).filter(|full| *full != name))
            .list("规范简称", agency.short_names.iter().map(|n| &**n).filter(|n| *n != name))
            .list("别称", agency.aliases.iter().map(|n| &**n))
            .list("机关代字", codes(agency, lexicon))
            .fact("级别", agency.level.replace('/', "、").trim_end_matches("（原）"))
            .date("启用日期", agency.valid_from)
            .list("前身", predecessors(agency, lexicon))
            .fact("依据", agency.basis.replace(';', "、"))
    }
}

/// The issuer codes of its own row, and those whose rows name it.
fn codes<'a>(agency: &'a Agency, lexicon: &'a Lexicon) -> Vec<&'a str> {
    let issues = |issuers: &[hegao_lexicon::table::Text]| issuers.iter().any(|i| **i == *agency.name);
    let named = lexicon.issuer_codes.iter().filter(|c| issues(&c.issuers)).map(|c| &*c.code);
    let mut codes: Vec<&str> = agency.codes.iter().map(|c| &**c).collect();
    named.for_each(|code| {
        if !codes.contains(&code) {
            codes.push(code);
        }
    });
    codes
}

/// The agencies that it succeeded.
fn predecessors<'a>(agency: &'a Agency, lexicon: &'a Lexicon) -> impl Iterator<Item = &'a str> {
    let handed = |other: &&Agency| other.successors.iter().any(|s| **s == *agency.name);
    lexicon.agencies.iter().filter(handed).map(Agency::common_name)
}
