//! Helpers for the tests of the family.

use super::{inconsistent, misspelled};
use crate::diagnostic::Diagnostic;
use crate::rules::Rule;
use crate::rules::testing::{fixed, run};
use crate::text::Syntax;
use expect_test::Expect;

/// The rules about the spelling of phrases. What one of them must not report, the other must not report either.
pub static SPELLING: &[&Rule] = &[&inconsistent::RULE, &misspelled::RULE];

/// Pins the findings of a rule in a text, without the sources of the facts, which change with the tables.
pub fn check(rule: &'static Rule, text: &str, expect: Expect) {
    let found = run(rule, text, Syntax::Markdown, None);
    let line = |d: &Diagnostic| {
        let places = d.related.iter().filter_map(|r| Some(format!("\n  ↔ {}", &text[r.span.clone()?])));
        let fix = d.fix.as_ref().map_or(String::new(), |f| format!("\n  {:?} {}", f.applicability, f.title));
        format!("{:?} {}{}{fix}\n", d.severity, d.message, places.collect::<String>())
    };
    let mut marked = text.to_owned();
    for d in found.iter().rev() {
        marked.insert(d.span.end, '⟧');
        marked.insert(d.span.start, '⟦');
    }
    let lines: String = found.iter().map(line).collect();
    expect.assert_eq(&format!("{marked}\n{lines}⇒ {}\n", fixed(text, &found)));
}
