//! Tests of how delimited text is split into cells.

use super::DelimitedText;

fn cells(text: &str) -> Vec<Vec<String>> {
    let delimited = DelimitedText::read(text);
    let row = |cells: &[super::Cell<'_>]| cells.iter().map(|c| c.text.to_string()).collect();
    std::iter::once(row(delimited.heading())).chain((0..delimited.len()).map(|i| row(delimited.row(i)))).collect()
}

#[test]
fn the_heading_determines_the_separator() {
    for text in ["a\tb\n甲\t乙\n", "a,b\n甲,乙\n", "a;b\n甲;乙", "\u{feff}a\tb\r\n甲\t乙\r\n", "a,b\r甲,乙\r"]
    {
        assert_eq!(cells(text), [["a", "b"], ["甲", "乙"]], "{text:?}");
    }
    assert_eq!(cells("a\n甲,乙\n"), [["a"], ["甲,乙"]]);
    assert_eq!(cells(""), [[""; 0]]);
}

#[test]
fn quoted_cells_may_contain_separators() {
    assert_eq!(cells("a,b\n\"甲,\"\"乙\"\"\",丙\n"), [["a", "b"], ["甲,\"乙\"", "丙"]]);
    assert_eq!(cells("a\tb\n\"甲\t乙\"\t丙\n"), [["a", "b"], ["甲\n乙", "丙"]]);
    assert_eq!(cells("a,b\n\" 甲\r\n乙 \",丙\n丁,戊\n"), [["a", "b"], ["甲\n乙", "丙"], ["丁", "戊"]]);
}

#[test]
fn an_unclosed_quotation_mark_is_plain_text() {
    assert_eq!(cells("a\tb\n\"十四五\"规划\t乙\n\"丙\t丁\n"), [["a", "b"], ["\"十四五\"规划", "乙"], ["\"丙", "丁"]]);
    assert!(DelimitedText::read("a\n\"甲\n").row(0)[0].unpaired);
}

#[test]
fn empty_rows_count_as_lines_but_not_as_rows() {
    let delimited = DelimitedText::read("a,b\r\n,\r\n\r\n\"甲\r\n甲\",乙\r\n 丙,丁\r\n");
    assert_eq!(delimited.len(), 2);
    assert_eq!([delimited.place(0, 1), delimited.place(1, 0), delimited.place(1, 1)], [(5, 4), (6, 1), (6, 4)]);
    assert_eq!(delimited.place(1, 7), (6, 1));
}
