//! `concise`: one line a finding, as compilers write it and editors read it.

use super::{FileReport, one_line};
use crate::text::location::Locations;
use std::fmt::Write as _;

/// `path:row:col: severity[rule] message`, a line each.
pub fn fragment(file: &FileReport<'_>, locations: &Locations<'_>) -> String {
    let mut out = String::new();
    for d in file.diagnostics {
        let at = locations.locate(d.span.start);
        let message = one_line(&d.message);
        let severity = d.severity.name();
        let _ = writeln!(out, "{}:{}:{}: {severity}[{}] {message}", file.path, at.row, at.column, d.rule);
    }
    out
}
