//! Lexicon tables: one fact a line, sorted by key, each with its source.

use super::fault;
use crate::project::SourceFile;

/// Columns that identify a row, where the first alone does not.
const KEYS: [(&str, &[&str]); 1] = [("policies.tsv", &["number", "title", "issuer", "date"])];

/// Everything untidy in a table.
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
    let key = key_columns(&file.path, &header);
    let mut last: Vec<&str> = Vec::new();
    for (n, line) in lines {
        let cells: Vec<&str> = line.split('\t').collect();
        faults.extend(row_fault(&header, &cells).map(|what| fault(file, n, &what)));
        let this: Vec<&str> = key.iter().map(|i| cells.get(*i).copied().unwrap_or_default()).collect();
        if this <= last && n > 2 {
            let what = if this == last {
                "the key stands twice"
            } else {
                "out of order: rows are sorted by key, by code point"
            };
            faults.push(fault(file, n, what));
        }
        last = this;
    }
    faults
}

fn key_columns(path: &str, header: &[&str]) -> Vec<usize> {
    let named = KEYS.iter().find(|(file, _)| path.ends_with(file)).map(|(_, columns)| *columns);
    let column = |name: &&str| header.iter().position(|h| h == name);
    named.map_or(vec![0], |names| names.iter().filter_map(column).collect())
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
    fn a_document_is_known_by_number_title_issuer_and_date() {
        let text = "number\ttitle\tshort_titles\tissuer\tdate\tsource\n\t规定\t\t甲\t1999\tx\n\t规定\t\t甲\t2005\tx\n";
        assert_eq!(check("policies.tsv", text), [""; 0]);
    }
}
