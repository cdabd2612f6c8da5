//! `json` and `jsonl`: the stable formats for programs; fields are only ever added.

use super::{FileReport, Format, RULE_PAGES};
use crate::diagnostic::{Applicability, Diagnostic, Severity};
use crate::text::location::{Location, Locations};
use serde::Serialize;
use std::ops::Range;

/// The format with one array.
pub static ARRAY: Format = Format {
    name: "json",
    summary: "给程序读：一个数组",
    fragment: |file, locations, _| fragment(file, locations, ",\n"),
    assemble: |fragments, _, _| array(fragments),
    is_for_programs: true,
    has_summary: false,
    counts: Some(array),
};

/// The format with one object per line.
pub static LINES: Format = Format {
    name: "jsonl",
    summary: "给程序读：一行一个对象",
    fragment: |file, locations, _| fragment(file, locations, "\n"),
    assemble: |fragments, _, _| lines(fragments),
    is_for_programs: true,
    has_summary: false,
    counts: Some(lines),
};

#[derive(Serialize)]
struct Finding<'a> {
    path: &'a str,
    rule: &'a str,
    severity: Severity,
    message: &'a str,
    basis: Basis<'a>,
    span: Span,
    location: Location,
    end_location: Location,
    fix: Option<Fix<'a>>,
    related: Vec<Related<'a>>,
    url: String,
}

/// The basis of a rule, as named in JSON.
#[derive(Serialize)]
pub struct Basis<'a> {
    level: &'a str,
    clause: &'a str,
}

#[derive(Serialize)]
struct Span {
    start: usize,
    end: usize,
}

#[derive(Serialize)]
struct Fix<'a> {
    applicability: Applicability,
    title: &'a str,
    edits: Vec<Edit<'a>>,
}

#[derive(Serialize)]
struct Edit<'a> {
    start: usize,
    end: usize,
    text: &'a str,
}

#[derive(Serialize)]
struct Related<'a> {
    message: &'a str,
    path: Option<&'a str>,
    span: Option<Span>,
    source: Option<&'a str>,
}

/// The findings of one file, separated by `separator`.
fn fragment(file: &FileReport<'_>, locations: &Locations<'_>, separator: &str) -> String {
    let objects = file.diagnostics.iter().map(|d| text_of(&finding(file, d, locations)));
    objects.collect::<Vec<_>>().join(separator)
}

/// One array with one object per line.
pub fn array<S: AsRef<str>>(fragments: &[S]) -> String {
    match joined(fragments, ",\n") {
        objects if objects.is_empty() => "[]\n".to_owned(),
        objects => format!("[\n{objects}\n]\n"),
    }
}

/// One object per line.
pub fn lines<S: AsRef<str>>(fragments: &[S]) -> String {
    match joined(fragments, "\n") {
        objects if objects.is_empty() => objects,
        objects => objects + "\n",
    }
}

fn joined<S: AsRef<str>>(fragments: &[S], separator: &str) -> String {
    let full: Vec<&str> = fragments.iter().map(S::as_ref).filter(|f| !f.is_empty()).collect();
    full.join(separator)
}

/// The address of a rule's page, relative to the manual.
pub fn url(rule: &str) -> String {
    format!("{RULE_PAGES}{rule}")
}

/// The URL of a rule's page in the manual at the URL `manual`, which ends with a slash.
pub fn page(manual: &str, rule: &str) -> String {
    format!("{manual}{RULE_PAGES}{rule}.html")
}

/// A value as JSON text. The values have string keys and no floats, so that serialising them cannot fail.
pub fn text_of<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

impl From<crate::diagnostic::Basis> for Basis<'static> {
    fn from(basis: crate::diagnostic::Basis) -> Self {
        Basis { level: basis.level(), clause: basis.clause() }
    }
}

impl From<&Range<usize>> for Span {
    fn from(range: &Range<usize>) -> Self {
        Span { start: range.start, end: range.end }
    }
}

fn finding<'a>(file: &FileReport<'a>, d: &'a Diagnostic, locations: &Locations<'_>) -> Finding<'a> {
    let edit = |e: &'a crate::diagnostic::Edit| Edit { start: e.range.start, end: e.range.end, text: &e.text };
    Finding {
        path: file.path,
        rule: d.rule,
        severity: d.severity,
        message: &d.message,
        basis: d.basis.into(),
        span: Span::from(&d.span),
        location: locations.locate(d.span.start),
        end_location: locations.locate(d.span.end),
        fix: d.fix.as_ref().map(|f| Fix {
            applicability: f.applicability,
            title: &f.title,
            edits: f.edits.iter().map(edit).collect(),
        }),
        related: d.related.iter().map(|r| related(file, r)).collect(),
        url: file.manual.map_or_else(|| url(d.rule), |manual| page(manual, d.rule)),
    }
}

fn related<'a>(file: &FileReport<'a>, r: &'a crate::diagnostic::Related) -> Related<'a> {
    Related {
        message: &r.message,
        path: r.span.as_ref().map(|_| file.path),
        span: r.span.as_ref().map(Span::from),
        source: r.source.as_deref(),
    }
}
