//! Which rule of this family reports a place that two rules could report.

use super::{inconsistent, misspelled, order};
use crate::rules::slogan::testing::check;
use crate::rules::testing::{run, silent};
use crate::text::Syntax;
use expect_test::expect;

#[test]
fn wording_that_is_wrong_and_inconsistent_is_reported_once() {
    let text = "坚持“房子是用来住的、不是用来炒的”定位。\n\n牢记“房子是用来住的，不是用来炒的”定位。";
    check(
        &misspelled::RULE,
        text,
        expect![[r#"
            坚持“房子是用来住的、不是用来炒的”定位。

            牢记“房子是用来住的，不是用来炒的”定位。
            ⇒ 坚持“房子是用来住的、不是用来炒的”定位。

            牢记“房子是用来住的，不是用来炒的”定位。
        "#]],
    );
    check(
        &inconsistent::RULE,
        text,
        expect![[r#"
            坚持“房子是用来住的、不是用来炒的”定位。

            牢记“⟦房子是用来住的，不是用来炒的⟧”定位。
            Info “房子是用来住的，不是用来炒的”在本文另一处写作“房子是用来住的、不是用来炒的”，前后不一
              ↔ 房子是用来住的、不是用来炒的
              Unsafe 改为“房子是用来住的、不是用来炒的”
            ⇒ 坚持“房子是用来住的、不是用来炒的”定位。

            牢记“房子是用来住的、不是用来炒的”定位。
        "#]],
    );
}

#[test]
fn a_wrong_enumeration_is_reported_by_one_rule() {
    let text = "贯彻创新、协调、开放、绿色、共享的发展理念。";
    assert_eq!(run(&misspelled::RULE, text, Syntax::Markdown, None).len(), 1);
    silent(&[&order::RULE], &[text]);
}
