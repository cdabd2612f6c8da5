//! Which table a heading announces, and where its columns stand. The set of columns tells, in
//! whatever order; Chinese names of columns are understood.

use super::DelimitedText;
use super::values::Holds;
use crate::catalogue::Table;

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

/// Chinese names of columns. Where one may mean several, the table has but one of them.
const CHINESE: &[(&str, &[&str])] = &[
    ("名称", &["name"]),
    ("机构名称", &["name"]),
    ("机关名称", &["name"]),
    ("全称", &["full_name"]),
    ("简称", &["short_names", "short_titles"]),
    ("规范简称", &["short_names"]),
    ("别名", &["aliases"]),
    ("别称", &["aliases"]),
    ("机关代字", &["codes", "code"]),
    ("代字", &["codes", "code"]),
    ("发文机关", &["issuer"]),
    ("级别", &["level", "severity"]),
    ("状态", &["status"]),
    ("状况", &["status"]),
    ("启用日期", &["valid_from"]),
    ("停用日期", &["valid_to"]),
    ("承继机构", &["successors"]),
    ("承继机关", &["successors"]),
    ("依据", &["basis"]),
    ("来源", &["source"]),
    ("出处", &["source"]),
    ("多家同用", &["ambiguous"]),
    ("例", &["example"]),
    ("字号", &["number"]),
    ("文号", &["number"]),
    ("发文字号", &["number"]),
    ("标题", &["title"]),
    ("文件名称", &["title"]),
    ("成文日期", &["date"]),
    ("施行日期", &["effective"]),
    ("状态起始日期", &["status_since"]),
    ("废止依据", &["repealed_by"]),
    ("废止条款", &["repealed_article"]),
    ("替代文件", &["successor"]),
    ("适用范围", &["scope"]),
    ("提法", &["slogan", "text"]),
    ("词语", &["text"]),
    ("引号", &["quotes"]),
    ("类别", &["category", "class"]),
    ("次序", &["order"]),
    ("说明", &["note"]),
    ("其他写法", &["variant"]),
    ("错写", &["variant", "wrong"]),
    ("正写", &["right"]),
    ("条件", &["context"]),
    ("次数", &["count"]),
    ("篇数", &["docs"]),
];

/// The column that a cell of the heading names in a table.
fn column(table: Table, cell: &str) -> Option<usize> {
    let chinese = CHINESE.iter().find(|(name, _)| *name == cell).map(|(_, columns)| *columns);
    let names = chinese.unwrap_or_default();
    table.column(cell).or_else(|| names.iter().find_map(|name| table.column(name)))
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
        let holds = table.columns().iter().map(|column| Holds::of(column)).collect();
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
