//! Tests of the family. The documents are invented; what is shipped changes, what a rule does with it does not.

mod facts;
mod forms;

use super::*;
use crate::rules::testing::check_rule_knowing;
use expect_test::{Expect, expect};
use hegao_lexicon::Lexicon;
use std::sync::LazyLock;

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut lexicon = Lexicon::default();
    let policies = "number\ttitle\tshort_titles\tissuer\tdate\tsource\n\
        云发〔2015〕50号\t云州市人民政府关于印发云州市数据管理办法的通知\t云州市数据管理办法\t\t\t公报甲\n\
        云发〔2016〕55号\t云州市人民政府关于加快推进“一窗办理”工作的指导意见\t关于加快推进“一窗办理”工作的指导意见\t\t\t公报乙\n\
        云办发〔2016〕8号\t云州市人民政府办公室关于印发2016年公开工作要点的通知\t2016年公开工作要点\t\t\t公报丙\n\
        云办发〔2017〕9号\t云州市人民政府办公室关于印发《云州市河湖管理规定》的通知\t\t\t\t公报丁\n\
        云信函〔2013〕2号\t云州市公共平台设计指南\t\t\t\t公报庚\n\
        云办发〔2018〕3号\t云州市推进落实〈数据整合方案〉工作安排\t\t\t\t公报辛\n\
        \t云州市供水条例\t\t\t1994-01-01\t公报戊\n\
        \t云州市供水条例\t\t\t2001-01-01\t公报己\n";
    lexicon.overlay("policies.tsv", policies).expect("a right table");
    lexicon
});

fn check(rule: &Rule, text: &str, expect: Expect) {
    check_rule_knowing(rule, &LEXICON, None, text, expect);
}

/// No rule of the family says anything.
fn silent(texts: &[&str]) {
    for text in texts {
        for rule in RULES {
            check(rule, text, expect![[""]]);
        }
    }
}

#[test]
fn a_hollow_title_is_filled_by_its_number() {
    check(
        &hollow_title::RULE,
        "按《云州市人民政府关于印发的通知》（云发〔2015〕50号）办理。",
        expect![[r#"
        6..48 “云州市人民政府关于印发的通知” error 标题缺了其中引用的文件名，全称是《云州市人民政府关于印发云州市数据管理办法的通知》
          全称：《云州市人民政府关于印发云州市数据管理办法的通知》（公报甲）
          unsafe 改为“云州市人民政府关于印发云州市数据管理办法的通知”
        ⇒ 按《云州市人民政府关于印发云州市数据管理办法的通知》（云发〔2015〕50号）办理。
    "#]],
    );
    check(
        &hollow_title::RULE,
        "按《关于印发的通知》云发[2015]第050号办理。",
        expect![[r#"
        6..27 “关于印发的通知” error 标题缺了其中引用的文件名，全称是《云州市人民政府关于印发云州市数据管理办法的通知》
          全称：《云州市人民政府关于印发云州市数据管理办法的通知》（公报甲）
          unsafe 改为“云州市人民政府关于印发云州市数据管理办法的通知”
        ⇒ 按《云州市人民政府关于印发云州市数据管理办法的通知》云发[2015]第050号办理。
    "#]],
    );
}

#[test]
fn a_hollow_title_without_a_number_is_not_guessed() {
    check(
        &hollow_title::RULE,
        "按《云州市人民政府办公室关于印发的通知》办理。",
        expect![[r#"
            6..57 “云州市人民政府办公室关于印发的通知” error 标题缺了其中引用的文件名（网页转存时“〈〉”内的文字常被丢掉），请补全
        "#]],
    );
}

#[test]
fn what_was_issued_goes_into_the_hole_of_the_letter_that_issued_it() {
    check(
        &hollow_title::RULE,
        "按《云州市信息局关于印发的函》（云信函〔2013〕2号）办理。",
        expect![[r#"
            6..42 “云州市信息局关于印发的函” error 标题缺了其中引用的文件名，全称是《云州市信息局关于印发〈云州市公共平台设计指南〉的函》
              全称：《云州市信息局关于印发〈云州市公共平台设计指南〉的函》（公报庚）
              unsafe 改为“云州市信息局关于印发〈云州市公共平台设计指南〉的函”
            ⇒ 按《云州市信息局关于印发〈云州市公共平台设计指南〉的函》（云信函〔2013〕2号）办理。
        "#]],
    );
}

#[test]
fn a_title_that_lost_only_a_part_of_its_object_tells_itself() {
    check(
        &hollow_title::RULE,
        "按《云州市推进落实工作安排》办理。",
        expect![[r#"
        6..39 “云州市推进落实工作安排” error 标题缺了其中引用的文件名，全称是《云州市推进落实〈数据整合方案〉工作安排》
          全称：《云州市推进落实〈数据整合方案〉工作安排》（公报辛）
          unsafe 改为“云州市推进落实〈数据整合方案〉工作安排”
        ⇒ 按《云州市推进落实〈数据整合方案〉工作安排》办理。
    "#]],
    );
}

#[test]
fn a_hollow_title_of_an_unknown_document_is_only_pointed_out() {
    check(
        &hollow_title::RULE,
        "按《某局关于印发的通知》（某函〔2015〕5号）办理。",
        expect![[r#"
        6..33 “某局关于印发的通知” error 标题缺了其中引用的文件名（网页转存时“〈〉”内的文字常被丢掉），请补全
    "#]],
    );
    check(
        &hollow_title::RULE,
        "按《某办公厅转发关于的函》办理。",
        expect![[r#"
        6..36 “某办公厅转发关于的函” error 标题缺了其中引用的文件名（网页转存时“〈〉”内的文字常被丢掉），请补全
    "#]],
    );
}

#[test]
fn trap_18_a_left_over_tag_counts_as_nothing() {
    check(
        &hollow_title::RULE,
        "按《某局关于印发<2017>的通知》办理。",
        expect![[r#"
        6..39 “某局关于印发<2017>的通知” error 标题缺了其中引用的文件名（网页转存时“〈〉”内的文字常被丢掉），请补全
    "#]],
    );
    check(
        &hollow_title::RULE,
        "按《某局關於印發的通知》办理。",
        expect![[r#"
        6..33 “某局關於印發的通知” error 标题缺了其中引用的文件名（网页转存时“〈〉”内的文字常被丢掉），请补全
    "#]],
    );
}

#[test]
fn a_title_that_says_what_is_issued_is_not_hollow() {
    silent(&[
        "按《某局关于印发年度要点的通知》办理。",
        "按《某局关于印发〈某方案〉的通知》办理。",
        "按《某局关于公布的行政许可事项的公告》办理。",
        "按《某局印发通知》办理。",
        "按《某局关于做好政务信息发布的通知》办理。",
        "按《某局关于规范文件印发的通知》办理。",
    ]);
}

#[test]
fn a_title_wrapped_over_two_lines_is_one_title() {
    check(
        &hollow_title::RULE,
        "按《关于印发\n的通知》（云发〔2015〕50号）办理。",
        expect![[r#"
        6..28 “关于印发
        的通知” error 标题缺了其中引用的文件名，全称是《云州市人民政府关于印发云州市数据管理办法的通知》
          全称：《云州市人民政府关于印发云州市数据管理办法的通知》（公报甲）
    "#]],
    );
}

#[test]
fn trap_19_a_lost_end_is_put_back() {
    check(
        &truncated_title::RULE,
        "按《云州市人民政府关于加快推进“一窗办理”工作的指导》办理。",
        expect![[r#"
        6..78 “云州市人民政府关于加快推进“一窗办理”工作的指导” warning 标题不完整，末尾缺“意见”
          全称：《云州市人民政府关于加快推进“一窗办理”工作的指导意见》（公报乙）
          unsafe 补上“意见”
        ⇒ 按《云州市人民政府关于加快推进“一窗办理”工作的指导意见》办理。
    "#]],
    );
    check(
        &truncated_title::RULE,
        "按《关于加快推进一窗办理工作的》办理。",
        expect![[r#"
        6..45 “关于加快推进一窗办理工作的” warning 标题不完整，末尾缺“指导意见”
          全称：《云州市人民政府关于加快推进“一窗办理”工作的指导意见》（公报乙）
          unsafe 补上“指导意见”
        ⇒ 按《关于加快推进一窗办理工作的指导意见》办理。
    "#]],
    );
    check(
        &truncated_title::RULE,
        "按《云州市人民政府办公室关于印发〈云州市河湖管理规定〉的》办理。",
        expect![[r#"
        6..84 “云州市人民政府办公室关于印发〈云州市河湖管理规定〉的” warning 标题不完整，末尾缺“通知”
          全称：《云州市人民政府办公室关于印发〈云州市河湖管理规定〉的通知》（公报丁）
          unsafe 补上“通知”
        ⇒ 按《云州市人民政府办公室关于印发〈云州市河湖管理规定〉的通知》办理。
    "#]],
    );
}

#[test]
fn a_title_that_ends_in_a_kind_of_document_has_lost_nothing() {
    silent(&[
        "《关于工作的指导》",
        "《云州市数据管理办法》",
        "《云州市人民政府关于印发云州市数据管理办法》",
        "《云州市人民政府关于加快推进“一窗办理”》",
    ]);
}

#[test]
fn a_twin_of_another_year_is_another_document() {
    silent(&[
        "《2017年公开工作要点》",
        "《2016年公开工作要点》",
        "《云州市人民政府办公室关于印发2018年公开工作要点的》",
    ]);
}

#[test]
fn trap_8_marks_inside_a_title_are_left_alone() {
    silent(&[
        "《某办公厅关于同意甲、乙、丙省开展试点的复函》（某办函〔2021〕68号）",
        "《某计划（试行）》",
        "《某规划（2018-2020年）》",
        "《某规划（2019－2025）》",
        "《某规划（2021—2035年）》",
    ]);
}

#[test]
fn words_behind_the_number_go() {
    check(
        &number_noise::RULE,
        "按《某办法》（云发〔2015〕40号 文件）办理。",
        expect![[r#"
        42..49 “ 文件” warning 标题后的圆括号内通常只写发文字号，不加“文件”
          safe 删去“文件”
        ⇒ 按《某办法》（云发〔2015〕40号）办理。
    "#]],
    );
    check(
        &number_noise::RULE,
        "按《某办法》(云发〔2015〕40号文)办理。",
        expect![[r#"
        40..43 “文” warning 标题后的圆括号内通常只写发文字号，不加“文”
          safe 删去“文”
        ⇒ 按《某办法》(云发〔2015〕40号)办理。
    "#]],
    );
    silent(&[
        "按云发〔2015〕40号文件办理。",
        "按《某办法》（云发〔2015〕40号，以下简称《办法》）办理。",
        "按《某办法》（云发〔2015〕40号文件附件）办理。",
        "（云发〔2015〕40号文件）",
    ]);
}

#[test]
fn a_number_of_another_title_is_an_error() {
    check(
        &title_number_mismatch::RULE,
        "按《云州市数据管理办法》（云发〔2016〕55号）办理。",
        expect![[r#"
        3..63 “《云州市数据管理办法》（云发〔2016〕55号）” error 标题与发文字号不符：《云州市数据管理办法》是云发〔2015〕50号，云发〔2016〕55号是《云州市人民政府关于加快推进“一窗办理”工作的指导意见》
          《云州市人民政府关于印发云州市数据管理办法的通知》：云发〔2015〕50号（公报甲）
          云发〔2016〕55号：《云州市人民政府关于加快推进“一窗办理”工作的指导意见》（公报乙）
          unsafe 字号改为“云发〔2015〕50号”
        ⇒ 按《云州市数据管理办法》（云发〔2015〕50号）办理。
    "#]],
    );
    check(
        &title_number_mismatch::RULE,
        "按《云州市数据管理办法》（云办发〔2017〕9号）办理。",
        expect![[r#"
        3..65 “《云州市数据管理办法》（云办发〔2017〕9号）” error 标题与发文字号不符：《云州市数据管理办法》是云发〔2015〕50号，云办发〔2017〕9号是《云州市人民政府办公室关于印发〈云州市河湖管理规定〉的通知》
          《云州市人民政府关于印发云州市数据管理办法的通知》：云发〔2015〕50号（公报甲）
          云办发〔2017〕9号：《云州市人民政府办公室关于印发〈云州市河湖管理规定〉的通知》（公报丁）
          unsafe 字号改为“云发〔2015〕50号”
        ⇒ 按《云州市数据管理办法》（云发〔2015〕50号）办理。
    "#]],
    );
}

#[test]
fn an_attachment_shares_the_number_of_its_notice() {
    silent(&[
        "《云州市人民政府关于印发云州市数据管理办法的通知》（云发〔2015〕50号）",
        "《云州市数据管理办法》（云发〔2015〕50号）",
        "《云州市数据管理办法》（云发[2015]第050 号）",
    ]);
}

#[test]
fn what_the_lexicon_does_not_know_is_no_mismatch() {
    silent(&["《云州市数据管理办法》（云发〔2016〕999号）", "《青州市数据管理办法》（云发〔2015〕50号）"]);
}

#[test]
fn another_document_named_beside_the_title_is_no_mismatch() {
    silent(&[
        "《云州市数据管理办法》（根据云发〔2016〕55号修订）",
        "《云州市数据管理办法》（已由云发〔2016〕55号废止）",
        "《云州市数据管理办法》，云发〔2016〕55号",
    ]);
}

#[test]
fn trap_6_a_title_that_two_documents_bear_decides_nothing() {
    silent(&["《云州市供水条例》（云发〔2015〕50号）"]);
}

#[test]
fn a_note_of_the_last_century_is_quoted_as_it_stands() {
    silent(&["按照《某市教育经费办法》（云发〔1984〕174号文）的规定", "《某纪要》（云阅〔1985〕5号文件）"]);
}
