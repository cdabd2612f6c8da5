//! Tests of `document-number-extra-zi`.

use super::RULE;
use crate::rules::document_number::RULES;
use crate::rules::testing::{check_rule, silent};
use expect_test::expect;

#[test]
fn an_extra_zi_is_deleted() {
    check_rule(
        &RULE,
        "依据國發字〔2016〕73號。",
        expect![[r#"
        12..15 “字” warning 机关代字后的“字”是多余的，通常不写
          unsafe 删去“字”
        ⇒ 依据國發〔2016〕73號。
    "#]],
    );
    check_rule(
        &RULE,
        "依据国发〔2016〕字第73号。",
        expect![[r#"
        22..25 “字” warning 年份后的“字”是多余的，通常不写
          unsafe 删去“字”
        ⇒ 依据国发〔2016〕第73号。
    "#]],
    );
    check_rule(
        &RULE,
        "依据某财发〔1992〕字第36号。",
        expect![[r#"
        25..28 “字” info 年份后的“字”是多余的，通常不写；2000年以前的字号照原文引用，不必改
    "#]],
    );
}

#[test]
fn a_zi_that_belongs_to_the_code_is_kept() {
    silent(
        RULES,
        &["某大发字〔2020〕1号", "南发字〔2020〕1号", "国统字〔2020〕1号", "厅字〔2020〕1号", "某卫函字〔2020〕1号"],
    );
}

#[test]
fn codes_may_end_in_zi_or_contain_it() {
    silent(
        RULES,
        &[
            "厅字〔2015〕8号",
            "组厅字〔2016〕2号",
            "某政字〔2020〕12号",
            "某知办发规字〔2020〕4号",
            "高检发释字〔2017〕7号",
        ],
    );
}
