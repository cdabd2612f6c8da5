//! Counts how often phrases occur with and without quotation marks. It needs a second reading, because only then is it
//! known what to count. Memory use grows with the number of phrases, not with the size of the corpus.

use super::quotations;
use crate::mine::document::Document;
use crate::words;
use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use std::collections::BTreeMap;
use std::ops::Range;

/// The counts of one phrase.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Count {
    /// The number of occurrences as a whole quotation, or as an item of a list in one.
    pub quoted: usize,
    /// The number of occurrences without quotation marks.
    pub bare: usize,
    /// The number of documents in which it occurs without quotation marks.
    pub bare_documents: usize,
}

/// The phrases to count, and their counts.
pub struct Counts {
    automaton: Option<AhoCorasick>,
    index: BTreeMap<String, usize>,
    counts: Vec<Count>,
    /// The document in which each phrase was last seen without quotation marks.
    last: Vec<usize>,
    documents: usize,
}

impl Counts {
    /// Prepares to count these phrases.
    pub fn new<'a>(texts: impl Iterator<Item = &'a str>) -> Counts {
        let mut index = BTreeMap::new();
        let mut kept: Vec<String> = Vec::new();
        for text in texts {
            index.entry(text.to_owned()).or_insert_with(|| {
                kept.push(text.to_owned());
                kept.len() - 1
            });
        }
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .build(kept.iter().map(|t| t.as_bytes()));
        let counts = vec![Count::default(); kept.len()];
        let last = vec![0; kept.len()];
        // building fails only for more than 2³¹ states
        Counts { automaton: automaton.ok(), index, counts, last, documents: 0 }
    }

    /// Adds the counts of one more document.
    pub fn count(&mut self, document: &Document) {
        self.documents += 1;
        let quotations = quotations::find(&document.text);
        let Some(automaton) = &self.automaton else { return };
        for found in automaton.find_iter(&document.text) {
            let phrase = found.pattern().as_usize();
            let count = &mut self.counts[phrase];
            match place(&document.text, &found.range(), &quotations) {
                Quotation::Quoted => count.quoted += 1,
                Quotation::Within => {}
                Quotation::Bare if document.in_title(found.start()) || is_part(&document.text, &found.range()) => {}
                Quotation::Bare => {
                    count.bare += 1;
                    count.bare_documents += usize::from(self.last[phrase] != self.documents);
                    self.last[phrase] = self.documents;
                }
            }
        }
    }

    /// The counts of a phrase; `None` if there was no second reading or the phrase was not counted.
    pub fn get(&self, text: &str) -> Option<Count> {
        let at = self.index.get(text).filter(|_| self.documents > 0)?;
        Some(self.counts[*at])
    }
}

enum Quotation {
    Quoted,
    Within,
    Bare,
}

fn place(text: &str, range: &Range<usize>, quotations: &[Range<usize>]) -> Quotation {
    let at = quotations.partition_point(|q| q.end <= range.start);
    match quotations.get(at).filter(|q| q.start < range.end) {
        None => Quotation::Bare,
        // “甲乙”丙 contains a quotation but is not inside one
        Some(q) if q.start > range.start || q.end < range.end => Quotation::Bare,
        Some(q) if q == range || is_item(text, range, q) => Quotation::Quoted,
        Some(_) => Quotation::Within,
    }
}

/// Whether 、 or a quotation mark is on both sides.
fn is_item(text: &str, range: &Range<usize>, quotation: &Range<usize>) -> bool {
    let begins = range.start == quotation.start || text[..range.start].ends_with('、');
    begins && (range.end == quotation.end || text[range.end..].starts_with('、'))
}

/// A phrase shorter than this, in bytes, may be part of ordinary words.
const LONG: usize = "一窗通办".len();

fn is_part(text: &str, range: &Range<usize>) -> bool {
    if range.len() >= LONG {
        return false;
    }
    let start = text[..range.start].char_indices().rev().take(6).last().map_or(range.start, |(i, _)| i);
    let end = text[range.end..].char_indices().nth(6).map_or(text.len(), |(i, _)| range.end + i);
    let window = &text[start..end];
    !words::is_boundary(window, range.start - start) || !words::is_boundary(window, range.end - start)
}

#[cfg(test)]
mod tests {
    use super::{Count, Counts};
    use crate::mine::Document;

    #[test]
    fn phrases_are_counted_with_and_without_quotation_marks() {
        let mut counts = Counts::new(["一窗通办", "双进双产"].into_iter());
        assert_eq!(counts.get("一窗通办"), None);
        for text in ["“一窗通办”和“双进双产、一窗通办”，一窗通办。", "深化一窗通办，再深化一窗通办“推进一窗通办改革”"]
        {
            counts.count(&Document { text: text.to_owned(), ..Document::default() });
        }
        assert_eq!(counts.get("一窗通办"), Some(Count { quoted: 2, bare: 3, bare_documents: 2 }));
        assert_eq!(counts.get("双进双产"), Some(Count { quoted: 1, bare: 0, bare_documents: 0 }));
        assert_eq!(counts.get("未问之语"), None);
        let mut counts = Counts::new(["“一窗”通办"].into_iter());
        counts.count(&Document {
            text: "做好“两免”、“一窗”通办、整改。".to_owned(), ..Document::default()
        });
        assert_eq!(counts.get("“一窗”通办"), Some(Count { quoted: 0, bare: 1, bare_documents: 1 }));
    }
}
