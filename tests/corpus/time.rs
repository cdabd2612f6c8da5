//! A text is checked as of its own date: what was valid then is right, whatever happened since.

use crate::{LEXICON, shared};
use hegao::analysis::Analysis;
use hegao::settings::Settings;
use hegao::text::Syntax;
use hegao_lexicon::Date;
use std::fs;
use std::path::Path;

/// The informatisation plan of December 2016 (国发〔2016〕73号), a document of the corpus.
fn plan(shared: &Path) -> String {
    let mut seeds = fs::read_dir(shared.join("corpus/seeds")).expect("a folder").map(|e| e.expect("a file").path());
    let path = seeds.find(|p| p.file_name().is_some_and(|n| n.to_string_lossy().starts_with("003")));
    fs::read_to_string(path.expect("the plan")).expect("a readable file")
}

/// The agencies reported as abolished, on the text's own date or on another one.
fn gone(text: &str, as_of: Option<Date>) -> Vec<String> {
    let settings = Settings { select: vec!["agency".to_owned()], as_of, ..Settings::default() };
    let analysis = Analysis::new(text, Syntax::Plain, &LEXICON, &settings, Date::new(2026, 11, 15));
    analysis.diagnostics.into_iter().map(|d| text[d.span].to_owned()).collect()
}

#[test]
fn the_agencies_of_the_plan_of_2016_are_right_on_its_day() {
    let Some(shared) = shared() else { return };
    let text = plan(&shared);
    assert_eq!(gone(&text, None), Vec::<String>::new());
    let later = gone(&text, Some(Date::new(2026, 11, 15)));
    // 71 names no longer exist today; one of them is in a paragraph about the years of the “十二五”
    assert_eq!(later.len(), 70, "{later:?}");
    // between the two reforms, some of them were already abolished
    let between = gone(&text, Some(Date::new(2019, 1, 1)));
    assert!(between.contains(&"质检总局".to_owned()) && !between.contains(&"银保监会".to_owned()), "{between:?}");
}
