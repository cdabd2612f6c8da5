//! Tests of `numerals-year-range`.

use super::RULE;
use crate::rules::testing::check_rule;
use expect_test::expect;

#[test]
fn years_are_joined_by_an_em_dash() {
    check_rule(
        &RULE,
        "2016-2020年，2016年--2018年，2006－2020年，2020-2016年。",
        expect![[r#"
        0..12 “2016-2020年” warning 起止年份之间宜用一字线“—”，“2016-2020年”写作“2016—2020年”
          safe 改为“2016—2020年”
        15..31 “2016年--2018年” warning 起止年份之间宜用一字线“—”，“2016年--2018年”写作“2016年—2018年”
          safe 改为“2016年—2018年”
        34..48 “2006－2020年” hint 起止年份之间宜用一字线“—”，“2006－2020年”写作“2006—2020年”
          safe 改为“2006—2020年”
        ⇒ 2016—2020年，2016年—2018年，2006—2020年，2020-2016年。
    "#]],
    );
}
