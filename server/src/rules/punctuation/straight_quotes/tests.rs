//! Tests of `punctuation-straight-quotes`.

use super::RULE;
use crate::rules::testing::check_rule;
use expect_test::expect;

#[test]
fn straight_quotes_become_curly() {
    check_rule(
        &RULE,
        "推行\"一网通办\"，他说：“实行\"跨省通办\"。”",
        expect![[r#"
            6..20 “"一网通办"” warning 引号没有分左右，应当用弯引号“”
              safe 改为弯引号“”
            41..55 “"跨省通办"” warning 引号没有分左右，应当用弯引号‘’
              unsafe 改为弯引号‘’
            ⇒ 推行“一网通办”，他说：“实行‘跨省通办’。”
        "#]],
    );
}

#[test]
fn a_pair_half_straight_half_curly_is_fixed() {
    check_rule(
        &RULE,
        "推行“一网通办\"改革。",
        expect![[r#"
            6..22 ““一网通办"” warning 引号没有分左右，应当用弯引号“”
              safe 改为弯引号“”
            ⇒ 推行“一网通办”改革。
        "#]],
    );
}
