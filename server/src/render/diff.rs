//! The changes that fixing would make, as a unified diff that `patch` can apply.

use super::Look;
use similar::TextDiff;

/// The diff of one file; only `\n` ends a line, so that every byte of the lines is kept.
pub fn unified(path: &str, old: &str, new: &str, look: Look) -> String {
    let lines = |text| -> Vec<&str> { str::split_inclusive(text, '\n').collect() };
    let (old, new) = (lines(old), lines(new));
    let diff = TextDiff::configure().newline_terminated(true).diff_slices(&old, &new);
    let text = diff.unified_diff().header(path, path).to_string();
    if look.color { colored(&text) } else { text }
}

fn colored(diff: &str) -> String {
    let paint = |line: &str| match line.as_bytes().first() {
        Some(b'+') => format!("\x1b[32m{line}\x1b[0m"),
        Some(b'-') => format!("\x1b[31m{line}\x1b[0m"),
        Some(b'@') => format!("\x1b[36m{line}\x1b[0m"),
        _ => line.to_owned(),
    };
    diff.lines().map(|line| paint(line) + "\n").collect()
}
