//! Searches documents by a part of their number or title. No row is decoded; the caller decodes the few rows it needs.

use super::{Own, Policies};
use crate::Policy;
use crate::compiled::titles::Titles;
use crate::policy::title_key;
use std::borrow::Cow;

impl Policies {
    /// The document at this position of the table, counted from 0.
    pub fn get(&self, position: usize) -> Option<&Policy> {
        self.rows.get(position)
    }

    /// The number of shipped documents; user documents follow them.
    pub fn shipped_len(&self) -> usize {
        self.rows.lines().len()
    }

    /// The number and the title of every document with its position, in table order.
    pub fn names(&self) -> impl Iterator<Item = (usize, &str, &str)> {
        let lines = self.rows.lines();
        // a row that replaces another has the same number and title
        let shipped = (0..lines.len()).filter_map(|i| lines.key(i).split_once('\t').map(|(n, t)| (i, n, t)));
        let added = self.rows.added().enumerate();
        shipped.chain(added.map(|(i, row)| (lines.len() + i, &*row.number, &*row.title)))
    }

    /// The document numbers that begin with `start`, each with the position of its document; empty if `start` is empty.
    pub fn numbers(&self, start: &str) -> Vec<(Cow<'_, str>, usize)> {
        if start.is_empty() {
            return Vec::new();
        }
        let number = |i: usize| self.rows.lines().key(i).split('\t').next().unwrap_or_default();
        // in a row without a number, a tab precedes the title
        let shipped = self.rows.lines().beginning(start).map(|i| (Cow::Borrowed(number(i)), i));
        let shipped = shipped.filter(|(number, _)| number.starts_with(start));
        let own = self.own().map(Own::numbers);
        let own =
            own.into_iter().flat_map(|own| own.rows(start).map(|i| (start, i)).chain(own.longer(start.to_owned())));
        shipped.chain(own.map(|(number, i)| (Cow::Owned(number.to_owned()), i))).collect()
    }

    /// The title keys that contain the key of `typed`, whatever its punctuation: the key, the position of the document,
    /// and the byte offset of the match in the key.
    pub fn titles_with(&self, typed: &str) -> Vec<(&str, usize, usize)> {
        let key = title_key(typed);
        let shipped = self.by_title.containing(&key).filter(|(_, i, _)| !self.rows.replaced().contains(i));
        let own = self.own().into_iter().flat_map(|own| own.by_title.containing(&key));
        shipped.chain(own).collect()
    }

    /// The keys of all titles, each with the position of its document.
    pub fn title_keys(&self) -> impl Iterator<Item = (&str, usize)> {
        let shipped = self.by_title.iter().filter(|(_, i)| !self.rows.replaced().contains(i));
        shipped.chain(self.own().into_iter().flat_map(|own| own.by_title.iter()))
    }
}

impl Own {
    /// The document numbers in order; only completion needs the order.
    fn numbers(&self) -> &Titles {
        let all = || self.by_number.iter().flat_map(|(number, rows)| rows.iter().map(|i| (number.clone(), *i)));
        self.numbers.get_or_init(|| Titles::new(all().collect()))
    }
}

#[cfg(test)]
mod tests {
    use crate::Lexicon;

    const TABLE: &str = "number\ttitle\tshort_titles\n\
        甲发〔2001〕1号\t甲市“放管服”办法\t\n\
        甲发〔2011〕1号\t关于印发〈甲办法〉的通知\t甲通知\n\
        甲发明电〔2011〕2号\t乙办法\t\n\
        \t甲发条例\t\n";

    fn lexicon() -> Lexicon {
        let mut lexicon = Lexicon::shipped().expect("every shipped table reads");
        lexicon.overlay("本单位.tsv", TABLE).expect("a right table");
        lexicon
    }

    #[test]
    fn numbers_are_found_by_their_beginning() {
        let lexicon = lexicon();
        let mut found: Vec<String> =
            lexicon.policies.numbers("甲发").into_iter().map(|(n, _)| n.into_owned()).collect();
        found.sort_unstable();
        assert_eq!(found, ["甲发〔2001〕1号", "甲发〔2011〕1号", "甲发明电〔2011〕2号"]);
        for (number, i) in lexicon.policies.numbers("国发〔2016〕") {
            assert_eq!(lexicon.policies.get(i).map(|p| &*p.number), Some(&*number));
        }
        let by_reading = lexicon.policies.iter().filter(|p| p.number.starts_with("国办发")).count();
        assert_eq!(lexicon.policies.numbers("国办发").len(), by_reading);
        assert!(by_reading > 20 && lexicon.policies.numbers("").is_empty());
    }

    #[test]
    fn titles_are_found_by_any_part_whatever_its_punctuation() {
        let lexicon = lexicon();
        let found = |typed: &str| -> Vec<(String, usize)> {
            let own = |i: &usize| *i >= lexicon.policies.shipped_len();
            let found = lexicon.policies.titles_with(typed).into_iter().filter(|(_, i, _)| own(i));
            found.map(|(key, _, at)| (key.to_owned(), at)).collect()
        };
        assert_eq!(found("“放管服”办"), [("甲市放管服办法".to_owned(), 6)]);
        assert_eq!(found("印发《甲"), [("关于印发甲办法的通知".to_owned(), 6)]);
        assert_eq!(found("甲通"), [("甲通知".to_owned(), 0)]);
        assert!(found("丙").is_empty());
    }

    /// The shipped keys are stored in one text, so a match that spans two keys must not count.
    #[test]
    fn every_title_that_contains_a_part_is_found_and_no_other() {
        let lexicon = lexicon();
        for part in ["营商环境", "条例", "的", "国", "通知中", "法中华人民共和国"] {
            let mut found: Vec<_> = lexicon.policies.titles_with(part).iter().map(|(key, i, _)| (*key, *i)).collect();
            let mut read: Vec<_> = lexicon.policies.title_keys().filter(|(key, _)| key.contains(part)).collect();
            found.sort_unstable();
            read.sort_unstable();
            assert_eq!(found, read, "{part}");
        }
    }

    #[test]
    fn names_are_those_of_the_rows() {
        let lexicon = lexicon();
        let rows: Vec<_> = lexicon.policies.iter().map(|p| (&*p.number, &*p.title)).collect();
        let names: Vec<_> = lexicon.policies.names().map(|(_, number, title)| (number, title)).collect();
        assert_eq!(names, rows);
    }
}
