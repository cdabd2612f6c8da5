//! Rows of tables and of lists of records whose own date says when the names in them were right.

use crate::text::blocks::{Block, BlockKind, block_index};
use hegao_lexicon::language::written_date;
use std::ops::Range;

/// At most this many cells on each side of a name are examined; rows of real tables are shorter.
const CELLS: usize = 8;
/// The maximum length of a cell that is only a date or a year, in bytes.
const DATE: usize = 60;

/// The year of the row that `mention` is in: of a cell of the same table that is only a date or a year, or of the date
/// at the beginning of a line divided by `|`.
pub fn year(text: &str, blocks: &[Block], mention: &Range<usize>) -> Option<u16> {
    let index = block_index(blocks, mention.start)?;
    let block = &blocks[index];
    if block.kind != BlockKind::TableCell {
        return leading(&text[block.range.start..mention.start]);
    }
    let is_cell = |b: &&Block| b.kind == BlockKind::TableCell;
    let before = blocks[..index].iter().rev().take_while(is_cell).take(CELLS);
    let after = blocks[index + 1..].iter().take_while(is_cell).take(CELLS);
    before.chain(after).find_map(|cell| dated(text[cell.range.clone()].trim()))
}

/// The year of the date at the beginning of a record: 2014-09-30 00:00:00 | 某机关 | 某标题.
fn leading(before: &str) -> Option<u16> {
    let dated = written_date::leading(before)?;
    let rest = before[dated.range.end..].trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | ':'));
    rest.starts_with(['|', '｜', '\t']).then_some(dated.date.year)
}

/// The year of a cell that is only a date, or only a year.
fn dated(cell: &str) -> Option<u16> {
    if cell.len() > DATE {
        return None;
    }
    let bare = cell.strip_suffix('年').unwrap_or(cell).trim_end();
    let year = || bare.parse().ok().filter(|year| bare.len() == 4 && (1949..2100).contains(year));
    let month = || written_date::partial(cell).filter(|partial| partial.len == cell.len()).map(|p| p.date.year);
    written_date::only(cell).map(|date| date.year).or_else(year).or_else(month)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Prose, Syntax};

    fn year_of(source: &str, syntax: Syntax) -> Option<u16> {
        let prose = Prose::new(source, syntax);
        let at = prose.text().find("某部").expect("a name");
        year(prose.text(), prose.blocks(), &(at..at + "某部".len()))
    }

    #[test]
    fn the_date_of_a_row() {
        for cell in ["2014年", "2014", "2014年9月", "2014-09-30", "2014年9月30日"] {
            let table = format!("| 日期 | 机关 |\n|---|---|\n| {cell} | 某部 |\n");
            assert_eq!(year_of(&table, Syntax::Markdown), Some(2014), "{cell}");
            let table = format!("| 机关 | 文件 | 日期 |\n|---|---|---|\n| 某部 | 某通知 | {cell} |\n");
            assert_eq!(year_of(&table, Syntax::Markdown), Some(2014), "{cell}");
        }
        assert_eq!(year_of("2014-09-30 00:00:00 | 某部、某局 | 关于某事的通知", Syntax::Plain), Some(2014));
    }

    #[test]
    fn a_row_without_a_date_has_no_year() {
        assert_eq!(year_of("| 序号 | 机关 |\n|---|---|\n| 2014号 | 某部 |\n", Syntax::Markdown), None);
        assert_eq!(year_of("2014年9月30日，某部召开会议", Syntax::Plain), None);
        assert_eq!(year_of("某部", Syntax::Plain), None);
    }
}
