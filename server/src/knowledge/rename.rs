//! Renaming what is cited: which places to edit, and how to write the new name.

use super::entry::{Citing, Entry, Mention, WrittenName};
use crate::mentions::citation::between_marks;
use std::ops::Range;
use std::sync::Arc;

/// What to rename.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Renaming {
    /// A title, wherever it is between 《 and 》.
    Title(Arc<str>),
    /// A document number.
    Number(Arc<str>),
    /// An agency, wherever its name is written in the same way.
    Agency(Arc<str>),
}

/// What can be renamed at a position of a draft, and its range.
pub fn at<T: PartialOrd + Clone>(entry: &Entry<T>, at: &T) -> Option<(Renaming, Range<T>)> {
    match entry.mention_at(at)? {
        Mention::Document(citing) => of_document(citing, at),
        Mention::Agency { written, .. } => {
            written.editable.then(|| (Renaming::Agency(Arc::clone(&written.key)), written.place.clone()))
        }
    }
}

fn of_document<T: PartialOrd + Clone>(citing: &Citing<T>, at: &T) -> Option<(Renaming, Range<T>)> {
    let number = citing.number.as_ref().filter(|n| n.editable);
    let title = citing.title.as_ref().filter(|t| t.editable);
    let on_number = number.filter(|n| n.place.start <= *at && *at <= n.place.end);
    let number = |n: &WrittenName<T>| (Renaming::Number(Arc::clone(&n.key)), n.place.clone());
    let title = title.map(|t| (Renaming::Title(Arc::clone(&t.key)), t.place.clone()));
    on_number.map(number).or(title)
}

impl Renaming {
    /// The new name as it is written into the text; the error is the reason why it is not permitted, in Chinese.
    pub fn written(&self, name: &str) -> Result<String, &'static str> {
        let name = name.trim();
        if name.is_empty() {
            return Err("新名称不能为空");
        }
        if name.contains(['\n', '\r', '\u{2028}', '\u{2029}']) {
            return Err("新名称不能换行，请写成一行");
        }
        if !is_balanced(name) {
            return Err("新名称中的书名号不成对，请补全“《》”后再试");
        }
        Ok(match self {
            Renaming::Title(_) => between_marks(without_marks(name)),
            _ => name.to_owned(),
        })
    }

    /// The places in a draft where the old name is written.
    pub fn places_in<'a, T>(&'a self, entry: &'a Entry<T>) -> impl Iterator<Item = &'a WrittenName<T>> {
        entry.mentions.iter().filter_map(move |mention| match (self, mention) {
            (Renaming::Title(key), Mention::Document(c)) => c.title.as_ref().filter(|t| t.key == *key),
            (Renaming::Number(key), Mention::Document(c)) => c.number.as_ref().filter(|n| n.key == *key),
            // an agency name in the title of a cited document is not changed
            (Renaming::Agency(key), Mention::Agency { written, .. }) => Some(written).filter(|w| w.key == *key),
            _ => None,
        })
    }
}

/// Whether every 《 and 〈 has a matching closing mark.
fn is_balanced(name: &str) -> bool {
    let mut open = Vec::new();
    name.chars().all(|c| match c {
        '《' | '〈' => {
            open.push(c);
            true
        }
        '》' => open.pop() == Some('《'),
        '〉' => open.pop() == Some('〈'),
        _ => true,
    }) && open.is_empty()
}

/// A title without the 《》 that the user typed around all of it.
fn without_marks(title: &str) -> &str {
    let inner = title.strip_prefix('《').and_then(|t| t.strip_suffix('》'));
    inner.filter(|t| is_balanced(t) && !t.is_empty()).unwrap_or(title)
}

#[cfg(test)]
mod tests;
