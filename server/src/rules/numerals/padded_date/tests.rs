//! Tests of `numerals-padded-date`.

use super::RULE;
use crate::rules::testing::check_rule;
use expect_test::expect;

#[test]
fn leading_zeros_of_a_date_are_deleted() {
    check_rule(
        &RULE,
        "自2016年01月05日起，10月10日止。",
        expect![[r#"
        3..20 “2016年01月05日” hint 月、日通常不编虚位，“2016年01月05日”写作“2016年1月5日”
          safe 改为“2016年1月5日”
        ⇒ 自2016年1月5日起，10月10日止。
    "#]],
    );
}

#[test]
fn the_date_of_issue_is_left_to_a_structure_rule() {
    check_rule(&RULE, "# 通知\n\n请执行。\n\n某某市人民政府\n\n2016年01月05日\n", expect![[""]]);
}
