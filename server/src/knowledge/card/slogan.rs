//! The card of a set phrase.

use super::{Card, date};
use hegao_lexicon::slogans::{Quotes, Slogan};

impl Card {
    /// The card of a set phrase: how it is written, and what it consists of.
    pub fn of_slogan(slogan: &Slogan) -> Card {
        let (heading, quotes) = match slogan.quotes {
            Quotes::Required => (format!("“{}”", slogan.text), "通常加"),
            Quotes::Optional => (slogan.text.to_string(), "加不加均可"),
            Quotes::None => (slogan.text.to_string(), "不加外层引号"),
        };
        let items = Some(slogan.order.join("、")).filter(|items| **items != *slogan.text).unwrap_or_default();
        let facts = vec![
            ("引号", quotes.to_owned()),
            ("各项依次为", items),
            ("类别", slogan.category.to_string()),
            ("启用", date(slogan.valid_from)),
            ("停用", date(slogan.valid_to)),
            ("说明", slogan.note.to_string()),
        ];
        Card::new(heading, facts, &slogan.source)
    }
}
