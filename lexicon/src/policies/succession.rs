//! What took the place of a document that is no longer in force, followed through every later repeal.

use super::{Policies, Policy, PolicyStatus};
use crate::Date;
use crate::policy::{core_key, titles};

/// A document that took the place of another.
#[derive(Clone, Copy, Debug)]
pub struct Successor<'a> {
    /// The document as the table cites it: 标题（字号）.
    pub cited: &'a str,
    /// Whether the tables show that it is in force on the day asked about.
    pub in_force: bool,
}

/// The title in a cell that cites a document, without the number after it.
fn cited_title(cell: &str) -> &str {
    cell.strip_suffix("号）").and_then(|rest| rest.rsplit_once('（')).map_or(cell, |(title, _)| title)
}

/// The number in a cell that cites a document.
fn cited_number(cell: &str) -> Option<&str> {
    let number = cell.strip_suffix('）').filter(|rest| rest.ends_with('号'))?.rsplit_once('（')?.1;
    Some(number)
}

fn cells(policy: &Policy) -> impl DoubleEndedIterator<Item = &str> {
    policy.successor.split(';').map(str::trim).filter(|cell| !cell.is_empty())
}

impl Policy {
    /// Whether a document that took its place bears the same title, so that the title alone does not show which of the
    /// two is meant.
    pub fn shares_title_with_successor(&self) -> bool {
        let is_own = |cell: &str| titles(self).any(|title| core_key(title) == core_key(cited_title(cell)));
        cells(self).any(is_own)
    }
}

impl Policies {
    /// The documents that took the place of `policy`, as far as they are not repealed themselves on `day`: every link
    /// of the succession is followed.
    pub fn standing_successors<'a>(&'a self, policy: &'a Policy, day: Date) -> Vec<Successor<'a>> {
        let mut found: Vec<Successor<'a>> = Vec::new();
        let mut seen: Vec<&Policy> = vec![policy];
        let mut todo: Vec<&str> = cells(policy).rev().collect();
        while let Some(cited) = todo.pop() {
            let next = self.cited_in(cited, &seen, day);
            let Some(next) = next else {
                found.push(Successor { cited, in_force: false });
                continue;
            };
            seen.push(next);
            match next.lapsed_by(day) {
                true => todo.extend(cells(next).rev()),
                false => found.push(Successor { cited, in_force: next.status != PolicyStatus::Unknown }),
            }
        }
        found.dedup_by_key(|successor| successor.cited);
        found
    }

    /// The document that a cell cites, except those in `seen`: one in force on `day` if there is one.
    fn cited_in(&self, cell: &str, seen: &[&Policy], day: Date) -> Option<&Policy> {
        let is_new = |p: &&Policy| !seen.iter().any(|s| std::ptr::eq(*s, *p));
        let numbered = cited_number(cell).and_then(|number| self.by_number(number).find(is_new));
        let titled = || self.by_title(cited_title(cell)).filter(is_new);
        let standing = || titled().find(|p| !p.lapsed_by(day));
        numbered.or_else(standing).or_else(|| titled().max_by_key(|p| p.status_since))
    }
}

#[cfg(test)]
mod tests {
    use crate::{Date, Lexicon};

    fn lexicon(rows: &str) -> Lexicon {
        let mut lexicon = Lexicon::default();
        let header = "number\ttitle\tdate\tstatus\tstatus_since\tsuccessor\n";
        lexicon.overlay("甲.tsv", &format!("{header}{rows}")).expect("a table");
        lexicon
    }

    fn successors(lexicon: &Lexicon, title: &str) -> Vec<(String, bool)> {
        let policy = lexicon.policies.by_title(title).next().expect("a row");
        let found = lexicon.policies.standing_successors(policy, Date::new(2026, 11, 1));
        found.into_iter().map(|s| (s.cited.to_owned(), s.in_force)).collect()
    }

    #[test]
    fn a_succession_is_followed_to_a_document_in_force() {
        let lexicon = lexicon(concat!(
            "\t甲条例\t1990\tsuperseded\t2000\t乙条例\n",
            "\t乙条例\t2000\tsuperseded\t2010\t丙条例（国务院令第7号）\n",
            "国务院令第7号\t丙条例\t2010\tsuperseded\t2020\t丁法\n",
            "\t丁法\t2020\tcurrent\t\t\n",
        ));
        assert_eq!(successors(&lexicon, "甲条例"), [("丁法".to_owned(), true)]);
        assert_eq!(successors(&lexicon, "丁法"), []);
    }

    #[test]
    fn a_succession_ends_where_the_tables_end() {
        let lexicon = lexicon(concat!(
            "\t甲条例\t1990\tsuperseded\t2000\t乙条例;丙条例\n",
            "\t丙条例\t2000\tunknown\t\t\n",
            "\t戊条例\t1990\tsuperseded\t2000\t己条例\n",
            "\t己条例\t2000\tabolished\t2010\t\n",
        ));
        assert_eq!(successors(&lexicon, "甲条例"), [("乙条例".to_owned(), false), ("丙条例".to_owned(), false)]);
        assert_eq!(successors(&lexicon, "戊条例"), []);
    }

    #[test]
    fn a_circle_ends() {
        let lexicon = lexicon(concat!(
            "\t甲条例\t1990\tsuperseded\t2000\t乙办法\n",
            "\t乙办法\t2000\tsuperseded\t2010\t甲条例\n",
        ));
        assert_eq!(successors(&lexicon, "甲条例"), [("甲条例".to_owned(), false)]);
    }

    #[test]
    fn a_new_edition_bears_the_title_of_the_old_one() {
        let lexicon = lexicon(concat!(
            "\t甲条例\t1990\tsuperseded\t2000\t甲条例（国务院令第7号）\n",
            "\t关于适用〈乙法〉的解释\t1990\tsuperseded\t2000\t某法院关于适用《乙法》的解释\n",
            "\t丙条例\t1990\tsuperseded\t2000\t丙法\n",
        ));
        let shares = |title: &str| lexicon.policies.by_title(title).all(|p| p.shares_title_with_successor());
        assert_eq!(["甲条例", "关于适用〈乙法〉的解释", "丙条例"].map(shares), [true, true, false]);
    }
}
