//! What would no longer be reported if the unit's own tables had it.

use crate::analysis::Analysis;
use crate::diagnostic::Diagnostic;
use hegao_lexicon::catalogue::Table;
use hegao_lexicon::scripts::fold;
use std::ops::Range;

/// A word that the unit may make known.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OwnTerm {
    /// The table it belongs to; it is the first column of its key.
    pub table: Table,
    /// The word, as it was written.
    pub text: String,
}

/// The word for which a finding would go, if there is one.
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
    // a row is one line, its cells apart by tabs
    (!text.contains(['\t', '\n', '\r'])).then_some(OwnTerm { table, text })
}
