//! The card of a set phrase.

use super::{Card, since};
use hegao_lexicon::slogans::{Quotes, Slogan};

impl Card {
    /// The card of a set phrase: how it is written, and what it consists of.
    pub fn of_slogan(slogan: &Slogan) -> Card {
        let (heading, quotes) = match slogan.quotes {
            Quotes::Required => (format!("“{}”", slogan.text), "通常加"),
            Quotes::Optional => (slogan.text.to_string(), "加不加均可"),
            Quotes::None => (slogan.text.to_string(), "不加外层引号"),
        };
        let ended = slogan.valid_to.map(|day| format!("{}止", day.in_chinese())).unwrap_or_default();
        let facts = vec![
            ("引号", quotes.to_owned()),
            ("各项依次为", slogan.order.join("、")),
            ("类别", slogan.category.to_string()),
            ("启用", since(slogan.valid_from)),
            ("停用", ended),
            ("说明", slogan.note.to_string()),
        ];
        Card::new(heading, facts, &slogan.source)
    }
}
