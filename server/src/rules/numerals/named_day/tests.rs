//! Tests of `numerals-named-day`.

use super::RULE;
use crate::rules::testing::check_rule;
use expect_test::expect;

#[test]
fn a_named_day_gets_a_middle_dot_and_quotation_marks() {
    check_rule(
        &RULE,
        "3.15消费者权益日，“3.15”消费者，“3·15”消费者。",
        expect![[r#"
            0..4 “3.15” hint 含月、日的专名，数字之间用间隔号并加引号，“3.15”写作“3·15”
              unsafe 改为“3·15”
            25..35 ““3.15”” hint 含月、日的专名，数字之间用间隔号并加引号，“3.15”写作“3·15”
              unsafe 改为“3·15”
            ⇒ “3·15”消费者权益日，“3·15”消费者，“3·15”消费者。
        "#]],
    );
}
