//! Whether the lexicon knows every document, agency and phrase that the seed documents name; the project was built from
//! them.

use crate::names::agencies;
use crate::{LEXICON, rows, shared};
use hegao::analysis::Analysis;
use hegao::mentions::documents::{Cited, of_citation, of_number};
use hegao::settings::Settings;
use hegao::text::Syntax;
use hegao_lexicon::policies::title_key;
use hegao_lexicon::{Date, scripts};
use std::fs;
use std::ops::Range;
use std::path::Path;

/// A seed as the program reads it.
struct Seed {
    analysis: Analysis,
    /// The prose in simplified characters; its byte offsets are the offsets of the prose.
    text: String,
    /// The damaged parts, as byte ranges of the source: the program reports them, or the table of defects lists them.
    damaged: Vec<Range<usize>>,
}

impl Seed {
    fn read(path: &Path, defects: &[String]) -> Seed {
        let source = fs::read_to_string(path).expect("a readable seed");
        let today = Date::new(2026, 11, 15);
        let analysis = Analysis::new(&source, Syntax::Plain, &LEXICON, &Settings::default(), today);
        let listed = defects.iter().flat_map(|d| source.match_indices(d.as_str()));
        let mut damaged: Vec<Range<usize>> = listed.map(|(at, d)| at..at + d.len()).collect();
        damaged.extend(analysis.diagnostics.iter().map(|d| d.span.clone()));
        // 著 also occurs in simplified text, in 著作; the seed documents do not contain such a word
        let text = scripts::fold(analysis.prose.text()).replace('著', "着");
        Seed { analysis, text, damaged }
    }

    /// Whether the text of a prose range is not as its author wrote it.
    fn is_damaged(&self, range: &Range<usize>) -> bool {
        let source = self.analysis.prose.source_range(range.clone());
        self.damaged.iter().any(|d| d.start < source.end && source.start < d.end)
    }

    /// The ranges that are neither known nor damaged.
    fn unknown(&self, ranges: Vec<Range<usize>>, known: impl Fn(&Range<usize>) -> bool) -> Vec<String> {
        let unknown = ranges.into_iter().filter(|range| !known(range) && !self.is_damaged(range));
        unknown.map(|range| self.text[range].to_owned()).collect()
    }
}

/// What a test finds unknown in all seed documents; empty without a corpus.
fn unknown_in_seeds(unknown: impl Fn(&Seed) -> Vec<String>) -> Vec<String> {
    let Some(shared) = shared() else { return Vec::new() };
    let defects = rows(&shared.join("facts/seed-defects.tsv"));
    let mut found = Vec::new();
    for entry in fs::read_dir(shared.join("corpus/seeds")).expect("a folder of seeds") {
        let path = entry.expect("a seed").path();
        let name = path.file_name().and_then(|n| n.to_str()).unwrap_or_default();
        let of_seed = |row: &&Vec<String>| name.starts_with(row[0].trim_start_matches("seed "));
        let defects: Vec<String> = defects.iter().filter(of_seed).map(|row| row[1].clone()).collect();
        found.extend(unknown(&Seed::read(&path, &defects)).into_iter().map(|u| format!("{}: {u}", &name[..3])));
    }
    found
}

#[test]
fn the_documents_of_the_seeds_are_known() {
    let unknown = unknown_in_seeds(|seed| {
        let citations = &seed.analysis.mentions.citations;
        citations.iter().enumerate().flat_map(|(i, _)| unknown_document(seed, i)).collect()
    });
    assert!(unknown.is_empty(), "{unknown:#?}");
}

/// The title of a citation, if the document is not known by its title, by the number beside it, or as a short form of a
/// title cited earlier.
fn unknown_document(seed: &Seed, citation: usize) -> Vec<String> {
    let (mentions, prose) = (&seed.analysis.mentions, &seed.analysis.prose);
    let citations = &mentions.citations;
    let key = |i: usize| title_key(&seed.text[citations[i].title.clone()]);
    let written = key(citation);
    let is_short = (0..citation).any(|before| key(before).trim_end_matches("的通知").ends_with(&written));
    let known = |_: &Range<usize>| match of_citation(&citations[citation], mentions, prose.text(), &LEXICON) {
        Cited::ByNumber(policies) | Cited::ByTitle(policies) => !policies.is_empty(),
    };
    // market studies have 《》 around their titles too
    if is_short || is_yearly(&written) || written.ends_with("研究") {
        return Vec::new();
    }
    seed.unknown(vec![citations[citation].title.clone()], known)
}

/// Whether the lexicon has this title with a year before it, as in 2019年政府工作报告.
fn is_yearly(key: &str) -> bool {
    let year = |title: &str| title_key(title).strip_suffix(key).is_some_and(|y| y.len() == 7 && y.ends_with('年'));
    LEXICON.policies.iter().any(|policy| year(&policy.title))
}

#[test]
fn the_numbers_of_the_seeds_are_known() {
    let unknown = unknown_in_seeds(|seed| {
        let unknown = seed.analysis.mentions.numbers.iter().filter(|n| of_number(n, &LEXICON).is_empty());
        unknown.map(|n| seed.text[n.range.clone()].to_owned()).collect()
    });
    assert!(unknown.is_empty(), "{unknown:#?}");
}

#[test]
fn the_agencies_of_the_seeds_are_known() {
    let unknown = unknown_in_seeds(|seed| {
        let mentions = &seed.analysis.mentions;
        let named = agencies(&seed.text, mentions.citations.iter().map(|c| c.title.clone()));
        seed.unknown(named, |range| mentions.agencies.iter().any(|m| m.range == *range))
    });
    assert!(unknown.is_empty(), "{unknown:#?}");
}

#[test]
fn the_quoted_phrases_of_the_seeds_are_known() {
    let unknown = unknown_in_seeds(|seed| {
        seed.unknown(quotations(&seed.text), |range| is_phrase(seed, range) || is_in_title(seed, range))
    });
    assert!(unknown.is_empty(), "{unknown:#?}");
}

/// The texts in quotation marks, except sentences.
fn quotations(text: &str) -> Vec<Range<usize>> {
    const OF_SENTENCES: [char; 7] = [',', '，', '。', ';', '；', ':', '：'];
    let mut found = Vec::new();
    let mut open: Option<usize> = None;
    for (at, c) in text.char_indices() {
        match (c, open) {
            ('“', _) | ('"', None) => open = Some(at + c.len_utf8()),
            ('”', Some(start)) | ('"', Some(start)) => {
                found.extend((!text[start..at].contains(OF_SENTENCES)).then_some(start..at));
                open = None;
            }
            ('\n', _) => open = None,
            _ => {}
        }
    }
    found
}

/// Whether a quotation is a phrase of the lexicon, or a list of such phrases.
fn is_phrase(seed: &Seed, range: &Range<usize>) -> bool {
    let spelling = LEXICON.terms().spelling();
    let variants = LEXICON.slogans.variants();
    let knows = |text: &str| spelling.is_permitted(text) || variants.iter().any(|v| v.variant == text);
    let quoted = &seed.text[range.clone()];
    knows(quoted) || quoted.split('、').all(knows)
}

/// Whether a quotation is part of a title that the lexicon knows: between 《 and 》, or alone on its line.
fn is_in_title(seed: &Seed, range: &Range<usize>) -> bool {
    let line = seed.analysis.prose.block_at(range.start).map_or(0..0, |b| b.range.clone());
    let cited = seed.analysis.mentions.citations.iter().map(|c| c.title.clone());
    let mut around = cited.chain([line]).filter(|t| t.start <= range.start && range.end <= t.end);
    around.any(|title| LEXICON.policies.by_title(&seed.text[title]).next().is_some())
}
