//! The parts of an official document (公文): title, document number, recipients, headings, attachments, signature, and
//! its date.

mod clues;
mod dating;
mod evidence;
mod following;
mod foot;
mod head;
mod heading_numbers;
mod reckoning;
mod signature;
#[cfg(test)]
mod tests;
mod title;

pub use clues::Clues;
pub use dating::DateBasis;
pub use foot::{AttachmentHead, AttachmentItem, AttachmentNote, Foot};
pub use head::{Head, Recipients, inner};
pub use heading_numbers::{HeadingNumber, Level};
pub use reckoning::{Certainty, Reckoning};
pub use signature::Signature;

use super::{Places, Prose};
use following::Following;
use hegao_lexicon::Date;
use hegao_lexicon::language::acts::PASSING_ON;
use hegao_lexicon::language::document_kinds::DocumentKind;
use hegao_lexicon::language::written_date::BlankDate;
use std::ops::Range;

/// The parts of a document; ranges are in bytes of the prose unless stated otherwise.
#[derive(Clone, Default, Debug)]
pub struct Outline {
    /// The issue date (成文日期), or the closest date that the document gives for itself; agencies and policies are
    /// judged as of this date. The month and the day may be unknown.
    pub date: Option<Date>,
    /// The source of the date.
    pub date_basis: Option<DateBasis>,
    /// The date a law was first adopted, if notes under its title give it: a text amended since then still has words
    /// from that date.
    pub first_adopted: Option<Date>,
    /// Whether it is only a few sentences of a draft.
    is_snippet: bool,
    /// The date in the place of the signature that is left to be filled in.
    pub blank_date: Option<BlankDate>,
    /// The latest year the text names outside of titles, past or future.
    pub latest_year: Option<u16>,
    /// Prose range of the title, which may extend over several lines.
    pub title: Option<Range<usize>>,
    /// The issuing agencies and the issue date.
    pub signature: Option<Signature>,
    /// The document type, from the front matter or else from the title.
    pub kind: Option<DocumentKind>,
    /// The part between the title and the body.
    pub head: Head,
    /// The part below the body.
    pub foot: Foot,
    /// The numbers of headings and paragraphs of the whole file.
    pub heading_numbers: Vec<HeadingNumber>,
    /// Whether the document passes on that of another body, which must not be changed.
    pub passes_on: bool,
    /// The documents that follow in the same file, with their own title, head, foot and signature. Their dates and
    /// heading numbers are those of the file.
    pub following: Vec<Outline>,
    /// Whether the document is recognised as an official document: only then is its structure checked.
    pub is_official: bool,
    /// The punctuation that belongs to the form of a part, if the structure is checked; unlike the other ranges, these
    /// are source ranges.
    form: Vec<Range<usize>>,
}

impl Outline {
    /// The punctuation within a source range that belongs to the form of a part, such as the colon after the
    /// recipients: the structure rules check it, so the punctuation rules need not. Source ranges, in ascending order,
    /// without overlaps.
    pub fn form_within(&self, source: &Range<usize>) -> &[Range<usize>] {
        let first = self.form.partition_point(|range| range.end <= source.start);
        let len = self.form[first..].partition_point(|range| range.start < source.end);
        &self.form[first..first + len]
    }

    /// The heading numbers that the author of the document may change: none in block quotes, and none of a document that
    /// is only passed on. Lists of attachments have numbers of their own.
    pub fn own_heading_numbers(&self) -> impl Iterator<Item = &HeadingNumber> {
        let end = if self.passes_on { self.foot.start } else { usize::MAX };
        let listed = move |o: &HeadingNumber| {
            let notes = [self].into_iter().chain(&self.following).filter_map(|part| part.foot.attachment_note.as_ref());
            notes
                .flat_map(|note| note.items.last().map(|last| note.label.start..last.name.end))
                .any(|r| r.contains(&o.range.start))
        };
        self.heading_numbers.iter().filter(move |o| !o.quoted && o.block.start < end && !listed(o))
    }

    /// The punctuation of the parts, except of heading numbers.
    fn part_marks(&self) -> Vec<Range<usize>> {
        let (head, foot) = (&self.head, &self.foot);
        let lines = [foot.remark.as_ref(), foot.copies.as_ref(), self.signature.as_ref().map(|s| &s.date_range)];
        let marks = [head.recipients.as_ref().map(|r| &r.colon), foot.attachment_note.as_ref().map(|n| &n.colon)];
        lines.into_iter().chain(marks).flatten().cloned().collect()
    }

    /// Computes the ranges for `form_within`.
    fn form(&self, places: &Places<'_>) -> Vec<Range<usize>> {
        let numbers = self.own_heading_numbers().map(|o| o.punctuation.clone());
        let following = self.following.iter().filter(|o| o.is_official).flat_map(Outline::part_marks);
        let marks = self.part_marks().into_iter().chain(following).chain(numbers);
        let mut form: Vec<Range<usize>> = marks.filter(|range| !range.is_empty()).collect();
        form.sort_by_key(|range| range.start);
        form.iter_mut().for_each(|range| *range = places.source_range(range.clone()));
        form.dedup_by(|later, earlier| {
            let touches = later.start <= earlier.end;
            earlier.end = if touches { earlier.end.max(later.end) } else { earlier.end };
            touches
        });
        form
    }

    /// Finds the parts of a document.
    pub fn new(source: &str, prose: &Prose) -> Outline {
        Outline::by(Clues::new(prose.text(), prose.blocks()), source, prose)
    }

    /// Finds the parts of a document from the clues of its prose.
    pub fn by(clues: Clues, source: &str, prose: &Prose) -> Outline {
        let signed = signature::latest(prose, &clues.notable).map(|s| s.date);
        let found = dating::date(source, prose, signed);
        let title = title::find(prose);
        let passes_on =
            title.clone().is_some_and(|t| PASSING_ON.iter().any(|word| prose.text()[t.clone()].contains(word)));
        let following = following::find(prose, &clues.titled, &clues.notable, title.as_ref());
        let following = if passes_on { Vec::new() } else { following };
        let end = following.first().map_or(prose.text().len(), |f| f.start);
        let is_snippet = reckoning::is_snippet(prose, title.as_ref());
        let stated = evidence::stated_kind(source, prose);
        let first = Outline::part(source, prose, title, 0..end, &clues.notable);
        let outline = Outline {
            date: found.map(|f| f.0),
            date_basis: found.map(|f| f.1),
            is_snippet,
            blank_date: reckoning::blank_date(prose, &clues.notable),
            first_adopted: dating::first_adopted(prose),
            latest_year: clues.latest_year,
            kind: stated.or(first.kind),
            is_official: stated.is_some() || first.is_official,
            following: Outline::following(source, prose, &following, &clues.notable),
            heading_numbers: clues.heading_numbers,
            passes_on,
            ..first
        };
        let form = if outline.is_official { outline.form(&prose.places()) } else { Vec::new() };
        Outline { form, ..outline }
    }

    /// The parts of the document with this title, in a prose range.
    fn part(
        source: &str,
        prose: &Prose,
        title: Option<Range<usize>>,
        within: Range<usize>,
        notable: &[usize],
    ) -> Outline {
        let head = head::read(prose, title.as_ref(), within.clone());
        let body = head.end.min(within.end)..within.end;
        let signature = signature::first(prose, notable, body.clone());
        let foot = foot::read(source, prose, body, signature.as_ref(), notable);
        let named = &prose.text()[title.clone().unwrap_or_default()];
        let is_official = evidence::is_official(named, &head, &foot, signature.as_ref());
        let kind = DocumentKind::of_title(named);
        Outline { title, signature, kind, head, foot, is_official, ..Outline::default() }
    }

    /// The parts of the documents that follow the first one.
    fn following(source: &str, prose: &Prose, starts: &[Following], notable: &[usize]) -> Vec<Outline> {
        let ends = starts.iter().skip(1).map(|next| next.start).chain([prose.text().len()]);
        let part = |(this, end): (&Following, usize)| {
            Outline::part(source, prose, Some(this.title.clone()), this.start..end, notable)
        };
        starts.iter().zip(ends).map(part).collect()
    }
}
