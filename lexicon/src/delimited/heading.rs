//! Determines the kind of table and the positions of its columns from a heading. The set of columns decides, in any
//! order; Chinese column names are recognised.

use super::DelimitedText;
use crate::catalogue::Table;
use crate::columns::{self, Holds, chinese};

/// A parsed heading.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Heading {
    /// The kind of table.
    pub table: Table,
    /// For each column of the table, the index of its cell; `None` if the heading lacks the column.
    pub cells: Vec<Option<usize>>,
    /// The type of values in each column of the table.
    pub holds: Vec<Holds>,
    /// The indices of the key columns.
    pub key: Vec<usize>,
    /// The number of cells in the heading.
    pub width: usize,
    /// The indices of cells that name no column, or name a column for the second time.
    pub strange: Vec<usize>,
}

/// Columns that users keep for their own purposes; they are ignored.
const PRIVATE: [&str; 3] = ["", "序号", "备注"];

/// The index of the column of `table` that a heading cell names.
fn column(table: Table, cell: &str) -> Option<usize> {
    table.column(cell).or_else(|| table.columns().iter().position(|column| chinese(column).contains(&cell)))
}

impl Heading {
    /// Parses the heading of a delimited text; the error message says what a heading should contain. With `shipped`,
    /// kinds that exist only as shipped tables are recognised too.
    pub fn of(delimited: &DelimitedText<'_>, shipped: bool) -> Result<Heading, String> {
        let names: Vec<&str> = delimited.heading().iter().map(|c| &*c.text).collect();
        let kinds = Table::ALL.into_iter().filter(|t| t.is_open() || shipped);
        let fitting = kinds.map(|t| Heading::as_table(t, &names)).filter(Heading::is_identified);
        let nearest = fitting.min_by_key(|h| h.strange.len());
        nearest.ok_or_else(|| unknown(&names))
    }

    fn as_table(table: Table, names: &[&str]) -> Heading {
        let width = names.iter().rposition(|n| !n.is_empty()).map_or(0, |last| last + 1);
        let holds = table.columns().iter().map(|column| columns::holds(column)).collect();
        let cells = vec![None; table.columns().len()];
        let key = table.key().iter().filter_map(|name| table.column(name)).collect();
        let mut heading = Heading { table, cells, holds, key, width, strange: Vec::new() };
        for (cell, name) in names[..width].iter().enumerate() {
            match column(table, name) {
                Some(column) if heading.cells[column].is_none() => heading.cells[column] = Some(cell),
                None if PRIVATE.contains(name) => {}
                _ => heading.strange.push(cell),
            }
        }
        heading
    }

    fn is_identified(&self) -> bool {
        let has = |name: &&&str| self.table.column(name).is_some_and(|c| self.cells[c].is_some());
        let columns = self.table.identifying_columns();
        let found = columns.iter().filter(has).count();
        if self.table == Table::Policies { found > 0 } else { found == columns.len() }
    }

    /// The index of the cell for a column, by the column's name.
    pub fn cell(&self, column: &str) -> Option<usize> {
        self.table.column(column).and_then(|c| self.cells[c])
    }

    /// The fault message for a cell in `strange`.
    pub fn stranger(&self, name: &str) -> String {
        match column(self.table, name) {
            Some(_) => format!("列“{name}”出现了两次，请删去一列"),
            None => format!("不认识的列“{name}”，可用的列：{}", self.table.columns().join("、")),
        }
    }
}

fn unknown(names: &[&str]) -> String {
    let known = Table::ALL.into_iter().filter(|t| t.is_open());
    let known: Vec<String> = known.map(|t| format!("{}（{}）", t.in_chinese(), identifying_columns(t))).collect();
    let found = names.iter().filter(|n| !n.is_empty()).take(6).copied().collect::<Vec<_>>().join("、");
    format!("表头“{found}”不是任何词库表的表头；表头应有：{}", known.join("，"))
}

fn identifying_columns(table: Table) -> String {
    let joint = if table == Table::Policies { "或" } else { "和" };
    table.identifying_columns().join(joint)
}
