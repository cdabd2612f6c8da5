//! Tests of `punctuation-middle-dot`.

use super::RULE;
use crate::rules::testing::check_rule;
use expect_test::expect;

#[test]
fn look_alikes_become_the_middle_dot() {
    check_rule(
        &RULE,
        "阿里•某某，卡尔.某某。",
        expect![[r#"
        6..9 “•” hint 间隔号应当用“·”，不用“•”
          safe 改为“·”
        24..25 “.” hint 间隔号应当用“·”，不用“.”
          unsafe 改为“·”
        ⇒ 阿里·某某，卡尔·某某。
    "#]],
    );
}
