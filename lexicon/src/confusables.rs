//! Confusables (易错词): wrong spellings with the correct ones.

pub use crate::confusable::{Confusable, ConfusableSeverity};

use crate::compiled::lines::Lines;
use crate::compiled::patterns::Patterns;
use crate::language::han::is_han;
use crate::leftmost::leftmost;
use crate::rows::{Keyed, Keys, Rows};
use crate::words;
use std::ops::Range;

/// Word segmentation considers at most this number of characters on either side.
const WINDOW: usize = 16;

impl Keyed for Confusable {
    fn key(&self) -> String {
        self.wrong.to_string()
    }
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

    /// The wrong spellings in a text from left to right, each with its byte range and the position of its row. At each
    /// offset the longest one whose conditions are met is taken; matches do not overlap.
    pub fn find_iter<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (Range<usize>, usize)> + 'a {
        leftmost(text, |at, pair| self.longest(text, at, pair).map(|(range, row)| (range.len(), row)))
    }

    /// The longest wrong spelling at byte `at` whose conditions are met.
    #[inline]
    fn longest(&self, text: &str, at: usize, pair: (char, char)) -> Option<(Range<usize>, usize)> {
        let shipped = self.shipped.longest(&text[at..], pair);
        let own = if self.own.is_empty() { None } else { self.own.longest(&text[at..], pair) };
        if shipped.is_none() && own.is_none() {
            return None;
        }
        let own = self.holding(&self.own, own, text, at);
        let shipped = self.holding(&self.shipped, shipped, text, at);
        own.into_iter().chain(shipped).reduce(|a, b| if b.0.end > a.0.end { b } else { a })
    }

    /// The pattern `from`, or its longest prefix pattern, whose conditions are met.
    fn holding(
        &self,
        patterns: &Patterns,
        from: Option<usize>,
        text: &str,
        at: usize,
    ) -> Option<(Range<usize>, usize)> {
        let mut pattern = from?;
        loop {
            let range = at..at + patterns.length(pattern);
            let row = patterns.codes(pattern).next()?;
            if self.at(row).is_some_and(|confusable| holds(&confusable.context, text, &range)) {
                return Some((range, row));
            }
            pattern = patterns.shorter(pattern)?;
        }
    }
}

/// Whether all conditions of a context are met.
fn holds(context: &str, text: &str, range: &Range<usize>) -> bool {
    context.split(';').all(|item| match item.split_once(':') {
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
