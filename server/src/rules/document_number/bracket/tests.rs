//! Tests of `document-number-bracket`.

use super::RULE;
use crate::rules::document_number::RULES;
use crate::rules::testing::{check_rule, silent};
use expect_test::expect;

#[test]
fn brackets_of_every_kind_become_hexagonal() {
    check_rule(
        &RULE,
        "依据国发[2016]73号。",
        expect![[r#"
        12..18 “[2016]” error 年份应当用六角括号“〔〕”括起，不用“[]”
          safe 改为“〔2016〕”
        ⇒ 依据国发〔2016〕73号。
    "#]],
    );
    check_rule(
        &RULE,
        "依据国发（2016)73号、国办发［2016］23号和国办函{2016}108号。",
        expect![[r#"
        12..20 “（2016)” error 年份应当用六角括号“〔〕”括起，不用“（)”
          safe 改为“〔2016〕”
        37..47 “［2016］” error 年份应当用六角括号“〔〕”括起，不用“［］”
          safe 改为“〔2016〕”
        64..70 “{2016}” error 年份应当用六角括号“〔〕”括起，不用“{}”
          safe 改为“〔2016〕”
        ⇒ 依据国发〔2016〕73号、国办发〔2016〕23号和国办函〔2016〕108号。
    "#]],
    );
}

#[test]
fn after_an_unknown_code_the_fix_is_unsafe() {
    check_rule(
        &RULE,
        "依据某某某[2016]73号。",
        expect![[r#"
        15..21 “[2016]” error 年份应当用六角括号“〔〕”括起，不用“[]”
          unsafe 改为“〔2016〕”
        ⇒ 依据某某某〔2016〕73号。
    "#]],
    );
}

#[test]
fn brackets_in_traditional_script_are_fixed() {
    check_rule(
        &RULE,
        "依據國發[2016]73號。",
        expect![[r#"
        12..18 “[2016]” error 年份应当用六角括号“〔〕”括起，不用“[]”
          safe 改为“〔2016〕”
        ⇒ 依據國發〔2016〕73號。
    "#]],
    );
}

#[test]
fn a_mixed_pair_is_left_to_another_rule() {
    check_rule(&RULE, "依据国发〔2016]73号。", expect![[""]]);
}

#[test]
fn damaged_characters_are_left_to_another_rule() {
    check_rule(&RULE, "依据国办发„2016‟23号。", expect![[""]]);
}

#[test]
fn a_number_inside_a_title_is_reported() {
    check_rule(
        &RULE,
        "《关于印发某发[2020]3号文件任务分工的通知》",
        expect![[r#"
        21..27 “[2020]” error 年份应当用六角括号“〔〕”括起，不用“[]”
          safe 改为“〔2020〕”
        ⇒ 《关于印发某发〔2020〕3号文件任务分工的通知》
    "#]],
    );
}

#[test]
fn the_old_example_of_the_numeral_standard_is_only_info() {
    check_rule(
        &RULE,
        "公文编号：国办发[1987]9号",
        expect![[r#"
            24..30 “[1987]” info 年份应当用六角括号“〔〕”括起，不用“[]”；2000年以前的字号照原文引用，不必改
        "#]],
    );
}

#[test]
fn brackets_pasted_from_a_web_page_are_fixed() {
    check_rule(
        &RULE,
        "某司发[2021]3号，某银发﹝2019﹞40号",
        expect![[r#"
        9..15 “[2021]” error 年份应当用六角括号“〔〕”括起，不用“[]”
          safe 改为“〔2021〕”
        31..41 “﹝2019﹞” error 年份应当用六角括号“〔〕”括起，不用“﹝﹞”
          safe 改为“〔2019〕”
        ⇒ 某司发〔2021〕3号，某银发〔2019〕40号
    "#]],
    );
}

#[test]
fn court_cases_keep_their_round_brackets() {
    silent(RULES, &["（2021）最高法民终15号", "本院（2019）某01民初7号民事判决", "(2020)某行终3号"]);
}

#[test]
fn numbers_before_2000_get_no_fix() {
    check_rule(
        &RULE,
        "某政报[1989]26号",
        expect![[r#"
            9..15 “[1989]” info 年份应当用六角括号“〔〕”括起，不用“[]”；2000年以前的字号照原文引用，不必改
        "#]],
    );
}

#[test]
fn malformed_numbers_of_official_pages_are_found() {
    check_rule(
        &RULE,
        "某社部发[2008]3号，国办发(1985)49号，某学字[2017]4号，某发﹝2011﹞187号",
        expect![[r#"
            12..18 “[2008]” error 年份应当用六角括号“〔〕”括起，不用“[]”
              safe 改为“〔2008〕”
            34..40 “(1985)” info 年份应当用六角括号“〔〕”括起，不用“()”；2000年以前的字号照原文引用，不必改
            57..63 “[2017]” error 年份应当用六角括号“〔〕”括起，不用“[]”
              safe 改为“〔2017〕”
            76..86 “﹝2011﹞” error 年份应当用六角括号“〔〕”括起，不用“﹝﹞”
              safe 改为“〔2011〕”
            ⇒ 某社部发〔2008〕3号，国办发(1985)49号，某学字〔2017〕4号，某发〔2011〕187号
        "#]],
    );
}
