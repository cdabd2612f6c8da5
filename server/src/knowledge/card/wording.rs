//! The card of a word that is easily written wrong.

use super::Card;
use hegao_lexicon::Wording;
use hegao_lexicon::catalogue::Table;
use hegao_lexicon::wordings::WordingSeverity;

impl Card {
    /// The card of a wrong spelling: the right one, and where it counts.
    pub fn of_wording(wording: &Wording) -> Card {
        Card::of_row(Table::Wordings, &*wording.wrong, &wording.source)
            .fact("正写", &*wording.right)
            .fact("级别", level(wording.severity))
            .fact("条件", wording.context.split(';').map(condition).collect::<Vec<_>>().join("，"))
    }
}

fn level(severity: WordingSeverity) -> &'static str {
    match severity {
        WordingSeverity::Error => "错误",
        WordingSeverity::Warning => "警告",
        WordingSeverity::Info => "提示",
        WordingSeverity::Hint => "建议",
    }
}

fn condition(item: &str) -> String {
    match (item, item.strip_prefix("not:")) {
        ("word", _) => "单独成词".to_owned(),
        ("head", _) => "前一字不是汉字".to_owned(),
        (_, Some(letters)) => format!("后一字不是“{letters}”中的字"),
        (other, None) => other.to_owned(),
    }
}
