//! Tests of `numerals-han-zero`.

use super::RULE;
use crate::rules::testing::check_rule;
use expect_test::expect;

#[test]
fn zero_in_a_han_year_is_written_ling() {
    check_rule(
        &RULE,
        "二零一二年，二○○八年，二OO三年。",
        expect![[r#"
        0..12 “二零一二” warning “二零一二”里的零应写作“〇”，即“二〇一二”
          safe 改为“二〇一二”
        18..30 “二○○八” hint “二○○八”里的零应写作“〇”，即“二〇〇八”
          safe 改为“二〇〇八”
        36..44 “二OO三” warning “二OO三”里的零应写作“〇”，即“二〇〇三”
          safe 改为“二〇〇三”
        ⇒ 二〇一二年，二〇〇八年，二〇〇三年。
    "#]],
    );
}
