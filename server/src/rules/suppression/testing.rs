//! Helpers for the tests of the family.

use crate::analysis::Analysis;
use crate::diagnostic::Diagnostic;
use crate::rules::testing::{SHIPPED, TODAY, fixed};
use crate::settings::Settings;
use crate::text::Syntax;
use expect_test::Expect;

/// Pins the findings of all rules in a Markdown text under some settings, one per line, and the text after the fixes of
/// this family.
pub fn check_with(settings: &Settings, text: &str, expect: Expect) {
    let found = Analysis::new(text, Syntax::Markdown, &SHIPPED, settings, TODAY).diagnostics;
    let line = |d: &Diagnostic| format!("{} “{}” {}\n", d.rule, &text[d.span.clone()], d.message);
    let ours: Vec<_> = found.iter().filter(|d| d.rule.starts_with("suppression")).cloned().collect();
    let mut listing: String = found.iter().map(line).collect();
    if ours.iter().any(|d| d.fix.is_some()) {
        listing += &format!("⇒ {}", fixed(text, &ours));
    }
    expect.assert_eq(&listing);
}

/// Like `check_with`, under the default settings.
pub fn check(text: &str, expect: Expect) {
    check_with(&Settings::default(), text, expect);
}
