//! Whether two mentions mean the same document or agency, and which draft is the document meant.

use super::draft::{Citing, Draft, Mention, Part};
use hegao_lexicon::policies::title_key;
use hegao_lexicon::{Lexicon, Policy};
use std::collections::HashSet;
use std::sync::Arc;

/// What is looked for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Subject {
    /// A document.
    Document {
        /// Its number, or the numbers of all that bear its title if none was given.
        numbers: HashSet<Arc<str>>,
        /// The keys of its titles, the full one and the short ones.
        titles: HashSet<Arc<str>>,
    },
    /// An agency, by the full names of those that may be meant.
    Agency(HashSet<Arc<str>>),
}

impl Subject {
    /// What a mention means.
    pub fn of<P>(mention: &Mention<P>, lexicon: &Lexicon) -> Subject {
        match mention {
            Mention::Document(citing) => Subject::of_document(citing, lexicon),
            Mention::Agency { names, .. } => Subject::Agency(names.lines().map(Arc::from).collect()),
        }
    }

    fn of_document<P>(citing: &Citing<P>, lexicon: &Lexicon) -> Subject {
        let rows = rows(citing, lexicon);
        let of_rows = rows.iter().flat_map(|p| std::iter::once(&p.title).chain(&p.short_titles));
        let of_rows = of_rows.filter(|t| !t.is_empty()).map(|t| Arc::from(title_key(t)));
        let titles = citing.title.iter().map(|t| Arc::clone(&t.key)).chain(of_rows).collect();
        let numbers = match &citing.number {
            Some(number) => HashSet::from([Arc::clone(&number.key)]),
            None => rows.iter().map(|p| Arc::from(&*p.number)).filter(|n: &Arc<str>| !n.is_empty()).collect(),
        };
        Subject::Document { numbers, titles }
    }

    /// Whether a mention means this. A number decides; a title lives on in newer versions and counts
    /// only where no number is given.
    pub fn is_meant_by<P>(&self, mention: &Mention<P>) -> bool {
        match (self, mention) {
            (Subject::Document { .. }, Mention::Document(citing)) => {
                self.bears(citing.number.as_ref(), citing.title.as_ref())
            }
            (Subject::Agency(wanted), Mention::Agency { names, .. }) => names.lines().any(|n| wanted.contains(n)),
            _ => false,
        }
    }

    /// Where a draft names itself, if it is the document that is looked for.
    pub fn home_in<'a, P>(&self, draft: &'a Draft<P>) -> Option<&'a P> {
        let is_it = self.bears(draft.number.as_ref(), draft.title.as_ref());
        draft.title.as_ref().or(draft.number.as_ref()).filter(|_| is_it).map(|part| &part.place)
    }

    fn bears<P>(&self, number: Option<&Part<P>>, title: Option<&Part<P>>) -> bool {
        let Subject::Document { numbers, titles } = self else { return false };
        match number {
            Some(number) if !numbers.is_empty() => numbers.contains(&number.key),
            _ => title.is_some_and(|title| titles.contains(&title.key)),
        }
    }
}

/// The rows of the lexicon that a citation may mean: by its number first, of these by its title.
fn rows<'a, P>(citing: &Citing<P>, lexicon: &'a Lexicon) -> Vec<&'a Policy> {
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
