//! `concise`: one line per finding, as compilers write it and editors parse it.

use super::{FileReport, Format, Look, one_line};
use crate::files::escaped;
use crate::text::location::Locations;
use std::fmt::Write as _;

/// The format with one line per finding.
pub static FORMAT: Format = Format {
    name: "concise",
    summary: "一行一个问题",
    fragment,
    assemble: |fragments, _, _| fragments.concat(),
    is_for_programs: false,
    has_summary: false,
    counts: None,
};

/// One line per finding: `path:row:col: severity[rule] message`.
fn fragment(file: &FileReport<'_>, locations: &Locations<'_>, _look: Look) -> String {
    let mut out = String::new();
    let path = escaped(file.path);
    for d in file.diagnostics {
        let at = locations.locate(d.span.start);
        let message = one_line(&d.message);
        let severity = d.severity.name();
        let _ = writeln!(out, "{}:{}:{}: {severity}[{}] {message}", path, at.row, at.column, d.rule);
    }
    out
}
