//! What a citation says against what is known: titles misquoted, dates of other documents.

use super::super::{RULES, date_mismatch, title_misquoted};
use crate::rules::Rule;
use crate::rules::testing::check_rule_knowing;
use expect_test::{Expect, expect};
use hegao_lexicon::Lexicon;
use std::sync::LazyLock;

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut lexicon = Lexicon::default();
    let policies = "number\ttitle\tshort_titles\tissuer\tdate\teffective\tscope\tsource\n\
        云发〔2015〕50号\t云州市人民政府关于印发云州市数据共享管理办法的通知\t云州市数据共享管理办法\t\t2015-08-31\t\t\t公报甲\n\
        云办发〔2016〕8号\t云州市人民政府办公室关于印发2016年公开工作要点的通知\t2016年公开工作要点\t\t2016-03-01\t\t\t公报丙\n\
        \t全国水上交通运输安全监督管理条例\t\t\t1994-01-01\t\tnational\t公报戊\n\
        \t河州省实施城市供水管理条例若干规定\t\t\t1994-01-01\t\tnational\t公报己\n\
        \t关于进一步做好城市公共供水工作的通知\t\t\t1994-01-01\t\t\t公报庚\n\
        \t第一次全国公共供水设施普查工作方案\t\t\t1994-01-01\t\tnational\t公报辛\n\
        云发〔2017〕9号\t云州市停车场建设规划\t\t\t2017-05-10\t2018-01-01\t\t公报壬\n";
    lexicon.overlay("policies.tsv", policies).expect("a right table");
    lexicon
});

fn check(rule: &Rule, text: &str, expect: Expect) {
    check_rule_knowing(rule, &LEXICON, None, text, expect);
}

/// No rule of the family that is on says anything.
fn silent(texts: &[&str]) {
    for text in texts {
        for rule in RULES.iter().filter(|r| r.on) {
            check(rule, text, expect![[""]]);
        }
    }
}

#[test]
fn the_number_tells_what_a_misquoted_title_was() {
    check(
        &title_misquoted::RULE,
        "按《云州市人民政府关于印发云州市数据共享管理方法的通知》（云发〔2015〕50号）办理。",
        expect![[r#"
            6..81 “云州市人民政府关于印发云州市数据共享管理方法的通知” warning 标题与原标题不符，原标题是《云州市人民政府关于印发云州市数据共享管理办法的通知》（云发〔2015〕50号）
              《云州市人民政府关于印发云州市数据共享管理办法的通知》（云发〔2015〕50号）（公报甲）
              unsafe 改为“云州市人民政府关于印发云州市数据共享管理办法的通知”
            ⇒ 按《云州市人民政府关于印发云州市数据共享管理办法的通知》（云发〔2015〕50号）办理。
        "#]],
    );
    check(
        &title_misquoted::RULE,
        "按《关于印发云州市数据共享的管理办法通知》（云发〔2015〕50号）办理。",
        expect![[r#"
        6..60 “关于印发云州市数据共享的管理办法通知” warning 标题与原标题不符，原标题是《关于印发云州市数据共享管理办法的通知》（云发〔2015〕50号）
          《关于印发云州市数据共享管理办法的通知》（云发〔2015〕50号）（公报甲）
          unsafe 改为“关于印发云州市数据共享管理办法的通知”
        ⇒ 按《关于印发云州市数据共享管理办法的通知》（云发〔2015〕50号）办理。
    "#]],
    );
    check(
        &title_misquoted::RULE,
        "按《云州市数据共亨管理办法》（云发〔2015〕50号）办理。",
        expect![[r#"
        6..39 “云州市数据共亨管理办法” warning 标题与原标题不符，原标题是《云州市数据共享管理办法》（云发〔2015〕50号）
          《云州市数据共享管理办法》（云发〔2015〕50号）（公报甲）
          unsafe 改为“云州市数据共享管理办法”
        ⇒ 按《云州市数据共享管理办法》（云发〔2015〕50号）办理。
    "#]],
    );
}

#[test]
fn the_year_of_a_title_must_be_that_of_its_number() {
    check(
        &title_misquoted::RULE,
        "按《云州市人民政府办公室关于印发2017年公开工作要点的通知》（云办发〔2016〕8号）办理。",
        expect![[r#"
            6..82 “云州市人民政府办公室关于印发2017年公开工作要点的通知” warning 标题与原标题不符，原标题是《云州市人民政府办公室关于印发2016年公开工作要点的通知》（云办发〔2016〕8号）
              《云州市人民政府办公室关于印发2016年公开工作要点的通知》（云办发〔2016〕8号）（公报丙）
              unsafe 改为“云州市人民政府办公室关于印发2016年公开工作要点的通知”
            ⇒ 按《云州市人民政府办公室关于印发2016年公开工作要点的通知》（云办发〔2016〕8号）办理。
        "#]],
    );
}

#[test]
fn a_slip_in_a_long_title_is_seen_without_a_number() {
    check(
        &title_misquoted::RULE,
        "按《全国水上交通运安全监督管理条例》办理。",
        expect![[r#"
        6..51 “全国水上交通运安全监督管理条例” warning 标题与原标题不符，原标题是《全国水上交通运输安全监督管理条例》
          《全国水上交通运输安全监督管理条例》（公报戊）
          unsafe 改为“全国水上交通运输安全监督管理条例”
        ⇒ 按《全国水上交通运输安全监督管理条例》办理。
    "#]],
    );
    check(
        &title_misquoted::RULE,
        "按《全国水上交通运输安全监督的管理条例》办理。",
        expect![[r#"
        6..57 “全国水上交通运输安全监督的管理条例” warning 标题与原标题不符，原标题是《全国水上交通运输安全监督管理条例》
          《全国水上交通运输安全监督管理条例》（公报戊）
          unsafe 改为“全国水上交通运输安全监督管理条例”
        ⇒ 按《全国水上交通运输安全监督管理条例》办理。
    "#]],
    );
    check(
        &title_misquoted::RULE,
        "按《全国水上交运通输安全监督管理条例》办理。",
        expect![[r#"
        6..54 “全国水上交运通输安全监督管理条例” warning 标题与原标题不符，原标题是《全国水上交通运输安全监督管理条例》
          《全国水上交通运输安全监督管理条例》（公报戊）
          unsafe 改为“全国水上交通运输安全监督管理条例”
        ⇒ 按《全国水上交通运输安全监督管理条例》办理。
    "#]],
    );
    check(
        &title_misquoted::RULE,
        "按《全国水上交通运输安全监督管里条例》办理。",
        expect![[r#"
        6..54 “全国水上交通运输安全监督管里条例” warning 标题与原标题不符，原标题是《全国水上交通运输安全监督管理条例》
          《全国水上交通运输安全监督管理条例》（公报戊）
          unsafe 改为“全国水上交通运输安全监督管理条例”
        ⇒ 按《全国水上交通运输安全监督管理条例》办理。
    "#]],
    );
}

#[test]
fn a_near_twin_is_another_document() {
    silent(&[
        // another place, another year, another edition
        "按《湖州省实施城市供水管理条例若干规定》办理。",
        "按《第二次全国公共供水设施普查工作方案》办理。",
        "按《全国新水上交通运输安全监督管理条例》办理。",
        "按《2017年公开工作要点》办理。",
        // a letter of another meaning
        "按《全国水上交通运输质量监督管理条例》办理。",
        "按《全国海上交通运输安全监督管理条例》办理。",
        // every town has its own
        "按《关于进一步做好城市公共水工作的通知》办理。",
        // too short to tell
        "按《供水条列》办理。",
    ]);
}

#[test]
fn definitions_and_attachments_are_not_misquoted() {
    silent(&[
        "按《云州市数据共享管理办法》（云发〔2015〕50号，以下简称《办法》）办理。",
        "按《云州市数据共享管理办法实施细则》（云发〔2015〕50号）办理。",
        "按《云州市“数据共享”管理办法》（云发〔2015〕50号）办理。",
        "按《关于印发〈云州市数据共享管理办法〉的通知》（云发〔2015〕50号）办理。",
    ]);
}

#[test]
fn traps_16_and_19_a_date_of_another_year_is_named() {
    check(
        &date_mismatch::RULE,
        "| 2018.1 | 《云州市数据共享管理办法》 | 云州市 |\n|---|---|---|",
        expect![[r#"
        2..8 “2018.1” warning 《云州市数据共享管理办法》的成文日期是2015年8月31日，这里写作“2018.1”，请核对
          云发〔2015〕50号：2015年8月31日（公报甲）
          unsafe 改为“2015.8”
        ⇒ | 2015.8 | 《云州市数据共享管理办法》 | 云州市 |
          |---|---|---|
    "#]],
    );
    check(
        &date_mismatch::RULE,
        "2018年1月 |\n云州市 |\n《云州市数据共享管理办法》 |",
        expect![[r#"
        0..11 “2018年1月” warning 《云州市数据共享管理办法》的成文日期是2015年8月31日，这里写作“2018年1月”，请核对
          云发〔2015〕50号：2015年8月31日（公报甲）
          unsafe 改为“2015年8月”
        ⇒ 2015年8月 |
          云州市 |
          《云州市数据共享管理办法》 |
    "#]],
    );
    check(
        &date_mismatch::RULE,
        "《云州市数据共享管理办法》（2018年）",
        expect![[r#"
        42..49 “2018年” warning 《云州市数据共享管理办法》的成文日期是2015年8月31日，这里写作“2018年”，请核对
          云发〔2015〕50号：2015年8月31日（公报甲）
          unsafe 改为“2015年”
        ⇒ 《云州市数据共享管理办法》（2015年）
    "#]],
    );
    check(
        &date_mismatch::RULE,
        "按2018年1月5日云州市印发的《云州市数据共享管理办法》办理。",
        expect![[r#"
        3..18 “2018年1月5日” warning 《云州市数据共享管理办法》的成文日期是2015年8月31日，这里写作“2018年1月5日”，请核对
          云发〔2015〕50号：2015年8月31日（公报甲）
          unsafe 改为“2015年8月31日”
        ⇒ 按2015年8月31日云州市印发的《云州市数据共享管理办法》办理。
    "#]],
    );
    check(
        &date_mismatch::RULE,
        "| 2018-01-05 | 《雲州市數據共享管理辦法》 |\n|---|---|",
        expect![[r#"
        2..12 “2018-01-05” warning 《雲州市數據共享管理辦法》的成文日期是2015年8月31日，这里写作“2018-01-05”，请核对
          云发〔2015〕50号：2015年8月31日（公报甲）
          unsafe 改为“2015-08-31”
        ⇒ | 2015-08-31 | 《雲州市數據共享管理辦法》 |
          |---|---|
    "#]],
    );
}

#[test]
fn a_date_that_may_be_meant_is_no_fault() {
    silent(&[
        "按2015年8月印发的《云州市数据共享管理办法》办理。",
        "按2015年10月公布的《云州市数据共享管理办法》办理。",
        "《云州市数据共享管理办法》（2015.8.31）",
        "《云州市数据共享管理办法》（2016—2020年）",
        "《云州市数据共享管理办法》（2018年1月修订）",
        "按2018年修订印发的《云州市数据共享管理办法》办理。",
        "按2018年转发的《云州市数据共享管理办法》办理。",
        "2018年1月，我市召开会议。《云州市数据共享管理办法》印发后，成效明显。",
        "2018年1月我市学习了《云州市数据共享管理办法》。",
        // the day it took effect
        "《云州市停车场建设规划》（2018年1月1日）",
        // promulgated anew with each amendment
        "2018年公布的《全国水上交通运输安全监督管理条例》",
        // the date of the document itself, not of a cell
        "2018年1月5日\n《云州市数据共享管理办法》",
    ]);
}

#[test]
fn hostile_dates_take_no_time_and_no_panic() {
    silent(&[
        &"2018年".repeat(20_000),
        &format!("{}《云州市数据共享管理办法》", "1|".repeat(50_000)),
        "|2018.|《云州市数据共享管理办法》",
    ]);
}
