//! Tests of `characters-variant`.

use super::RULE;
use crate::rules::testing::{check_rule, run};
use crate::text::Syntax;
use expect_test::expect;

#[test]
fn a_variant_character_gets_an_unsafe_fix() {
    check_rule(
        &RULE,
        "发放消费劵。",
        expect![[r#"
        12..15 “劵” info “劵”是异体字，应当用规范字“券”；姓名、地名用字除外
          unsafe 改为“券”
        ⇒ 发放消费券。
    "#]],
    );
}

/// Characters of 《第一批异体字整理表》 that 《通用规范汉字表》 made standard again.
#[test]
fn variants_made_standard_again_are_correct() {
    let text = "仝凓劄勠叚吒喆噘堃扞昇椀氾淼澂犇甦皙瞋祕筦絜耑脩菉蒐袷谿蹚迺邨釐陞龢";
    assert_eq!(run(&RULE, text, Syntax::Plain, None), []);
}

#[test]
fn titles_and_quotations_are_not_reported() {
    assert_eq!(run(&RULE, "《游覧》载“消费劵”。", Syntax::Plain, None), []);
}
