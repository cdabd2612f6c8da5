//! Tests of `punctuation-nested-brackets`.

use super::RULE;
use crate::rules::testing::check_rule;
use expect_test::expect;

#[test]
fn nested_parentheses_are_reported() {
    check_rule(
        &RULE,
        "各单位（含直属机构（派出机构）在内）。",
        expect![[r#"
        27..45 “（派出机构）” hint 括号里面不宜再套同样的括号，里面的宜改用“〔〕”
          unsafe 改为“〔〕”
        ⇒ 各单位（含直属机构〔派出机构〕在内）。
    "#]],
    );
}
