//! Tests of `slogan-run-together`.

use super::RULE;
use crate::rules::slogan::testing::check;
use crate::rules::testing::silent;
use expect_test::expect;

#[test]
fn two_reforms_written_together_get_an_enumeration_comma() {
    check(
        &RULE,
        "推进跨省通办一网通办改革。",
        expect![[r#"
        推进⟦跨省通办一网通办⟧改革。
        Hint “跨省通办”和“一网通办”是两个提法，中间通常用顿号隔开
          Unsafe 改为“跨省通办、一网通办”
        ⇒ 推进跨省通办、一网通办改革。
    "#]],
    );
}

#[test]
fn quoted_and_separated_phrases_are_not_reported() {
    silent(
        &[&RULE],
        &["推进跨省通办、一网通办改革。", "推进“跨省通办”“一网通办”改革。", "推进“跨省通办一网通办”改革。"],
    );
}
