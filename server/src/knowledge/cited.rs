//! The documents that a text cites: which citations refer to the same document, and to which document of the lexicon.

mod identity;
#[cfg(test)]
mod tests;

use crate::analysis::Analysis;
use crate::mentions::documents::{self, Cited};
use crate::mentions::{Citation, DocumentNumber};
use hegao_lexicon::language::document_kinds::is_document_title;
use hegao_lexicon::policies::title_key;
use hegao_lexicon::{Date, Lexicon, Policy};
use identity::Identities;
use std::ops::Range;

/// A citation of a document other than the text itself.
#[derive(Clone, Debug)]
pub struct CitedMention<'a> {
    /// The whole citation, as a byte range of the prose: 《标题》（字号）, or a document number alone.
    pub range: Range<usize>,
    /// The part that names the document, as a byte range of the prose: 《标题》, or the document number.
    pub name: Range<usize>,
    /// The document of the lexicon, if it is certain which one is cited.
    pub policy: Option<&'a Policy>,
    /// The index of the cited document, counted from 0; citations of the same document have the same index.
    pub document: usize,
}

/// The citations of other documents, in order. A title shared by several documents refers to none of them with
/// certainty if at least one is still in force on the day `as_of`.
pub fn mentions<'a>(analysis: &Analysis, lexicon: &'a Lexicon, as_of: Date) -> Vec<CitedMention<'a>> {
    let reader = Reader { analysis, lexicon, as_of, own: own_title(analysis) };
    let mut identities = Identities::default();
    let mut found: Vec<CitedMention<'a>> = Vec::new();
    let mut numbers = analysis.mentions.numbers.iter().peekable();
    for citation in &analysis.mentions.citations {
        while let Some(number) = numbers.next_if(|n| n.range.start < citation.range.start) {
            // 甲发〔2001〕1号《甲办法》 refers to one document
            if number.range.end != citation.range.start {
                found.extend(reader.number(number, &mut identities));
            }
        }
        found.extend(reader.citation(citation, &mut identities));
    }
    found.extend(numbers.filter_map(|number| reader.number(number, &mut identities)));
    found
}

/// The document's own title, normalised for comparison.
fn own_title(analysis: &Analysis) -> String {
    let title = analysis.outline.title.clone().unwrap_or_default();
    title_key(&analysis.prose.text()[title])
}

struct Reader<'t, 'a> {
    analysis: &'t Analysis,
    lexicon: &'a Lexicon,
    as_of: Date,
    own: String,
}

impl<'a> Reader<'_, 'a> {
    fn citation(&self, citation: &Citation, identities: &mut Identities) -> Option<CitedMention<'a>> {
        let Analysis { prose, mentions, .. } = self.analysis;
        let title = hegao_lexicon::scripts::fold(&prose.text()[citation.title.clone()]);
        let key = title_key(&title);
        // the document that this one issues, or that it is about, is named in its own title
        if key.is_empty() || self.own.contains(&key) {
            return None;
        }
        let note = documents::note(citation, prose.text());
        let policy = match documents::of_citation(citation, mentions, prose.text(), self.lexicon) {
            Cited::ByNumber(documents) => documents.into_iter().next(),
            Cited::ByTitle(bearers) => documents::of_title(bearers, &note, self.as_of),
        };
        let number = citation.number.and_then(|i| mentions.numbers.get(i)?.canonical.as_deref());
        let known = policy.is_some() || number.is_some() || note.contains('号') || identities.knows(&key);
        let document = (known || is_document_title(&title))
            .then(|| identities.of_title(&key, number.or(policy.map(|p| &*p.number)), &note))?;
        let name = citation.title.start - '《'.len_utf8()..citation.title.end + '》'.len_utf8();
        Some(CitedMention { range: citation.range.clone(), name, policy, document })
    }

    /// A document number that stands alone and is not the document's own.
    fn number(&self, number: &DocumentNumber, identities: &mut Identities) -> Option<CitedMention<'a>> {
        let outline = &self.analysis.outline;
        let place = number.range.start;
        let in_citation = self.analysis.mentions.citation_at(place).is_some();
        let parts = [outline.head.number_line.as_ref(), outline.title.as_ref()];
        let own = parts.into_iter().flatten().any(|part| part.contains(&place));
        let canonical = number.canonical.as_deref().filter(|_| !in_citation && !own && number.known_head)?;
        let policy = documents::of_number(number, self.lexicon).into_iter().next();
        let document = identities.of_number(canonical);
        Some(CitedMention { range: number.range.clone(), name: number.range.clone(), policy, document })
    }
}
