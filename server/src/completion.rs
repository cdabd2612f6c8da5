//! What could come next: cursor → ranked items, plain data.
//!
//! What stands before the cursor decides: within 《 titles, behind 《标题》（ its number, within “ set
//! phrases, on the only line of a document skeletons, and everywhere names, phrases and numbers.

mod agencies;
mod cursor;
mod initials;
mod names;
mod numbers;
mod phrases;
mod place;
mod ranking;
mod skeletons;
mod store;
mod terms;
#[cfg(test)]
mod tests;
mod titles;

pub use cursor::Cursor;
pub use place::Place;
pub use store::Store;

use crate::text::Syntax;
use hegao_lexicon::{Date, Lexicon};
use ranking::Offer;

/// What is known when somebody asks.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    /// All names, prepared.
    pub store: &'a Store,
    /// The lexicon they come from.
    pub lexicon: &'a Lexicon,
    /// The day by which it is judged what still stands.
    pub today: Date,
}

/// What an item is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// A name of an agency.
    Agency,
    /// 《标题》 with its number.
    Title,
    /// A document number.
    Number,
    /// A set phrase.
    Phrase,
    /// The skeleton of a document.
    Skeleton,
}

/// What a card can be shown of, by plain keys.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Subject {
    /// The agency of this name.
    Agency(String),
    /// The document of this number and title.
    Document(String, String),
    /// The set phrase of this text.
    Phrase(String),
}

/// One thing to insert.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Item {
    /// What it is.
    pub kind: Kind,
    /// What is shown.
    pub label: String,
    /// A word or two beside the label: the number of a title.
    pub note: String,
    /// What it is, in a few words.
    pub detail: String,
    /// The text that takes the place of [`Completions::typed`].
    pub insert: String,
    /// The same with places to be filled in, in the protocol's snippet syntax.
    pub snippet: Option<String>,
    /// How many bytes behind the cursor it takes the place of, on the same line.
    pub over: usize,
    /// Whether what it names no longer stands.
    pub is_abolished: bool,
    /// What a card can be shown of.
    pub subject: Option<Subject>,
}

/// What could stand instead of the text typed so far.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Completions {
    /// The text before the cursor that an item replaces.
    pub typed: String,
    /// The items, the likeliest first.
    pub items: Vec<Item>,
}

/// What could come next on the line of a cursor. `None` when nothing fits.
pub fn complete(cursor: &Cursor<'_>, known: Known<'_>) -> Option<Completions> {
    let within = [titles::complete, numbers::of_title, phrases::complete];
    let offers = within.iter().map(|list| list(cursor, known)).find(|offers| !offers.is_empty());
    let offers = offers.unwrap_or_else(|| {
        let mut offers = terms::complete(cursor, known);
        offers.extend(numbers::complete(cursor, known));
        offers
    });
    ranking::finish(cursor, offers)
}

/// The same on the only line of a document, where the skeletons come first.
pub fn begin(cursor: &Cursor<'_>, known: Known<'_>, syntax: Syntax) -> Option<Completions> {
    let skeletons: Vec<Offer> = skeletons::complete(cursor, syntax, known.today);
    ranking::finish(cursor, skeletons.into_iter().chain(terms::complete(cursor, known)).collect())
}
