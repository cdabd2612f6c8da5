//! Renders diagnostics as bytes, one file per format.
//!
//! A report is assembled from fragments, one per file, so that files can be rendered in parallel and no text has to be
//! kept until the end.

mod concise;
pub mod diff;
mod full;
pub mod json;
pub mod recognition;
pub mod statistics;
pub mod summary;

use crate::diagnostic::Diagnostic;
use crate::text::location::Locations;
use summary::Summary;

/// The path of the rule pages, relative to the manual.
pub const RULE_PAGES: &str = "rules/";

/// An output format. Each format is a static in its own file; the command line, its help, its completions and the
/// manual use [`FORMATS`].
#[derive(Debug)]
pub struct Format {
    /// The name on the command line.
    pub name: &'static str,
    /// A short description in Chinese.
    pub summary: &'static str,
    /// Renders the part of the report for a file that has findings.
    fragment: fn(&FileReport<'_>, &Locations<'_>, Look) -> String,
    /// Assembles the report from the fragments, which are in the order of their files.
    assemble: fn(&[&str], &Summary, Look) -> String,
    /// Whether the format is for programs, so that no messages for people are added.
    pub is_for_programs: bool,
    /// Whether the report itself ends with the summary.
    pub has_summary: bool,
    /// Combines counts, each a JSON object; if `None`, the counts are shown as a table for people.
    counts: Option<fn(&[String]) -> String>,
}

/// Every format, in the order of the manual; the first is the default.
pub static FORMATS: [&Format; 4] = [&full::FORMAT, &concise::FORMAT, &json::ARRAY, &json::LINES];

/// The appearance of a report for people.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Look {
    /// Whether to use terminal colours.
    pub color: bool,
    /// The number of columns available.
    pub width: usize,
    /// Whether the report ends with a summary line.
    pub summary: bool,
    /// Whether to count suggestions as applicable too.
    pub unsafe_fixes: bool,
}

/// The findings of one file.
pub struct FileReport<'a> {
    /// The path, which formats for people escape.
    pub path: &'a str,
    /// The decoded text.
    pub text: &'a str,
    /// Sorted by (start, end, rule).
    pub diagnostics: &'a [Diagnostic],
    /// The URL of the manual, if the settings name it.
    pub manual: Option<&'a str>,
}

impl Format {
    /// The format with a name.
    pub fn find(name: &str) -> Option<&'static Format> {
        FORMATS.into_iter().find(|f| f.name == name)
    }

    /// The part of the report for one file; empty if it has no findings.
    pub fn fragment(&self, file: &FileReport<'_>, look: Look) -> String {
        if file.diagnostics.is_empty() {
            return String::new();
        }
        (self.fragment)(file, &Locations::new(file.text), look)
    }

    /// The report, assembled from the fragments in the order of their files.
    pub fn assemble(&self, fragments: &[&str], summary: &Summary, look: Look) -> String {
        (self.assemble)(fragments, summary, look)
    }
}

/// Text of a document or a table as one line, with the control characters that a terminal would obey replaced.
fn one_line(text: &str) -> String {
    text.replace(char::is_control, " ")
}
