//! Tests of `numerals-fullwidth`.

use super::RULE;
use crate::rules::testing::check_rule;
use expect_test::expect;

#[test]
fn full_width_digits_become_half_width() {
    check_rule(
        &RULE,
        "到会１２人，第１．２条，国发〔２０１６〕７３号。",
        expect![[r#"
        6..12 “１２” warning 数字宜用半角，“１２”写作“12”
          safe 改为“12”
        21..30 “１．２” warning 数字宜用半角，“１．２”写作“1.2”
          safe 改为“1.2”
        ⇒ 到会12人，第1.2条，国发〔２０１６〕７３号。
    "#]],
    );
}

#[test]
fn many_full_width_digits_are_one_finding() {
    check_rule(
        &RULE,
        "１、２、３、４、５、６、７。",
        expect![[r#"
        0..3 “１” warning 数字宜用半角（全文共7处，此为第一处）
          at 6..9 “２” 同样的问题
          at 12..15 “３” 同样的问题
          at 18..21 “４” 同样的问题
          at 24..27 “５” 同样的问题
          at 30..33 “６” 同样的问题
          at 36..39 “７” 同样的问题
          safe 全部修改（7处）
        ⇒ 1、2、3、4、5、6、7。
    "#]],
    );
}
