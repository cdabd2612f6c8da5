//! Tests of `document-number-leading-zero`.

use super::RULE;
use crate::rules::document_number::RULES;
use crate::rules::testing::{check_rule, silent};
use expect_test::expect;

#[test]
fn leading_zeros_of_either_width_are_deleted() {
    check_rule(
        &RULE,
        "依据国发〔2016〕073号、国办函〔2016〕０8号。",
        expect![[r#"
        22..25 “073” error 发文顺序号不编虚位，“073”应为“73”
          safe 改为“73”
        50..54 “０8” error 发文顺序号不编虚位，“０8”应为“8”
          safe 改为“8”
        ⇒ 依据国发〔2016〕73号、国办函〔2016〕8号。
    "#]],
    );
    check_rule(&RULE, "依据国发〔2016〕000号。", expect![[""]]);
}

#[test]
fn with_an_unknown_code_the_fix_is_still_safe() {
    check_rule(
        &RULE,
        "依据某镇政办发〔2024〕第073号。",
        expect![[r#"
        34..37 “073” error 发文顺序号不编虚位，“073”应为“73”
          safe 改为“73”
        ⇒ 依据某镇政办发〔2024〕第73号。
    "#]],
    );
}

#[test]
fn serials_of_licences_keep_their_zeros() {
    silent(
        RULES,
        &[
            "（某）药备字〔2023〕第000012号",
            "某环罚决字〔2019〕第045号",
            "某会师审字〔2025〕第0123号",
            "某劳人仲〔2026〕第0312号",
            "某核送〔2019〕03号",
            "某某医许准字〔2024〕第0007号",
        ],
    );
}

#[test]
fn zeros_made_by_numbering_software_are_deleted() {
    check_rule(
        &RULE,
        "某府办〔2026〕001号",
        expect![[r#"
        19..22 “001” error 发文顺序号不编虚位，“001”应为“1”
          safe 改为“1”
        ⇒ 某府办〔2026〕1号
    "#]],
    );
}

#[test]
fn serials_of_case_files_are_only_info() {
    check_rule(
        &RULE,
        "办理清市监立〔2025〕037号案件。",
        expect![[r#"
        28..31 “037” info 发文顺序号不编虚位，“037”应为“37”；案卷、许可等自编的文书号可照原样
          unsafe 改为“37”
        ⇒ 办理清市监立〔2025〕37号案件。
    "#]],
    );
}
