//! A card: what is known of one thing, fact by fact, in the same order and under the same labels wherever it is
//! shown. A label is the Chinese name of the column that holds the fact. What each kind of row has to tell is one
//! file each.

mod agency;
mod confusable;
mod issuer_code;
mod policy;
mod rendering;
mod slogan;
#[cfg(test)]
mod tests;

pub use policy::cited;
pub use rendering::{Extent, aligned};

use hegao_lexicon::catalogue::Table;

/// The label of the number of a document.
const NUMBER: &str = "发文字号";

/// A heading with facts under it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Card {
    /// What the card is about, in words: 《…办法》.
    pub heading: String,
    /// What kind of thing that is: 文件.
    pub kind: &'static str,
    /// The facts that are known.
    pub facts: Vec<Fact>,
    /// The cell of the row that tells where the facts were read.
    source: String,
}

/// A fact.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fact {
    /// What is told, in at most four Han letters.
    pub label: &'static str,
    /// One text, or the items of a list; never empty.
    pub values: Vec<String>,
}

impl Card {
    /// A card without facts of a row of a table; `source` is its cell.
    fn of_row(table: Table, heading: impl Into<String>, source: &str) -> Card {
        Card::new(table.in_chinese(), heading, source)
    }

    fn new(kind: &'static str, heading: impl Into<String>, source: &str) -> Card {
        Card { heading: heading.into(), kind, facts: Vec::new(), source: source.to_owned() }
    }

    /// The card with a fact more, unless there is nothing to tell.
    fn fact(self, label: &'static str, value: impl Into<String>) -> Card {
        self.list(label, [value])
    }

    /// The card with a list more, unless it is empty.
    fn list(mut self, label: &'static str, values: impl IntoIterator<Item = impl Into<String>>) -> Card {
        let values: Vec<String> = values.into_iter().map(Into::into).filter(|v: &String| !v.is_empty()).collect();
        if !values.is_empty() {
            self.facts.push(Fact { label, values });
        }
        self
    }

    /// The card with a date more, as far as that is known.
    fn date(self, label: &'static str, date: Option<hegao_lexicon::Date>) -> Card {
        self.list(label, date.map(hegao_lexicon::Date::in_chinese))
    }
}
