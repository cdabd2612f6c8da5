//! Tests of `document-number-mixed-bracket`.

use super::RULE;
use crate::rules::testing::check_rule;
use expect_test::expect;

#[test]
fn one_correct_bracket_makes_a_mixed_pair() {
    check_rule(
        &RULE,
        "依据国发〔2016]73号。",
        expect![[r#"
        12..20 “〔2016]” error 年份两侧的括号“〔”“]”不成对，应当用六角括号“〔〕”
          safe 改为“〔2016〕”
        ⇒ 依据国发〔2016〕73号。
    "#]],
    );
    check_rule(
        &RULE,
        "依据国发（2016〕73号。",
        expect![[r#"
        12..22 “（2016〕” error 年份两侧的括号“（”“〕”不成对，应当用六角括号“〔〕”
          safe 改为“〔2016〕”
        ⇒ 依据国发〔2016〕73号。
    "#]],
    );
}

#[test]
fn damaged_characters_are_reported_as_such() {
    check_rule(
        &RULE,
        "依据国办发„2016‟23号。",
        expect![[r#"
        15..25 “„2016‟” error 年份两侧的“„‟”是转换或识别造成的乱码，应当是六角括号“〔〕”
          safe 改为“〔2016〕”
        ⇒ 依据国办发〔2016〕23号。
    "#]],
    );
    check_rule(
        &RULE,
        "依据国办发匚2016〕23号。",
        expect![[r#"
        15..25 “匚2016〕” error 年份两侧的“匚〕”是转换或识别造成的乱码，应当是六角括号“〔〕”
          safe 改为“〔2016〕”
        ⇒ 依据国办发〔2016〕23号。
    "#]],
    );
}

#[test]
fn a_lost_bracket_is_restored_by_an_unsafe_fix() {
    check_rule(
        &RULE,
        "依据国发〔201673号。",
        expect![[r#"
        12..19 “〔2016” error 年份前有“〔”，后面缺了“〕”，应当用一对六角括号“〔〕”括起
          unsafe 改为“〔2016〕”
        ⇒ 依据国发〔2016〕73号。
    "#]],
    );
    check_rule(
        &RULE,
        "依据国发2016〕73号。",
        expect![[r#"
        12..19 “2016〕” error 年份后有“〕”，前面缺了“〔”，应当用一对六角括号“〔〕”括起
          unsafe 改为“〔2016〕”
        ⇒ 依据国发〔2016〕73号。
    "#]],
    );
}
