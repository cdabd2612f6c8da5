//! Tests of `numerals-decrease-multiple`.

use super::RULE;
use crate::rules::testing::check_rule;
use expect_test::expect;

#[test]
fn a_decrease_is_not_counted_in_multiples() {
    check_rule(
        &RULE,
        "下降2倍，减少了数倍，降至6倍。",
        expect![[r#"
        0..10 “下降2倍” warning 减少不宜用“倍”计，“下降2倍”宜改用分数或百分数，如“减少三分之二”；请核对原意
        13..28 “减少了数倍” warning 减少不宜用“倍”计，“减少了数倍”宜改用分数或百分数，如“减少三分之二”；请核对原意
    "#]],
    );
}
