//! Tests of the family. The examples on the pages show what the rules are for; here are the edges,
//! and the traps that real documents set.

use super::*;
use crate::rules::testing::{check_rule, run};
use crate::text::Syntax;
use expect_test::expect;

/// No rule of the family says anything.
fn silent(texts: &[&str]) {
    for text in texts {
        for rule in RULES {
            let found = run(rule, text, Syntax::Markdown, None);
            assert!(found.is_empty(), "{}: {text}: {found:?}", rule.id);
        }
    }
}

#[test]
fn brackets_of_every_kind_become_hexagonal() {
    check_rule(
        &bracket::RULE,
        "依据国发[2016]73号。",
        expect![[r#"
        12..18 “[2016]” error 年份应当用六角括号“〔〕”括起，不用“[]”
          safe 改为“〔2016〕”
        ⇒ 依据国发〔2016〕73号。
    "#]],
    );
    check_rule(
        &bracket::RULE,
        "依据国发（2016)73号、国办发［2016］23号和国办函{2016}108号。",
        expect![[r#"
        12..20 “（2016)” error 年份应当用六角括号“〔〕”括起，不用“（)”
          safe 改为“〔2016〕”
        37..47 “［2016］” error 年份应当用六角括号“〔〕”括起，不用“［］”
          safe 改为“〔2016〕”
        64..70 “{2016}” error 年份应当用六角括号“〔〕”括起，不用“{}”
          safe 改为“〔2016〕”
        ⇒ 依据国发〔2016〕73号、国办发〔2016〕23号和国办函〔2016〕108号。
    "#]],
    );
}

#[test]
fn brackets_of_an_unknown_code_are_only_a_suggestion() {
    check_rule(
        &bracket::RULE,
        "依据某某某[2016]73号。",
        expect![[r#"
        15..21 “[2016]” error 年份应当用六角括号“〔〕”括起，不用“[]”
          unsafe 改为“〔2016〕”
        ⇒ 依据某某某〔2016〕73号。
    "#]],
    );
}

#[test]
fn brackets_in_traditional_script_are_mended_too() {
    check_rule(
        &bracket::RULE,
        "依據國發[2016]73號。",
        expect![[r#"
        12..18 “[2016]” error 年份应当用六角括号“〔〕”括起，不用“[]”
          safe 改为“〔2016〕”
        ⇒ 依據國發〔2016〕73號。
    "#]],
    );
}

#[test]
fn one_sound_bracket_is_a_mixed_pair() {
    check_rule(
        &mixed_bracket::RULE,
        "依据国发〔2016]73号。",
        expect![[r#"
        12..20 “〔2016]” error 年份两侧的括号“〔”“]”不成对，应当用六角括号“〔〕”
          safe 改为“〔2016〕”
        ⇒ 依据国发〔2016〕73号。
    "#]],
    );
    check_rule(
        &mixed_bracket::RULE,
        "依据国发（2016〕73号。",
        expect![[r#"
        12..22 “（2016〕” error 年份两侧的括号“（”“〕”不成对，应当用六角括号“〔〕”
          safe 改为“〔2016〕”
        ⇒ 依据国发〔2016〕73号。
    "#]],
    );
    check_rule(&bracket::RULE, "依据国发〔2016]73号。", expect![[""]]);
}

#[test]
fn glyphs_damaged_on_the_way_are_named_as_such() {
    check_rule(
        &mixed_bracket::RULE,
        "依据国办发„2016‟23号。",
        expect![[r#"
        15..25 “„2016‟” error 年份两侧的“„‟”是转换或识别造成的乱码，应当是六角括号“〔〕”
          safe 改为“〔2016〕”
        ⇒ 依据国办发〔2016〕23号。
    "#]],
    );
    check_rule(
        &mixed_bracket::RULE,
        "依据国办发匚2016〕23号。",
        expect![[r#"
        15..25 “匚2016〕” error 年份两侧的“匚〕”是转换或识别造成的乱码，应当是六角括号“〔〕”
          safe 改为“〔2016〕”
        ⇒ 依据国办发〔2016〕23号。
    "#]],
    );
    check_rule(&bracket::RULE, "依据国办发„2016‟23号。", expect![[""]]);
}

#[test]
fn a_lost_bracket_is_put_back_as_a_suggestion() {
    check_rule(
        &mixed_bracket::RULE,
        "依据国发〔201673号。",
        expect![[r#"
        12..19 “〔2016” error 年份前有“〔”，后面缺了“〕”，应当用一对六角括号“〔〕”括起
          unsafe 改为“〔2016〕”
        ⇒ 依据国发〔2016〕73号。
    "#]],
    );
    check_rule(
        &mixed_bracket::RULE,
        "依据国发2016〕73号。",
        expect![[r#"
        12..19 “2016〕” error 年份后有“〕”，前面缺了“〔”，应当用一对六角括号“〔〕”括起
          unsafe 改为“〔2016〕”
        ⇒ 依据国发〔2016〕73号。
    "#]],
    );
}

#[test]
fn a_short_year_is_completed_from_the_lexicon_or_to_the_nearest_year() {
    check_rule(
        &year::RULE,
        "依据国发〔16〕73号。",
        expect![[r#"
        15..17 “16” error 年份应标全称，“16”应当写作四位数字
          unsafe 改为“2016”（请核对）
        ⇒ 依据国发〔2016〕73号。
    "#]],
    );
    check_rule(
        &year::RULE,
        "依据某某函〔25〕3号。",
        expect![[r#"
        18..20 “25” error 年份应标全称，“25”应当写作四位数字
          unsafe 改为“2025”（请核对）
        ⇒ 依据某某函〔2025〕3号。
    "#]],
    );
    check_rule(
        &year::RULE,
        "依据某某函〔35〕3号。",
        expect![[r#"
            18..20 “35” error 年份应标全称，“35”应当写作四位数字
        "#]],
    );
}

#[test]
fn a_han_year_and_the_word_for_year_are_two_faults() {
    check_rule(
        &year::RULE,
        "依据国发〔二〇一六年〕73号。",
        expect![[r#"
        15..27 “二〇一六” error 年份应当用阿拉伯数字标注，写作“2016”
          safe 改为“2016”
        27..30 “年” error 六角括号内只标年份数字，不加“年”字
          safe 删去“年”
        ⇒ 依据国发〔2016〕73号。
    "#]],
    );
}

#[test]
fn a_year_to_come_is_asked_about() {
    check_rule(
        &year::RULE,
        "依据国发〔2106〕73号。",
        expect![[r#"
            15..19 “2106” error 年份“2106”还没有到，请核对
              unsafe 改为“2016”
            ⇒ 依据国发〔2016〕73号。
        "#]],
    );
    check_rule(
        &year::RULE,
        "依据国发〔2027〕1号。",
        expect![[r#"
            15..19 “2027” error 年份“2027”还没有到，请核对
        "#]],
    );
    check_rule(&year::RULE, "依据国发〔2026〕1号。", expect![[""]]);
}

#[test]
fn an_ordinal_goes() {
    check_rule(
        &ordinal::RULE,
        "依据国发〔2016〕第73号、〔2016〕第51号。",
        expect![[r#"
        22..25 “第” error 发文顺序号前不加“第”字
          safe 删去“第”
        43..46 “第” error 发文顺序号前不加“第”字
          safe 删去“第”
        ⇒ 依据国发〔2016〕73号、〔2016〕51号。
    "#]],
    );
}

#[test]
fn zeros_go_in_either_width() {
    check_rule(
        &leading_zero::RULE,
        "依据国发〔2016〕073号、国办函〔2016〕０8号。",
        expect![[r#"
        22..25 “073” error 发文顺序号不编虚位，“073”应为“73”
          safe 改为“73”
        50..54 “０8” error 发文顺序号不编虚位，“０8”应为“8”
          safe 改为“8”
        ⇒ 依据国发〔2016〕73号、国办函〔2016〕8号。
    "#]],
    );
    check_rule(&leading_zero::RULE, "依据国发〔2016〕000号。", expect![[""]]);
}

#[test]
fn a_missing_mark_is_put_back_only_where_the_clause_ends() {
    check_rule(
        &missing_hao::RULE,
        "（国发〔2016〕73）",
        expect![[r#"
        19..21 “73” warning 发文顺序号后应当加“号”字
          safe 补上“号”
        ⇒ （国发〔2016〕73号）
    "#]],
    );
    check_rule(
        &missing_hao::RULE,
        "依据国发〔2016〕73",
        expect![[r#"
        22..24 “73” warning 发文顺序号后应当加“号”字
          safe 补上“号”
        ⇒ 依据国发〔2016〕73号
    "#]],
    );
    check_rule(
        &missing_hao::RULE,
        "依据国发〔1985〕73。",
        expect![[r#"
            22..24 “73” info 发文顺序号后应当加“号”字；2000年以前的字号照原文引用，不必改
        "#]],
    );
    silent(&["国发〔2016〕73所附方案", "某某某〔2016〕73。", "国发[2016]73。", "国发〔2016〕*"]);
}

#[test]
fn every_blank_goes_at_once() {
    check_rule(
        &spacing::RULE,
        "依据 国发 〔2016〕\u{3000}73 号 办理。",
        expect![[r#"
            7..33 “国发 〔2016〕　73 号” warning 发文字号中间通常不留空格
              safe 删去空格
            ⇒ 依据 国发〔2016〕73号 办理。
        "#]],
    );
}

#[test]
fn wide_digits_of_year_and_sequence_are_one_fault() {
    check_rule(
        &fullwidth::RULE,
        "依据国发〔２０１６〕７３号。",
        expect![[r#"
        15..36 “２０１６〕７３” warning 发文字号中的数字宜用半角，写作“2016”“73”
          safe 改为“2016”“73”
        ⇒ 依据国发〔2016〕73号。
    "#]],
    );
    check_rule(
        &fullwidth::RULE,
        "依据国发〔2016〕０７３号。",
        expect![[r#"
        22..31 “０７３” warning 发文字号中的数字宜用半角，写作“73”
          safe 改为“73”
        ⇒ 依据国发〔2016〕73号。
    "#]],
    );
    check_rule(&fullwidth::RULE, "依据国发〔１６〕73号。", expect![[""]]);
}

#[test]
fn trap_2_the_example_of_the_numeral_standard_is_a_remark() {
    check_rule(
        &bracket::RULE,
        "公文编号：国办发[1987]9号",
        expect![[r#"
            24..30 “[1987]” info 年份应当用六角括号“〔〕”括起，不用“[]”；2000年以前的字号照原文引用，不必改
        "#]],
    );
}

#[test]
fn trap_3_numbers_pasted_from_a_portal_are_mended() {
    check_rule(
        &bracket::RULE,
        "某司发[2021]3号，某银发﹝2019﹞40号",
        expect![[r#"
        9..15 “[2021]” error 年份应当用六角括号“〔〕”括起，不用“[]”
          safe 改为“〔2021〕”
        31..41 “﹝2019﹞” error 年份应当用六角括号“〔〕”括起，不用“﹝﹞”
          safe 改为“〔2019〕”
        ⇒ 某司发〔2021〕3号，某银发〔2019〕40号
    "#]],
    );
    check_rule(
        &spacing::RULE,
        "某航发〔2022〕7 号，某某委员会公告 〔2020〕12号",
        expect![[r#"
            0..24 “某航发〔2022〕7 号” warning 发文字号中间通常不留空格
              safe 删去空格
            27..64 “某某委员会公告 〔2020〕12号” warning 发文字号中间通常不留空格
              unsafe 删去空格
            ⇒ 某航发〔2022〕7号，某某委员会公告〔2020〕12号
        "#]],
    );
}

#[test]
fn trap_4_bank_announcements_keep_their_ordinal() {
    silent(&["中国人民银行令〔2020〕第1号", "中国人民银行公告〔2013〕第8号", "某某监督管理委员会公告〔2020〕28号"]);
}

#[test]
fn trap_5_codes_may_end_in_zi_or_contain_it() {
    silent(&[
        "厅字〔2015〕8号",
        "组厅字〔2016〕2号",
        "某政字〔2020〕12号",
        "某知办发规字〔2020〕4号",
        "高检发释字〔2017〕7号",
    ]);
}

#[test]
fn trap_6_licence_serials_keep_their_zeros() {
    silent(&[
        "（某）药备字〔2023〕第000012号",
        "某环罚决字〔2019〕第045号",
        "某会师审字〔2025〕第0123号",
        "某劳人仲〔2026〕第0312号",
        "某核送〔2019〕03号",
        "某某医许准字〔2024〕第0007号",
    ]);
}

#[test]
fn an_unknown_office_still_loses_its_ordinal_and_zeros() {
    check_rule(
        &ordinal::RULE,
        "依据某镇政办发〔2024〕第073号。",
        expect![[r#"
        31..34 “第” error 发文顺序号前不加“第”字
          safe 删去“第”
        ⇒ 依据某镇政办发〔2024〕073号。
    "#]],
    );
    check_rule(
        &leading_zero::RULE,
        "依据某镇政办发〔2024〕第073号。",
        expect![[r#"
        34..37 “073” error 发文顺序号不编虚位，“073”应为“73”
          safe 改为“73”
        ⇒ 依据某镇政办发〔2024〕第73号。
    "#]],
    );
}

#[test]
fn trap_6_court_cases_keep_their_round_brackets() {
    silent(&["（2021）最高法民终15号", "本院（2019）某01民初7号民事判决", "(2020)某行终3号"]);
}

#[test]
fn trap_7_numbers_of_the_last_century_are_quoted_as_they_stand() {
    check_rule(
        &bracket::RULE,
        "某政报[1989]26号",
        expect![[r#"
            9..15 “[1989]” info 年份应当用六角括号“〔〕”括起，不用“[]”；2000年以前的字号照原文引用，不必改
        "#]],
    );
    check_rule(
        &ordinal::RULE,
        "某外字〔1992〕第20号",
        expect![[r#"
            19..22 “第” info 发文顺序号前不加“第”字；2000年以前的字号照原文引用，不必改
        "#]],
    );
    check_rule(
        &year::RULE,
        "某发〔85〕20号",
        expect![[r#"
            9..11 “85” info 年份应标全称，“85”应当写作四位数字；2000年以前的字号照原文引用，不必改
        "#]],
    );
    silent(&["某贸部〔1992〕外经管发第256号文", "〔84〕某函字182号", "某石化〔1996〕办字392号"]);
}

#[test]
fn trap_8_cumulative_figures_in_tables_are_no_numbers() {
    silent(&[
        "| 指标 | 2020年 |\n|---|---|\n| 新增泊位（万个） | 12〔28〕 |\n| 棚户区改造（万套） | 〔2000〕 |\n",
        "城镇新增就业〔5000〕万人以上",
        "注：〔〕内为五年累计数。",
    ]);
}

#[test]
fn trap_9_an_ambiguous_code_is_no_fault() {
    silent(&["云政发〔2020〕1号", "宁政发〔2020〕1号", "新政发〔2020〕1号", "锡新政发〔2020〕1号"]);
}

#[test]
fn trap_10_words_before_the_code_do_not_belong_to_it() {
    check_rule(
        &spacing::RULE,
        "某日某市人民政府京政发〔2020〕 1号和按国办发〔2020〕 2号",
        expect![[r#"
            24..48 “京政发〔2020〕 1号” warning 发文字号中间通常不留空格
              safe 删去空格
            54..78 “国办发〔2020〕 2号” warning 发文字号中间通常不留空格
              safe 删去空格
            ⇒ 某日某市人民政府京政发〔2020〕1号和按国办发〔2020〕2号
        "#]],
    );
}

#[test]
fn trap_11_malformed_numbers_of_official_pages_are_found() {
    check_rule(
        &bracket::RULE,
        "某社部发[2008]3号，国办发(1985)49号，某学字[2017]4号，某发﹝2011﹞187号",
        expect![[r#"
            12..18 “[2008]” error 年份应当用六角括号“〔〕”括起，不用“[]”
              safe 改为“〔2008〕”
            34..40 “(1985)” info 年份应当用六角括号“〔〕”括起，不用“()”；2000年以前的字号照原文引用，不必改
            57..63 “[2017]” error 年份应当用六角括号“〔〕”括起，不用“[]”
              safe 改为“〔2017〕”
            76..86 “﹝2011﹞” error 年份应当用六角括号“〔〕”括起，不用“﹝﹞”
              safe 改为“〔2011〕”
            ⇒ 某社部发〔2008〕3号，国办发(1985)49号，某学字〔2017〕4号，某发〔2011〕187号
        "#]],
    );
    check_rule(
        &spacing::RULE,
        "某辦發〔2014〕66 號",
        expect![[r#"
            0..25 “某辦發〔2014〕66 號” warning 发文字号中间通常不留空格
              safe 删去空格
            ⇒ 某辦發〔2014〕66號
        "#]],
    );
    silent(&["中国人民银行公告〔2016〕第11号", "某某部令（2016年第54号）"]);
}

#[test]
fn trap_15_blanks_added_by_spacing_tools_go() {
    check_rule(
        &spacing::RULE,
        "按照 中办发〔2012〕14 号 执行",
        expect![[r#"
            7..32 “中办发〔2012〕14 号” warning 发文字号中间通常不留空格
              safe 删去空格
            ⇒ 按照 中办发〔2012〕14号 执行
        "#]],
    );
}

#[test]
fn inside_a_title_too_a_number_is_a_number() {
    check_rule(
        &bracket::RULE,
        "《关于印发某发[2020]3号文件任务分工的通知》",
        expect![[r#"
        21..27 “[2020]” error 年份应当用六角括号“〔〕”括起，不用“[]”
          safe 改为“〔2020〕”
        ⇒ 《关于印发某发〔2020〕3号文件任务分工的通知》
    "#]],
    );
}
