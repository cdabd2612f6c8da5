//! Confusables (易错词): wrong spellings with the correct ones.

pub use crate::confusable::{Confusable, ConfusableSeverity};

use crate::compiled::lines::Lines;
use crate::compiled::patterns::Patterns;
use crate::language::han::is_han;
use crate::leftmost::leftmost;
use crate::rows::{Keyed, Keys, Rows};
use crate::word_edges::{self, Reading};
use crate::words;
use std::ops::Range;

/// Word segmentation considers at most this number of characters on either side.
const WINDOW: usize = 16;

impl Keyed for Confusable {
    fn key(&self) -> String {
        self.wrong.to_string()
    }
}

/// A wrong spelling in a text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Wrong {
    /// Its byte range.
    pub range: Range<usize>,
    /// The position of its row, counted from 0.
    pub row: usize,
    /// Whether it is certainly this word, as far as its neighbours show.
    pub doubt: Option<Doubt>,
}

/// Why a wrong spelling may be right.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Doubt {
    /// A neighbour is in no known word and may be part of a name.
    Neighbour,
    /// Another word runs over its edge.
    Crossed,
}

/// All known confusables.
#[derive(Default, Debug)]
pub struct Confusables {
    table: Keys<Confusable>,
    shipped: Patterns,
    /// User rows that do not replace shipped ones.
    own: Patterns,
}

impl Confusables {
    /// The shipped table.
    pub(crate) fn shipped() -> Confusables {
        let table = Keys::shipped(shipped_lines!(CONFUSABLES, "wordings"));
        Confusables { table, shipped: Patterns::shipped(compiled!("wrong-wordings")), own: Patterns::default() }
    }

    /// Adds rows; a later row replaces an earlier row with the same wrong spelling.
    pub fn extend(&mut self, rows: Vec<Confusable>) {
        self.table.extend(rows);
        let rows = &self.table.rows;
        self.own = Patterns::new(rows.own().map(|(i, row)| (&*row.wrong, Some(i))).collect());
    }

    /// The row with this wrong spelling.
    pub fn get(&self, wrong: &str) -> Option<&Confusable> {
        self.table.get(wrong)
    }

    /// The row at this position, counted from 0.
    pub fn at(&self, position: usize) -> Option<&Confusable> {
        self.table.rows.get(position)
    }

    /// All rows in table order.
    pub fn iter(&self) -> impl Iterator<Item = &Confusable> {
        self.table.rows.iter()
    }

    /// The rows by position.
    pub(crate) fn rows(&self) -> &Rows<Confusable> {
        &self.table.rows
    }

    /// The wrong spellings in a text from left to right. At each offset the longest one whose conditions are met is
    /// taken, unless its letters are rather parts of other words; matches do not overlap.
    pub fn find_iter<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Wrong> + 'a {
        let found = leftmost(text, |at, pair| self.longest(text, at, pair).map(|wrong| (wrong.range.len(), wrong)));
        found.map(|(_, wrong)| wrong)
    }

    /// The longest wrong spelling at byte `at` whose conditions are met.
    #[inline]
    fn longest(&self, text: &str, at: usize, pair: (char, char)) -> Option<Wrong> {
        let shipped = self.shipped.longest(&text[at..], pair);
        let own = if self.own.is_empty() { None } else { self.own.longest(&text[at..], pair) };
        if shipped.is_none() && own.is_none() {
            return None;
        }
        let own = self.holding(&self.own, own, text, at);
        let shipped = self.holding(&self.shipped, shipped, text, at);
        own.into_iter().chain(shipped).reduce(|a, b| if b.range.end > a.range.end { b } else { a })
    }

    /// The pattern `from`, or its longest prefix pattern, whose conditions are met.
    fn holding(&self, patterns: &Patterns, from: Option<usize>, text: &str, at: usize) -> Option<Wrong> {
        let mut pattern = from?;
        loop {
            let range = at..at + patterns.length(pattern);
            let row = patterns.codes(pattern).next()?;
            if let Some(confusable) = self.at(row).filter(|row| holds(&row.context, text, &range)) {
                // a unit says that these words are right, whatever stands beside them
                if confusable.wrong == confusable.right {
                    return Some(Wrong { range, row, doubt: None });
                }
                let reading = word_edges::read(text, &range, &confusable.right, is_error(confusable));
                if let Some(doubt) = doubt(confusable, reading, self.table.rows.is_own(row)) {
                    return Some(Wrong { range, row, doubt });
                }
            }
            pattern = patterns.shorter(pattern)?;
        }
    }
}

/// Whether a row lists what is always wrong.
fn is_error(row: &Confusable) -> bool {
    matches!(row.severity, ConfusableSeverity::Error | ConfusableSeverity::Warning)
}

/// The doubt about a wrong spelling that reads so; `None` if its letters are parts of other words. A neighbour in no
/// word of the list counts only against shipped rows that say what is wrong: it silences those whose letters can be
/// words of their own. An office knows what its own rows mean.
fn doubt(row: &Confusable, reading: Reading, own: bool) -> Option<Option<Doubt>> {
    match reading {
        Reading::Split => None,
        Reading::Crossed => Some(Some(Doubt::Crossed)),
        Reading::Apart if is_error(row) && !own => None,
        Reading::Apart | Reading::Loose if !own => Some(Some(Doubt::Neighbour)),
        Reading::Alone | Reading::Apart | Reading::Loose => Some(None),
    }
}

/// Whether all conditions of a context are met.
fn holds(context: &str, text: &str, range: &Range<usize>) -> bool {
    context.split(';').all(|item| match item.split_once(':') {
        Some(("not-after", letters)) => !text[..range.start].ends_with(|c| letters.contains(c)),
        Some((_, letters)) => !text[range.end..].starts_with(|c| letters.contains(c)),
        None if item == "word" => is_word(text, range),
        None if item == "head" => !text[..range.start].ends_with(is_han),
        None => true,
    })
}

/// Whether the range begins and ends at word boundaries.
fn is_word(text: &str, range: &Range<usize>) -> bool {
    let (left, right) = (run(text[..range.start].chars().rev()), run(text[range.end..].chars()));
    let window = &text[range.start - left..range.end + right];
    words::is_boundary(window, left) && words::is_boundary(window, left + range.len())
}

/// The length in bytes of the leading alphanumeric characters, at most `WINDOW` characters.
fn run(chars: impl Iterator<Item = char>) -> usize {
    chars.take(WINDOW).take_while(|c| c.is_alphanumeric()).map(char::len_utf8).sum()
}
