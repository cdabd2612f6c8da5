//! The cards of the rows found, with two additions of the command: the status on the day asked about, and the table
//! that holds the row.

use super::asked::Asked;
use super::matching::{Hit, Query};
use crate::knowledge::Card;
use crate::knowledge::card::{CardDetail, aligned};
use hegao_lexicon::catalogue::Table;
use std::fmt::Write as _;

/// The maximum number of rows shown that only contain the text; the others are only counted.
const SHOWN: usize = 20;

/// The rows found: full cards for the rows that the text names, then one line for each other row; if it names none,
/// full cards for the first rows and a count of the rest.
pub fn cards(hits: &[Hit], query: &Query, asked: &Asked<'_>) -> String {
    let exact = hits.iter().take_while(|h| h.exact).count();
    let (whole, rest) = hits.split_at(if exact > 0 { exact } else { hits.len().min(SHOWN) });
    let mut out = whole.iter().filter_map(|h| text(h, asked)).collect::<Vec<_>>().join("\n");
    if rest.is_empty() {
        return out;
    }
    if exact == 0 {
        let relation = if query.is_initials() { "的拼音首字母是" } else { "含有" };
        let _ = writeln!(out, "\n另有 {} 条{relation}“{}”，请写得更具体", rest.len(), query.text);
        return out;
    }
    let _ = writeln!(out, "\n另有 {} 条含有“{}”：", rest.len(), query.text);
    for card in rest.iter().take(SHOWN).filter_map(|h| card(h, asked)) {
        let _ = writeln!(out, "  {}", card.in_one_line());
    }
    if rest.len() > SHOWN {
        let _ = writeln!(out, "  ……");
    }
    out
}

fn text(hit: &Hit, asked: &Asked<'_>) -> Option<String> {
    let card = card(hit, asked)?;
    let mut lines = card.lines(CardDetail::Whole);
    if let Some((day, standing)) = asked.day.and_then(|day| Some((day, asked.standing(hit, day)?))) {
        let at = lines.iter().position(|(label, _)| *label == "状态").unwrap_or_default();
        lines.insert(at, ("当日", format!("{}：{}", day.in_chinese(), standing.in_words())));
    }
    let loaded_table = &asked.loaded.tables[hit.place.0];
    let line = loaded_table.delimited.place(hit.place.1, 0).0;
    lines.push((
        "所在",
        if loaded_table.shipped { "内置词库".to_owned() } else { format!("{}第{line}行", loaded_table.file) },
    ));
    Some(aligned(&card.title(), &lines))
}

/// The card of a row, as of the day of the run; `None` for kinds of rows that cannot be searched.
fn card(hit: &Hit, asked: &Asked<'_>) -> Option<Card> {
    let (loaded, i) = (asked.loaded, hit.index);
    Some(match hit.table {
        Table::Agencies => Card::of_agency(&loaded.agencies.get(i)?.record, asked.lexicon, asked.today),
        Table::IssuerCodes => Card::of_issuer_code(&loaded.codes.get(i)?.record),
        Table::NumberFormats => Card::of_number_format(&loaded.formats.get(i)?.record),
        Table::Policies => Card::of_policy(&loaded.policies.get(i)?.record, asked.today),
        Table::Slogans => Card::of_slogan(&loaded.slogans.get(i)?.record, asked.lexicon),
        Table::Variants => Card::of_variant(&loaded.variants.get(i)?.record),
        Table::Confusables => Card::of_confusable(&loaded.confusables.get(i)?.record),
        Table::Attested => Card::of_attested(&loaded.attested.get(i)?.record, &source(hit, asked)),
        Table::Traditional | Table::VariantCharacters | Table::Words | Table::Frequencies => return None,
    })
}

/// The source cell of a row.
fn source(hit: &Hit, asked: &Asked<'_>) -> String {
    let cells = asked.loaded.tables[hit.place.0].cells(hit.place.1);
    hit.table.column("source").map_or_else(String::new, |column| cells[column].to_string())
}
