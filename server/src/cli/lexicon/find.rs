//! `hegao lexicon find`: shows everything the lexicon has about a name, a number or a phrase.

use super::args::{Find, Format};
use super::asked::Asked;
use super::card;
use super::matching::{self, Query};
use super::{answer, json, open};
use crate::cli::{Status, output};
use crate::render::json as render;
use hegao_lexicon::check::loaded::LoadedTables;
use hegao_lexicon::overlay::Overlay;
use hegao_lexicon::{Fault, Level, Lexicon};

/// Looks up a text.
pub fn run(options: &Find) -> Status {
    if options.text.trim().is_empty() {
        output::complain("没有写要查的文字");
        return Status::Failed;
    }
    let mut lexicon = match Lexicon::shipped() {
        Ok(lexicon) => lexicon,
        Err(error) => {
            output::complain(&format!("内置词库有误，这是核稿的缺陷：{error}"));
            return Status::Failed;
        }
    };
    let (own, mut problems) = open::own(&options.own);
    let mut loaded = LoadedTables::shipped(false);
    let mut overlay = Overlay::default();
    for table in &own {
        lexicon.lay(&mut overlay, &table.file, &table.text);
        loaded.add_own(&table.file, &table.text);
    }
    loaded.settle();
    let faults = overlay.finish(&lexicon);
    problems.extend(faults.iter().filter(|f| f.level == Level::Error).map(Fault::without_level));
    let asked = Asked { loaded: &loaded, lexicon: &lexicon, day: options.as_of, today: crate::clock::today() };
    let query = Query::new(&options.text, &lexicon);
    let hits = match matching::find(&query, &loaded) {
        hits if hits.is_empty() => matching::find_by_initials(&query, &loaded, &lexicon),
        hits => hits,
    };
    let text = match options.output_format {
        Format::Json => {
            let rows: Vec<String> = hits.iter().map(|h| json::row(h, &asked).to_string()).collect();
            render::array(&rows)
        }
        Format::Full if hits.is_empty() => nothing(&query, &loaded),
        Format::Full => card::cards(&hits, &query, &asked),
    };
    answer(&text, &problems)
}

fn nothing(query: &Query, loaded: &LoadedTables<'_>) -> String {
    let near = matching::nearest(query, loaded);
    let offer = if near.is_empty() { String::new() } else { format!("，是否要查：{}？", near.join("、")) };
    format!("词库中没有“{}”{offer}\n", query.text)
}
