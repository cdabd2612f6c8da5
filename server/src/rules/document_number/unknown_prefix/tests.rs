//! Tests of `document-number-unknown-prefix`.

use super::RULE;
use crate::rules::document_number::testing::LEXICON;
use crate::rules::testing::{check_rule_knowing, lexicon_of, silent_knowing};
use expect_test::expect;

#[test]
fn a_code_close_to_a_known_one_gets_a_suggestion() {
    let check = |text, expect| check_rule_knowing(&RULE, &LEXICON, None, text, expect);
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

/// 版 and 办 sound alike, but an office has the code: its other codes begin alike.
#[test]
fn a_code_that_begins_like_a_known_one_is_no_misspelling() {
    let codes = "code\tissuer\tsource\n国办函\t国务院办公厅\t试\n国办发\t国务院办公厅\t试\n国版发\t国家版权局\t试\n";
    let lexicon = lexicon_of(&[("codes.tsv", codes)]);
    silent_knowing(&[&RULE], &lexicon, &["国版发〔2022〕1号", "国版函〔2022〕1号"]);
    check_rule_knowing(
        &RULE,
        &lexicon,
        None,
        "国半函〔2022〕1号",
        expect![[r#"
        0..9 “国半函” hint 没有见过机关代字“国半函”，是否“国办函”，请核对
          unsafe 改为“国办函”
        ⇒ 国办函〔2022〕1号
    "#]],
    );
}

#[test]
fn other_unknown_codes_are_not_reported() {
    silent_knowing(
        &[&RULE],
        &LEXICON,
        &["某办法〔2016〕23号", "国办发〔2016〕23号", "国卫办〔2016〕3号", "国办法〔1985〕3号", "一国办法〔2016〕3号"],
    );
}
