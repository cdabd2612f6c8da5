//! The phrases of the table, each split when it is first compared.

use super::Phrase;
use crate::compiled::lines::Lines;
use crate::slogans::Slogans;
use crate::table::Text;
use rustc_hash::FxHashMap;
use std::sync::{Arc, OnceLock};

/// The phrases by position and by text.
#[derive(Debug)]
pub(super) struct Phrases {
    shipped: Lines,
    /// The texts of user phrases that do not replace shipped ones.
    own: Vec<Text>,
    positions: Arc<FxHashMap<String, usize>>,
    cells: Vec<OnceLock<Box<Phrase>>>,
}

impl Phrases {
    pub(super) fn new(slogans: &Slogans) -> Phrases {
        let shipped = slogans.rows().lines().clone();
        let own = slogans.rows().added().map(|s| s.text.clone()).collect();
        let cells = (0..slogans.rows().len()).map(|_| OnceLock::new()).collect();
        Phrases { shipped, own, positions: slogans.own_positions(), cells }
    }

    /// Whether there are shipped phrases.
    pub(super) fn has_shipped(&self) -> bool {
        self.shipped.len() > 0
    }

    /// The user phrases with their positions.
    pub(super) fn own(&self) -> impl Iterator<Item = (usize, &str)> {
        self.own.iter().enumerate().map(|(i, text)| (self.shipped.len() + i, &**text))
    }

    /// Whether exactly this text is a phrase.
    pub(super) fn has(&self, text: &str) -> bool {
        self.positions.contains_key(text) || self.shipped.with_key(text).next().is_some()
    }

    /// The phrase at a position.
    pub(super) fn get(&self, position: usize) -> Option<&Phrase> {
        let cell = self.cells.get(position)?;
        Some(cell.get_or_init(|| Box::new(Phrase::new(position, self.text(position)))))
    }

    /// The text of the phrase at a position.
    pub(super) fn text(&self, position: usize) -> &str {
        match position.checked_sub(self.shipped.len()) {
            Some(own) => self.own.get(own).map_or("", |text| text),
            None => self.shipped.key(position),
        }
    }
}
