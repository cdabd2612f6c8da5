//! Carrying mentions along when what stands before them has another length.

use super::document_number::{Bracket, Digits};
use super::numerals::figure::{self, Span};
use super::numerals::{Approximation, Figure, Part, WrittenDate};
use super::signs::{Pair, Sign};
use super::{
    AgencyMention, Citation, Disordered, DocumentNumber, DoubledCommittee, Marks, Mentions, MisspeltAgency, Numerals,
    OrderNumber, Signs, SloganMention, WordingMention,
};
use std::ops::Range;

/// What has places in a text.
pub(super) trait Shift {
    /// Moves every place by so many bytes towards the end.
    fn shift(&mut self, by: usize);
}

/// What is read in parts.
pub(super) trait Gather: Sized {
    /// All that stands in the parts, each of them so many bytes behind the beginning.
    fn gather<'a>(parts: impl Iterator<Item = (usize, &'a Self)> + Clone) -> Self
    where
        Self: 'a;
}

impl<T: Shift + Clone> Gather for Vec<T> {
    fn gather<'a>(parts: impl Iterator<Item = (usize, &'a Self)> + Clone) -> Self
    where
        T: 'a,
    {
        let mut all = Vec::with_capacity(parts.clone().map(|(_, part)| part.len()).sum());
        for (at, part) in parts {
            let first = all.len();
            all.extend_from_slice(part);
            all[first..].iter_mut().for_each(|mention: &mut T| mention.shift(at));
        }
        all
    }
}

impl Shift for usize {
    fn shift(&mut self, by: usize) {
        *self += by;
    }
}

impl Shift for Range<usize> {
    fn shift(&mut self, by: usize) {
        *self = self.start + by..self.end + by;
    }
}

impl<T: Shift> Shift for Option<T> {
    fn shift(&mut self, by: usize) {
        self.iter_mut().for_each(|inner| inner.shift(by));
    }
}

impl<T: Shift> Shift for Vec<T> {
    fn shift(&mut self, by: usize) {
        self.iter_mut().for_each(|inner| inner.shift(by));
    }
}

impl Shift for figure::Shape {
    fn shift(&mut self, by: usize) {
        match self {
            figure::Shape::Span(span) => span.shift(by),
            figure::Shape::Number | figure::Shape::Point | figure::Shape::Code => {}
        }
    }
}

/// The fields that are places, then those that are not: one that is new has to be sorted in here.
macro_rules! shift {
    ($type:ident: $($place:ident)*; $($other:ident)*) => {
        impl Shift for $type {
            fn shift(&mut self, by: usize) {
                let $type { $($place,)* $($other: _,)* } = self;
                $($place.shift(by);)*
            }
        }
    };
}

/// The fields to be gathered, then those that only the whole decides.
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

gather!(Marks: quotations titles;);
gather!(Mentions: numbers orders letters citations agencies misspelt_agencies doubled_committees slogans headless
    placeholders disordered marks numerals wordings signs; simplified);
gather!(Numerals: figures dates approximations zeros multiples;);
gather!(Signs: marks pairs strays open_titles odd;);

shift!(AgencyMention: range; agencies kind in_title);
shift!(Approximation: range comma; is_han right);
shift!(Bracket: range; char);
shift!(Citation: range title note; number);
shift!(Digits: range; form value);
shift!(Disordered: range; slogan);
shift!(DocumentNumber: range head opener year year_mark closer zi dash ordinal sequence mark blanks;
    known_head trusted_head kind swapped canonical);
shift!(DoubledCommittee: range again;);
shift!(Figure: range shape; is_wide);
shift!(Marks: quotations titles;);
shift!(Mentions: numbers orders citations agencies misspelt_agencies doubled_committees slogans headless placeholders
    disordered marks numerals wordings signs; simplified letters);
shift!(MisspeltAgency: range; name agency letter);
shift!(Numerals: figures dates approximations zeros multiples;);
shift!(OrderNumber: number sequence;);
shift!(Pair: open close outer; shape);
shift!(Part: range; script value);
shift!(Sign: at; char);
shift!(Signs: marks pairs strays open_titles odd;);
shift!(SloganMention: range; slogan spelling quoted in_title);
shift!(Span: first joint second;);
shift!(WordingMention: range; row);
shift!(WrittenDate: year month day mark;);
