//! What looks like a fault and is none.

use super::*;
use crate::analysis::Analysis;
use crate::rules::testing::TODAY;
use crate::settings::Settings;
use hegao_lexicon::Lexicon;

/// autocorrect and zhlint put blanks into 互联网+ and 〔2016〕73号; we leave both alone.
#[test]
fn what_other_tools_break_stays_whole() {
    is_silent("按照国发〔2016〕73号和“互联网+政务服务”要求，推进5G应用、GDP核算，增长8.5%。");
}

/// Titles carry commas, quotation marks, brackets and dashes of their own (rules.md 0.1, 8).
#[test]
fn titles_are_quoted_as_they_are() {
    is_silent("《某某关于河北、浙江(试行)工作方案(2018-2020年)的通知...》《甲--乙•丙,丁》印发执行。");
}

/// 《A》（…号）、《B》 has an insert (rules.md 0.1, 9).
#[test]
fn a_comma_behind_an_insert_is_right() {
    is_silent("根据《某办法》（国办发〔2026〕5号）、《某条例》和“甲”改革、“乙”行动办理。");
}

/// Blanks in document numbers are told by their own rule (rules.md 0.1, 15).
#[test]
fn document_numbers_have_rules_of_their_own() {
    is_silent("按照国办发(2016)73号、国办发〔2024〕43 号、国办发[2016]73号办理。");
}

/// The number of a citation has its brackets told by the rules of citations.
#[test]
fn the_brackets_of_a_citation_are_not_ours() {
    is_silent("按照《某某通知》(国办发〔2016〕73号)办理。");
}

/// A document flattened to half width gets one finding a sort (rules.md 0.1, 16; lexicon.md 4, 13).
#[test]
fn a_flattened_document_is_told_once() {
    let text = "加强领导,落实责任;各县(市)要抓紧(一周内)办理(特殊情况除外),按时(月底前)上报(加盖公章),逾期(含当日)通报,谢谢,再见,完。";
    check_all(
        text,
        expect![[r#"
            punctuation-halfwidth “,” 中文里的逗号、冒号等用了半角，应当用全角（全文共7处，此为第一处）
            punctuation-parentheses “(市)” 中文里的括号用了半角，应当用全角“（）”（全文共6处，此为第一处）
        "#]],
    );
}

/// Pinyin in brackets is no matter of brackets (rules.md 0.1, 17).
#[test]
fn a_gloss_is_not_a_bracket_of_ours() {
    is_silent("統(tǒng)籌發(fā)展，優(yōu)化服務。");
}

/// A phrase in quotation marks whose marks stand right is left alone (lexicon.md 4, 15).
#[test]
fn official_wavering_is_at_most_a_remark() {
    check_all(
        "“六稳”、“六保”和“六稳”“六保”都见于正式文件。",
        expect![[r#"
        punctuation-enumeration-comma “、” 并列的引号之间通常不用顿号
    "#]],
    );
}

#[test]
fn figures_and_foreign_words_keep_their_marks() {
    is_silent("8:00开始，比例3:1，合计1,000.5元，版本v1.2.3，f(x, y)=1，N,N-二甲基，A, B, C三类。");
}

#[test]
fn code_urls_and_front_matter_are_not_read() {
    is_silent("---\ntitle: 甲,乙(丙)\n---\n\n见`甲,乙(丙)`和https://example.com/a,b(c)。\n\n```\n甲,乙\n```\n");
}

#[test]
fn markdown_keeps_the_marks_that_it_needs() {
    let text = "| 项目 | 内容 |\n|:--|--:|\n| 甲 | 乙 |\n\n- 甲\n\n1. 乙\n\n[甲](https://example.com)和![乙](a.png)，~~丙~~。\n";
    is_silent(text);
}

#[test]
fn an_escaped_mark_is_told_and_left_to_the_author() {
    check_rule(
        &parentheses::RULE,
        r"各县\(市、区\)。",
        expect![[r#"
        6..19 “\(市、区\)” warning 括号用了半角“()”，应当用全角“（）”
    "#]],
    );
}

#[test]
fn emphasis_survives_a_mended_colon() {
    check_rule(
        &halfwidth::RULE,
        "**注意:**各地要重视。",
        expect![[r#"
            8..9 “:” warning 冒号用了半角“:”，应当用全角“：”
              safe 改用全角
            ⇒ **注意：**各地要重视。
        "#]],
    );
}

#[test]
fn a_quotation_of_several_paragraphs_opens_again() {
    is_silent("讲话指出：“要加强领导。\n\n“要落实责任。\n\n“要强化督查。”\n");
}

#[test]
fn numbers_of_lists_have_half_a_bracket() {
    is_silent("1）加强领导\n\na）落实责任\n\n分两步：一）动员；二）实施。");
}

#[test]
fn a_damaged_number_is_told_by_its_own_rule() {
    is_silent("按照国办发〔20164号、国办发2016]5号办理。");
}

#[test]
fn ordinals_in_an_enumeration_keep_their_comma() {
    is_silent("第一、第二产业，第一、二季度，坚持安全第一、预防为主，依照第三、四条，首先、其次两项。");
}

#[test]
fn words_that_begin_with_deng_are_words() {
    is_silent("残疾类别、等级，等额本息、等额本金，任职、等级晋升，靠港、等候过闸，车距、等距。");
}

#[test]
fn joining_strokes_are_no_dashes() {
    is_silent("西宁—成都—曼谷航线，2021—2025年，5－10个，GB/T 9704—2012，—3—\n\n--fix\n\n签名：________\n");
}

#[test]
fn points_that_lead_to_a_page_are_no_ellipsis() {
    is_silent("一、总体要求..........3\n\nand so on...");
}

#[test]
fn set_apart_letters_names_and_issuers_keep_their_blanks() {
    for text in [
        "国 务 院",
        "第一章 总则",
        "中共中央 国务院印发某某通知，各地要认真贯彻执行。",
        "据报道，某某市人民政府办公厅 某某市财政局联合印发通知，请执行。",
        "第一条 为了加强某某管理，根据某某法，制定本办法。",
        "附件　名称",
    ] {
        assert_eq!(run(&han_space::RULE, text, Syntax::Markdown, None), [], "{text}");
    }
}

#[test]
fn lines_that_are_no_body_need_no_full_stop() {
    let text = "# 标题\n\n一、总体要求\n\n- 加强领导。落实责任，强化督查，确保各项任务按时完成取得实效不断增强人民群众的获得感和幸福感\n\n某某市人民政府\n\n2026年1月5日\n";
    assert_eq!(run(&paragraph_end::RULE, text, Syntax::Markdown, None), []);
}

#[test]
fn hostile_texts_cost_no_more_than_their_length() {
    let parts = [
        "《",
        "(",
        "“甲",
        "“\"",
        "甲(",
        "甲)",
        "甲(甲)",
        "甲,",
        "甲.",
        "一是，",
        "第一、甲",
        "5~",
        "甲 甲甲甲甲甲，",
        "…",
        "--",
    ];
    let nested = format!("{}{}", "(".repeat(20_000), ")".repeat(20_000));
    let settings =
        Settings { select: vec!["punctuation".to_owned(), han_space::RULE.id.to_owned()], ..Settings::default() };
    for text in parts.iter().map(|p| p.repeat(20_000)).chain([nested]) {
        let analysis = Analysis::new(&text, Syntax::Plain, &Lexicon::default(), &settings, TODAY);
        assert!(analysis.panicked.is_empty());
    }
}

#[test]
fn a_verb_in_an_enumeration_is_no_deng() {
    is_silent("行人不得在车行道上招呼停车、等车、发放广告。");
}

#[test]
fn an_empty_cell_of_a_flattened_table_is_no_dash() {
    is_silent("浓度下降（%）--〔18〕约束性。");
}

#[test]
fn a_latin_sentence_has_its_own_marks() {
    is_silent("See the \"State Council (国务院)\" notice on the \"Belt and Road\" (Initiative), 2014.");
}
