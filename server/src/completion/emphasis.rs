//! Completion beside bold and italic in Markdown.
//!
//! A run of `*` or `_` between a Han character and a punctuation mark neither opens nor closes emphasis (CommonMark
//! 6.2): an item in quotation marks inserted right after 推进** would show the asterisks to the reader.

use super::{Completions, Cursor, Item};
use std::collections::HashSet;

impl Completions {
    /// The same list for Markdown: an item whose marks would end the emphasis beside it is offered without them, or, if
    /// it cannot be, left out. `None` if nothing is left.
    pub fn beside_emphasis(mut self, cursor: &Cursor<'_>) -> Option<Completions> {
        let before = &cursor.before[..cursor.before.len() - self.typed.len()];
        let (typed, is_opened) = (self.typed.clone(), opens(before));
        let breaks = |item: &Item| {
            let begins = is_opened && !starts_with_mark(&typed) && starts_with_mark(&item.insert);
            begins || spoils_end(&cursor.before[before.len()..], cursor.after, item)
        };
        let first = self.items.first().map(|item| item.insert.clone());
        for item in self.items.iter_mut().filter(|item| breaks(item)) {
            if let Some(plain) = unquoted(&item.insert) {
                (item.label, item.insert) = (plain.clone(), plain);
            }
        }
        self.items.retain(|item| !breaks(item));
        let mut seen = HashSet::new();
        self.items.retain(|item| seen.insert(item.insert.clone()));
        self.stands &= self.items.first().map(|item| &item.insert) == first.as_ref();
        let new = self.items.len() - usize::from(self.stands);
        (new > 0).then_some(self)
    }
}

/// Whether a text ends with a run that opens emphasis as long as a letter follows: it is preceded by a letter, and by
/// an even number of the same runs.
fn opens(before: &str) -> bool {
    let Some(run) = run_at_end(before) else { return false };
    let rest = &before[..before.len() - run.len()];
    rest.ends_with(char::is_alphanumeric) && rest.matches(run).count().is_multiple_of(2)
}

/// Whether an item ends with a mark right before a run that closes emphasis and is followed by a letter, where no mark
/// stands now.
fn spoils_end(typed: &str, after: &str, item: &Item) -> bool {
    let kept = after.get(item.over..).unwrap_or_default();
    let rest = kept.trim_start_matches(is_emphasis);
    let is_closed = rest.len() < kept.len() && rest.starts_with(char::is_alphanumeric);
    let now = after.get(..item.over).filter(|over| !over.is_empty()).unwrap_or(typed);
    is_closed && !ends_with_mark(now) && ends_with_mark(&item.insert)
}

/// The run of emphasis characters that a text ends with.
fn run_at_end(text: &str) -> Option<&str> {
    let mark = text.chars().next_back().filter(|c| is_emphasis(*c))?;
    Some(&text[text.trim_end_matches(mark).len()..])
}

fn is_emphasis(c: char) -> bool {
    matches!(c, '*' | '_')
}

fn starts_with_mark(text: &str) -> bool {
    text.starts_with(is_mark)
}

fn ends_with_mark(text: &str) -> bool {
    text.ends_with(is_mark)
}

fn is_mark(c: char) -> bool {
    !c.is_alphanumeric() && !c.is_whitespace()
}

/// The text between the quotation marks of an item that has only these.
fn unquoted(insert: &str) -> Option<String> {
    let inner = insert.strip_prefix('“')?.strip_suffix('”')?;
    (!inner.contains(['“', '”'])).then(|| inner.to_owned())
}
