//! How well the miner finds what people verified: issuers of codes, names of agencies, quoted phrases.

use crate::{LEXICON, rows, shared};
use hegao::mining;
use hegao::text::Syntax;
use hegao_lexicon::mine::{Confidence, Miner, Proposal, Review, Table};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::OnceLock;

fn mined(shared: &Path) -> &'static Review {
    static MINED: OnceLock<Review> = OnceLock::new();
    MINED.get_or_init(|| {
        let folder = std::fs::read_dir(shared.join("corpus/dev")).expect("a corpus");
        let mut paths: Vec<_> = folder.map(|e| e.expect("an entry").path()).collect();
        paths.sort();
        let read = |path: &std::path::PathBuf| {
            let text = std::fs::read_to_string(path).expect("a document");
            let name = path.to_string_lossy();
            mining::document(&name, &text, Syntax::of_name(&name), &LEXICON)
        };
        let documents: Vec<_> = paths.iter().map(read).collect();
        let mut miner = Miner::default();
        documents.iter().for_each(|d| miner.read(d, &LEXICON));
        documents.iter().for_each(|d| miner.recount(d, &LEXICON));
        miner.conclude(&LEXICON)
    })
}

fn of_table(review: &Review, table: Table) -> BTreeMap<&str, &Proposal> {
    let proposals = review.proposals.iter().filter(|p| p.table == table);
    proposals.map(|p| (p.cell(table.columns()[0]), p)).collect()
}

/// The name of the row that has this name, in any of its forms.
fn row_name(name: &str) -> String {
    let bare = name.split(['(', '（']).next().unwrap_or(name).trim_start_matches('原');
    let row = LEXICON.agencies.iter().find(|a| {
        a.name == bare
            || a.full_name == bare
            || a.common_name() == bare
            || a.short_names.iter().chain(&a.aliases).any(|n| n == bare)
    });
    row.map_or(bare.to_owned(), |a| a.name.to_string())
}

#[test]
fn verified_codes_get_exactly_their_issuers() {
    let Some(shared) = shared() else { return };
    let codes = of_table(mined(&shared), Table::IssuerCodes);
    let verified =
        rows(&shared.join("facts/issuer-codes.tsv")).into_iter().filter(|row| row[4].starts_with("verified"));
    let (mut right, mut wrong, mut silent) = (0, Vec::new(), Vec::new());
    for row in verified {
        let Some(found) = codes.get(row[0].as_str()) else { continue };
        match found.cell("issuer") {
            "" => silent.push(row[0].clone()),
            issuer if issuer.split(';').any(|i| i == row_name(&row[1])) => right += 1,
            issuer => wrong.push(format!("{}：{issuer}，应为{}", row[0], row[1])),
        }
    }
    println!("issuers of verified codes: {right} right, wrong {wrong:?}, without {silent:?}");
    assert!(wrong.is_empty(), "{wrong:?}");
    assert!(right >= 20 && silent.len() <= 4, "{right} right, without {silent:?}");
}

#[test]
fn quoted_phrases_counted_by_people_are_proposed() {
    let Some(shared) = shared() else { return };
    let review = mined(&shared);
    let (slogans, terms) = (of_table(review, Table::Slogans), of_table(review, Table::Attested));
    let known = |term: &str| slogans.contains_key(term) || terms.contains_key(term);
    // the most frequent ones; a few of them are column names of a web page
    let listed: Vec<String> =
        rows(&shared.join("facts/quoted-terms.tsv")).into_iter().take(60).map(|r| r[0].clone()).collect();
    let missed: Vec<&String> = listed.iter().filter(|term| !known(term)).collect();
    println!("quoted phrases: {} of {} found, missed {missed:?}", listed.len() - missed.len(), listed.len());
    assert!(missed.len() <= 6, "{missed:?}");
    let sure = slogans.values().filter(|p| p.confidence == Confidence::High);
    assert!(sure.into_iter().all(|p| !p.cell("text").contains(['。', '，', '《'])));
}
