//! By which time the family judges a name: that of the document, of the sentence, or of the row in a table.

use super::RULES;
use super::abolished::RULE;
use super::testing::{check, check_by_its_date, silent};
use expect_test::expect;

#[test]
fn an_undated_set_of_rules_gets_a_hint_and_what_was_done_earlier_is_silent() {
    check_by_its_date(
        &RULE,
        "# 云溪市河道管理暂行办法\n\n第一条　环境保护部负责指导。",
        expect![[r#"
            49..64 “环境保护部” hint “环境保护部”已于2018年3月撤销，职责由“生态环境部”承担；文中没有写明日期，这里按今天判断
              2018年国务院机构改革方案（公报）
              unsafe 改为“生态环境部”
              tags [Deprecated]
            ⇒ # 云溪市河道管理暂行办法

              第一条　生态环境部负责指导。
        "#]],
    );
    silent(&[&RULE], &["前期环境保护部召开了会议，有关内容已经公布。"]);
}

#[test]
fn a_text_without_a_date_is_judged_by_what_it_is() {
    let notice = "# 云州市关于某事的通知\n\n各区：\n\n请将结果报环境保护部。\n";
    check_by_its_date(
        &RULE,
        notice,
        expect![[r#"
        60..75 “环境保护部” warning “环境保护部”已于2018年3月撤销，职责由“生态环境部”承担
          2018年国务院机构改革方案（公报）
          unsafe 改为“生态环境部”
          tags [Deprecated]
        ⇒ # 云州市关于某事的通知

          各区：

          请将结果报生态环境部。
    "#]],
    );
    check_by_its_date(
        &RULE,
        &format!("{notice}\n云州市财政局\n\n2026年　月　日\n"),
        expect![[r#"
        60..75 “环境保护部” warning “环境保护部”已于2018年3月撤销，职责由“生态环境部”承担
          2018年国务院机构改革方案（公报）
          unsafe 改为“生态环境部”
          tags [Deprecated]
        ⇒ # 云州市关于某事的通知

          各区：

          请将结果报生态环境部。

          云州市财政局

          2026年　月　日
    "#]],
    );
    check_by_its_date(
        &RULE,
        "9月29日，环境保护部、文化部联合召开座谈会。",
        expect![[r#"
            30..39 “文化部” hint “文化部”已于2018年3月撤销，职责由“文化和旅游部”承担；这里按今天判断，讲的如果是当时的事，不用改
              2018年国务院机构改革方案（公报）
              unsafe 改为“文化和旅游部”
              tags [Deprecated]
            ⇒ 9月29日，环境保护部、文化和旅游部联合召开座谈会。
        "#]],
    );
    check_by_its_date(&RULE, "# 云州市2012年工作方案\n\n请将结果报环境保护部。\n", expect![[""]]);
    check_by_its_date(
        &RULE,
        "# 云州市2018年工作方案\n\n请将结果报环境保护部。\n",
        expect![[r#"
        47..62 “环境保护部” hint “环境保护部”已于2018年3月撤销，职责由“生态环境部”承担；文中没有写明日期，这里按今天判断
          2018年国务院机构改革方案（公报）
          unsafe 改为“生态环境部”
          tags [Deprecated]
        ⇒ # 云州市2018年工作方案

          请将结果报生态环境部。
    "#]],
    );
}

#[test]
fn equal_findings_of_a_text_without_a_date_become_one() {
    let rules: String = (1..8).map(|i| format!("第{i}条　环境保护部负责指导。\n\n")).collect();
    check_by_its_date(
        &RULE,
        &format!("# 云州市河道管理规定\n\n{rules}"),
        expect![[r#"
        41..56 “环境保护部” hint “环境保护部”已于2018年3月撤销，职责由“生态环境部”承担；文中没有写明日期，这里按今天判断（全文共7处，此为第一处）
          at 83..98 “环境保护部” 同样的问题
          at 125..140 “环境保护部” 同样的问题
          at 167..182 “环境保护部” 同样的问题
          at 209..224 “环境保护部” 同样的问题
          at 251..266 “环境保护部” 同样的问题
          at 293..308 “环境保护部” 同样的问题
          unsafe 全部修改（7处）
          tags [Deprecated]
        ⇒ # 云州市河道管理规定

          第1条　生态环境部负责指导。

          第2条　生态环境部负责指导。

          第3条　生态环境部负责指导。

          第4条　生态环境部负责指导。

          第5条　生态环境部负责指导。

          第6条　生态环境部负责指导。

          第7条　生态环境部负责指导。
    "#]],
    );
}

#[test]
fn a_past_act_in_a_text_of_today_is_only_a_hint() {
    check(
        &RULE,
        "近日，环境保护部召开会议。",
        expect![[r#"
            9..24 “环境保护部” hint “环境保护部”已于2018年3月撤销，职责由“生态环境部”承担；这里按今天判断，讲的如果是当时的事，不用改
              2018年国务院机构改革方案（公报）
              unsafe 改为“生态环境部”
              tags [Deprecated]
            ⇒ 近日，生态环境部召开会议。
        "#]],
    );
    check(
        &RULE,
        "环境保护部组织了专项检查。",
        expect![[r#"
            0..15 “环境保护部” hint “环境保护部”已于2018年3月撤销，职责由“生态环境部”承担；这里按今天判断，讲的如果是当时的事，不用改
              2018年国务院机构改革方案（公报）
              unsafe 改为“生态环境部”
              tags [Deprecated]
            ⇒ 生态环境部组织了专项检查。
        "#]],
    );
    check(
        &RULE,
        "请于3月16日前报环境保护部，由环境保护部负责了解情况。",
        expect![[r#"
        21..36 “环境保护部” warning “环境保护部”已于2018年3月撤销，职责由“生态环境部”承担
          2018年国务院机构改革方案（公报）
          unsafe 改为“生态环境部”
          tags [Deprecated]
        42..57 “环境保护部” warning “环境保护部”已于2018年3月撤销，职责由“生态环境部”承担
          2018年国务院机构改革方案（公报）
          unsafe 改为“生态环境部”
          tags [Deprecated]
        ⇒ 请于3月16日前报生态环境部，由生态环境部负责了解情况。
    "#]],
    );
}

#[test]
fn the_date_of_a_record_or_a_row_is_the_date_of_its_names() {
    silent(
        RULES,
        &[
            "2014-09-30 00:00:00 | 环境保护部、文化部 | 某项工作的通知",
            "| 日期 | 机关 | 事项 |\n|---|---|---|\n| 2014年9月 | 环境保护部 | 某项工作 |\n",
            "| 机关 | 事项 | 年份 |\n|---|---|---|\n| 环境保护部 | 某项工作 | 2014 |\n",
            "2015 年，环境保护部负责。",
        ],
    );
}

#[test]
fn a_short_name_that_local_agencies_have_is_not_that_of_the_ministry() {
    silent(RULES, &["报卫计委备案。", "由卫计委、县财政局负责。", "# 云溪县关于某事的通知\n\n由卫计委负责。"]);
    // an agency of the unit's own table is the one it names
    check(
        &RULE,
        "由云州市信息化办公室负责。",
        expect![[r#"
        3..30 “云州市信息化办公室” warning “云州市信息化办公室”已于2019年撤销
          tags [Deprecated]
    "#]],
    );
    check(
        &RULE,
        "由国家卫计委负责。",
        expect![[r#"
        3..18 “国家卫计委” warning “国家卫计委”已于2018年3月撤销
          tags [Deprecated]
    "#]],
    );
    check(
        &RULE,
        "由财政部、卫计委负责。",
        expect![[r#"
        15..24 “卫计委” warning “卫计委”已于2018年3月撤销
          tags [Deprecated]
    "#]],
    );
}
