//! Tests of `punctuation-dash`.

use super::RULE;
use crate::rules::punctuation::RULES;
use crate::rules::testing::{check_rule, silent};
use expect_test::expect;

#[test]
fn a_dash_is_two_em_dashes() {
    check_rule(
        &RULE,
        "出路--改革，主线－－发展，根本──人民，目标———共富。",
        expect![[r#"
        6..8 “--” warning 破折号应当写作“——”，不写作“--”
          safe 改为“——”
        23..29 “－－” warning 破折号应当写作“——”，不写作“－－”
          safe 改为“——”
        44..50 “──” warning 破折号应当写作“——”，不写作“──”
          safe 改为“——”
        65..74 “———” warning 破折号应当写作“——”，不写作“———”
          safe 改为“——”
        ⇒ 出路——改革，主线——发展，根本——人民，目标——共富。
    "#]],
    );
}

#[test]
fn connecting_strokes_and_lines_are_not_dashes() {
    silent(RULES, &["西宁—成都—曼谷航线，2021—2025年，5－10个，GB/T 9704—2012，—3—\n\n--fix\n\n签名：________\n"]);
}

#[test]
fn an_empty_cell_of_a_flattened_table_is_not_a_dash() {
    silent(RULES, &["浓度下降（%）--〔18〕约束性。"]);
}
