//! Tests of `punctuation-ordinal-yishi`.

use super::RULE;
use crate::rules::testing::check_rule;
use expect_test::expect;

#[test]
fn a_mark_after_yishi_is_deleted() {
    check_rule(
        &RULE,
        "一是，加强领导；二是、落实责任；三是,强化督查。",
        expect![[r#"
        6..9 “，” hint “一是”“二是”后面不用标点，“，”宜删去
          safe 删去“，”
        30..33 “、” hint “一是”“二是”后面不用标点，“、”宜删去
          safe 删去“、”
        54..55 “,” hint “一是”“二是”后面不用标点，“,”宜删去
          safe 删去“,”
        ⇒ 一是加强领导；二是落实责任；三是强化督查。
    "#]],
    );
}
