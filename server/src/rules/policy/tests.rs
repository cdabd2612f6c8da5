//! Tests of the family. The documents are invented; what is shipped changes, what a rule does with it does not.

use super::*;
use crate::rules::testing::check_rule_knowing;
use expect_test::{Expect, expect};
use hegao_lexicon::Lexicon;
use std::sync::LazyLock;

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut lexicon = Lexicon::default();
    let header = "number\ttitle\tshort_titles\tissuer\tdate\teffective\tstatus\tstatus_since\trepealed_by\trepealed_article\tsuccessor\tscope\tsource";
    let rows = [
        "云发〔2010〕5号\t云州市采购管理办法\t\t\t2010\t\tabolished\t2020-06-01\t云州市人民政府关于废止部分文件的决定（云发〔2020〕8号）\t\t\t\t公报甲",
        "云发〔2011〕6号\t云州市人民政府关于印发云州市信息化“十二五”规划的通知\t云州市信息化“十二五”规划\t\t2011\t\texpired\t2016-01-01\t\t\t\t\t公报乙",
        "\t云州市供水条例\t\t\t1994\t\tsuperseded\t2002-01-01\t云州市供水条例（云州市第9号公告）\t第五十条\t云州市供水条例（云州市第9号公告）\t\t公报丙",
        "\t云州市供水条例\t\t\t2001\t2002-01-01\tcurrent\t\t\t\t\t\t公报丁",
        "云令第3号\t云州市渡口管理规定\t\t\t1999\t\tsuperseded\t2015-07-01\t云州市水上交通条例\t第四十条\t云州市水上交通条例\t\t公报戊",
        "云发〔2012〕7号\t云州市补贴办法\t\t\t2012\t\tpartially-repealed\t2019-01-01\t\t\t\t\t公报己",
        "云发〔2013〕8号\t云州市奖励办法\t\t\t2013\t\tunknown\t\t\t\t\t\t公报庚",
        "云发〔2014〕9号\t云州市试点办法\t\t\t2014\t\tabolished\t\t云州市人民政府令第38号\t\t\t\t公报辛",
        "云发〔2016〕10号\t云州市残疾预防计划（2016—2020年）\t\t\t2016\t\texpired\t2021-01-01\t\t\t\t\t公报癸",
        "\t云州市信访条例\t\t\t2018\t\tamended\t2024-01-01\t云州市人大常委会关于修改《云州市信访条例》的决定\t\t\t\t公报子",
        "\t云州市节水办法\t\t\t1993\t\tabolished\t2001-01-01\t\t\t\t\t公报丑",
        "\t云州市节水办法\t\t\t2010\t\tcurrent\t\t\t\t\t\t公报寅",
        "\t云州市实施《国家供水条例》办法\t\t\t1995\t\tsuperseded\t2003-01-01\t云州市实施《国家供水条例》若干规定\t第九条\t云州市实施《国家供水条例》若干规定\t\t公报壬",
    ];
    lexicon.overlay("policies.tsv", &[&[header], &rows[..]].concat().join("\n")).expect("a right table");
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
fn a_repealed_basis_is_named_with_what_repealed_it() {
    check(
        &abolished::RULE,
        "根据《云州市采购管理办法》（云发〔2010〕5号），制定本方案。",
        expect![[r#"
            6..65 “《云州市采购管理办法》（云发〔2010〕5号）” warning 《云州市采购管理办法》已于2020年6月1日废止，不宜再作依据
              自2020年6月1日起废止，见《云州市人民政府关于废止部分文件的决定》（云发〔2020〕8号）（公报甲）
              tags [Deprecated]
        "#]],
    );
    check(
        &abolished::RULE,
        "根据云发〔2010〕5号，制定本方案。",
        expect![[r#"
            6..26 “云发〔2010〕5号” warning 《云州市采购管理办法》已于2020年6月1日废止，不宜再作依据
              自2020年6月1日起废止，见《云州市人民政府关于废止部分文件的决定》（云发〔2020〕8号）（公报甲）
              tags [Deprecated]
        "#]],
    );
    check(
        &abolished::RULE,
        "按照《云州市采购管理办法》执行。",
        expect![[r#"
            6..39 “《云州市采购管理办法》” warning 《云州市采购管理办法》已于2020年6月1日废止，不宜再作依据
              自2020年6月1日起废止，见《云州市人民政府关于废止部分文件的决定》（云发〔2020〕8号）（公报甲）
              tags [Deprecated]
        "#]],
    );
}

#[test]
fn a_repealing_order_without_a_title_stands_without_marks() {
    check(
        &abolished::RULE,
        "根据《云州市试点办法》，制定本方案。",
        expect![[r#"
            6..33 “《云州市试点办法》” warning 《云州市试点办法》已废止，不宜再作依据
              已废止，见云州市人民政府令第38号（公报辛）
              tags [Deprecated]
        "#]],
    );
}

#[test]
fn a_plan_whose_period_has_ended_is_no_basis() {
    check(
        &expired::RULE,
        "为落实《云州市信息化“十二五”规划》（云发〔2011〕6号），现通知如下。",
        expect![[r#"
        9..80 “《云州市信息化“十二五”规划》（云发〔2011〕6号）” warning 《云州市人民政府关于印发云州市信息化“十二五”规划的通知》已于2016年1月1日失效，不宜再作依据
          状态：已于2016年1月1日失效（公报乙）
          tags [Deprecated]
    "#]],
    );
}

#[test]
fn the_years_in_a_title_do_not_make_it_history() {
    check(
        &expired::RULE,
        "按照《云州市残疾预防计划（2016—2020年）》开展工作。",
        expect![[r#"
        6..59 “《云州市残疾预防计划（2016—2020年）》” warning 《云州市残疾预防计划（2016—2020年）》已于2021年1月1日失效，不宜再作依据
          状态：已于2021年1月1日失效（公报癸）
          tags [Deprecated]
    "#]],
    );
}

#[test]
fn a_superseded_basis_names_its_successor() {
    check(
        &superseded::RULE,
        "依据《云州市渡口管理规定》（云令第3号）处理。",
        expect![[r#"
            6..58 “《云州市渡口管理规定》（云令第3号）” warning 《云州市渡口管理规定》已于2015年7月1日被代替，不宜再作依据，可改引《云州市水上交通条例》
              自2015年7月1日起被代替，见《云州市水上交通条例》第四十条（公报戊）
              tags [Deprecated]
        "#]],
    );
    check(
        &superseded::RULE,
        "依照《云州市实施〈国家供水条例〉办法》处理。",
        expect![[r#"
            6..57 “《云州市实施〈国家供水条例〉办法》” warning 《云州市实施〈国家供水条例〉办法》已于2003年1月1日被代替，不宜再作依据，可改引《云州市实施〈国家供水条例〉若干规定》
              自2003年1月1日起被代替，见《云州市实施〈国家供水条例〉若干规定》第九条（公报壬）
              tags [Deprecated]
        "#]],
    );
}

#[test]
fn each_rule_speaks_of_its_own_status() {
    check(&superseded::RULE, "根据《云州市采购管理办法》，制定本方案。", expect![[""]]);
    check(&abolished::RULE, "依据《云州市渡口管理规定》处理。", expect![[""]]);
}

#[test]
fn a_number_written_wrongly_is_still_that_number() {
    check(
        &abolished::RULE,
        "根据云发[2010]第005 号，制定本方案。",
        expect![[r#"
            6..28 “云发[2010]第005 号” warning 《云州市采购管理办法》已于2020年6月1日废止，不宜再作依据
              自2020年6月1日起废止，见《云州市人民政府关于废止部分文件的决定》（云发〔2020〕8号）（公报甲）
              tags [Deprecated]
        "#]],
    );
}

#[test]
fn a_document_mentioned_but_not_relied_on_is_no_fault() {
    silent(&[
        "《云州市采购管理办法》实施期间，全市采购总额稳步增长。",
        "历年文件目录：《云州市采购管理办法》（云发〔2010〕5号）。",
        "我市曾根据《云州市采购管理办法》开展试点。",
        "原按照《云州市采购管理办法》签订的合同继续履行。",
    ]);
}

#[test]
fn a_repealing_clause_is_no_fault() {
    silent(&[
        "本办法自2020年6月1日起施行，《云州市采购管理办法》（云发〔2010〕5号）同时废止。",
        "按照清理结果，《云州市采购管理办法》停止执行。",
        "根据工作需要，修订《云州市采购管理办法》。",
    ]);
}

#[test]
fn trap_4_a_document_is_judged_at_its_own_day() {
    let text = "根据《云州市采购管理办法》，制定本方案。";
    check_rule_knowing(&abolished::RULE, &LEXICON, Some("2019-12-31"), text, expect![[""]]);
    check_rule_knowing(&abolished::RULE, &LEXICON, Some("2020-05-31"), text, expect![[""]]);
    check_rule_knowing(
        &abolished::RULE,
        &LEXICON,
        Some("2020-06-01"),
        text,
        expect![[r#"
            6..39 “《云州市采购管理办法》” warning 《云州市采购管理办法》已于2020年6月1日废止，不宜再作依据
              自2020年6月1日起废止，见《云州市人民政府关于废止部分文件的决定》（云发〔2020〕8号）（公报甲）
              tags [Deprecated]
        "#]],
    );
}

#[test]
fn trap_5_the_history_of_an_earlier_year_is_no_fault() {
    silent(&[
        "2012年，我市根据《云州市采购管理办法》采购了一批设备。",
        "1998年以来，依据《云州市采购管理办法》开展工作。",
        "2018年，我市依据《云州市试点办法》建成了平台。",
    ]);
    check(
        &abolished::RULE,
        "2026年起，根据《云州市采购管理办法》开展工作。",
        expect![[r#"
            19..52 “《云州市采购管理办法》” warning 《云州市采购管理办法》已于2020年6月1日废止，不宜再作依据
              自2020年6月1日起废止，见《云州市人民政府关于废止部分文件的决定》（云发〔2020〕8号）（公报甲）
              tags [Deprecated]
        "#]],
    );
}

#[test]
fn trap_6_a_title_that_a_standing_document_bears_decides_nothing() {
    silent(&["根据《云州市供水条例》，制定本办法。", "根据《云州市供水条例》（某某另发〔2001〕3号），制定本办法。"]);
}

#[test]
fn trap_7_partial_repeal_is_not_repeal() {
    let text = "根据《云州市补贴办法》（云发〔2012〕7号），制定本办法。";
    for rule in [&abolished::RULE, &expired::RULE, &superseded::RULE] {
        check(rule, text, expect![[""]]);
    }
    check(
        &amended::RULE,
        text,
        expect![[r#"
        6..59 “《云州市补贴办法》（云发〔2012〕7号）” hint 《云州市补贴办法》自2019年1月1日起有部分内容废止，请核对所引的内容是否还有效
    "#]],
    );
    silent(&["2015年，我市根据《云州市补贴办法》发放补贴。", "《云州市补贴办法》印发以来，成效明显。"]);
}

#[test]
fn an_article_of_an_amended_document_is_to_be_looked_up() {
    check(
        &amended::RULE,
        "依照《云州市信访条例》第二十三条第一款办理。",
        expect![[r#"
        33..48 “第二十三条” hint 《云州市信访条例》修改过，新文本自2024年1月1日起施行，条文序号可能变动，请对照新文本核对“第二十三条”
          见《云州市人大常委会关于修改〈云州市信访条例〉的决定》（公报子）
    "#]],
    );
    check(
        &amended::RULE,
        "依照《云州市信访条例》第5条办理。",
        expect![[r#"
        33..40 “第5条” hint 《云州市信访条例》修改过，新文本自2024年1月1日起施行，条文序号可能变动，请对照新文本核对“第5条”
          见《云州市人大常委会关于修改〈云州市信访条例〉的决定》（公报子）
    "#]],
    );
    let text = "依照《云州市信访条例》第二十三条办理。";
    check_rule_knowing(&amended::RULE, &LEXICON, Some("2023-12-31"), text, expect![[""]]);
    silent(&[
        "依照《云州市信访条例》办理。",
        "依照《云州市信访条例》第二章办理。",
        "依照《云州市信访条例》第条办理。",
        "2020年，我市依照《云州市信访条例》第二十三条办理。",
        "《云州市信访条例》第二十三条的含义如下。",
        "根据《关于修改〈云州市信访条例〉的决定》第二条，制定本办法。",
    ]);
}

#[test]
fn a_decision_that_amends_a_repealed_document_went_with_it() {
    check(
        &abolished::RULE,
        "根据《关于修改〈云州市采购管理办法〉的决定》，制定本方案。",
        expect![[r#"
            6..66 “《关于修改〈云州市采购管理办法〉的决定》” warning 《云州市采购管理办法》已于2020年6月1日废止，修改它的决定不宜再作依据
              自2020年6月1日起废止，见《云州市人民政府关于废止部分文件的决定》（云发〔2020〕8号）（公报甲）
              tags [Deprecated]
        "#]],
    );
    check(
        &superseded::RULE,
        "根据《云州市政府关于修改《云州市渡口管理规定》部分条款的决定》，制定本方案。",
        expect![[r#"
            6..93 “《云州市政府关于修改《云州市渡口管理规定》部分条款的决定》” warning 《云州市渡口管理规定》已于2015年7月1日被代替，修改它的决定不宜再作依据，可改引《云州市水上交通条例》
              自2015年7月1日起被代替，见《云州市水上交通条例》第四十条（公报戊）
              tags [Deprecated]
        "#]],
    );
    check(
        &abolished::RULE,
        "根据《云州市采购管理办法修正案》，制定本方案。",
        expect![[r#"
            6..48 “《云州市采购管理办法修正案》” warning 《云州市采购管理办法》已于2020年6月1日废止，修改它的决定不宜再作依据
              自2020年6月1日起废止，见《云州市人民政府关于废止部分文件的决定》（云发〔2020〕8号）（公报甲）
              tags [Deprecated]
        "#]],
    );
}

#[test]
fn a_decision_that_amends_several_documents_or_a_standing_one_decides_nothing() {
    silent(&[
        "根据《关于修改〈云州市采购管理办法〉等七件规定的决定》，制定本方案。",
        "根据《关于修改〈云州市采购管理办法〉和〈云州市渡口管理规定〉的决定》，制定本方案。",
        "根据《关于修改部分地方性法规的决定》，制定本方案。",
        "根据《关于修改〈云州市供水条例〉的决定》，制定本方案。",
        "根据《修正案》《的决定》《关于修改的决定》，制定本方案。",
    ]);
}

#[test]
fn the_year_beside_a_title_tells_the_edition() {
    check(
        &abolished::RULE,
        "根据《云州市节水办法》（1993年），制定本方案。",
        expect![[r#"
        6..46 “《云州市节水办法》（1993年）” warning 《云州市节水办法》已于2001年1月1日废止，不宜再作依据
          状态：已于2001年1月1日废止（公报丑）
          tags [Deprecated]
    "#]],
    );
    check(
        &abolished::RULE,
        "根据《云州市节水办法(1993)》，制定本方案。",
        expect![[r#"
        6..39 “《云州市节水办法(1993)》” warning 《云州市节水办法》已于2001年1月1日废止，不宜再作依据
          状态：已于2001年1月1日废止（公报丑）
          tags [Deprecated]
    "#]],
    );
    silent(&[
        "根据《云州市节水办法》，制定本方案。",
        "根据《云州市节水办法》（2010年），制定本方案。",
        "根据《云州市节水办法》（2015年修正），制定本方案。",
        "根据《云州市节水办法（2015年）》，制定本方案。",
    ]);
}

#[test]
fn a_draft_is_no_basis() {
    check(
        &draft_cited::RULE,
        "根据《云州市停车办法（征求意见稿）》，制定本方案。",
        expect![[r#"
        6..54 “《云州市停车办法（征求意见稿）》” hint 征求意见稿还没有正式印发，一般不作依据；已经正式印发的，宜改引正式文件
    "#]],
    );
    check(
        &draft_cited::RULE,
        "按照《云州市停车办法》（草案）执行。",
        expect![[r#"
        6..45 “《云州市停车办法》（草案）” hint 草案还没有正式印发，一般不作依据；已经正式印发的，宜改引正式文件
    "#]],
    );
    silent(&[
        "我局起草了《云州市停车办法（征求意见稿）》，请按照《云州市停车办法（征求意见稿）》提出意见。",
        "按照立法计划，审议了《云州市停车办法（草案）》。",
        "《云州市停车办法（征求意见稿）》编制说明",
        "根据《云州市停车办法》，制定本方案。",
        "根据《云州市草案管理办法》，制定本方案。",
        "# 关于征求《云州市停车办法（征求意见稿）》意见的函\n\n请按照《云州市停车办法（征求意见稿）》填表。",
    ]);
}

#[test]
fn what_is_not_established_is_not_said() {
    silent(&["根据《云州市奖励办法》（云发〔2013〕8号），制定本办法。", "根据《云州市无名办法》，制定本办法。"]);
}

#[test]
fn a_title_under_another_number_is_another_document() {
    silent(&["根据《云州市采购管理办法》（云发〔2021〕15号），制定本方案。"]);
}

#[test]
fn every_lapsed_basis_of_a_list_is_found() {
    check(
        &abolished::RULE,
        "根据《云州市奖励办法》（云发〔2013〕8号）、《云州市采购管理办法》（云发〔2010〕5号）等规定，制定本方案。",
        expect![[r#"
            62..121 “《云州市采购管理办法》（云发〔2010〕5号）” warning 《云州市采购管理办法》已于2020年6月1日废止，不宜再作依据
              自2020年6月1日起废止，见《云州市人民政府关于废止部分文件的决定》（云发〔2020〕8号）（公报甲）
              tags [Deprecated]
        "#]],
    );
}

#[test]
fn a_document_that_is_made_or_was_once_applied_is_no_basis() {
    silent(&[
        "根据会议精神，制定《云州市采购管理办法》（云发〔2010〕5号）。",
        "对依据《云州市采购管理办法》第三条的规定成立的采购站，提供服务。",
        "一审法院认为，该行为不符合《云州市采购管理办法》的规定。",
    ]);
}
