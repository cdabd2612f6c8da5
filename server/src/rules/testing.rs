//! The form of rule tests: a text as input, a readable listing as output.
//!
//! ```text
//! check_rule(&RULE, "依据国发[2016]73号。", expect![[r#"
//!     12..18 “[2016]” error 年份应当用六角括号“〔〕”括起
//!       safe 改为“〔2016〕”
//!     ⇒ 依据国发〔2016〕73号。
//! "#]]);
//! ```
//!
//! `UPDATE_EXPECT=1 cargo test` updates the listings.
//!
//! Helpers that only one family needs, such as the lexicon of its tests, are in `FAMILY/testing.rs`; the tests of a
//! rule are in `FAMILY/NAME/tests.rs`, those of a whole family in `FAMILY/tests.rs`.

use super::Rule;
use crate::analysis::Analysis;
use crate::diagnostic::{Applicability, Diagnostic, Edit, Related, Severity};
use crate::settings::Settings;
use crate::text::Syntax;
use expect_test::Expect;
use hegao_lexicon::{Date, Lexicon};
use std::fmt::Write;
use std::sync::LazyLock;

/// The date of every test run; it is fixed because facts become outdated.
pub const TODAY: Date = Date::new(2026, 11, 15);

/// An id that no rule ever had; in tests it is a former id of [`PRESENT_ID`].
pub const FORMER_ID: &str = "policy-repealed";
/// The rule that has [`FORMER_ID`] as a former id in tests.
pub const PRESENT_ID: &str = "policy-abolished";

/// The shipped tables.
pub static SHIPPED: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::shipped().expect("the shipped tables are right"));

/// A lexicon that contains only the given rows: the name of each table and its text.
pub fn lexicon_of(tables: &[(&str, &str)]) -> Lexicon {
    let mut lexicon = Lexicon::default();
    for (table, text) in tables {
        lexicon.overlay(table, text).expect("a correct table");
    }
    lexicon
}

/// Pins all findings of `rule` in a Markdown text: range, severity, message, facts, fix and fixed text.
pub fn check_rule(rule: &'static Rule, text: &str, expect: Expect) {
    expect.assert_eq(&listing(text, &run(rule, text, Syntax::Markdown, None)));
}

/// Like [`check_rule`], with a reference date.
pub fn check_rule_as_of(rule: &'static Rule, as_of: &str, text: &str, expect: Expect) {
    let day = Date::parse(as_of).expect("a date");
    expect.assert_eq(&listing(text, &run(rule, text, Syntax::Markdown, Some(day))));
}

/// Like [`check_rule`], with a lexicon of its own and an optional reference date: unlike the shipped tables, it does
/// not grow.
pub fn check_rule_knowing(rule: &Rule, lexicon: &Lexicon, as_of: Option<&str>, text: &str, expect: Expect) {
    let day = as_of.map(|day| Date::parse(day).expect("a date"));
    expect.assert_eq(&listing(text, &run_knowing(rule, lexicon, text, Syntax::Markdown, day)));
}

/// Asserts that none of `rules` reports anything in any of the Markdown texts.
#[track_caller]
pub fn silent(rules: &[&Rule], texts: &[&str]) {
    silent_knowing(rules, &SHIPPED, texts);
}

/// Like [`silent`], with a lexicon of its own.
#[track_caller]
pub fn silent_knowing(rules: &[&Rule], lexicon: &Lexicon, texts: &[&str]) {
    for (rule, text) in rules.iter().flat_map(|rule| texts.iter().map(move |text| (rule, text))) {
        let found = run_knowing(rule, lexicon, text, Syntax::Markdown, None);
        assert!(found.is_empty(), "{} in {text}:\n{}", rule.id, listing(text, &found));
    }
}

/// The findings of one rule.
pub fn run(rule: &Rule, text: &str, syntax: Syntax, as_of: Option<Date>) -> Vec<Diagnostic> {
    run_knowing(rule, &SHIPPED, text, syntax, as_of)
}

/// The findings of one rule with a lexicon of its own.
pub fn run_knowing(rule: &Rule, lexicon: &Lexicon, text: &str, syntax: Syntax, as_of: Option<Date>) -> Vec<Diagnostic> {
    let settings = Settings { as_of, select: vec![rule.id.to_owned()], ..Settings::default() };
    let analysis = Analysis::new(text, syntax, lexicon, &settings, TODAY);
    assert!(analysis.panicked.is_empty(), "{:?} panicked", analysis.panicked);
    analysis.diagnostics
}

/// The text after all fixes, safe or not. A fix that overlaps an earlier one is left out.
pub fn fixed(text: &str, found: &[Diagnostic]) -> String {
    let mut edits: Vec<&Edit> = Vec::new();
    for fix in found.iter().filter_map(|d| d.fix.as_ref()) {
        if !fix.edits.iter().any(|new| edits.iter().any(|old| overlap(new, old))) {
            edits.extend(&fix.edits);
        }
    }
    edits.sort_by_key(|e| (e.range.start, e.range.end));
    let mut out = text.to_owned();
    for edit in edits.iter().rev() {
        out.replace_range(edit.range.clone(), &edit.text);
    }
    out
}

fn overlap(a: &Edit, b: &Edit) -> bool {
    a == b || (a.range.start < b.range.end && b.range.start < a.range.end)
}

fn listing(text: &str, found: &[Diagnostic]) -> String {
    let mut out = String::new();
    for d in found {
        let (at, severity) = (&d.span, severity(d.severity));
        _ = writeln!(out, "{at:?} “{}” {severity} {}", &text[at.clone()], d.message);
        for related in &d.related {
            _ = writeln!(out, "  {}", related_line(text, related));
        }
        if let Some(fix) = &d.fix {
            _ = writeln!(out, "  {} {}", applicability(fix.applicability), fix.title);
        }
        if !d.tags.is_empty() {
            _ = writeln!(out, "  tags {:?}", d.tags);
        }
    }
    if found.iter().any(|d| d.fix.is_some()) {
        // empty lines get no indentation, because trailing spaces would be lost
        let fixed = fixed(text, found).trim_end_matches('\n').replace('\n', "\n  ").replace("\n  \n", "\n\n");
        _ = writeln!(out, "⇒ {fixed}");
    }
    out
}

fn related_line(text: &str, related: &Related) -> String {
    let place = related.span.clone().map(|s| format!("at {s:?} “{}” ", &text[s.clone()])).unwrap_or_default();
    let source = related.source.as_ref().map(|s| format!("（{s}）")).unwrap_or_default();
    format!("{place}{}{source}", related.message)
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Hint => "hint",
        Severity::Info => "info",
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}

fn applicability(applicability: Applicability) -> &'static str {
    match applicability {
        Applicability::Safe => "safe",
        Applicability::Unsafe => "unsafe",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Basis, Fix};
    use expect_test::expect;

    fn diagnostic(span: std::ops::Range<usize>, edits: Vec<Edit>) -> Diagnostic {
        Diagnostic {
            rule: "test-rule",
            severity: Severity::Error,
            message: "年份应当用六角括号“〔〕”括起".into(),
            basis: Basis::Standard("GB/T 9704—2012 7.2.5"),
            span,
            fix: Some(Fix {
                title: "改为“〔2016〕”".into(), applicability: Applicability::Safe, edits: edits.into()
            }),
            related: vec![Related {
                message: "见此".to_owned(), span: Some(0..3), source: Some("某文".to_owned())
            }],
            tags: Vec::new(),
            repeats: None,
        }
    }

    #[test]
    fn a_listing_shows_every_part_of_a_finding() {
        let edit = Edit { range: 6..12, text: "〔2016〕".into() };
        let text = "国发[2016]73号";
        expect![[r#"
            6..12 “[2016]” error 年份应当用六角括号“〔〕”括起
              at 0..3 “国” 见此（某文）
              safe 改为“〔2016〕”
            ⇒ 国发〔2016〕73号
        "#]]
        .assert_eq(&listing(text, &[diagnostic(6..12, vec![edit])]));
    }

    #[test]
    fn fixes_that_overlap_are_applied_once() {
        let long = Edit { range: 0..2, text: "x".into() };
        let late = Edit { range: 1..3, text: "y".into() };
        let found = [diagnostic(0..2, vec![long.clone()]), diagnostic(1..3, vec![late]), diagnostic(0..2, vec![long])];
        assert_eq!(fixed("abc", &found), "xc");
    }
}
