//! One automaton over every name and phrase, so that a text is read once: the longest name wins
//! at each place, hence 保监会 is never found inside 银保监会.

use crate::spelling::Spelling;
use crate::{Agencies, Slogans};
use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use std::collections::HashMap;
use std::ops::Range;

/// Which of an agency's names was found.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NameKind {
    /// The name of the row, or its full name.
    Name,
    /// 规范简称.
    Short,
    /// An everyday or gazette form.
    Alias,
}

/// What a term stands for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Meaning {
    /// A name of the agency at this position of the table.
    Agency(usize, NameKind),
    /// The phrase at this position of the table.
    Slogan(usize),
    /// The declared variant at this position of the table.
    Variant(usize),
}

/// A term in a text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Found<'a> {
    /// Byte range in the text searched.
    pub range: Range<usize>,
    /// Everything the term stands for, never empty.
    pub meanings: &'a [Meaning],
}

/// The automaton and what its patterns mean.
#[derive(Debug)]
pub struct Terms {
    automaton: Option<AhoCorasick>,
    meanings: Vec<Vec<Meaning>>,
    spelling: Spelling,
}

impl Terms {
    /// Builds the automaton over all names and phrases.
    pub fn new(agencies: &Agencies, slogans: &Slogans) -> Terms {
        let mut patterns = Patterns::default();
        for (i, agency) in agencies.iter().enumerate() {
            patterns.add(&agency.name, Meaning::Agency(i, NameKind::Name));
            patterns.add(&agency.full_name, Meaning::Agency(i, NameKind::Name));
            patterns.add(agency.common_name(), Meaning::Agency(i, NameKind::Name));
            agency.short_names.iter().for_each(|n| patterns.add(n, Meaning::Agency(i, NameKind::Short)));
            agency.aliases.iter().for_each(|n| patterns.add(n, Meaning::Agency(i, NameKind::Alias)));
        }
        for (i, slogan) in slogans.iter().enumerate() {
            patterns.add(&slogan.text, Meaning::Slogan(i));
        }
        for (i, variant) in slogans.variants().iter().enumerate() {
            patterns.add(&variant.variant, Meaning::Variant(i));
        }
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .build(patterns.texts.iter().map(|t| t.as_bytes()));
        // building fails only past 2³¹ states, which no table of names reaches
        Terms { automaton: automaton.ok(), meanings: patterns.meanings, spelling: Spelling::new(slogans) }
    }

    /// What is nearly a set phrase.
    pub fn spelling(&self) -> &Spelling {
        &self.spelling
    }

    /// The terms of a text from left to right, the longest at each place, none overlapping.
    pub fn find_iter<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Found<'a>> {
        let matches = self.automaton.iter().flat_map(move |a| a.find_iter(text));
        matches.map(|m| Found { range: m.range(), meanings: &self.meanings[m.pattern().as_usize()] })
    }
}

#[derive(Default)]
struct Patterns<'a> {
    texts: Vec<&'a str>,
    meanings: Vec<Vec<Meaning>>,
    index: HashMap<&'a str, usize>,
}

impl<'a> Patterns<'a> {
    fn add(&mut self, text: &'a str, meaning: Meaning) {
        if text.is_empty() {
            return;
        }
        let index = *self.index.entry(text).or_insert_with(|| {
            self.texts.push(text);
            self.meanings.push(Vec::new());
            self.meanings.len() - 1
        });
        if !self.meanings[index].contains(&meaning) {
            self.meanings[index].push(meaning);
        }
    }
}
