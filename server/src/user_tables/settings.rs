//! Adds one table to a settings file without changing the rest of it.

use toml_edit::{Array, DocumentMut, Item, Table, Value};

/// The text of a new settings file, which names all tables of a folder.
pub fn new(folder: &str) -> String {
    format!("# 核稿设置，写法见手册“设置”\n\n[lexicon]\ntables = [\"{folder}/*.tsv\"]\n")
}

/// The settings with one more table; the error says why it cannot be added.
pub fn naming(settings: &str, table: &str) -> Result<String, String> {
    let mut document: DocumentMut = settings.parse().map_err(|_| "TOML 语法有误，没有写入".to_owned())?;
    let lexicon = document.entry("lexicon").or_insert(Item::Table(Table::new()));
    let lexicon = lexicon.as_table_like_mut().ok_or("lexicon 不是表，没有写入")?;
    let tables = lexicon.entry("tables").or_insert(Item::Value(Value::Array(Array::new())));
    tables.as_array_mut().ok_or("lexicon.tables 不是数组，没有写入")?.push(table);
    let named = document.to_string();
    // toml_edit writes \n
    Ok(if settings.contains("\r\n") { named.replace("\r\n", "\n").replace('\n', "\r\n") } else { named })
}
