//! Tests of `slogan-order`.

use super::RULE;
use crate::rules::slogan::testing::check;
use crate::rules::testing::{run, silent};
use crate::text::Syntax;
use expect_test::expect;

#[test]
fn items_out_of_order_are_reordered() {
    check(
        &RULE,
        "增强看齐意识、政治意识、大局意识、核心意识。",
        expect![[r#"
        增强⟦看齐意识、政治意识、大局意识、核心意识⟧。
        Hint 各项的次序与固定提法不同，通常为“政治意识、大局意识、核心意识、看齐意识”
          Unsafe 改为“政治意识、大局意识、核心意识、看齐意识”
        ⇒ 增强政治意识、大局意识、核心意识、看齐意识。
    "#]],
    );
    check(
        &RULE,
        "统筹推进文化建设、经济建设、政治建设、社会建设、生态文明建设等任务。",
        expect![[r#"
        统筹推进⟦文化建设、经济建设、政治建设、社会建设、生态文明建设⟧等任务。
        Hint 各项的次序与固定提法不同，通常为“经济建设、政治建设、文化建设、社会建设、生态文明建设”
          Unsafe 改为“经济建设、政治建设、文化建设、社会建设、生态文明建设”
        ⇒ 统筹推进经济建设、政治建设、文化建设、社会建设、生态文明建设等任务。
    "#]],
    );
    check(
        &RULE,
        "推进政务服务便利化、标准化、规范化。",
        expect![[r#"
        推进政务服务⟦便利化、标准化、规范化⟧。
        Hint 各项的次序与固定提法不同，通常为“标准化、规范化、便利化”
          Unsafe 改为“标准化、规范化、便利化”
        ⇒ 推进政务服务标准化、规范化、便利化。
    "#]],
    );
}

#[test]
fn other_enumerations_are_not_reported() {
    silent(
        &[&RULE],
        &[
            "增强政治意识、大局意识、核心意识、看齐意识。",
            "增强大局意识、政治意识、核心意识。",
            "推进机关管理便利化、标准化、规范化。",
            "处理好稳定、发展、改革的关系。",
            "按照《政务服务便利化、标准化、规范化办法》执行。",
            "做到准确、全面、完整。",
            "增强政治意识、政治意识、大局意识、核心意识。",
        ],
    );
}

#[test]
fn a_long_enumeration_is_handled() {
    let text = "、政治意识、大局意识、核心意识".repeat(20_000);
    run(&RULE, &text, Syntax::Plain, None);
}
