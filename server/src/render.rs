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

/// How a report is written. Each format is a record in a file of its own; the command line, its help, its
/// completions and the manual go by [`FORMATS`].
#[derive(Debug)]
pub struct Format {
    /// The name on the command line.
    pub name: &'static str,
    /// What it is, in a few words of Chinese.
    pub summary: &'static str,
    /// The part of the report that a file makes in which something was found.
    fragment: fn(&FileReport<'_>, &Locations<'_>, Look) -> String,
    /// The report, from the fragments in the order of their files.
    assemble: fn(&[&str], &Summary, Look) -> String,
    /// Whether programs read it, so that nothing is said to people besides.
    pub is_for_programs: bool,
    /// Whether the report itself ends with the summary.
    pub has_summary: bool,
    /// Puts counts together, each a JSON object; without it they are a table for people.
    counts: Option<fn(&[String]) -> String>,
}

/// Every format, in the order of the manual; the first is the default.
pub static FORMATS: [&Format; 4] = [&full::FORMAT, &concise::FORMAT, &json::ARRAY, &json::LINES];

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
    /// The format of a name.
    pub fn find(name: &str) -> Option<&'static Format> {
        FORMATS.into_iter().find(|f| f.name == name)
    }

    /// The part of the report that one file makes; empty when nothing was found in it.
    pub fn fragment(&self, file: &FileReport<'_>, look: Look) -> String {
        if file.diagnostics.is_empty() {
            return String::new();
        }
        (self.fragment)(file, &Locations::new(file.text), look)
    }

    /// The report, from the fragments in the order of their files.
    pub fn assemble(&self, fragments: &[&str], summary: &Summary, look: Look) -> String {
        (self.assemble)(fragments, summary, look)
    }
}

/// Text of a document or a table as one line that a terminal shows and does not obey.
fn one_line(text: &str) -> String {
    text.replace(char::is_control, " ")
}
