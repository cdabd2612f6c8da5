//! Tests of `document-number-misordered`.

use super::RULE;
use crate::rules::document_number::RULES;
use crate::rules::testing::{check_rule, silent};
use expect_test::expect;

#[test]
fn a_code_after_the_year_is_moved_before_it() {
    check_rule(
        &RULE,
        "根据[2023]某政办发第015号，",
        expect![[r#"
        6..33 “[2023]某政办发第015号” warning 发文字号依次由机关代字、年份、发文顺序号组成，“某政办发”应当写在年份前
          unsafe 把“某政办发”移到年份前
        ⇒ 根据某政办发[2023]第015号，
    "#]],
    );
}

#[test]
fn words_after_a_year_may_not_be_a_code() {
    silent(
        RULES,
        &[
            "某部〔2002〕外经管发2号",
            "某某（2023）国发15号",
            "见文献[2016]首先研发3号机组",
            "〔2020〕某民终字第15号",
            "〔2020〕按照办理3号",
            "附表〔2023〕国发15号",
            "〔2010〕年第2号",
            "〔84〕国函15号",
        ],
    );
}
