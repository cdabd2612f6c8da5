//! Tests of `citation-short-undefined`.

use super::RULE;
use crate::rules::citation::RULES;
use crate::rules::citation::testing::{check, silent};
use expect_test::expect;

#[test]
fn an_unexplained_short_title_is_reported() {
    check(
        &RULE,
        "按照《实施意见》和《办法》办理，《办法》另发。",
        expect![[r#"
        6..24 “《实施意见》” hint “《实施意见》”指哪个文件没有说明，宜先写全称，并注明“以下简称《实施意见》”
        27..39 “《办法》” hint “《办法》”指哪个文件没有说明，宜先写全称，并注明“以下简称《办法》”
    "#]],
    );
    silent(
        RULES,
        &[
            "根据《某局关于某事的实施意见》（以下简称《实施意见》），按照《实施意见》办理。",
            "《某局某事管理办法》印发后，各地按《办法》办理。",
            "本《通知》自印发之日起执行。",
            "# 某局关于某事的通知\n\n各地要按《通知》办理。",
        ],
    );
}
