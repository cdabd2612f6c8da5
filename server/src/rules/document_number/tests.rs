//! How the rules of this family work together: several fixes in one number, and what none of the rules reports.

use super::{RULES, fullwidth, leading_zero, missing_hao, spacing};
use crate::rules::document_number::testing::fixed_by_family;
use crate::rules::testing::{check_rule, silent};
use expect_test::expect;

#[test]
fn other_faults_of_an_unassigned_number_are_fixed() {
    assert_eq!(fixed_by_family("根据国发[16]第号，"), "根据国发〔2016〕号，");
    assert_eq!(fixed_by_family("根据国发 【2016】X号，"), "根据国发〔2016〕X号，");
    for rule in [&missing_hao::RULE, &spacing::RULE, &leading_zero::RULE, &fullwidth::RULE] {
        check_rule(rule, "国发〔2026〕  号、国发〔2026〕", expect![[""]]);
    }
}

#[test]
fn other_forms_of_numbers_before_2000_are_not_reported() {
    silent(RULES, &["某贸部〔1992〕外经管发第256号文", "〔84〕某函字182号", "某石化〔1996〕办字392号"]);
}

#[test]
fn figures_in_hexagonal_brackets_are_not_document_numbers() {
    silent(
        RULES,
        &[
            "| 指标 | 2020年 |\n|---|---|\n| 新增泊位（万个） | 12〔28〕 |\n| 棚户区改造（万套） | 〔2000〕 |\n",
            "城镇新增就业〔5000〕万人以上",
            "注：〔〕内为五年累计数。",
        ],
    );
}

#[test]
fn codes_shared_by_several_agencies_are_not_reported() {
    silent(RULES, &["云政发〔2020〕1号", "宁政发〔2020〕1号", "新政发〔2020〕1号", "锡新政发〔2020〕1号"]);
}

#[test]
fn correct_forms_of_official_pages_are_not_reported() {
    silent(RULES, &["中国人民银行公告〔2016〕第11号", "某某部令（2016年第54号）"]);
}

#[test]
fn the_order_of_title_and_number_is_left_to_the_citation_rules() {
    silent(RULES, &["国发〔2016〕73号《关于某事的通知》", "《关于某事的通知》（国发〔2016〕73号）"]);
}

#[test]
fn fixes_never_produce_the_wrong_forms_of_web_tutorials() {
    assert_eq!(fixed_by_family("按国办(2024)1号办"), "按国办〔2024〕1号办");
    assert_eq!(fixed_by_family("按(国办)2024第1号办"), "按(国办)2024第1号办");
    assert_eq!(fixed_by_family("按某部发〔2021〕2号办"), "按某部发〔2021〕2号办");
}

#[test]
fn faults_of_several_rules_in_one_number_are_fixed_together() {
    assert_eq!(fixed_by_family("依据国发[2016]第七十三号。"), "依据国发〔2016〕73号。");
    assert_eq!(fixed_by_family("依据国办发[2016]字第023号。"), "依据国办发〔2016〕23号。");
    assert_eq!(fixed_by_family("依据国办发2016年第023号，"), "依据国办发〔2016〕23号，");
    assert_eq!(fixed_by_family("依据某政办函2016023号，"), "依据某政办函〔2016〕23号，");
    assert_eq!(fixed_by_family("根据[2023]某政办发第015号，"), "根据某政办发〔2023〕15号，");
    assert_eq!(fixed_by_family("〔2016〕国发73号"), "国发〔2016〕73号");
    assert_eq!(fixed_by_family("依据国发[2016]—第073号。"), "依据国发〔2016〕73号。");
}
