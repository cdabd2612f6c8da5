//! How well the miner finds the repeals that a person listed.

use crate::{rows, shared};
use hegao::mining;
use hegao::text::Syntax;
use hegao_lexicon::Lexicon;
use hegao_lexicon::mine::repeals;
use hegao_lexicon::policies::title_key;
use std::collections::BTreeSet;
use std::path::Path;

/// A repeal in a form that both sides have: the repealing document, and the repealed title.
type Repeal = (String, String);

fn mined(corpus: &Path, lexicon: &Lexicon) -> BTreeSet<Repeal> {
    let entries = std::fs::read_dir(corpus).expect("a corpus").map(|e| e.expect("an entry").path());
    let read = |path: std::path::PathBuf| {
        let text = std::fs::read_to_string(&path).expect("a document");
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let document = mining::document(&name, &text, Syntax::of_name(&path.to_string_lossy()), lexicon);
        let found = repeals::find(&document).into_iter().map(|r| title_key(&r.title));
        found.map(|title| (name.clone(), title)).collect::<Vec<_>>()
    };
    entries.flat_map(read).collect()
}

#[test]
fn repeals_are_found_as_a_person_finds_them() {
    let Some(shared) = shared() else { return };
    let found = mined(&shared.join("corpus/dev"), &crate::LEXICON);
    // the last columns: …, split, source, sentence, review
    let listed = rows(&shared.join("facts/repeals.tsv")).into_iter().filter(|row| row[10] == "corpus:dev");
    let listed: BTreeSet<Repeal> = listed.map(|row| (row[0].clone(), title_key(&row[5]))).collect();
    let missed: Vec<_> = listed.difference(&found).collect();
    println!(
        "repeals: {} of {} found, {} in all; missed {missed:?}",
        listed.len() - missed.len(),
        listed.len(),
        found.len()
    );
    assert!(missed.len() * 20 <= listed.len(), "{missed:?}");
    // each of these was read and is a repeal; if there are more than a few new ones, they have to be read again
    let more = found.difference(&listed).count();
    assert!(more <= 14, "{:?}", found.difference(&listed).collect::<Vec<_>>());
}
