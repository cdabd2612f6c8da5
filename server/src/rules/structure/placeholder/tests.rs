//! Tests of `structure-placeholder`.

use super::RULE;
use crate::rules::structure::testing::{check, notice, silent};
use crate::rules::testing::{check_rule, run};
use crate::text::Syntax;
use expect_test::expect;

#[test]
fn placeholders_are_reported_but_not_patterns_or_hidden_names() {
    silent(&[&RULE], &[&notice("统一命名为“××区××街道服务中心”，王××受到警告处分。")]);
    check(
        &RULE,
        "请于×月×日前报送，联系人：××。",
        expect![[r#"
        75..77 “×” warning “×”是占位符，定稿前请填上
        80..82 “×” warning “×”是占位符，定稿前请填上
        109..113 “××” warning “××”是占位符，定稿前请填上
    "#]],
    );
}

#[test]
fn the_blanks_of_a_date_are_reported_but_not_those_of_a_form() {
    let text = notice("请于2027年　月　日前报送，已有【待核实】户。").replace("2024年5月6日", "2027年　月　日");
    check_rule(
        &RULE,
        &text,
        expect![[r#"
        82..88 “　月” warning 日期没有填，“月”前面空着，定稿前请填上
        88..94 “　日” warning 日期没有填，“日”前面空着，定稿前请填上
        115..121 “待核” warning “待核”是占位符，定稿前请填上
        165..171 “　月” hint 日期没有填，“月”前面空着，定稿前请填上
        171..177 “　日” hint 日期没有填，“日”前面空着，定稿前请填上
    "#]],
    );
    silent(
        &[&RULE],
        &[
            &(notice("请执行。") + "\n回执\n\n年　月　日\n"),
            &(notice("请执行。\n\n附件：承诺书") + "\n附件\n\n承诺书\n\n2027年　月　日\n"),
            &notice("负责人（签字）：　　　2027年　月　日"),
            &notice("填表日期：　　年　月　日"),
            &notice("申请人：________（签字）"),
            &notice("填写格式为“2027年　月　日”。"),
            &notice("2027 年 5 月 6 日前完成 3 月 日均客流统计和 2027年 月度计划。"),
        ],
    );
    let table = notice("| 单位 | 日期 |\n|-|-|\n| 甲 | 年　月　日 |");
    assert_eq!(run(&RULE, &table, Syntax::Markdown, None), []);
}
