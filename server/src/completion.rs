//! Completion: from the cursor to a ranked list of items, as plain data.
//!
//! The text before the cursor decides: after 《 titles, after 《标题》（ its number, after “ set phrases, on the only
//! line of a document skeletons, and everywhere names, phrases and numbers.

mod agencies;
mod cursor;
mod emphasis;
pub mod initials;
mod names;
mod numbers;
mod phrases;
mod ranking;
mod skeletons;
mod standing;
mod store;
mod terms;
#[cfg(test)]
mod tests;
mod text_position;
mod titles;

pub use cursor::Cursor;
pub use store::Store;
pub use text_position::TextPosition;

use crate::text::Syntax;
use hegao_lexicon::{Date, Lexicon};
use ranking::Offer;

/// The data that completion uses.
#[derive(Clone, Copy)]
pub struct CompletionData<'a> {
    /// All names, prepared.
    pub store: &'a Store,
    /// The lexicon they come from.
    pub lexicon: &'a Lexicon,
    /// The date at which it is judged what is still in force.
    pub today: Date,
}

/// The kind of an item.
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
    /// A skeleton of a document.
    Skeleton,
}

/// The key of the card that can be shown for an item.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum CardKey {
    /// The agency of this name.
    Agency(String),
    /// The document of this number and title.
    Document(String, String),
    /// The set phrase of this text.
    Phrase(String),
}

/// One item of the list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Item {
    /// Its kind.
    pub kind: Kind,
    /// The text shown in the list.
    pub label: String,
    /// A short note beside the label, e.g. the number of a title.
    pub note: String,
    /// A short description.
    pub detail: String,
    /// The text that replaces [`Completions::typed`].
    pub insert: String,
    /// The same text with placeholders to fill in, in LSP snippet syntax.
    pub snippet: Option<String>,
    /// The number of bytes after the cursor, on the same line, that it also replaces.
    pub over: usize,
    /// Whether what it names is no longer in force.
    pub is_abolished: bool,
    /// The card that can be shown for it.
    pub card_key: Option<CardKey>,
}

/// The items that can replace the text typed so far.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Completions {
    /// The text before the cursor that an item replaces.
    pub typed: String,
    /// Whether the first item is what already stands complete at the cursor.
    pub stands: bool,
    /// The items, the likeliest first.
    pub items: Vec<Item>,
}

/// The completions at a cursor, from the text of its line. `None` when nothing fits.
pub fn complete(cursor: &Cursor<'_>, known: CompletionData<'_>) -> Option<Completions> {
    let within = [titles::complete, numbers::of_title, phrases::complete];
    let offers = within.iter().map(|list| list(cursor, known)).find(|offers| !offers.is_empty());
    let mut offers = offers.unwrap_or_else(|| {
        let mut offers = terms::complete(cursor, known);
        offers.extend(numbers::complete(cursor, known));
        offers
    });
    offers.extend(standing::complete(cursor, known));
    ranking::finish(cursor, offers)
}

/// Like `complete`, for the only line of a document, where the skeletons come first.
pub fn begin(cursor: &Cursor<'_>, known: CompletionData<'_>, syntax: Syntax) -> Option<Completions> {
    let skeletons: Vec<Offer> = skeletons::complete(cursor, syntax, known.today);
    let others = terms::complete(cursor, known).into_iter().chain(standing::complete(cursor, known));
    ranking::finish(cursor, skeletons.into_iter().chain(others).collect())
}
