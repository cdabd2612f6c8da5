//! The user-table entry that would make a finding disappear.

use crate::analysis::Analysis;
use crate::diagnostic::Diagnostic;
use hegao_lexicon::catalogue::Table;
use hegao_lexicon::scripts::fold;
use std::ops::Range;

/// A word that a user can add to the user tables.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OwnTerm {
    /// The table it belongs in; the text is the first column of that table's key.
    pub table: Table,
    /// The word, as written in the text.
    pub text: String,
}

/// The word which, once added to the user tables, makes a finding disappear; `None` if there is none.
pub fn own_term(analysis: &Analysis, found: &Diagnostic) -> Option<OwnTerm> {
    let (prose, mentions) = (&analysis.prose, &analysis.mentions);
    let here = |range: &Range<usize>| prose.source_range(range.clone()) == found.span;
    let (table, range) = match found.rule {
        "slogan-misspelled" => (Table::Slogans, mentions.slogans.iter().map(|m| &m.range).find(|r| here(r))?),
        "agency-misspelled" => {
            (Table::Agencies, mentions.misspelt_agencies.iter().map(|m| &m.range).find(|r| here(r))?)
        }
        "document-number-unknown-prefix" => {
            (Table::IssuerCodes, mentions.numbers.iter().map(|n| &n.head).find(|r| here(r))?)
        }
        _ => return None,
    };
    let text = fold(&prose.text()[range.clone()]).into_owned();
    // a row is one line, with its cells separated by tabs
    (!text.contains(['\t', '\n', '\r'])).then_some(OwnTerm { table, text })
}
