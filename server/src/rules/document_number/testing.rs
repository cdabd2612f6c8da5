//! Helpers for the tests of the family.

use super::RULES;
use crate::rules::testing::{fixed, lexicon_of, run};
use crate::text::Syntax;
use hegao_lexicon::Lexicon;
use std::sync::LazyLock;

/// A few codes and documents, for the rules that compare a number with the lexicon.
pub static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let codes = "code\tissuer\tambiguous\tsource\n国办发\t国务院办公厅\t\t试\n某办发\t某省人民政府办公厅\t\t试\n";
    let policies = "number\ttitle\tsource\n国办函〔2017〕115号\t关于甲事的通报\t试\n国办发〔2017〕9号\t关于乙事的通知\t试\n\
        国办函〔2018〕3号\t关于丙事的通知\t试\n国办函〔2019〕4号\t关于丙事的通知\t试\n";
    lexicon_of(&[("codes.tsv", codes), ("policies.tsv", policies)])
});

/// The text after all fixes of the whole family, safe or not.
pub fn fixed_by_family(text: &str) -> String {
    let found: Vec<_> = RULES.iter().flat_map(|rule| run(rule, text, Syntax::Markdown, None)).collect();
    fixed(text, &found)
}
