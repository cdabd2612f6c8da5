//! Tests of `numerals-approximate-arabic`.

use super::RULE;
use crate::rules::testing::check_rule;
use expect_test::expect;

#[test]
fn an_approximate_number_is_written_in_han_numerals() {
    check_rule(
        &RULE,
        "每村3、4个岗位。",
        expect![[r#"
        6..11 “3、4” hint “3、4”如表示概数，宜用汉字数字，写作“三四”
          unsafe 改为“三四”
        ⇒ 每村三四个岗位。
    "#]],
    );
}
