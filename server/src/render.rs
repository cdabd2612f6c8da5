//! Diagnostics → bytes, one file a format.
//!
//! A report is assembled from fragments, one a file, so that files can be rendered side by side
//! and no text has to be kept until the end.

mod concise;
pub mod diff;
mod full;
pub mod json;
pub mod statistics;
pub mod summary;

use crate::diagnostic::Diagnostic;
use crate::text::location::Locations;
use summary::Summary;

/// Where the pages of the rules stand, relative to the manual.
pub const RULE_PAGES: &str = "rules/";

/// How a report is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Format {
    /// For a reader at a terminal: source, underline, authority, facts, fix.
    Full,
    /// One line a finding.
    Concise,
    /// One array.
    Json,
    /// One object a line.
    Jsonl,
}

/// How a report for people looks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Look {
    /// With terminal colours.
    pub color: bool,
    /// Columns at hand.
    pub width: usize,
    /// With a line at the end that says how much was found.
    pub summary: bool,
    /// Count suggestions as applicable too.
    pub unsafe_fixes: bool,
}

/// The findings of one file.
pub struct FileReport<'a> {
    /// The path as it is to be shown.
    pub path: &'a str,
    /// The decoded text.
    pub text: &'a str,
    /// Sorted by (start, end, rule).
    pub diagnostics: &'a [Diagnostic],
    /// Where the manual stands, if the settings say so.
    pub manual: Option<&'a str>,
}

impl Format {
    /// Every format, in the order of the manual.
    pub const ALL: [Format; 4] = [Format::Full, Format::Concise, Format::Json, Format::Jsonl];

    /// The name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Format::Full => "full",
            Format::Concise => "concise",
            Format::Json => "json",
            Format::Jsonl => "jsonl",
        }
    }

    /// The format of a name.
    pub fn find(name: &str) -> Option<Format> {
        Format::ALL.into_iter().find(|f| f.name() == name)
    }

    /// The part of the report that one file makes; empty when nothing was found in it.
    pub fn fragment(self, file: &FileReport<'_>, look: Look) -> String {
        if file.diagnostics.is_empty() {
            return String::new();
        }
        let locations = Locations::new(file.text);
        match self {
            Format::Full => full::fragment(file, &locations, look),
            Format::Concise => concise::fragment(file, &locations),
            Format::Json => json::fragment(file, &locations, ",\n"),
            Format::Jsonl => json::fragment(file, &locations, "\n"),
        }
    }

    /// The report, from the fragments in the order of their files.
    pub fn assemble(self, fragments: &[&str], summary: &Summary, look: Look) -> String {
        match self {
            Format::Full if look.summary => fragments.concat() + &summary.line(look),
            Format::Full => fragments.concat(),
            Format::Concise => fragments.concat(),
            Format::Json => json::array(fragments),
            Format::Jsonl => json::lines(fragments),
        }
    }

    /// Whether programs read it, so that nothing is said to people besides.
    pub fn is_for_programs(self) -> bool {
        matches!(self, Format::Json | Format::Jsonl)
    }

    /// Whether the report itself ends with the summary.
    pub fn has_summary(self) -> bool {
        self == Format::Full
    }
}

/// Text of a document or a table as one line that a terminal shows and does not obey.
fn one_line(text: &str) -> String {
    text.replace(char::is_control, " ")
}
