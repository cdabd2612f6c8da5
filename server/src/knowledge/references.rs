//! Whether two mentions refer to the same document or agency, and which draft is the document itself.

use super::entry::{Citing, Entry, Mention, WrittenName};
use hegao_lexicon::policies::title_key;
use hegao_lexicon::{Lexicon, Policy};
use std::collections::HashSet;
use std::ops::Range;
use std::sync::Arc;

/// What to look for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Subject {
    /// A document.
    Document {
        /// Its document number, or the numbers of all documents with its title if no number was given.
        numbers: HashSet<Arc<str>>,
        /// Whether a number was given, which distinguishes it from other documents with the same title.
        is_numbered: bool,
        /// The keys of its titles, full and short.
        titles: HashSet<Arc<str>>,
    },
    /// An agency, by the full names of all agencies it may be.
    Agency(HashSet<Arc<str>>),
}

impl Subject {
    /// What a mention refers to.
    pub fn of<T>(mention: &Mention<T>, lexicon: &Lexicon) -> Subject {
        match mention {
            Mention::Document(citing) => Subject::of_document(citing, lexicon),
            Mention::Agency { names, .. } => Subject::Agency(names.lines().map(Arc::from).collect()),
        }
    }

    fn of_document<T>(citing: &Citing<T>, lexicon: &Lexicon) -> Subject {
        let rows = rows(citing, lexicon);
        let of_rows = rows.iter().flat_map(|p| std::iter::once(&p.title).chain(&p.short_titles));
        let of_rows = of_rows.filter(|t| !t.is_empty()).map(|t| Arc::from(title_key(t)));
        let titles = citing.title.iter().map(|t| Arc::clone(&t.key)).chain(of_rows).collect();
        let numbers = match &citing.number {
            Some(number) => HashSet::from([Arc::clone(&number.key)]),
            None => rows.iter().map(|p| Arc::from(&*p.number)).filter(|n: &Arc<str>| !n.is_empty()).collect(),
        };
        Subject::Document { numbers, is_numbered: citing.number.is_some(), titles }
    }

    /// Learns from a draft which title belongs to which number, if the lexicon does not have it.
    pub fn learn<T>(&mut self, entry: &Entry<T>) {
        let cited = entry.mentions.iter().filter_map(|m| match m {
            Mention::Document(citing) => citing.title.as_ref().zip(citing.number.as_ref()),
            Mention::Agency { .. } => None,
        });
        let Subject::Document { numbers, is_numbered, titles } = self else { return };
        for (title, number) in cited.chain(entry.title.as_ref().zip(entry.number.as_ref())) {
            if *is_numbered && numbers.contains(&number.key) {
                titles.insert(Arc::clone(&title.key));
            } else if !*is_numbered && titles.contains(&title.key) {
                numbers.insert(Arc::clone(&number.key));
            }
        }
    }

    /// Whether a mention refers to this subject. A number decides; a title is reused by newer versions and counts only
    /// if no number is given.
    pub fn is_meant_by<T>(&self, mention: &Mention<T>) -> bool {
        match (self, mention) {
            (Subject::Document { .. }, Mention::Document(citing)) => {
                self.bears(citing.number.as_ref(), citing.title.as_ref())
            }
            (Subject::Agency(wanted), Mention::Agency { names, .. }) => names.lines().any(|n| wanted.contains(n)),
            _ => false,
        }
    }

    /// Where a draft names itself, if it is the document looked for.
    pub fn home_in<'a, T>(&self, entry: &'a Entry<T>) -> Option<&'a Range<T>> {
        let is_it = self.bears(entry.number.as_ref(), entry.title.as_ref());
        entry.title.as_ref().or(entry.number.as_ref()).filter(|_| is_it).map(|name| &name.place)
    }

    fn bears<T>(&self, number: Option<&WrittenName<T>>, title: Option<&WrittenName<T>>) -> bool {
        let Subject::Document { numbers, is_numbered, titles } = self else { return false };
        let numbered = number.is_some_and(|number| numbers.contains(&number.key));
        let titled = || title.is_some_and(|title| titles.contains(&title.key));
        numbered || (number.is_none() || !is_numbered) && titled()
    }
}

/// The rows of the lexicon that a citation may refer to: those with its number, narrowed down by its title.
fn rows<'a, T>(citing: &Citing<T>, lexicon: &'a Lexicon) -> Vec<&'a Policy> {
    let key = citing.title.as_ref().map(|t| &*t.key);
    let numbered: Vec<&Policy> =
        citing.number.iter().flat_map(|n| lexicon.policies.by_number(&n.key).collect::<Vec<_>>()).collect();
    let Some(key) = key else { return numbered };
    if citing.number.is_none() {
        return lexicon.policies.by_title(key).collect();
    }
    let bears = |p: &&Policy| title_key(&p.title) == key || p.short_titles.iter().any(|t| title_key(t) == key);
    numbered.into_iter().filter(bears).collect()
}

#[cfg(test)]
mod tests;
