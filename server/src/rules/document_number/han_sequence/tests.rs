//! Tests of `document-number-han-sequence`.

use super::RULE;
use crate::rules::document_number::RULES;
use crate::rules::document_number::testing::fixed_by_family;
use crate::rules::testing::{check_rule, silent};
use expect_test::expect;

#[test]
fn han_numerals_are_converted() {
    for (written, right) in
        [("七十三", "73"), ("十", "10"), ("一百零二", "102"), ("二百一十", "210"), ("一千零一", "1001"), ("七三", "73")]
    {
        assert_eq!(fixed_by_family(&format!("国发〔2016〕{written}号")), format!("国发〔2016〕{right}号"));
    }
    silent(RULES, &["国发〔2016〕十百号", "国发〔2016〕一一一一一号", "国发〔2016〕七十三项", "国发（2016）七十三号"]);
}

#[test]
fn the_fix_is_unsafe_and_old_numbers_have_none() {
    check_rule(
        &RULE,
        "依据国发〔2016〕第七十三号。",
        expect![[r#"
        25..34 “七十三” warning 发文顺序号应当用阿拉伯数字标注，写作“73”
          unsafe 改为“73”
        ⇒ 依据国发〔2016〕第73号。
    "#]],
    );
    check_rule(
        &RULE,
        "依据国发〔1985〕七十三号。",
        expect![[r#"
        22..31 “七十三” info 发文顺序号应当用阿拉伯数字标注，写作“73”；2000年以前的字号照原文引用，不必改
    "#]],
    );
}
