//! The parts of an official document (公文): title, document number, recipients, headings, attachments, signature, and
//! its date.

mod clues;
mod dating;
mod evidence;
mod foot;
mod head;
mod heading_numbers;
#[cfg(test)]
mod tests;
mod title;

pub use clues::Clues;
pub use dating::{DateBasis, Signature};
pub use foot::{AttachmentHead, AttachmentItem, AttachmentNote, Foot};
pub use head::{Head, Recipients};
pub use heading_numbers::{HeadingNumber, Level};

use super::{Places, Prose};
use hegao_lexicon::Date;
use hegao_lexicon::language::document_kinds::DocumentKind;
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
    /// The latest year the text names, past or future.
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
    /// The numbers of headings and paragraphs.
    pub heading_numbers: Vec<HeadingNumber>,
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

    /// Computes the ranges for `form_within`.
    fn form(&self, places: &Places<'_>) -> Vec<Range<usize>> {
        let (head, foot) = (&self.head, &self.foot);
        let numbers = self.heading_numbers.iter().map(|o| &o.punctuation).filter(|mark| mark.start < foot.start);
        let lines = [foot.remark.as_ref(), foot.copies.as_ref(), self.signature.as_ref().map(|s| &s.date_range)];
        let marks = [head.recipients.as_ref().map(|r| &r.colon), foot.attachment_note.as_ref().map(|n| &n.colon)];
        let mut form: Vec<Range<usize>> = lines
            .into_iter()
            .chain(marks)
            .flatten()
            .chain(numbers)
            .filter(|range| !range.is_empty())
            .cloned()
            .collect();
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
        let signature = dating::signature(prose, &clues.notable);
        let found = dating::date(source, prose, signature.as_ref().map(|s| s.date));
        let title = title::find(prose);
        let head = head::read(prose, title.as_ref());
        let foot = foot::read(prose, head.end, signature.as_ref(), &clues.notable);
        let stated = evidence::stated_kind(source, prose);
        let named = title.clone().and_then(|t| DocumentKind::of_title(&prose.text()[t]));
        let is_official = stated.is_some()
            || evidence::is_official(
                &prose.text()[title.clone().unwrap_or_default()],
                &head,
                &foot,
                signature.as_ref(),
            );
        let outline = Outline {
            date: found.map(|f| f.0),
            date_basis: found.map(|f| f.1),
            first_adopted: dating::first_adopted(prose),
            latest_year: clues.latest_year,
            title,
            signature,
            kind: stated.or(named),
            head,
            foot,
            heading_numbers: clues.heading_numbers,
            is_official,
            form: Vec::new(),
        };
        let form = if is_official { outline.form(&prose.places()) } else { Vec::new() };
        Outline { form, ..outline }
    }
}
