//! Helpers for the tests of the family.

use super::RULES;
use crate::rules::testing::run;
use crate::text::Syntax;
use expect_test::Expect;

/// Pins the findings of all rules of the family in a Markdown text, one finding per line.
pub fn check_all(text: &str, expect: Expect) {
    let mut out = String::new();
    for rule in RULES {
        for found in run(rule, text, Syntax::Markdown, None) {
            out += &format!("{} “{}” {}\n", rule.id, &text[found.span.clone()], found.message);
        }
    }
    expect.assert_eq(&out);
}
