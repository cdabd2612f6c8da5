//! Tests of `document-number-year`.

use super::RULE;
use crate::rules::testing::check_rule;
use expect_test::expect;

#[test]
fn years_before_2000_get_no_fix() {
    check_rule(
        &RULE,
        "某发〔85〕20号",
        expect![[r#"
            9..11 “85” info 年份应标全称，“85”应当写作四位数字；2000年以前的字号照原文引用，不必改
        "#]],
    );
}

#[test]
fn a_two_digit_year_is_completed_from_the_lexicon_or_to_the_nearest_year() {
    check_rule(
        &RULE,
        "依据国发〔16〕73号。",
        expect![[r#"
        15..17 “16” error 年份应标全称，“16”应当写作四位数字
          unsafe 改为“2016”（请核对）
        ⇒ 依据国发〔2016〕73号。
    "#]],
    );
    check_rule(
        &RULE,
        "依据某某函〔25〕3号。",
        expect![[r#"
        18..20 “25” error 年份应标全称，“25”应当写作四位数字
          unsafe 改为“2025”（请核对）
        ⇒ 依据某某函〔2025〕3号。
    "#]],
    );
    check_rule(
        &RULE,
        "依据某某函〔35〕3号。",
        expect![[r#"
            18..20 “35” error 年份应标全称，“35”应当写作四位数字
        "#]],
    );
}

#[test]
fn han_numerals_and_the_word_nian_are_two_findings() {
    check_rule(
        &RULE,
        "依据国发〔二〇一六年〕73号。",
        expect![[r#"
        15..27 “二〇一六” error 年份应当用阿拉伯数字标注，写作“2016”
          safe 改为“2016”
        27..30 “年” error 六角括号内只标年份数字，不加“年”字
          safe 删去“年”
        ⇒ 依据国发〔2016〕73号。
    "#]],
    );
}

#[test]
fn a_future_year_is_reported() {
    check_rule(
        &RULE,
        "依据国发〔2106〕73号。",
        expect![[r#"
            15..19 “2106” error 年份“2106”还没有到，请核对
              unsafe 改为“2016”
            ⇒ 依据国发〔2016〕73号。
        "#]],
    );
    check_rule(
        &RULE,
        "依据国发〔2027〕1号。",
        expect![[r#"
            15..19 “2027” error 年份“2027”还没有到，请核对
        "#]],
    );
    check_rule(&RULE, "依据国发〔2026〕1号。", expect![[""]]);
}
