//! Rules that compare a number with what the lexicon knows.

use super::*;
use crate::rules::testing::check_rule_knowing;
use hegao_lexicon::Lexicon;
use std::sync::LazyLock;

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut lexicon = Lexicon::default();
    let codes = "code\tissuer\tambiguous\tsource\n国办发\t国务院办公厅\t\t试\n某办发\t某省人民政府办公厅\t\t试\n";
    lexicon.overlay("codes.tsv", codes).expect("a right table");
    let policies = "number\ttitle\tsource\n国办函〔2017〕115号\t关于甲事的通报\t试\n国办发〔2017〕9号\t关于乙事的通知\t试\n\
        国办函〔2018〕3号\t关于丙事的通知\t试\n国办函〔2019〕4号\t关于丙事的通知\t试\n";
    lexicon.overlay("policies.tsv", policies).expect("a right table");
    lexicon
});

#[test]
fn the_code_of_a_known_document_is_compared() {
    let check = |text, expect| check_rule_knowing(&kind_mismatch::RULE, &LEXICON, None, text, expect);
    check(
        "《关于甲事的通报》（国办发〔2017〕115号）",
        expect![[r#"
        30..39 “国办发” warning 这份文件的字号是“国办函〔2017〕115号”，机关代字不是“国办发”
          《关于甲事的通报》：国办函〔2017〕115号（试）
          unsafe 改为“国办函”
        ⇒ 《关于甲事的通报》（国办函〔2017〕115号）
    "#]],
    );
    check(
        "《關於甲事的通報》（國辦發[2017]第115號）",
        expect![[r#"
        30..39 “國辦發” warning 这份文件的字号是“国办函〔2017〕115号”，机关代字不是“國辦發”
          《关于甲事的通报》：国办函〔2017〕115号（试）
          unsafe 改为“国办函”
        ⇒ 《關於甲事的通報》（国办函[2017]第115號）
    "#]],
    );
}

#[test]
fn what_differs_in_more_than_the_code_is_left_alone() {
    for text in [
        "《关于甲事的通报》（国办函〔2017〕115号）",
        "《关于甲事的通报》（国办发〔2018〕115号）",
        "《关于甲事的通报》（国办发〔2017〕116号）",
        // the number is that of another document
        "《关于甲事的通报》（国办发〔2017〕9号）",
        // two documents bear the title
        "《关于丙事的通知》（国办发〔2018〕3号）",
        "《关于丁事的通知》（国办发〔2017〕115号）",
        "国办发〔2017〕115号《关于甲事的通报》",
    ] {
        check_rule_knowing(&kind_mismatch::RULE, &LEXICON, None, text, expect![[""]]);
    }
}

#[test]
fn a_slip_in_a_well_known_code_is_asked_about() {
    let check = |text, expect| check_rule_knowing(&unknown_prefix::RULE, &LEXICON, None, text, expect);
    check(
        "根据国办法〔2016〕23号，",
        expect![[r#"
        6..15 “国办法” hint 没有见过机关代字“国办法”，是否“国办发”，请核对
          unsafe 改为“国办发”
        ⇒ 根据国办发〔2016〕23号，
    "#]],
    );
    check(
        "根据國辦法[2016]第23號，",
        expect![[r#"
        6..15 “國辦法” hint 没有见过机关代字“国办法”，是否“国办发”，请核对
          unsafe 改为“国办发”
        ⇒ 根据国办发[2016]第23號，
    "#]],
    );
}

#[test]
fn other_unknown_codes_are_left_alone() {
    for text in
        ["某办法〔2016〕23号", "国办发〔2016〕23号", "国卫办〔2016〕3号", "国办法〔1985〕3号", "一国办法〔2016〕3号"]
    {
        check_rule_knowing(&unknown_prefix::RULE, &LEXICON, None, text, expect![[""]]);
    }
}
