//! Tests of `citation-number-noise`.

use super::RULE;
use crate::rules::citation::RULES;
use crate::rules::citation::testing::{check, silent};
use expect_test::expect;

#[test]
fn words_after_the_number_are_deleted() {
    check(
        &RULE,
        "按《某办法》（云发〔2015〕40号 文件）办理。",
        expect![[r#"
        42..49 “ 文件” warning 标题后的圆括号内通常只写发文字号，不加“文件”
          safe 删去“文件”
        ⇒ 按《某办法》（云发〔2015〕40号）办理。
    "#]],
    );
    check(
        &RULE,
        "按《某办法》(云发〔2015〕40号文)办理。",
        expect![[r#"
        40..43 “文” warning 标题后的圆括号内通常只写发文字号，不加“文”
          safe 删去“文”
        ⇒ 按《某办法》(云发〔2015〕40号)办理。
    "#]],
    );
    silent(
        RULES,
        &[
            "按云发〔2015〕40号文件办理。",
            "按《某办法》（云发〔2015〕40号，以下简称《办法》）办理。",
            "按《某办法》（云发〔2015〕40号文件附件）办理。",
            "（云发〔2015〕40号文件）",
        ],
    );
}

#[test]
fn numbers_before_2000_are_not_reported() {
    silent(RULES, &["按照《某市教育经费办法》（云发〔1984〕174号文）的规定", "《某纪要》（云阅〔1985〕5号文件）"]);
}
