//! A card: the known facts about one thing, in the same order and under the same labels wherever it is shown. A label
//! is the Chinese name of the column that holds the fact. Each kind of row has its own file.

mod agency;
mod confusable;
mod issuer_code;
mod number_format;
mod policy;
mod rendering;
mod slogan;
#[cfg(test)]
mod tests;

pub use rendering::{CardDetail, aligned};

use hegao_lexicon::catalogue::Table;

/// The label of a document number.
const NUMBER: &str = "发文字号";

/// A heading with facts under it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Card {
    /// The name of the thing: 《…办法》.
    pub heading: String,
    /// The kind of thing: 文件.
    pub kind: &'static str,
    /// The known facts.
    pub facts: Vec<Fact>,
    /// The source cell of the row.
    source: String,
}

/// A fact.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fact {
    /// The label, at most four Han characters.
    pub label: &'static str,
    /// One text, or the items of a list; never empty.
    pub values: Vec<String>,
}

impl Card {
    /// A card without facts for a row of a table; `source` is the source cell of the row.
    fn of_row(table: Table, heading: impl Into<String>, source: &str) -> Card {
        Card::new(table.in_chinese(), heading, source)
    }

    fn new(kind: &'static str, heading: impl Into<String>, source: &str) -> Card {
        Card { heading: heading.into(), kind, facts: Vec::new(), source: source.to_owned() }
    }

    /// Adds a fact, unless its value is empty.
    fn fact(self, label: &'static str, value: impl Into<String>) -> Card {
        self.list(label, [value])
    }

    /// Adds a list, unless it is empty.
    fn list(mut self, label: &'static str, values: impl IntoIterator<Item = impl Into<String>>) -> Card {
        let values: Vec<String> = values.into_iter().map(Into::into).filter(|v: &String| !v.is_empty()).collect();
        if !values.is_empty() {
            self.facts.push(Fact { label, values });
        }
        self
    }

    /// Adds a date, as far as it is known.
    fn date(self, label: &'static str, date: Option<hegao_lexicon::Date>) -> Card {
        self.list(label, date.map(hegao_lexicon::Date::in_chinese))
    }
}
