//! Decodes the rows of a delimited text as records of its table; rows that cannot be read become faults.

use super::DelimitedText;
use super::heading::Heading;
use crate::table::{Cells, Record};
use std::borrow::Cow;

/// The result of reading a table.
#[derive(Clone, Debug)]
pub struct Reading<R> {
    /// The rows that could be read.
    pub records: Vec<R>,
    /// For each record, its row below the heading, counted from 0.
    pub rows: Vec<usize>,
    /// The faults of the other rows.
    pub faults: Vec<CellFault>,
}

/// A fault in a cell.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CellFault {
    /// The row below the heading, counted from 0.
    pub row: usize,
    /// The index of the cell in its row; it may lie past the end of the row.
    pub cell: usize,
    /// What is wrong and how to correct it, in Chinese.
    pub message: String,
}

/// The cells of a row in the order of the table's columns; a missing column is an empty cell.
pub fn cells<'s>(delimited: &'s DelimitedText<'_>, heading: &Heading, row: usize) -> Vec<Cow<'s, str>> {
    (0..heading.cells.len()).map(|column| cell(delimited, heading, row, column)).collect()
}

/// The cell of a row in a column of the table; empty if the column is missing.
pub fn cell<'s>(delimited: &'s DelimitedText<'_>, heading: &Heading, row: usize, column: usize) -> Cow<'s, str> {
    match heading.cells[column].and_then(|c| delimited.row(row).get(c)) {
        Some(cell) if !cell.text.is_empty() => heading.holds[column].settled(&cell.text),
        _ => Cow::Borrowed(""),
    }
}

/// Reads all rows. `R` must be the row type of the heading's table. `seen` is called with the row index and the cells
/// of each row that was read.
pub fn read<R: Record>(
    delimited: &DelimitedText<'_>,
    heading: &Heading,
    mut seen: impl FnMut(usize, &[Cow<'_, str>]),
) -> Reading<R> {
    let mut records = Vec::with_capacity(delimited.len());
    let (mut rows, mut faults) = (Vec::with_capacity(delimited.len()), Vec::new());
    for row in 0..delimited.len() {
        if let Some(fault) = surplus(delimited, heading, row) {
            // all cells of this row may have shifted
            faults.push(fault);
            continue;
        }
        let cells = cells(delimited, heading, row);
        match read_one(&cells) {
            Ok(record) => {
                seen(row, &cells);
                records.push(record);
                rows.push(row);
            }
            Err((column, message)) => {
                faults.push(CellFault { row, cell: heading.cells[column].unwrap_or(0), message });
            }
        }
    }
    Reading { records, rows, faults }
}

fn read_one<R: Record>(cells: &[Cow<'_, str>]) -> Result<R, (usize, String)> {
    if let Some(empty) = (0..R::REQUIRED).find(|i| cells[*i].is_empty()) {
        return Err((empty, format!("“{}”不能为空", R::COLUMNS[empty])));
    }
    R::read(&Cells::of(cells.iter().map(|c| &**c).collect()))
}

/// The first cell with text beyond the width of the heading, as a fault.
fn surplus(delimited: &DelimitedText<'_>, heading: &Heading, row: usize) -> Option<CellFault> {
    let beyond = delimited.row(row).get(heading.width..)?;
    let count = beyond.iter().filter(|c| !c.text.is_empty()).count();
    (count > 0).then(|| {
        let message = format!("多出{count}个单元格，表头只有{}列；请检查这一行有没有多写分隔符", heading.width);
        CellFault { row, cell: heading.width, message }
    })
}
