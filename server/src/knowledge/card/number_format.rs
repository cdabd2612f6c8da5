//! The card of a form of numbers.

use super::Card;
use hegao_lexicon::catalogue::Table;
use hegao_lexicon::{Date, NumberFormat};

impl Card {
    /// The card of a form: who uses it, an example, and its time.
    pub fn of_number_format(format: &NumberFormat) -> Card {
        let day = |date: Option<Date>| date.map_or(String::new(), Date::in_chinese);
        Card::of_row(Table::NumberFormats, format.issuers.join("、"), &format.source)
            .fact("格式", &*format.pattern)
            .fact("例", &*format.example)
            .fact("起始日期", day(format.since))
            .fact("停用日期", day(format.until))
    }
}
