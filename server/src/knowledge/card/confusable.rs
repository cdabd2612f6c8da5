//! The card of a confusable.

use super::Card;
use hegao_lexicon::Confusable;
use hegao_lexicon::catalogue::Table;
use hegao_lexicon::confusables::ConfusableSeverity;

impl Card {
    /// The card of a wrong spelling: the correct one, and the context in which it applies.
    pub fn of_confusable(confusable: &Confusable) -> Card {
        Card::of_row(Table::Confusables, &*confusable.wrong, &confusable.source)
            .fact("正写", &*confusable.right)
            .fact("级别", level(confusable.severity))
            .fact("条件", confusable.context.split(';').map(condition).collect::<Vec<_>>().join("，"))
    }
}

fn level(severity: ConfusableSeverity) -> &'static str {
    match severity {
        ConfusableSeverity::Error => "错误",
        ConfusableSeverity::Warning => "警告",
        ConfusableSeverity::Info => "提示",
        ConfusableSeverity::Hint => "建议",
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
