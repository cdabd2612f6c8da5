//! Tests of `punctuation-ellipsis-deng`.

use super::RULE;
use crate::rules::testing::check_rule;
use expect_test::expect;

#[test]
fn an_ellipsis_beside_deng_is_deleted() {
    check_rule(
        &RULE,
        "教育、医疗……等，养老等等……",
        expect![[r#"
        15..21 “……” warning 省略号和“等”意思重复，应当只留一个
          unsafe 删去省略号
        39..45 “……” warning 省略号和“等”意思重复，应当只留一个
          unsafe 删去省略号
        ⇒ 教育、医疗等，养老等等
    "#]],
    );
}
