//! Tests of `punctuation-han-space`.

use super::RULE;
use crate::rules::testing::{check_rule, run};
use crate::text::Syntax;
use expect_test::expect;

#[test]
fn a_space_between_han_characters_is_reported_only_on_request() {
    let text = "根据要求，为加快推进政务服务 标准化规范化建设，制定本方案。";
    check_rule(
        &RULE,
        text,
        expect![[r#"
        42..43 “ ” hint 汉字之间通常不空格
          unsafe 删去空格
        ⇒ 根据要求，为加快推进政务服务标准化规范化建设，制定本方案。
    "#]],
    );
    assert!(!RULE.on);
}

#[test]
fn spaced_out_names_headings_and_joint_issuers_keep_their_spaces() {
    for text in [
        "国 务 院",
        "第一章 总则",
        "中共中央 国务院印发某某通知，各地要认真贯彻执行。",
        "据报道，某某市人民政府办公厅 某某市财政局联合印发通知，请执行。",
        "第一条 为了加强某某管理，根据某某法，制定本办法。",
        "附件　名称",
    ] {
        assert_eq!(run(&RULE, text, Syntax::Markdown, None), [], "{text}");
    }
}
