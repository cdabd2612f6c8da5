//! Tests of `numerals-mixed-percent`.

use super::RULE;
use crate::rules::testing::check_rule;
use expect_test::expect;

#[test]
fn percent_signs_follow_the_majority() {
    check_rule(
        &RULE,
        "5%，6%，7％。",
        expect![[r#"
        11..14 “％” hint 本文多用“%”，这里用了“％”，宜统一
          safe 改为“%”
        ⇒ 5%，6%，7%。
    "#]],
    );
    check_rule(
        &RULE,
        "5%，6％。",
        expect![[r#"
        6..9 “％” hint 本文多用“%”，这里用了“％”，宜统一
          safe 改为“%”
        ⇒ 5%，6%。
    "#]],
    );
}
