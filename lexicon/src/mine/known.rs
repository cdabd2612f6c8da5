//! Whether the lexicon already contains a proposal.

use super::proposal::{Proposal, Table};
use crate::policies::{PolicyStatus, title_key};
use crate::{Lexicon, Policy};

/// How a proposal compares with the lexicon.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    /// The lexicon does not contain it.
    New,
    /// The lexicon contains the same.
    Known,
    /// The lexicon contains something different.
    Differs,
}

impl State {
    /// The word for it in review files.
    pub fn word(self) -> &'static str {
        match self {
            State::New => "new",
            State::Known => "known",
            State::Differs => "differs",
        }
    }
}

/// Compares a proposal with the lexicon.
pub fn state(proposal: &Proposal, lexicon: &Lexicon) -> State {
    let key = proposal.cell(proposal.table.columns()[0]);
    match proposal.table {
        Table::Policies => policy(proposal, lexicon),
        Table::IssuerCodes => match lexicon.issuer_codes.get(key) {
            None => State::New,
            Some(row) => compare(&row.issuers.join(";"), proposal.cell("issuer")),
        },
        Table::Agencies => named(lexicon.agencies.iter().any(|a| a.name == key || a.full_name == key)),
        Table::Slogans => named(lexicon.slogans.iter().any(|s| s.text == key)),
        Table::Attested => {
            let phrase = lexicon.slogans.iter().any(|s| s.text == key);
            named(phrase || lexicon.slogans.attested().iter().any(|t| t.text == key))
        }
        Table::Variants => named(lexicon.slogans.variants().iter().any(|v| v.variant == key)),
        Table::NumberFormats
        | Table::Confusables
        | Table::Traditional
        | Table::VariantCharacters
        | Table::Words
        | Table::Frequencies => State::New,
    }
}

fn named(known: bool) -> State {
    if known { State::Known } else { State::New }
}

fn compare(shipped: &str, proposed: &str) -> State {
    let same = proposed.is_empty() || shipped.split(';').any(|s| s == proposed) || shipped == proposed;
    if same { State::Known } else { State::Differs }
}

fn policy(proposal: &Proposal, lexicon: &Lexicon) -> State {
    let (number, title) = (proposal.cell("number"), proposal.cell("title"));
    let key = title_key(title);
    let rows: Vec<&Policy> = match number {
        "" => lexicon.policies.by_title(title).collect(),
        number => lexicon.policies.by_number(number).collect(),
    };
    // a law is cited with or without its 中华人民共和国
    let same = |row: &&&Policy| number.is_empty() || same_title(&title_key(&row.title), &key) || row.title.is_empty();
    // without a number, a different date means a different version
    let date = proposal.cell("date");
    let version = |row: &&Policy| {
        date.is_empty() || row.date.is_none_or(|d| d.to_string().starts_with(date) || date.starts_with(&d.to_string()))
    };
    let rows: Vec<&Policy> = rows.into_iter().filter(|row| !number.is_empty() || version(row)).collect();
    if rows.is_empty() {
        return State::New;
    }
    let Some(row) = rows.iter().find(same) else { return State::Differs };
    let ended = matches!(proposal.cell("status"), "abolished" | "expired" | "superseded");
    let stands = matches!(row.status, PolicyStatus::Current | PolicyStatus::Unknown);
    if ended && stands { State::Differs } else { State::Known }
}

fn same_title(a: &str, b: &str) -> bool {
    a.contains(b) || b.contains(a)
}
