//! QuotedText, age and order of set phrases: `slogan-quotes`, `slogan-outdated`, `slogan-order`.

use super::says;
use crate::rules::Rule;
use crate::rules::slogan::{misspelled, order, outdated, quotes};
use crate::rules::testing::{check_rule_as_of, run};
use crate::text::Syntax;
use expect_test::expect;

fn silent(rule: &'static Rule, texts: &[&str]) {
    for text in texts {
        let found: Vec<String> =
            run(rule, text, Syntax::Markdown, None).into_iter().map(|d| d.message.into_owned()).collect();
        assert!(found.is_empty(), "{text}: {found:?}");
    }
}

#[test]
fn a_phrase_that_is_always_quoted_gets_its_marks() {
    says(
        &quotes::RULE,
        "推行双随机、一公开监管，做好六稳工作。",
        expect![[r#"
            推行⟦双随机、一公开⟧监管，做好⟦六稳⟧工作。
            Warning 这一提法通常加引号，写作“双随机、一公开”
              Unsafe 改为“双随机、一公开”
            Warning 这一提法通常加引号，写作“六稳”
              Unsafe 改为“六稳”
            ⇒ 推行“双随机、一公开”监管，做好“六稳”工作。
        "#]],
    );
    // the table has the marks inside
    says(
        &quotes::RULE,
        "深化放管服改革。",
        expect![[r#"
            深化⟦放管服改革⟧。
            Warning 这一提法通常加引号，写作“放管服”改革
              Unsafe 改为“放管服”改革
            ⇒ 深化“放管服”改革。
        "#]],
    );
}

#[test]
fn marks_of_any_kind_are_marks() {
    silent(
        &quotes::RULE,
        &[
            "推行“双随机、一公开”监管。",
            "推行\"双随机、一公开\"监管。",
            "推行「双随机、一公开」监管。",
            "落实“推行双随机、一公开监管”的要求。",
            "按照《双随机、一公开监管办法》执行。",
        ],
    );
}

#[test]
fn part_of_another_word_is_no_phrase() {
    silent(&quotes::RULE, &["建设三农村示范点。", "人工智能+消费，人工智能+行动。", "推进一网通办和跨省通办。"]);
}

#[test]
fn an_item_of_a_bare_list_is_let_pass() {
    silent(&quotes::RULE, &["实现一窗受理、限时办结、最多跑一次。", "推行最多跑一次、限时办结。"]);
    says(
        &quotes::RULE,
        "推行“限时办结”、最多跑一次。",
        expect![[r#"
            推行“限时办结”、⟦最多跑一次⟧。
            Warning 这一提法通常加引号，写作“最多跑一次”
              Unsafe 改为“最多跑一次”
            ⇒ 推行“限时办结”、“最多跑一次”。
        "#]],
    );
    says(
        &quotes::RULE,
        "推行最多跑一次，实行限时办结。",
        expect![[r#"
            推行⟦最多跑一次⟧，实行限时办结。
            Warning 这一提法通常加引号，写作“最多跑一次”
              Unsafe 改为“最多跑一次”
            ⇒ 推行“最多跑一次”，实行限时办结。
        "#]],
    );
}

#[test]
fn a_phrase_in_a_proper_name_is_a_part_of_it() {
    silent(&quotes::RULE, &["请登录中国一带一路网查询。"]);
    says(
        &quotes::RULE,
        "推进一带一路建设。",
        expect![[r#"
            推进⟦一带一路⟧建设。
            Warning 这一提法通常加引号，写作“一带一路”
              Unsafe 改为“一带一路”
            ⇒ 推进“一带一路”建设。
        "#]],
    );
}

#[test]
fn an_old_phrase_is_told_with_its_day() {
    says(
        &outdated::RULE,
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
    says(
        &outdated::RULE,
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
fn a_document_of_its_day_is_right() {
    check_rule_as_of(&outdated::RULE, "2013-05-01", "加强民主法制建设。", expect![[""]]);
    check_rule_as_of(&outdated::RULE, "2018", "加强民主法制建设。", expect![[""]]);
}

#[test]
fn history_and_the_words_of_others_keep_old_phrases() {
    silent(
        &outdated::RULE,
        &[
            "2012年，全市法制建设取得进展。",
            "会议提出，“要加强民主法制建设，扩大民主”。",
            "按照《关于加强法制建设的意见》执行。",
            "由法制办负责，做好法制审核，配强法制机构。",
            // no day is known for these
            "牢记“两个务必”，贯彻五大发展理念。",
        ],
    );
}

#[test]
fn items_out_of_their_order_are_put_in_it() {
    says(
        &order::RULE,
        "增强看齐意识、政治意识、大局意识、核心意识。",
        expect![[r#"
        增强⟦看齐意识、政治意识、大局意识、核心意识⟧。
        Hint 各项的次序与固定提法不同，通常为“政治意识、大局意识、核心意识、看齐意识”
          Unsafe 改为“政治意识、大局意识、核心意识、看齐意识”
        ⇒ 增强政治意识、大局意识、核心意识、看齐意识。
    "#]],
    );
    says(
        &order::RULE,
        "统筹推进文化建设、经济建设、政治建设、社会建设、生态文明建设等任务。",
        expect![[r#"
        统筹推进⟦文化建设、经济建设、政治建设、社会建设、生态文明建设⟧等任务。
        Hint 各项的次序与固定提法不同，通常为“经济建设、政治建设、文化建设、社会建设、生态文明建设”
          Unsafe 改为“经济建设、政治建设、文化建设、社会建设、生态文明建设”
        ⇒ 统筹推进经济建设、政治建设、文化建设、社会建设、生态文明建设等任务。
    "#]],
    );
    says(
        &order::RULE,
        "推进政务服务便利化、标准化、规范化。",
        expect![[r#"
        推进政务服务⟦便利化、标准化、规范化⟧。
        Hint 各项的次序与固定提法不同，通常为“标准化、规范化、便利化”
          Unsafe 改为“标准化、规范化、便利化”
        ⇒ 推进政务服务标准化、规范化、便利化。
    "#]],
    );
}

#[test]
fn other_enumerations_have_no_order() {
    silent(
        &order::RULE,
        &[
            "增强政治意识、大局意识、核心意识、看齐意识。",
            "增强大局意识、政治意识、核心意识。",
            "推进机关管理便利化、标准化、规范化。",
            "处理好稳定、发展、改革的关系。",
            "按照《政务服务便利化、标准化、规范化办法》执行。",
            "做到准确、全面、完整。",
            "增强政治意识、政治意识、大局意识、核心意识。",
        ],
    );
}

#[test]
fn one_place_is_told_by_one_rule() {
    let text = "贯彻创新、协调、开放、绿色、共享的发展理念。";
    assert_eq!(run(&misspelled::RULE, text, Syntax::Markdown, None).len(), 1);
    silent(&order::RULE, &[text]);
}

#[test]
fn hostile_text_costs_no_more() {
    let text = "、政治意识、大局意识、核心意识".repeat(20_000);
    run(&order::RULE, &text, Syntax::Plain, None);
}

#[test]
fn the_last_word_of_an_old_phrase_may_belong_to_the_next() {
    silent(&outdated::RULE, &["加强“一带一路”战略对接，建设“一带一路”战略支点城市。"]);
}
