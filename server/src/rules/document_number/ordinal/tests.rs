//! Tests of `document-number-ordinal`.

use super::RULE;
use crate::rules::document_number::RULES;
use crate::rules::testing::{check_rule, silent};
use expect_test::expect;

#[test]
fn the_ordinal_prefix_is_deleted() {
    check_rule(
        &RULE,
        "依据国发〔2016〕第73号、〔2016〕第51号。",
        expect![[r#"
        22..25 “第” error 发文顺序号前不加“第”字
          safe 删去“第”
        43..46 “第” error 发文顺序号前不加“第”字
          safe 删去“第”
        ⇒ 依据国发〔2016〕73号、〔2016〕51号。
    "#]],
    );
}

#[test]
fn with_an_unknown_code_the_fix_is_still_safe() {
    check_rule(
        &RULE,
        "依据某镇政办发〔2024〕第073号。",
        expect![[r#"
        31..34 “第” error 发文顺序号前不加“第”字
          safe 删去“第”
        ⇒ 依据某镇政办发〔2024〕073号。
    "#]],
    );
}

#[test]
fn orders_and_announcements_of_the_central_bank_keep_their_ordinal() {
    silent(
        RULES,
        &["中国人民银行令〔2020〕第1号", "中国人民银行公告〔2013〕第8号", "某某监督管理委员会公告〔2020〕28号"],
    );
}

#[test]
fn numbers_before_2000_get_no_fix() {
    check_rule(
        &RULE,
        "某外字〔1992〕第20号",
        expect![[r#"
            19..22 “第” info 发文顺序号前不加“第”字；2000年以前的字号照原文引用，不必改
        "#]],
    );
}
