//! The rows of a sheet as records of its table; each row that cannot be read is named.

use super::DelimitedText;
use super::heading::Heading;
use crate::table::{Cells, Record};
use std::borrow::Cow;

/// What a sheet says.
#[derive(Clone, Debug)]
pub struct Reading<R> {
    /// The rows that could be read.
    pub records: Vec<R>,
    /// For each record its row below the heading, counted from 0.
    pub rows: Vec<usize>,
    /// What is wrong with the other rows.
    pub faults: Vec<CellFault>,
}

/// Something wrong with a cell.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CellFault {
    /// The row below the heading, counted from 0.
    pub row: usize,
    /// The cell of the row; it may lie past the row's end.
    pub cell: usize,
    /// What is wrong and the way out.
    pub message: String,
}

/// The cells of a row in the order of the table's columns.
pub fn cells<'s>(delimited: &'s DelimitedText<'_>, heading: &Heading, row: usize) -> Vec<Cow<'s, str>> {
    (0..heading.cells.len()).map(|column| cell(delimited, heading, row, column)).collect()
}

/// The cell of a row in a column of the table.
pub fn cell<'s>(delimited: &'s DelimitedText<'_>, heading: &Heading, row: usize, column: usize) -> Cow<'s, str> {
    match heading.cells[column].and_then(|c| delimited.row(row).get(c)) {
        Some(cell) if !cell.text.is_empty() => heading.holds[column].settled(&cell.text),
        _ => Cow::Borrowed(""),
    }
}

/// Reads all rows. The record must be that of the heading's table. `seen` is shown the cells of each
/// row that was read.
pub fn read<R: Record>(
    delimited: &DelimitedText<'_>,
    heading: &Heading,
    mut seen: impl FnMut(usize, &[Cow<'_, str>]),
) -> Reading<R> {
    let mut records = Vec::with_capacity(delimited.len());
    let (mut rows, mut faults) = (Vec::with_capacity(delimited.len()), Vec::new());
    for row in 0..delimited.len() {
        if let Some(fault) = surplus(delimited, heading, row) {
            // its cells may all have slipped
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

/// Cells with text beyond the heading.
fn surplus(delimited: &DelimitedText<'_>, heading: &Heading, row: usize) -> Option<CellFault> {
    let beyond = delimited.row(row).get(heading.width..)?;
    let count = beyond.iter().filter(|c| !c.text.is_empty()).count();
    (count > 0).then(|| {
        let message = format!("多出{count}个单元格，表头只有{}列；请检查这一行有没有多写分隔符", heading.width);
        CellFault { row, cell: heading.width, message }
    })
}
