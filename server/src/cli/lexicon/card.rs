//! Cards for readers: what a row says, in words, labels of one width.

mod rows;

use super::find::Asked;
use super::matching::{Hit, Query};
use hegao_lexicon::source;
use std::fmt::Write as _;

/// Past so many rows that only contain the text, the others are counted.
const SHOWN: usize = 20;
/// The widest label, in Han letters.
const LABEL: usize = 4;

/// A card: a heading, then labelled lines.
pub(super) struct Card {
    head: String,
    lines: Vec<(&'static str, String)>,
}

impl Card {
    fn new(head: String) -> Card {
        Card { head, lines: Vec::new() }
    }

    /// A line, unless it would be empty.
    fn line(&mut self, label: &'static str, text: impl Into<String>) {
        let text = text.into();
        if !text.is_empty() {
            self.lines.push((label, text));
        }
    }

    /// A line for each text, the label before the first.
    fn list(&mut self, label: &'static str, texts: impl IntoIterator<Item = String>) {
        for (i, text) in texts.into_iter().enumerate() {
            self.lines.push((if i == 0 { label } else { "" }, text));
        }
    }

    fn text(&self) -> String {
        let mut out = format!("{}\n", self.head);
        for (label, text) in &self.lines {
            let blank = "　".repeat(LABEL.saturating_sub(label.chars().count()));
            let _ = writeln!(out, "  {label}{blank}  {text}");
        }
        out
    }
}

/// The rows that were found: whole cards of those that the text names, or of all when it names
/// none; the others in a line each.
pub fn cards(hits: &[Hit], query: &Query, asked: &Asked<'_>) -> String {
    let exact = hits.iter().take_while(|h| h.exact).count();
    let (whole, rest) = hits.split_at(if exact > 0 { exact } else { hits.len().min(SHOWN) });
    let mut out = whole.iter().map(|h| card(h, query, asked).text()).collect::<Vec<_>>().join("\n");
    if rest.is_empty() {
        return out;
    }
    if exact == 0 {
        let _ = writeln!(out, "\n另有 {} 条含有“{}”，请写得更具体", rest.len(), query.text);
        return out;
    }
    let _ = writeln!(out, "\n另有 {} 条含有“{}”：", rest.len(), query.text);
    for hit in rest.iter().take(SHOWN) {
        let _ = writeln!(out, "  {}", card(hit, query, asked).head);
    }
    if rest.len() > SHOWN {
        let _ = writeln!(out, "  ……");
    }
    out
}

fn card(hit: &Hit, query: &Query, asked: &Asked<'_>) -> Card {
    let mut card = rows::card(hit, query, asked);
    let loaded_table = &asked.loaded.tables[hit.place.0];
    if let Some(day) = asked.day {
        let standing = asked.standing(hit, day).map_or("", |s| s.in_words());
        if !standing.is_empty() {
            card.lines.insert(0, ("当日", format!("{}：{standing}", day.in_chinese())));
        }
    }
    let cells = loaded_table.cells(hit.place.1);
    let source = hit.table.column("source").map_or("", |c| &*cells[c]);
    card.list("来源", source::in_words(source));
    let line = loaded_table.delimited.place(hit.place.1, 0).0;
    card.line(
        "所在",
        if loaded_table.shipped { "内置词库".to_owned() } else { format!("{}第{line}行", loaded_table.file) },
    );
    card
}
