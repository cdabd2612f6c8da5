//! Tests of `slogan-outdated`.

use super::RULE;
use crate::rules::slogan::testing::check;
use crate::rules::testing::{check_rule_as_of, silent};
use expect_test::expect;

#[test]
fn an_outdated_phrase_is_reported_with_its_date() {
    check(
        &RULE,
        "加强民主法制建设，统筹山水林田湖草系统治理。",
        expect![[r#"
            加强民主⟦法制建设⟧，统筹⟦山水林田湖草⟧系统治理。
            Info “法制建设”是旧提法，2018年3月起改用“法治建设”
              Unsafe 改为“法治建设”
            Info “山水林田湖草”是旧提法，2021年起改用“山水林田湖草沙”
              Unsafe 改为“山水林田湖草沙”
            ⇒ 加强民主法治建设，统筹山水林田湖草沙系统治理。
        "#]],
    );
    check(
        &RULE,
        "服务“一带一路”战略。",
        expect![[r#"
            服务⟦“一带一路”战略⟧。
            Info “‘一带一路’战略”是旧提法，2017年起改用“‘一带一路’倡议”
              Unsafe 改为“‘一带一路’倡议”
            ⇒ 服务“一带一路”倡议。
        "#]],
    );
}

#[test]
fn a_document_older_than_the_change_is_not_reported() {
    check_rule_as_of(&RULE, "2013-05-01", "加强民主法制建设。", expect![[""]]);
    check_rule_as_of(&RULE, "2018", "加强民主法制建设。", expect![[""]]);
}

#[test]
fn history_quotations_and_titles_are_not_reported() {
    silent(
        &[&RULE],
        &[
            "2012年，全市法制建设取得进展。",
            "会议提出，“要加强民主法制建设，扩大民主”。",
            "按照《关于加强法制建设的意见》执行。",
            "由法制办负责，做好法制审核，配强法制机构。",
            // the lexicon has no date for these phrases
            "牢记“两个务必”，贯彻五大发展理念。",
        ],
    );
}

#[test]
fn the_last_word_may_belong_to_the_next_phrase() {
    silent(&[&RULE], &["加强“一带一路”战略对接，建设“一带一路”战略支点城市。"]);
}

#[test]
fn quotation_marks_that_stand_elsewhere() {
    check(
        &RULE,
        "服务“一带一路战略”大局，参与一带一路战略。",
        expect![[r#"
            服务“⟦一带一路战略⟧”大局，参与⟦一带一路战略⟧。
            Info “一带一路战略”是旧提法，2017年起改用“‘一带一路’倡议”
              Unsafe 改为“‘一带一路’倡议”
            Info “一带一路战略”是旧提法，2017年起改用“‘一带一路’倡议”
              Unsafe 改为“‘一带一路’倡议”
            ⇒ 服务“一带一路”倡议大局，参与“一带一路”倡议。
        "#]],
    );
}
