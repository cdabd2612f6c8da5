//! Helpers for the tests of the family.

use crate::rules::Rule;
use crate::rules::testing::{check_rule, run};
use crate::text::Syntax;
use expect_test::Expect;

/// A notice with `body` between its recipients and its signature.
pub fn notice(body: &str) -> String {
    format!("# 云溪市人民政府关于某事的通知\n\n各县人民政府：\n\n{body}\n\n云溪市人民政府\n\n2024年5月6日\n")
}

/// Pins the findings of a rule in a notice with this body.
pub fn check(rule: &'static Rule, body: &str, expect: Expect) {
    check_rule(rule, &notice(body), expect);
}

/// Asserts that none of `rules` reports anything in any of the texts, either as Markdown or as plain text.
#[track_caller]
pub fn silent(rules: &[&Rule], texts: &[&str]) {
    for (rule, text) in rules.iter().flat_map(|rule| texts.iter().map(move |text| (rule, text))) {
        for syntax in [Syntax::Markdown, Syntax::Plain] {
            let found: Vec<_> = run(rule, text, syntax, None).into_iter().map(|d| d.message).collect();
            assert!(found.is_empty(), "{} in {text} as {syntax:?}: {found:?}", rule.id);
        }
    }
}
