//! Tests of `characters-compatibility`.

use super::RULE;
use crate::rules::testing::check_rule;
use expect_test::expect;

#[test]
fn look_alike_code_points_become_han_characters() {
    check_rule(
        &RULE,
        "抓好⼯作，推动⾼质量发展，女\u{f981}。",
        expect![[r#"
        6..9 “⼯” warning “⼯”的编码U+2F2F不是汉字“工”，检索不到，宜换成汉字“工”
          safe 改为汉字“工”
        21..24 “⾼” warning “⾼”的编码U+2FBC不是汉字“高”，检索不到，宜换成汉字“高”
          safe 改为汉字“高”
        42..45 “女” warning “女”的编码U+F981不是汉字“女”，检索不到，宜换成汉字“女”
          safe 改为汉字“女”
        ⇒ 抓好工作，推动高质量发展，女女。
    "#]],
    );
}

#[test]
fn a_private_use_character_is_reported_without_a_fix() {
    check_rule(
        &RULE,
        "黑颈\u{e5e5}等鸟类。",
        expect![[r#"
        6..9 “” warning U+E5E5是自造字区的字符，换台电脑可能显示成方框，宜换成通用的字
    "#]],
    );
}

/// Code page 936 kept some characters of GBK in the private use area; elsewhere the same code may be an icon.
#[test]
fn a_character_of_old_windows_programs_is_suggested() {
    check_rule(
        &RULE,
        "联系人：王\u{e863}、\u{e816}某。",
        expect![[r#"
        15..18 “” warning U+E863是自造字区的字符，旧的 Windows 用它表示“䶮”，换台电脑可能显示成方框
          unsafe 改为汉字“䶮”
        21..24 “” warning U+E816是自造字区的字符，旧的 Windows 用它表示“𠂇”，换台电脑可能显示成方框
          unsafe 改为汉字“𠂇”
        ⇒ 联系人：王䶮、𠂇某。
    "#]],
    );
}

#[test]
fn a_radical_of_the_supplement_is_fixed_and_a_component_only_suggested() {
    check_rule(
        &RULE,
        "国家⻝品安全，部⻔⻓期坚持。",
        expect![[r#"
        6..9 “⻝” warning “⻝”的编码U+2EDD不是汉字“食”，检索不到，宜换成汉字“食”
          safe 改为汉字“食”
        24..27 “⻔” warning “⻔”的编码U+2ED4不是汉字“门”，检索不到，宜换成汉字“门”
          safe 改为汉字“门”
        27..30 “⻓” warning “⻓”的编码U+2ED3不是汉字“长”，检索不到，宜换成汉字“长”
          safe 改为汉字“长”
        ⇒ 国家食品安全，部门长期坚持。
    "#]],
    );
    check_rule(
        &RULE,
        "⺩某某同志。",
        expect![[r#"
            0..3 “⺩” warning “⺩”的编码U+2EA9不是汉字“王”，检索不到，宜换成汉字“王”
              unsafe 改为汉字“王”
            ⇒ 王某某同志。
        "#]],
    );
}
