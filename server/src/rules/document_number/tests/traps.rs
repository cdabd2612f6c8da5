//! The traps that real documents set, by their number in the catalogue of rules.

use super::*;

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
fn trap_1_the_family_leaves_the_order_of_title_and_number_alone() {
    silent(&["国发〔2016〕73号《关于某事的通知》", "《关于某事的通知》（国发〔2016〕73号）"]);
}

#[test]
fn trap_13_forms_that_web_pages_teach_are_never_made() {
    assert_eq!(mended("按国办(2024)1号办"), "按国办〔2024〕1号办");
    assert_eq!(mended("按(国办)2024第1号办"), "按(国办)2024第1号办");
    assert_eq!(mended("按某部发〔2021〕2号办"), "按某部发〔2021〕2号办");
}

#[test]
fn trap_14_zeros_that_generators_emit_go() {
    check_rule(
        &leading_zero::RULE,
        "某府办〔2026〕001号",
        expect![[r#"
        19..22 “001” error 发文顺序号不编虚位，“001”应为“1”
          safe 改为“1”
        ⇒ 某府办〔2026〕1号
    "#]],
    );
}

#[test]
fn serials_of_case_files_are_at_most_a_remark() {
    check_rule(
        &leading_zero::RULE,
        "办理清市监立〔2025〕037号案件。",
        expect![[r#"
        28..31 “037” info 发文顺序号不编虚位，“037”应为“37”；案卷、许可等自编的文书号可照原样
          unsafe 改为“37”
        ⇒ 办理清市监立〔2025〕37号案件。
    "#]],
    );
}
