//! Which citations refer to the same document: compared by number, otherwise by title; a short title is defined beside
//! the full one.

use hegao_lexicon::policies::title_key;
use std::collections::HashMap;

/// The documents seen so far.
#[derive(Default)]
pub struct Identities {
    by_number: HashMap<String, usize>,
    by_title: HashMap<String, usize>,
    count: usize,
}

impl Identities {
    /// Whether a title was seen, or defined as a short title.
    pub fn knows(&self, key: &str) -> bool {
        self.by_title.contains_key(key)
    }

    /// The index of the document with a number.
    pub fn of_number(&mut self, number: &str) -> usize {
        let known = self.by_number.get(number).copied();
        let document = known.unwrap_or_else(|| self.another());
        self.by_number.insert(number.to_owned(), document);
        document
    }

    /// The index of the document with a title, and with its number if known; the note after the title may define a
    /// short title: 以下简称《办法》.
    pub fn of_title(&mut self, key: &str, number: Option<&str>, note: &str) -> usize {
        let document = match number.filter(|n| !n.is_empty()) {
            Some(number) => self.of_number(number),
            None => self.by_title.get(key).copied().unwrap_or_else(|| self.another()),
        };
        // a later bare title refers to the document cited last
        self.by_title.insert(key.to_owned(), document);
        for short in short_titles(note) {
            self.by_title.insert(title_key(short), document);
        }
        document
    }

    fn another(&mut self) -> usize {
        self.count += 1;
        self.count - 1
    }
}

/// The short titles that a note defines: 以下简称《办法》.
fn short_titles(note: &str) -> impl Iterator<Item = &str> {
    let defined = note.split_once("简称").map_or("", |(_, rest)| rest);
    defined.split('《').skip(1).filter_map(|title| title.split('》').next()).filter(|title| !title.is_empty())
}
