//! Counts the documents of the corpus that contain each known name, number, title or phrase, and writes
//! `lexicon/data/uses.tsv`: completion offers the most frequent ones first.

use anyhow::Context;
use hegao::files::reading::{self, LARGEST_DRAFT};
use hegao::mining;
use hegao::text::Syntax;
use hegao_lexicon::Lexicon;
use hegao_lexicon::terms::{Meaning, NameKind};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use xtask::project;

const TABLE: &str = "lexicon/data/uses.tsv";
/// The source of the counts, in the notation of the other tables.
const SOURCE: &str = "corpus:dev";

/// Writes the table; if there is no corpus, says so and leaves the table unchanged.
pub fn run(root: &Path) -> anyhow::Result<()> {
    let Some(shared) = project::shared(root) else {
        println!("skipped: no corpus");
        return Ok(());
    };
    let lexicon = Lexicon::shipped()?;
    let mut frequencies: BTreeMap<String, usize> = BTreeMap::new();
    for entry in fs::read_dir(shared.join("corpus/dev"))? {
        let path = entry?.path();
        let name = path.to_string_lossy();
        let text = reading::text(&path, LARGEST_DRAFT)
            .map_err(anyhow::Error::msg)
            .with_context(|| name.clone().into_owned())?;
        for used in used(&text, Syntax::of_name(&name), &lexicon) {
            *frequencies.entry(used).or_default() += 1;
        }
    }
    fs::write(root.join(TABLE), table(&frequencies)).context(TABLE)?;
    println!("wrote {TABLE}: {} names", frequencies.len());
    Ok(())
}

/// The names in a document, without duplicates, as the tables spell them.
fn used(text: &str, syntax: Syntax, lexicon: &Lexicon) -> BTreeSet<String> {
    let document = mining::document("", text, syntax, lexicon);
    let terms = lexicon.terms().find_iter(&document.text);
    let terms = terms.filter(|found| found.meanings.iter().any(is_offered)).map(|f| document.text[f.range].to_owned());
    let numbers = document.numbers.into_iter().filter_map(|n| n.canonical);
    let numbers = numbers.filter(|n| lexicon.policies.by_number(n).next().is_some());
    let titles = document.titles.iter().flat_map(|t| lexicon.policies.by_title(&t.text)).map(|p| p.title.to_string());
    terms.chain(numbers).chain(titles.filter(|t| !t.is_empty())).collect()
}

/// Whether completion offers such a name by itself.
fn is_offered(meaning: &Meaning) -> bool {
    matches!(meaning, Meaning::Agency(_, NameKind::Name | NameKind::Short) | Meaning::Slogan(_))
}

fn table(frequencies: &BTreeMap<String, usize>) -> String {
    let rows = frequencies.iter().map(|(name, documents)| format!("{name}\t{documents}\t{SOURCE}\n"));
    ["name\tdocuments\tsource\n".to_owned()].into_iter().chain(rows).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_counts_once_per_name_and_everyday_forms_do_not_count() {
        let mut lexicon = Lexicon::default();
        lexicon.overlay("甲.tsv", "name\taliases\n甲市财政局\t甲财政\n").expect("a table");
        lexicon.overlay("乙.tsv", "text\n三甲工程\n").expect("a table");
        lexicon.overlay("丙.tsv", "number\ttitle\tshort_titles\n甲发〔2001〕1号\t甲办法\t甲法\n").expect("a table");
        let text = "甲市财政局、甲财政：甲市财政局按照《甲法》（甲发〔2001〕1号）实施“三甲工程”，依照《乙法》。";
        let used = used(text, Syntax::Plain, &lexicon);
        assert_eq!(used.into_iter().collect::<Vec<_>>(), ["三甲工程", "甲办法", "甲发〔2001〕1号", "甲市财政局"]);
        let frequencies = BTreeMap::from([("甲".to_owned(), 2), ("乙".to_owned(), 1)]);
        assert_eq!(table(&frequencies), "name\tdocuments\tsource\n乙\t1\tcorpus:dev\n甲\t2\tcorpus:dev\n");
    }
}
