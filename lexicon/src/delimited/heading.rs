//! Which table a heading announces, and where its columns stand. The set of columns tells, in
//! whatever order; Chinese names of columns are understood.

use super::DelimitedText;
use crate::catalogue::Table;
use crate::columns::{self, Holds, chinese};

/// A heading, understood.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Heading {
    /// What table it is.
    pub table: Table,
    /// For each column of the table the cell it stands in.
    pub cells: Vec<Option<usize>>,
    /// What each column of the table holds.
    pub holds: Vec<Holds>,
    /// The columns that identify a row.
    pub key: Vec<usize>,
    /// How many cells the heading has.
    pub width: usize,
    /// Cells whose name is no column, and those that name a column for the second time.
    pub strange: Vec<usize>,
}

/// Columns that people keep for themselves.
const PRIVATE: [&str; 3] = ["", "序号", "备注"];

/// The column that a cell of the heading names in a table.
fn column(table: Table, cell: &str) -> Option<usize> {
    table.column(cell).or_else(|| table.columns().iter().position(|column| chinese(column).contains(&cell)))
}

impl Heading {
    /// Understands the heading of a sheet; the error says what a heading should be. `shipped`
    /// tables may be of kinds that nobody keeps himself.
    pub fn of(delimited: &DelimitedText<'_>, shipped: bool) -> Result<Heading, String> {
        let names: Vec<&str> = delimited.heading().iter().map(|c| &*c.text).collect();
        let kinds = Table::ALL.into_iter().filter(|t| t.is_open() || shipped);
        let fitting = kinds.map(|t| Heading::as_table(t, &names)).filter(Heading::is_marked);
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

    fn is_marked(&self) -> bool {
        let has = |name: &&&str| self.table.column(name).is_some_and(|c| self.cells[c].is_some());
        let marks = self.table.marks();
        let found = marks.iter().filter(has).count();
        if self.table == Table::Policies { found > 0 } else { found == marks.len() }
    }

    /// The cell in which a column stands, by the column's name.
    pub fn cell(&self, column: &str) -> Option<usize> {
        self.table.column(column).and_then(|c| self.cells[c])
    }

    /// What is to be said of a cell among `strange`.
    pub fn stranger(&self, name: &str) -> String {
        match column(self.table, name) {
            Some(_) => format!("列“{name}”出现了两次，请删去一列"),
            None => format!("不认识的列“{name}”，可用的列：{}", self.table.columns().join("、")),
        }
    }
}

fn unknown(names: &[&str]) -> String {
    let known = Table::ALL.into_iter().filter(|t| t.is_open());
    let known: Vec<String> = known.map(|t| format!("{}（{}）", t.in_chinese(), marks(t))).collect();
    let found = names.iter().filter(|n| !n.is_empty()).take(6).copied().collect::<Vec<_>>().join("、");
    format!("表头“{found}”不是任何词库表的表头；表头应有：{}", known.join("，"))
}

fn marks(table: Table) -> String {
    let joint = if table == Table::Policies { "或" } else { "和" };
    table.marks().join(joint)
}
