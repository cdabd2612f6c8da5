//! Tests of `numerals-approximate-comma`.

use super::RULE;
use crate::rules::testing::check_rule;
use expect_test::expect;

#[test]
fn an_approximate_number_has_no_comma() {
    check_rule(
        &RULE,
        "有三、四个村，来五、六十人。",
        expect![[r#"
        3..12 “三、四” warning “三、四”表示概数，两数之间不用顿号，应写作“三四”
          safe 改为“三四”
        24..33 “五、六” warning “五、六”表示概数，两数之间不用顿号，应写作“五六”
          safe 改为“五六”
        ⇒ 有三四个村，来五六十人。
    "#]],
    );
}
