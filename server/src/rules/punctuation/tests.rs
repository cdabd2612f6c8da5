//! What the rules of this family say, word by word, and the traps they pass by.

use super::*;
use crate::rules::testing::{check_rule, run};
use crate::text::Syntax;
use expect_test::{Expect, expect};

/// What every rule of the family says of a text, one line a finding.
fn told(text: &str) -> String {
    let mut out = String::new();
    for rule in RULES {
        for found in run(rule, text, Syntax::Markdown, None) {
            out += &format!("{} “{}” {}\n", rule.id, &text[found.span.clone()], found.message);
        }
    }
    out
}

fn check_all(text: &str, expect: Expect) {
    expect.assert_eq(&told(text));
}

fn is_silent(text: &str) {
    assert_eq!(told(text), "");
}

mod messages;
mod traps;
