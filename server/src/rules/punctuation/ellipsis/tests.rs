//! Tests of `punctuation-ellipsis`.

use super::RULE;
use crate::rules::punctuation::RULES;
use crate::rules::testing::{check_rule, silent};
use expect_test::expect;

#[test]
fn an_ellipsis_has_six_points() {
    check_rule(
        &RULE,
        "教育...医疗。。。养老…托育⋯⋯住房.......交通",
        expect![[r#"
        6..9 “...” warning 省略号应当写作“……”，不写作“...”
          safe 改为“……”
        15..24 “。。。” warning 省略号应当写作“……”，不写作“。。。”
          safe 改为“……”
        30..33 “…” warning 省略号应当写作“……”，不写作“…”
          safe 改为“……”
        39..45 “⋯⋯” warning 省略号应当写作“……”，不写作“⋯⋯”
          safe 改为“……”
        51..58 “.......” warning 省略号应当写作“……”，不写作“.......”
          safe 改为“……”
        ⇒ 教育……医疗……养老……托育……住房……交通
    "#]],
    );
}

#[test]
fn dot_leaders_and_latin_ellipses_are_not_reported() {
    silent(RULES, &["一、总体要求..........3\n\nand so on..."]);
}
