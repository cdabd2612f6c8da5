//! Tests of the family. The examples on the pages show what the rules are for; here are the edges,
//! and the traps that real documents set.

mod brackets;
mod irregular;
mod lexicon;
mod orders;
mod sequences;
mod traps;
mod years;

use super::*;
use crate::rules::testing::{check_rule, fixed, run};
use crate::text::Syntax;
use expect_test::expect;

/// No rule of the family says anything.
fn silent(texts: &[&str]) {
    for text in texts {
        for rule in RULES {
            let found = run(rule, text, Syntax::Markdown, None);
            assert!(found.is_empty(), "{}: {text}: {found:?}", rule.id);
        }
    }
}

/// The text after the fixes of the whole family, safe or not.
fn mended(text: &str) -> String {
    let found: Vec<_> = RULES.iter().flat_map(|rule| run(rule, text, Syntax::Markdown, None)).collect();
    fixed(text, &found)
}
