//! Set phrases (固定提法): their only correct spelling, and variants found in real texts.

pub use crate::slogan::{AttestedTerm, Quotes, Slogan, SloganVariant, VariantClass};

use crate::compiled::lines::Lines;
use crate::rows::{Keyed, Keys, Rows};
use rustc_hash::FxHashMap;
use std::sync::Arc;

impl Keyed for Slogan {
    fn key(&self) -> String {
        self.text.to_string()
    }
}

impl Keyed for SloganVariant {
    fn key(&self) -> String {
        format!("{}\t{}", self.variant, self.slogan)
    }
}

impl Keyed for AttestedTerm {
    fn key(&self) -> String {
        self.text.to_string()
    }
}

/// All known set phrases and variants.
#[derive(Default, Debug)]
pub struct Slogans {
    phrases: Keys<Slogan>,
    variants: Keys<SloganVariant>,
    attested: Keys<AttestedTerm>,
}

impl Slogans {
    /// The shipped tables.
    pub(crate) fn shipped() -> Slogans {
        Slogans {
            phrases: Keys::shipped(shipped_lines!(SLOGANS, "slogans")),
            variants: Keys::shipped(shipped_lines!(VARIANTS, "slogan-variants")),
            attested: Keys::shipped(shipped_lines!(ATTESTED, "attested-terms")),
        }
    }

    /// Adds phrases; a later row replaces an earlier row with the same text.
    pub fn extend(&mut self, rows: Vec<Slogan>) {
        self.phrases.extend(rows);
    }

    /// Adds variants; a later row replaces an earlier row with the same variant and phrase.
    pub fn extend_variants(&mut self, rows: Vec<SloganVariant>) {
        self.variants.extend(rows);
    }

    /// Adds terms that are known not to be misspellings.
    pub fn extend_attested(&mut self, rows: Vec<AttestedTerm>) {
        self.attested.extend(rows);
    }

    /// The phrase with exactly this spelling.
    pub fn get(&self, text: &str) -> Option<&Slogan> {
        self.phrases.get(text)
    }

    /// The phrase at this position of its table, counted from 0.
    pub fn at(&self, index: usize) -> Option<&Slogan> {
        self.phrases.rows.get(index)
    }

    /// The position of the phrase with exactly this spelling.
    pub fn position(&self, text: &str) -> Option<usize> {
        self.phrases.position(text)
    }

    /// All phrases in table order.
    pub fn iter(&self) -> impl Iterator<Item = &Slogan> {
        self.phrases.rows.iter()
    }

    /// All phrases, by position.
    pub(crate) fn rows(&self) -> &Rows<Slogan> {
        &self.phrases.rows
    }

    /// The positions of user phrases by text.
    pub(crate) fn own_positions(&self) -> Arc<FxHashMap<String, usize>> {
        self.phrases.own_positions()
    }

    /// All variants, by position.
    pub fn variants(&self) -> &Rows<SloganVariant> {
        &self.variants.rows
    }

    /// The declared variant of a phrase with exactly this spelling.
    pub fn variant(&self, variant: &str, slogan: &str) -> Option<&SloganVariant> {
        self.variants.get(&format!("{variant}\t{slogan}"))
    }

    /// All attested terms.
    pub fn attested(&self) -> &Rows<AttestedTerm> {
        &self.attested.rows
    }
}
