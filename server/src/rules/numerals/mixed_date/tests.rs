//! Tests of `numerals-mixed-date`.

use super::RULE;
use crate::rules::testing::{check_rule, run};
use crate::text::Syntax;
use expect_test::expect;

#[test]
fn a_date_uses_one_kind_of_numerals() {
    check_rule(
        &RULE,
        "二〇〇八年8月8日，二〇〇8年5月，2010年九月三日会议。",
        expect![[r#"
        0..23 “二〇〇八年8月8日” warning “二〇〇八年8月8日”里两种数字混用，同一个日期应用一种形式，如“2008年8月8日”
          unsafe 改为“2008年8月8日”
        26..43 “二〇〇8年5月” warning “二〇〇8年5月”里两种数字混用，同一个日期应用一种形式，如“2008年5月”
          unsafe 改为“2008年5月”
        46..65 “2010年九月三日” warning “2010年九月三日”里两种数字混用，同一个日期应用一种形式，如“2010年9月3日”
          unsafe 改为“2010年9月3日”
        ⇒ 2008年8月8日，2008年5月，2010年9月3日会议。
    "#]],
    );
}

#[test]
fn a_count_without_a_year_uses_one_kind_of_numerals() {
    let count = |text: &str| run(&RULE, text, Syntax::Plain, None).len();
    for text in ["8月一日复工", "十2月完工", "星期3开会", "二十1世纪", "十九世纪60年代"] {
        assert_eq!(count(text), 1, "{text}");
    }
    assert_eq!(count("5月一日游，每星期3次，农历8月十五，20世纪80年代，星期5天"), 0);
}
