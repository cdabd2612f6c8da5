//! Checks lexicon tables: one fact per line, sorted by key, each with its source.

use super::fault;
use std::collections::HashSet;
use xtask::project::SourceFile;

/// Tables whose rows are not identified by a single column: the columns that identify a row, and how many of them
/// determine the sort order.
const KEYS: [(&str, &[&str], usize); 2] =
    [("policies.tsv", &["number", "title", "issuer", "date"], 2), ("slogan-variants.tsv", &["variant", "slogan"], 1)];

/// All faults of a table.
pub fn faults(file: &SourceFile) -> Vec<String> {
    if !file.path.starts_with("lexicon/data/") || file.extension() != "tsv" {
        return Vec::new();
    }
    let mut faults = Vec::new();
    if file.text.contains(['\r', '\u{feff}']) || !file.text.ends_with('\n') {
        faults.push(fault(file, 1, "lines end with LF, the last one too; no BOM"));
    }
    let mut lines = file.lines();
    let header: Vec<&str> = lines.next().map_or("", |(_, l)| l).split('\t').collect();
    let (key, sorted_by) = key_columns(&file.path, &header);
    let (mut last, mut seen) = (Vec::new(), HashSet::new());
    for (n, line) in lines {
        let cells: Vec<&str> = line.split('\t').collect();
        faults.extend(row_fault(&header, &cells).map(|what| fault(file, n, &what)));
        let mut this: Vec<&str> = key.iter().map(|i| cells.get(*i).copied().unwrap_or_default()).collect();
        if !seen.insert(this.clone()) {
            faults.push(fault(file, n, "the key stands twice"));
        }
        this.truncate(sorted_by);
        if this < last {
            faults.push(fault(file, n, "out of order: rows are sorted by key, by code point"));
        }
        last = this;
    }
    faults
}

/// The indexes of the columns that identify a row, and how many of them determine the sort order.
fn key_columns(path: &str, header: &[&str]) -> (Vec<usize>, usize) {
    let column = |name: &&str| header.iter().position(|h| h == name);
    match KEYS.iter().find(|(file, ..)| path.ends_with(file)) {
        Some((_, names, sorted_by)) => (names.iter().filter_map(column).collect(), *sorted_by),
        None => (vec![0], 1),
    }
}

fn row_fault(header: &[&str], cells: &[&str]) -> Option<String> {
    if cells.len() != header.len() {
        return Some(format!("{} cells under {} columns", cells.len(), header.len()));
    }
    if cells.iter().any(|c| c.trim() != *c) {
        return Some("blanks at the edge of a cell".to_owned());
    }
    let source = header.iter().position(|h| *h == "source")?;
    cells[source].is_empty().then(|| "no source: what is only remembered is not a fact".to_owned())
}

#[cfg(test)]
mod tests {
    use super::super::tests::file;
    use super::*;

    fn check(name: &str, text: &str) -> Vec<String> {
        faults(&file(&format!("lexicon/data/{name}"), text))
    }

    #[test]
    fn rows_are_sorted_unique_and_have_a_source() {
        assert_eq!(
            check("a.tsv", "name\tsource\n甲\tx\n乙\tx\n"),
            ["lexicon/data/a.tsv:3: out of order: rows are sorted by key, by code point"]
        );
        assert_eq!(check("a.tsv", "name\tsource\n乙\tx\n乙\ty\n"), ["lexicon/data/a.tsv:3: the key stands twice"]);
        assert_eq!(
            check("a.tsv", "name\tsource\n乙\t\n"),
            ["lexicon/data/a.tsv:2: no source: what is only remembered is not a fact"]
        );
        assert_eq!(check("a.tsv", "name\tsource\n乙 \tx\n").len(), 1);
        assert_eq!(check("a.tsv", "name\tsource\r\n乙\tx").len(), 1);
    }

    #[test]
    fn a_document_is_identified_by_number_title_issuer_and_date() {
        let text = "number\ttitle\tshort_titles\tissuer\tdate\tsource\n\t规定\t\t甲\t1999\tx\n\t规定\t\t甲\t2005\tx\n";
        assert_eq!(check("policies.tsv", text), [""; 0]);
    }
}
