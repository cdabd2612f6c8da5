//! Rows as JSON: every column under its name, lists as arrays.

use super::asked::Asked;
use super::matching::Hit;
use hegao_lexicon::columns::{Holds, holds};
use serde_json::{Map, Value, json};

/// The JSON of a row that was found.
pub fn row(hit: &Hit, asked: &Asked<'_>) -> Value {
    let loaded_table = &asked.loaded.tables[hit.place.0];
    let mut row = Map::new();
    row.insert("table".to_owned(), hit.table.name().into());
    row.insert("match".to_owned(), if hit.exact { "exact" } else { "contains" }.into());
    row.insert("shipped".to_owned(), loaded_table.shipped.into());
    row.insert("file".to_owned(), loaded_table.file.as_str().into());
    row.insert("line".to_owned(), loaded_table.delimited.place(hit.place.1, 0).0.into());
    for (name, cell) in hit.table.columns().iter().zip(loaded_table.cells(hit.place.1)) {
        let items = || cell.split(';').map(str::trim).filter(|i| !i.is_empty()).collect::<Vec<_>>();
        let value = if matches!(holds(name), Holds::List | Holds::Titles) { json!(items()) } else { json!(cell) };
        row.insert((*name).to_owned(), value);
    }
    if let Some((day, standing)) = asked.day.and_then(|day| Some((day, asked.standing(hit, day)?))) {
        row.insert("as_of".to_owned(), json!({"date": day.to_string(), "standing": standing.value()}));
    }
    Value::Object(row)
}
