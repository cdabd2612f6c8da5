//! Tests of `document-number-spacing`.

use super::RULE;
use crate::rules::testing::check_rule;
use expect_test::expect;

#[test]
fn all_spaces_of_a_number_are_one_finding() {
    check_rule(
        &RULE,
        "依据 国发 〔2016〕\u{3000}73 号 办理。",
        expect![[r#"
            7..33 “国发 〔2016〕　73 号” warning 发文字号中间通常不留空格
              safe 删去空格
            ⇒ 依据 国发〔2016〕73号 办理。
        "#]],
    );
}

#[test]
fn spaces_pasted_from_a_web_page_are_deleted() {
    check_rule(
        &RULE,
        "某航发〔2022〕7 号，某某委员会公告 〔2020〕12号",
        expect![[r#"
            0..24 “某航发〔2022〕7 号” warning 发文字号中间通常不留空格
              safe 删去空格
            27..64 “某某委员会公告 〔2020〕12号” warning 发文字号中间通常不留空格
              unsafe 删去空格
            ⇒ 某航发〔2022〕7号，某某委员会公告〔2020〕12号
        "#]],
    );
}

#[test]
fn words_before_the_code_are_not_part_of_it() {
    check_rule(
        &RULE,
        "某日某市人民政府京政发〔2020〕 1号和按国办发〔2020〕 2号",
        expect![[r#"
            24..48 “京政发〔2020〕 1号” warning 发文字号中间通常不留空格
              safe 删去空格
            54..78 “国办发〔2020〕 2号” warning 发文字号中间通常不留空格
              safe 删去空格
            ⇒ 某日某市人民政府京政发〔2020〕1号和按国办发〔2020〕2号
        "#]],
    );
}

#[test]
fn spaces_in_a_traditional_number_are_deleted() {
    check_rule(
        &RULE,
        "某辦發〔2014〕66 號",
        expect![[r#"
            0..25 “某辦發〔2014〕66 號” warning 发文字号中间通常不留空格
              safe 删去空格
            ⇒ 某辦發〔2014〕66號
        "#]],
    );
}

#[test]
fn spaces_added_by_formatting_tools_are_deleted() {
    check_rule(
        &RULE,
        "按照 中办发〔2012〕14 号 执行",
        expect![[r#"
            7..32 “中办发〔2012〕14 号” warning 发文字号中间通常不留空格
              safe 删去空格
            ⇒ 按照 中办发〔2012〕14号 执行
        "#]],
    );
}
