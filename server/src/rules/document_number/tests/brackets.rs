//! Brackets round the year: wrong, mixed, lost, damaged.

use super::*;

#[test]
fn brackets_of_every_kind_become_hexagonal() {
    check_rule(
        &bracket::RULE,
        "依据国发[2016]73号。",
        expect![[r#"
        12..18 “[2016]” error 年份应当用六角括号“〔〕”括起，不用“[]”
          safe 改为“〔2016〕”
        ⇒ 依据国发〔2016〕73号。
    "#]],
    );
    check_rule(
        &bracket::RULE,
        "依据国发（2016)73号、国办发［2016］23号和国办函{2016}108号。",
        expect![[r#"
        12..20 “（2016)” error 年份应当用六角括号“〔〕”括起，不用“（)”
          safe 改为“〔2016〕”
        37..47 “［2016］” error 年份应当用六角括号“〔〕”括起，不用“［］”
          safe 改为“〔2016〕”
        64..70 “{2016}” error 年份应当用六角括号“〔〕”括起，不用“{}”
          safe 改为“〔2016〕”
        ⇒ 依据国发〔2016〕73号、国办发〔2016〕23号和国办函〔2016〕108号。
    "#]],
    );
}

#[test]
fn brackets_of_an_unknown_code_are_only_a_suggestion() {
    check_rule(
        &bracket::RULE,
        "依据某某某[2016]73号。",
        expect![[r#"
        15..21 “[2016]” error 年份应当用六角括号“〔〕”括起，不用“[]”
          unsafe 改为“〔2016〕”
        ⇒ 依据某某某〔2016〕73号。
    "#]],
    );
}

#[test]
fn brackets_in_traditional_script_are_mended_too() {
    check_rule(
        &bracket::RULE,
        "依據國發[2016]73號。",
        expect![[r#"
        12..18 “[2016]” error 年份应当用六角括号“〔〕”括起，不用“[]”
          safe 改为“〔2016〕”
        ⇒ 依據國發〔2016〕73號。
    "#]],
    );
}

#[test]
fn one_sound_bracket_is_a_mixed_pair() {
    check_rule(
        &mixed_bracket::RULE,
        "依据国发〔2016]73号。",
        expect![[r#"
        12..20 “〔2016]” error 年份两侧的括号“〔”“]”不成对，应当用六角括号“〔〕”
          safe 改为“〔2016〕”
        ⇒ 依据国发〔2016〕73号。
    "#]],
    );
    check_rule(
        &mixed_bracket::RULE,
        "依据国发（2016〕73号。",
        expect![[r#"
        12..22 “（2016〕” error 年份两侧的括号“（”“〕”不成对，应当用六角括号“〔〕”
          safe 改为“〔2016〕”
        ⇒ 依据国发〔2016〕73号。
    "#]],
    );
    check_rule(&bracket::RULE, "依据国发〔2016]73号。", expect![[""]]);
}

#[test]
fn glyphs_damaged_on_the_way_are_named_as_such() {
    check_rule(
        &mixed_bracket::RULE,
        "依据国办发„2016‟23号。",
        expect![[r#"
        15..25 “„2016‟” error 年份两侧的“„‟”是转换或识别造成的乱码，应当是六角括号“〔〕”
          safe 改为“〔2016〕”
        ⇒ 依据国办发〔2016〕23号。
    "#]],
    );
    check_rule(
        &mixed_bracket::RULE,
        "依据国办发匚2016〕23号。",
        expect![[r#"
        15..25 “匚2016〕” error 年份两侧的“匚〕”是转换或识别造成的乱码，应当是六角括号“〔〕”
          safe 改为“〔2016〕”
        ⇒ 依据国办发〔2016〕23号。
    "#]],
    );
    check_rule(&bracket::RULE, "依据国办发„2016‟23号。", expect![[""]]);
}

#[test]
fn a_lost_bracket_is_put_back_as_a_suggestion() {
    check_rule(
        &mixed_bracket::RULE,
        "依据国发〔201673号。",
        expect![[r#"
        12..19 “〔2016” error 年份前有“〔”，后面缺了“〕”，应当用一对六角括号“〔〕”括起
          unsafe 改为“〔2016〕”
        ⇒ 依据国发〔2016〕73号。
    "#]],
    );
    check_rule(
        &mixed_bracket::RULE,
        "依据国发2016〕73号。",
        expect![[r#"
        12..19 “2016〕” error 年份后有“〕”，前面缺了“〔”，应当用一对六角括号“〔〕”括起
          unsafe 改为“〔2016〕”
        ⇒ 依据国发〔2016〕73号。
    "#]],
    );
}

#[test]
fn inside_a_title_too_a_number_is_a_number() {
    check_rule(
        &bracket::RULE,
        "《关于印发某发[2020]3号文件任务分工的通知》",
        expect![[r#"
        21..27 “[2020]” error 年份应当用六角括号“〔〕”括起，不用“[]”
          safe 改为“〔2020〕”
        ⇒ 《关于印发某发〔2020〕3号文件任务分工的通知》
    "#]],
    );
}
