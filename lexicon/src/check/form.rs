//! Checks of every table: columns exist, each row has a source, each key occurs once, and shipped tables are sorted by
//! key.

use super::FaultCollector;
use super::loaded::LoadedTable;
use crate::catalogue::Table;
use crate::fault::{Fault, Level};
use std::collections::HashMap;

pub(super) fn check(collector: &mut FaultCollector<'_, '_>) {
    let loaded = collector.loaded;
    for loaded_table in loaded.tables.iter().filter(|b| b.judged) {
        heading(loaded_table, &mut collector.faults);
        sources(loaded_table, &mut collector.faults);
        unpaired(loaded_table, &mut collector.faults);
        if loaded_table.shipped {
            order(loaded_table, &mut collector.faults);
        }
    }
    keys(collector);
}

fn at_heading(loaded_table: &LoadedTable<'_>, byte: usize, message: String) -> Fault {
    let (line, column) = loaded_table.delimited.locate(byte);
    let (file, table) = (loaded_table.file.clone(), loaded_table.heading.table.name());
    Fault { file, line, column, level: Level::Error, message, table, key: String::new() }
}

fn heading(loaded_table: &LoadedTable<'_>, faults: &mut Vec<Fault>) {
    for &cell in &loaded_table.heading.strange {
        let cell = &loaded_table.delimited.heading()[cell];
        faults.push(at_heading(loaded_table, cell.start as usize, loaded_table.heading.stranger(&cell.text)));
    }
}

fn sources(loaded_table: &LoadedTable<'_>, faults: &mut Vec<Fault>) {
    let table = loaded_table.heading.table;
    if table.column("source").is_none() {
        return;
    }
    let Some(cell) = loaded_table.heading.cell("source") else {
        let message = "没有“source”列，请加上这一列并逐行写明出处".to_owned();
        return faults.push(at_heading(loaded_table, 0, message));
    };
    for row in 0..loaded_table.delimited.len() {
        if loaded_table.delimited.row(row).get(cell).is_none_or(|c| c.text.is_empty()) {
            let message = "没有出处，请写明在哪里读到；只凭记忆的不收".to_owned();
            faults.push(loaded_table.fault(row, Some(cell), Level::Error, message));
        }
    }
}

fn unpaired(loaded_table: &LoadedTable<'_>, faults: &mut Vec<Fault>) {
    for row in 0..loaded_table.delimited.len() {
        for (i, _) in loaded_table.delimited.row(row).iter().enumerate().filter(|(_, c)| c.unpaired) {
            let message = "单元格以半角引号开头而没有配对，已按文字读入；请补上引号或改用“”".to_owned();
            faults.push(loaded_table.fault(row, Some(i), Level::Warning, message));
        }
    }
}

/// The part of the key by which a shipped table is sorted.
fn sort_key(loaded_table: &LoadedTable<'_>, row: usize) -> String {
    loaded_table.key(row).split('\t').take(loaded_table.heading.table.sorted_by()).collect::<Vec<_>>().join("\t")
}

fn order(loaded_table: &LoadedTable<'_>, faults: &mut Vec<Fault>) {
    let mut last = String::new();
    for row in 0..loaded_table.delimited.len() {
        let this = sort_key(loaded_table, row);
        if this < last {
            let message = "没有按主键排列，请移到它的位置（按 UTF-8 字节序）".to_owned();
            faults.push(loaded_table.fault(row, None, Level::Error, message));
        }
        last = this;
    }
}

/// The row in which a key was last seen.
struct Seen {
    loaded_table: usize,
    row: usize,
}

/// Checks for repeated keys. A repeated key within one table is a fault; in two user tables it is a contradiction, or a
/// duplicate if the rows are equal. A user row with the key of a shipped row is valid: overlays exist for that.
fn keys(collector: &mut FaultCollector<'_, '_>) {
    let loaded = collector.loaded;
    let mut seen: HashMap<(Table, String), Seen> = HashMap::new();
    for (at, loaded_table) in loaded.tables.iter().enumerate() {
        for row in 0..loaded_table.delimited.len() {
            let key = loaded_table.key(row);
            if key.trim().is_empty() {
                continue;
            }
            let old = seen.insert((loaded_table.heading.table, key), Seen { loaded_table: at, row });
            if let Some(old) = old.filter(|_| loaded_table.judged) {
                collector.faults.extend(twice(&loaded.tables[old.loaded_table], old.row, loaded_table, row));
            }
        }
    }
}

fn twice(old: &LoadedTable<'_>, old_row: usize, loaded_table: &LoadedTable<'_>, row: usize) -> Option<Fault> {
    let line = old.delimited.place(old_row, 0).0;
    let same = old.cells(old_row) == loaded_table.cells(row);
    let (level, message) = match (std::ptr::eq(old, loaded_table), old.shipped) {
        (true, _) if !same && loaded_table.heading.table == Table::IssuerCodes => {
            let message = format!("同一代字在第{line}行另有发文机关；请合为一行，issuer 用“;”隔开，ambiguous 写 yes");
            (Level::Error, message)
        }
        (true, _) => (Level::Error, format!("主键与第{line}行相同，请合为一行")),
        (false, true) => return None,
        (false, false) if same => (Level::Warning, format!("与{}第{line}行重复，请只留一行", old.file)),
        (false, false) => {
            (Level::Warning, format!("与{}第{line}行主键相同而内容不同，以这一行为准；请只留一行", old.file))
        }
    };
    Some(loaded_table.fault(row, None, level, message))
}
