//! How the rules of this family work together: several fixes in one number, and what none of the rules reports.

use super::{RULES, fullwidth, leading_zero, missing_hao, spacing};
use crate::diagnostic::Severity;
use crate::rules::Rule;
use crate::rules::document_number::testing::fixed_by_family;
use crate::rules::testing::{check_rule, lexicon_of, run, run_knowing, silent, silent_knowing};
use crate::text::Syntax;
use expect_test::expect;
use hegao_lexicon::Lexicon;

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

/// Sentences with a number, as a basis, in a list, as a heading and in running text.
fn sentences(number: &str) -> [String; 5] {
    [
        number.to_owned(),
        format!("根据《关于开展试点工作的通知》（{number}），现就有关事项通知如下。"),
        format!("请按照{number}要求，抓好落实。"),
        format!("（{number}）"),
        format!("国发〔2016〕73号、{number}均已印发。"),
    ]
}

#[test]
fn forms_listed_for_an_issuer_are_not_reported() {
    let lexicon = Lexicon::shipped().expect("the shipped tables");
    for form in lexicon.number_formats.iter() {
        for text in sentences(&form.example) {
            silent(RULES, &[&text]);
        }
    }
    for number in ["商服贸函2025年第623号", "商消费司函2025年第1号", "商资发2026年第12号", "商建发 2026年第89号"]
    {
        for text in sentences(number) {
            silent(RULES, &[&text]);
        }
    }
}

#[test]
fn a_listed_form_is_for_its_issuer_and_its_time() {
    let found = |text: &str| -> Vec<&str> {
        let found = RULES.iter().flat_map(|rule| run(rule, text, Syntax::Markdown, None));
        found.filter(|d| d.severity == Severity::Error).map(|d| d.rule).collect()
    };
    let both = ["document-number-missing-bracket", "document-number-ordinal"];
    for number in ["国办发2026年第5号", "商政发2026年第5号", "商建发2023年第89号", "某商建发2026年第89号"]
    {
        assert_eq!(found(&format!("根据《某通知》（{number}），")), both, "{number}");
    }
    assert_eq!(found("根据商建发〔2026〕第89号，"), ["document-number-ordinal"]);
    assert_eq!(found("根据商建发[2026]89号，"), ["document-number-bracket"]);
}

#[test]
fn a_row_of_an_office_makes_its_form_silent() {
    let numbers = [
        ("云水字[0-9]{4}年第[0-9]+号", "云水字2026年第5号"),
        (r"云水发\[[0-9]{4}\][0-9]+号", "云水发[2026]5号"),
        ("云水发〔[0-9]{2}〕第[0-9]+号", "云水发〔26〕第005号"),
        ("云水发〔[0-9]{4}〕-[0-9]+号", "云水发〔2026〕-5号"),
        ("〔[0-9]{4}〕云水发[0-9]+号", "〔2026〕云水发5号"),
        ("云水发〔[0-9]{4}〕 [0-9]+号", "云水发〔2026〕 5号"),
        ("国水法〔[0-9]{4}〕字第[0-9]+号", "国水法〔2026〕字第5号"),
    ];
    for (pattern, number) in numbers {
        let code = "code\tsource\n云水字\t试\n云水发\t试\n";
        let own = format!("issuer\tpattern\tsource\n云州市水务局\t{pattern}\t试\n");
        let texts = sentences(number);
        let running = format!("请对照我局{number}办理。");
        let texts: Vec<&str> = texts.iter().chain([&running]).map(String::as_str).collect();
        silent_knowing(RULES, &lexicon_of(&[("codes.tsv", code), ("formats.tsv", &own)]), &texts);
        let bare = lexicon_of(&[("codes.tsv", code)]);
        let judged = |rule: &&&Rule| !run_knowing(rule, &bare, texts[3], Syntax::Markdown, None).is_empty();
        assert!(RULES.iter().any(|rule| judged(&rule)), "{number}");
    }
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
