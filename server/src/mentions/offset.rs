//! Shifts the offsets of mentions when the text before them changes its length.

use super::document_number::{Bracket, Digits};
use super::numerals::figure::{self, Span};
use super::numerals::{Approximation, DatePart, Figure, WrittenDate};
use super::punctuation::{Pair, PlacedChar};
use super::{
    AgencyMention, Citation, ConfusableMention, Disordered, DocumentNumber, DoubledCommittee, DoubledWord, Mentions,
    MisspeltAgency, Numerals, OrderNumber, Punctuation, QuotedText, SloganMention,
};
use std::ops::Range;

/// A type with byte offsets into a text.
pub(super) trait Offset {
    /// Moves every offset `by` bytes towards the end.
    fn offset(&mut self, by: usize);
}

/// A type that is read in parts.
pub(super) trait Gather: Sized {
    /// Combines the parts; each comes with its byte offset in the whole text.
    fn gather<'a>(parts: impl Iterator<Item = (usize, &'a Self)> + Clone) -> Self
    where
        Self: 'a;
}

impl<T: Offset + Clone> Gather for Vec<T> {
    fn gather<'a>(parts: impl Iterator<Item = (usize, &'a Self)> + Clone) -> Self
    where
        T: 'a,
    {
        let mut all = Vec::with_capacity(parts.clone().map(|(_, part)| part.len()).sum());
        for (at, part) in parts {
            let first = all.len();
            all.extend_from_slice(part);
            all[first..].iter_mut().for_each(|mention: &mut T| mention.offset(at));
        }
        all
    }
}

impl Offset for usize {
    fn offset(&mut self, by: usize) {
        *self += by;
    }
}

impl Offset for Range<usize> {
    fn offset(&mut self, by: usize) {
        *self = self.start + by..self.end + by;
    }
}

impl<T: Offset> Offset for Option<T> {
    fn offset(&mut self, by: usize) {
        self.iter_mut().for_each(|inner| inner.offset(by));
    }
}

impl<T: Offset> Offset for Vec<T> {
    fn offset(&mut self, by: usize) {
        self.iter_mut().for_each(|inner| inner.offset(by));
    }
}

impl Offset for figure::Shape {
    fn offset(&mut self, by: usize) {
        match self {
            figure::Shape::Span(span) => span.offset(by),
            figure::Shape::Number | figure::Shape::Point | figure::Shape::Code => {}
        }
    }
}

/// Lists the fields that are offsets, then the others; a new field must be added to one of the two lists.
macro_rules! offset {
    ($type:ident: $($place:ident)*; $($other:ident)*) => {
        impl Offset for $type {
            fn offset(&mut self, by: usize) {
                let $type { $($place,)* $($other: _,)* } = self;
                $($place.offset(by);)*
            }
        }
    };
}

/// Lists the fields to combine, then those that only the whole document decides.
macro_rules! gather {
    ($type:ident: $($list:ident)*; $($open:ident)*) => {
        impl Gather for $type {
            fn gather<'a>(parts: impl Iterator<Item = (usize, &'a Self)> + Clone) -> Self {
                $(let $list = Gather::gather(parts.clone().map(|(at, part)| (at, &part.$list)));)*
                $type { $($list,)* $($open: Default::default(),)* }
            }
        }
    };
}

gather!(QuotedText: quotations titles;);
gather!(Mentions: numbers orders letters citations agencies misspelt_agencies doubled_committees slogans headless
    placeholders disordered quoted_text numerals confusables doubled_words adverbials punctuation; simplified);
gather!(Numerals: figures dates approximations zeros multiples;);
gather!(Punctuation: marks pairs strays open_titles odd;);

offset!(AgencyMention: range; agencies kind in_title);
offset!(Approximation: range comma; is_han right);
offset!(Bracket: range; char);
offset!(Citation: range title note; number);
offset!(Digits: range; form value);
offset!(Disordered: range; slogan);
offset!(DocumentNumber: range head opener year nian closer zi dash ordinal sequence hao blanks;
    known_head trusted_head kind swapped canonical);
offset!(DoubledCommittee: range again;);
offset!(DoubledWord: range again;);
offset!(Figure: range shape; is_wide);
offset!(QuotedText: quotations titles;);
offset!(Mentions: numbers orders citations agencies misspelt_agencies doubled_committees slogans headless placeholders
    disordered quoted_text numerals confusables doubled_words adverbials punctuation; simplified letters);
offset!(MisspeltAgency: range; name agency letter);
offset!(Numerals: figures dates approximations zeros multiples;);
offset!(OrderNumber: number sequence;);
offset!(Pair: open close outer; shape);
offset!(DatePart: range; script value);
offset!(PlacedChar: at; char);
offset!(Punctuation: marks pairs strays open_titles odd;);
offset!(SloganMention: range; slogan spelling quoted in_title);
offset!(Span: first joint second;);
offset!(ConfusableMention: range; row doubt);
offset!(WrittenDate: year month day unit;);
