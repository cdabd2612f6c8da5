//! Tests of `numerals-approximate-redundant`.

use super::RULE;
use crate::rules::testing::check_rule;
use expect_test::expect;

#[test]
fn two_words_for_about_are_redundant() {
    check_rule(
        &RULE,
        "约50人左右，大约2.2万字左右，超过3个月以上，不超过3个以上，附近50米左右。",
        expect![[r#"
            0..14 “约50人左右” warning “约50人左右”中“约”与“左右”重复，宜删去其中一个
              unsafe 删去“左右”
            17..38 “大约2.2万字左右” warning “大约2.2万字左右”中“大约”与“左右”重复，宜删去其中一个
              unsafe 删去“左右”
            41..60 “超过3个月以上” warning “超过3个月以上”中“超过”与“以上”重复，宜删去其中一个
              unsafe 删去“以上”
            ⇒ 约50人，大约2.2万字，超过3个月，不超过3个以上，附近50米左右。
        "#]],
    );
}
