//! What the rules of this family say, letter by letter, and where they hold their tongue.

mod faults;
mod forms;
mod silence;
mod tables;

use super::{inconsistent, misspelled};
use crate::diagnostic::Diagnostic;
use crate::rules::Rule;
use crate::rules::testing::{fixed, run};
use crate::text::Syntax;
use expect_test::Expect;

/// Pins what a rule says of a text, except for the sources of the facts, which change with the tables.
fn says(rule: &'static Rule, text: &str, expect: Expect) {
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

fn misspelled(text: &str, expect: Expect) {
    says(&misspelled::RULE, text, expect);
}

fn inconsistent(text: &str, expect: Expect) {
    says(&inconsistent::RULE, text, expect);
}

/// Neither rule says anything of a text.
fn silent(text: &str) {
    for rule in [&misspelled::RULE, &inconsistent::RULE] {
        let found: Vec<String> =
            run(rule, text, Syntax::Markdown, None).into_iter().map(|d| d.message.into_owned()).collect();
        assert!(found.is_empty(), "{text}: {found:?}");
    }
}
