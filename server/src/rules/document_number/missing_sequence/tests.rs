//! Tests of `document-number-missing-sequence`.

use super::RULE;
use crate::rules::document_number::RULES;
use crate::rules::testing::{check_rule, silent};
use expect_test::expect;

#[test]
fn a_number_not_yet_assigned_is_a_hint() {
    check_rule(
        &RULE,
        "根据国发[2011]号，",
        expect![[r#"
        12..21 “[2011]号” hint 发文字号没有顺序号；未签发的文稿可以空着，签发后由登记环节编号
    "#]],
    );
    check_rule(
        &RULE,
        "根据国发〔2026〕  号，",
        expect![[r#"
        12..27 “〔2026〕  号” hint 发文字号没有顺序号；未签发的文稿可以空着，签发后由登记环节编号
    "#]],
    );
    check_rule(
        &RULE,
        "（法释〔2013〕）",
        expect![[r#"
        9..19 “〔2013〕” hint 发文字号没有顺序号；未签发的文稿可以空着，签发后由登记环节编号
    "#]],
    );
    check_rule(
        &RULE,
        "国发〔1985〕第 号",
        expect![[r#"
        6..23 “〔1985〕第 号” hint 发文字号没有顺序号；未签发的文稿可以空着，签发后由登记环节编号；引用旧文请核对原文
    "#]],
    );
}

#[test]
fn a_bare_year_is_not_an_unassigned_number() {
    silent(
        RULES,
        &[
            "《某某管理办法〔2013〕》",
            "某某〔2013〕。",
            "国发〔2016〕*",
            "国发〔2016〕\n73号",
            "见国发〔2016〕所附方案",
            "〔2026〕号",
            "注〔2026〕号楼",
        ],
    );
}
