//! The cards for what is mentioned at a position.

use super::{Card, cited};
use crate::analysis::Analysis;
use crate::mentions::documents::{self, Cited};
use crate::mentions::{Citation, DocumentNumber};
use hegao_lexicon::{Date, Lexicon, Policy, scripts};
use std::ops::Range;

/// The maximum number of cards shown at once: old titles are reused for new versions of a document.
const MOST: usize = 4;

/// What is known of the mention at a position.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Hover {
    /// Byte range of the mention in the source.
    pub range: Range<usize>,
    /// The cards of what it may refer to.
    pub cards: Vec<Card>,
}

/// The cards for the mention at a byte offset of the source. Of nested mentions the inner one is used, such as the
/// agency that a title names; but a document number next to a title stands for the whole citation. `day` is the day for
/// the status and for finding the present agencies.
pub fn hover(analysis: &Analysis, lexicon: &Lexicon, day: Date, offset: usize) -> Option<Hover> {
    let place = ProsePosition { analysis, lexicon, day, at: analysis.prose.prose_offset(offset) };
    let mentions = [
        ProsePosition::agency,
        ProsePosition::misspelt_agency,
        ProsePosition::slogan,
        ProsePosition::citation,
        ProsePosition::number,
    ];
    let known = mentions.iter().filter_map(|find| find(&place)).filter(|(_, cards)| !cards.is_empty());
    let known = known.chain(place.unknown());
    let source = known.map(|(range, cards)| Hover { range: analysis.prose.source_range(range), cards });
    // a prose range may map to a source range without its leading markup, but the offset may be in that markup
    source.filter(|hover| hover.range.contains(&offset)).min_by_key(|hover| hover.range.len())
}

/// A mention, as a byte range of the prose, and the cards of what it may refer to.
type MentionCards = Option<(Range<usize>, Vec<Card>)>;

/// A position in the prose of a document.
struct ProsePosition<'a> {
    analysis: &'a Analysis,
    lexicon: &'a Lexicon,
    day: Date,
    at: usize,
}

impl ProsePosition<'_> {
    fn agency(&self) -> MentionCards {
        let mention = self.analysis.mentions.agencies.iter().find(|m| m.range.contains(&self.at))?;
        Some((mention.range.clone(), self.agencies(&mention.agencies)))
    }

    fn misspelt_agency(&self) -> MentionCards {
        let mention = self.analysis.mentions.misspelt_agencies.iter().find(|m| m.range.contains(&self.at))?;
        Some((mention.range.clone(), self.agencies(&[mention.agency])))
    }

    fn agencies(&self, rows: &[usize]) -> Vec<Card> {
        // an agency may have the same name twice
        let mut rows = rows.to_vec();
        rows.sort_unstable();
        rows.dedup();
        let agencies = rows.into_iter().take(MOST).filter_map(|row| self.lexicon.agencies.at(row));
        agencies.map(|agency| Card::of_agency(agency, self.lexicon, self.day)).collect()
    }

    fn slogan(&self) -> MentionCards {
        let mention = self.analysis.mentions.slogans.iter().find(|m| m.range.contains(&self.at))?;
        let card = Card::of_slogan(self.lexicon.slogans.at(mention.slogan)?, self.lexicon);
        Some((mention.range.clone(), vec![card]))
    }

    fn citation(&self) -> MentionCards {
        let citation = self.analysis.mentions.citation_at(self.at)?;
        Some((citation.range.clone(), self.documents(self.by_citation(citation))))
    }

    /// A document number within a known citation stands for the citation.
    fn number(&self) -> MentionCards {
        let number = self.analysis.mentions.numbers.iter().find(|n| n.range.contains(&self.at))?;
        if self.citation().is_some_and(|(_, cards)| !cards.is_empty()) {
            return None;
        }
        let documents = documents::of_number(number, self.lexicon);
        let found =
            if documents.is_empty() { self.code(number).into_iter().collect() } else { self.documents(documents) };
        Some((number.range.clone(), found))
    }

    /// A document that is cited but not in the lexicon.
    fn unknown(&self) -> MentionCards {
        let of_citation = self.citation().is_some_and(|(_, cards)| !cards.is_empty());
        let of_number = || self.number().is_some_and(|(_, cards)| !cards.is_empty());
        if of_citation || of_number() {
            return None;
        }
        let cited = cited::mentions(self.analysis, self.lexicon, self.day).into_iter();
        let cited = cited.filter(|m| m.policy.is_none()).find(|m| m.range.contains(&self.at))?;
        let name = &self.analysis.prose.text()[cited.range.clone()];
        Some((cited.range, vec![Card::of_unknown_document(name)]))
    }

    fn code(&self, number: &DocumentNumber) -> Option<Card> {
        let text = self.analysis.prose.text();
        let code = self.lexicon.issuer_codes.get(&scripts::fold(&text[number.head.clone()]))?;
        Card::of_number(number.canonical.as_deref().unwrap_or(&text[number.range.clone()]), code)
    }

    fn documents(&self, documents: Vec<&Policy>) -> Vec<Card> {
        documents.into_iter().take(MOST).map(|policy| Card::of_policy(policy, self.day)).collect()
    }

    /// The documents that a citation may refer to; a title alone does not distinguish between versions.
    fn by_citation(&self, citation: &Citation) -> Vec<&Policy> {
        match documents::of_citation(citation, &self.analysis.mentions, self.analysis.prose.text(), self.lexicon) {
            Cited::ByNumber(documents) => documents,
            Cited::ByTitle(documents) => newest_first(documents),
        }
    }
}

fn newest_first(mut documents: Vec<&Policy>) -> Vec<&Policy> {
    documents.sort_by_key(|p| std::cmp::Reverse(p.date));
    documents
}

#[cfg(test)]
mod tests;
