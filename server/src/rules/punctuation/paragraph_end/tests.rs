//! Tests of `punctuation-paragraph-end`.

use super::RULE;
use crate::rules::testing::{check_rule, run};
use crate::text::Syntax;
use expect_test::expect;

#[test]
fn a_paragraph_without_a_full_stop_gets_one() {
    let body = "会议听取汇报。会议指出，要加强组织领导，压实工作责任，强化督促检查，确保各项任务落到实处，取得实效";
    check_rule(
        &RULE,
        body,
        expect![[r#"
        144..147 “效” hint 段末通常有句号，这里没有
          unsafe 补上“。”
        ⇒ 会议听取汇报。会议指出，要加强组织领导，压实工作责任，强化督促检查，确保各项任务落到实处，取得实效。
    "#]],
    );
}

#[test]
fn headings_lists_and_signatures_need_no_full_stop() {
    let text = "# 标题\n\n一、总体要求\n\n- 加强领导。落实责任，强化督查，确保各项任务按时完成取得实效不断增强人民群众的获得感和幸福感\n\n某某市人民政府\n\n2026年1月5日\n";
    assert_eq!(run(&RULE, text, Syntax::Markdown, None), []);
}
