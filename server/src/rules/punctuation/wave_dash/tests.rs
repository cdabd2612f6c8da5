//! Tests of `punctuation-wave-dash`.

use super::RULE;
use crate::rules::testing::check_rule;
use expect_test::expect;

#[test]
fn a_wave_dash_is_full_width() {
    check_rule(
        &RULE,
        "面积50~70平方米，比例2%〜6%。",
        expect![[r#"
        8..9 “~” hint 浪纹线应当用全角“～”，不用“~”
          safe 改为“～”
        31..34 “〜” hint 浪纹线应当用全角“～”，不用“〜”
          safe 改为“～”
        ⇒ 面积50～70平方米，比例2%～6%。
    "#]],
    );
}
