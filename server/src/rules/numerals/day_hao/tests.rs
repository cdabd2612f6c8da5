//! Tests of `numerals-day-hao`.

use super::RULE;
use crate::rules::testing::check_rule;
use expect_test::expect;

#[test]
fn hao_after_a_day_becomes_ri() {
    check_rule(
        &RULE,
        "8月1号前，2016年 5 月 3 号，3月2号令。",
        expect![[r#"
        0..8 “8月1号” warning “8月1号”宜写作“8月1日”
          safe 改为“8月1日”
        14..33 “2016年 5 月 3 号” warning “2016年 5 月 3 号”宜写作“2016年 5 月 3 日”
          safe 改为“2016年 5 月 3 日”
        ⇒ 8月1日前，2016年 5 月 3 日，3月2号令。
    "#]],
    );
}

#[test]
fn hao_in_the_number_of_a_room_stays() {
    check_rule(&RULE, "8月1号房已经清理。", expect![""]);
}
