//! Tests of `document-number-fullwidth`.

use super::RULE;
use crate::rules::testing::check_rule;
use expect_test::expect;

#[test]
fn full_width_digits_of_year_and_sequence_are_one_finding() {
    check_rule(
        &RULE,
        "依据国发〔２０１６〕７３号。",
        expect![[r#"
        15..36 “２０１６〕７３” warning 发文字号中的数字宜用半角，写作“2016”“73”
          safe 改为“2016”“73”
        ⇒ 依据国发〔2016〕73号。
    "#]],
    );
    check_rule(
        &RULE,
        "依据国发〔2016〕０７３号。",
        expect![[r#"
        22..31 “０７３” warning 发文字号中的数字宜用半角，写作“73”
          safe 改为“73”
        ⇒ 依据国发〔2016〕73号。
    "#]],
    );
    check_rule(&RULE, "依据国发〔１６〕73号。", expect![[""]]);
}
