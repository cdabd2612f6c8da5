//! The card of an agency.

use super::{Card, date};
use hegao_lexicon::agencies::{Agency, AgencyStatus};
use hegao_lexicon::{Date, Lexicon};

/// Most names or codes in a line.
const MOST: usize = 6;

impl Card {
    /// The card of an agency: its names, its codes, and what came before and after it. `day` is the
    /// day on which the agency that stands now is looked for.
    pub fn of_agency(agency: &Agency, lexicon: &Lexicon, day: Date) -> Card {
        let name = agency.common_name();
        let full = if agency.full_name.is_empty() { &agency.name } else { &agency.full_name };
        let written =
            |name: &'_ str| lexicon.agencies.get(name).map_or(name.to_owned(), |a| a.common_name().to_owned());
        let successors: Vec<String> = agency.successors.iter().map(|s| written(s)).collect();
        let successors = joined(successors.iter().map(String::as_str));
        let standing = lexicon.agencies.standing_successors(agency, day);
        let standing = joined(standing.iter().map(|a| a.common_name()));
        let facts = vec![
            ("全称", if **full == *name { String::new() } else { full.to_string() }),
            ("规范简称", joined(agency.short_names.iter().map(|n| &**n).filter(|n| *n != name))),
            ("机关代字", codes(agency, lexicon)),
            ("类别", agency.level.replace('/', "、").trim_end_matches("（原）").to_owned()),
            ("启用", date(agency.valid_from)),
            ("状态", status(agency)),
            ("前身", predecessors(agency, lexicon)),
            ("承继机构", successors.clone()),
            ("现在的机构", if standing == successors { String::new() } else { standing }),
            ("依据", agency.basis.replace(';', "、")),
        ];
        Card::new(name.to_owned(), facts, &agency.source)
    }
}

fn status(agency: &Agency) -> String {
    let word = match agency.status {
        AgencyStatus::Unknown => return String::new(),
        AgencyStatus::Current => return "现有".to_owned(),
        AgencyStatus::Abolished => "已撤销",
        AgencyStatus::Renamed => "已更名",
    };
    agency.valid_to.map_or(word.to_owned(), |day| format!("{word}（{}）", day.in_chinese()))
}

/// The codes of its own row, and those whose row names it.
fn codes(agency: &Agency, lexicon: &Lexicon) -> String {
    let issues = |issuers: &[hegao_lexicon::table::Text]| issuers.iter().any(|i| **i == *agency.name);
    let named = lexicon.issuer_codes.iter().filter(|c| issues(&c.issuers)).map(|c| &*c.code);
    let mut codes: Vec<&str> = agency.codes.iter().map(|c| &**c).collect();
    named.for_each(|code| {
        if !codes.contains(&code) {
            codes.push(code);
        }
    });
    joined(codes)
}

/// The agencies that it took over from.
fn predecessors(agency: &Agency, lexicon: &Lexicon) -> String {
    let handed = |other: &&Agency| other.successors.iter().any(|s| **s == *agency.name);
    joined(lexicon.agencies.iter().filter(handed).map(Agency::common_name))
}

/// Names in a line; of many only the first, and that there are more.
fn joined<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let names: Vec<&str> = names.into_iter().collect();
    let more = if names.len() > MOST { "等" } else { "" };
    names[..names.len().min(MOST)].join("、") + more
}
