//! Merges reviewed proposals into a table: rows accepted in a review file are added, or fill the row with the same key;
//! the table stays sorted by its key.

use super::proposal::Table;
use crate::delimited::DelimitedText;
use crate::policies::title_key;
use crate::table::TableError;
use std::collections::HashMap;

/// What a reviewer may write in `accept` to accept a row.
const YES: [&str; 9] = ["y", "Y", "yes", "是", "收", "√", "1", "x", "✓"];
/// What a reviewer may write there to reject it.
const NO: [&str; 7] = ["", "n", "N", "no", "否", "不", "0"];

/// A table after merging.
#[derive(PartialEq, Eq, Debug)]
pub struct Merged {
    /// The whole table.
    pub text: String,
    /// The number of rows added.
    pub added: usize,
    /// The number of rows of the table that changed.
    pub changed: usize,
}

/// A file's text with its name for errors.
#[derive(Clone, Copy, Debug)]
pub struct Named<'a> {
    /// The file name.
    pub file: &'a str,
    /// The text.
    pub text: &'a str,
}

/// Merges the accepted rows of `review` into `table` (`None` if the table does not exist yet). The error names the
/// file, line and column of an invalid row or of an unknown value in `accept`.
pub fn merge(kind: Table, table: Option<Named<'_>>, review: Named<'_>) -> Result<Merged, TableError> {
    let columns = kind.columns();
    let mut rows = Rows { kind, rows: Vec::new(), index: HashMap::new() };
    table.map_or(Ok(()), |t| whole(t, columns))?;
    for row in table.map_or(Ok(Vec::new()), |t| read(t, columns))? {
        rows.push(row.cells);
    }
    let mut merged = Merged { text: String::new(), added: 0, changed: 0 };
    for row in read(review, columns)?.into_iter().filter(|r| r.accepted) {
        match rows.find(&row.cells) {
            None => {
                rows.push(row.cells);
                merged.added += 1;
            }
            Some(at) => merged.changed += usize::from(fill(&mut rows.rows[at], &row.cells, columns)),
        }
    }
    merged.text = columns.join("\t") + "\n";
    rows.sorted().iter().for_each(|cells| merged.text.push_str(&(cells.join("\t") + "\n")));
    Ok(merged)
}

/// The rows of a table with an index of their names.
struct Rows {
    kind: Table,
    rows: Vec<Vec<String>>,
    index: HashMap<String, Vec<usize>>,
}

impl Rows {
    fn push(&mut self, cells: Vec<String>) {
        self.index.entry(self.name(&cells)).or_default().push(self.rows.len());
        self.rows.push(cells);
    }

    /// The name under which a row is indexed; several rows may share it.
    fn name(&self, cells: &[String]) -> String {
        match self.kind {
            Table::Policies if cells[0].is_empty() => title_key(&cells[1]),
            Table::Variants => format!("{}\t{}", cells[0], cells[1]),
            _ => cells[0].clone(),
        }
    }

    /// The index of the row about the same thing.
    fn find(&self, cells: &[String]) -> Option<usize> {
        let candidates = self.index.get(&self.name(cells))?;
        candidates.iter().copied().find(|i| self.kind != Table::Policies || same_policy(&self.rows[*i], cells))
    }

    /// The rows sorted by key.
    fn sorted(mut self) -> Vec<Vec<String>> {
        let keys: Vec<usize> = self.kind.key().iter().filter_map(|column| self.kind.column(column)).collect();
        self.rows.sort_by(|a, b| keys.iter().map(|i| &a[*i]).cmp(keys.iter().map(|i| &b[*i])));
        self.rows
    }
}

/// Whether two rows are about one document: new versions keep old titles, and an attachment may share the number of its
/// notice.
fn same_policy(a: &[String], b: &[String]) -> bool {
    let fits = |i: usize| a[i].is_empty() || b[i].is_empty() || a[i] == b[i];
    match a[0].is_empty() {
        true => fits(4),
        false => title_key(&a[1]) == title_key(&b[1]) || a[1].is_empty() || b[1].is_empty(),
    }
}

/// Fills a row with the non-empty cells, combining the sources; returns whether the row changed.
fn fill(row: &mut [String], cells: &[String], columns: &[&str]) -> bool {
    let before = row.to_vec();
    for (i, (old, new)) in row.iter_mut().zip(cells).enumerate().filter(|(_, (_, new))| !new.is_empty()) {
        match columns[i] == "source" && !old.is_empty() {
            true if old.split(';').any(|s| s == new) => {}
            true => *old = format!("{old};{new}"),
            false => old.clone_from(new),
        }
    }
    row != before
}

struct Row {
    accepted: bool,
    cells: Vec<String>,
}

/// Rejects a table with an unknown column, which would be lost when the table is rewritten.
fn whole(table: Named<'_>, columns: &[&str]) -> Result<(), TableError> {
    let delimited = DelimitedText::read(table.text);
    let strange = delimited.heading().iter().find(|c| !c.text.is_empty() && !columns.contains(&&*c.text));
    strange.map_or(Ok(()), |cell| {
        let (line, column) = delimited.locate(cell.start as usize);
        let message = format!("并入会丢失“{}”一列，没有写入；请把它移到别处，或改用词库的列名", cell.text);
        Err(TableError { file: table.file.to_owned(), line, column, message })
    })
}

/// The rows of a table or a review file, also as a spreadsheet may have saved it.
fn read(named: Named<'_>, columns: &[&str]) -> Result<Vec<Row>, TableError> {
    let delimited = DelimitedText::read(named.text);
    let place = |column: &str| delimited.heading().iter().position(|c| c.text == column);
    let error = |(line, column), message| TableError { file: named.file.to_owned(), line, column, message };
    if place(columns[0]).is_none() {
        return Err(error((1, 1), format!("表头缺少列“{}”", columns[0])));
    }
    let places: Vec<Option<usize>> = columns.iter().map(|c| place(c)).collect();
    let accept = place("accept");
    let mut rows = Vec::with_capacity(delimited.len());
    for row in 0..delimited.len() {
        let found = delimited.row(row);
        let text = |p: Option<usize>| p.and_then(|p| found.get(p)).map_or("", |c| &*c.text);
        let mark = text(accept);
        if !YES.contains(&mark) && !NO.contains(&mark) {
            let message = format!("accept 一栏写作“{mark}”，无法识别：收录写 y 或“是”，不收留空");
            return Err(error(delimited.place(row, accept.unwrap_or(0)), message));
        }
        let cell = |p: &Option<usize>| text(*p).replace(['\n', '\t'], " ");
        rows.push(Row { accepted: YES.contains(&mark), cells: places.iter().map(cell).collect() });
    }
    Ok(rows)
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::expect;

    fn merged(table: &str, review: &str) -> Result<Merged, TableError> {
        let table = (!table.is_empty()).then_some(Named { file: "issuer-codes.tsv", text: table });
        merge(Table::IssuerCodes, table, Named { file: "issuer-codes.review.tsv", text: review })
    }

    const REVIEW: &str = "accept\tknown\tcode\tissuer\texample\n\
        y\tnew\t甲政发\t甲市人民政府\t甲政发〔2020〕1号\n\
        \tnew\t乙政发\t乙市人民政府\t\n\
        是\tdiffers\t丙政发\t丙市人民政府\t\n";

    #[test]
    fn accepted_rows_are_added_in_order_and_fill_existing_rows() {
        let table = "code\texample\tsource\n丙政发\t丙政发〔2019〕2号\t公报\n";
        let merged = merged(table, REVIEW).expect("a valid review");
        expect![[r#"
            code	issuer	ambiguous	example	source
            丙政发	丙市人民政府		丙政发〔2019〕2号	公报
            甲政发	甲市人民政府		甲政发〔2020〕1号	
        "#]]
        .assert_eq(&merged.text);
        assert_eq!((merged.added, merged.changed), (1, 1));
    }

    #[test]
    fn merging_again_changes_nothing() {
        let once = merged("", REVIEW).expect("a valid review");
        let twice = merged(&once.text, REVIEW).expect("a valid review");
        assert_eq!(twice, Merged { added: 0, changed: 0, ..once });
    }

    #[test]
    fn a_table_with_an_unknown_column_is_rejected() {
        let error = merged("code\t备注\n丙政发\t常用\n", REVIEW).expect_err("a column that would be lost");
        expect!["issuer-codes.tsv:1:6: 并入会丢失“备注”一列，没有写入；请把它移到别处，或改用词库的列名"]
            .assert_eq(&error.to_string());
    }

    #[test]
    fn an_unknown_accept_value_is_reported() {
        let error = merged("", "accept\tcode\n也许\t甲政发\n").expect_err("an unknown mark");
        expect!["issuer-codes.review.tsv:2:1: accept 一栏写作“也许”，无法识别：收录写 y 或“是”，不收留空"]
            .assert_eq(&error.to_string());
        let error = merged("", "accept\tname\n").expect_err("the key is missing");
        expect!["issuer-codes.review.tsv:1:1: 表头缺少列“code”"].assert_eq(&error.to_string());
    }
}
