//! Documents that may be cited: laws, regulations, policies, with what became of them.

use crate::Date;
use crate::table::{Cells, Record, Text};
use std::collections::HashMap;

/// What became of a document.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PolicyStatus {
    /// In force as far as the source says.
    Current,
    /// Repealed.
    Abolished,
    /// Replaced by a newer document.
    Superseded,
    /// Its own period has ended.
    Expired,
    /// Some of its provisions were repealed.
    PartiallyRepealed,
    /// In force in a later wording.
    Amended,
    /// Not established: nothing is ever said about it.
    Unknown,
}

/// One document. Its identity is its number, else title, issuer and date.
#[derive(Clone, Debug)]
pub struct Policy {
    /// 发文字号 or 令号 in canonical form; may be empty.
    pub number: Text,
    /// Full title without the outer 《》; may be empty when only the number is known.
    pub title: Text,
    /// Other forms the title is cited by.
    pub short_titles: Vec<Text>,
    /// Issuing agency.
    pub issuer: Text,
    /// 成文日期 or first promulgation.
    pub date: Option<Date>,
    /// Day it took effect.
    pub effective: Option<Date>,
    /// What became of it.
    pub status: PolicyStatus,
    /// Since when.
    pub status_since: Option<Date>,
    /// The document that repealed it, with its number.
    pub repealed_by: Text,
    /// The article that says so.
    pub repealed_article: Text,
    /// What to cite instead.
    pub successor: Text,
    /// national, or the province.
    pub scope: Text,
    /// Where the row was read.
    pub source: Text,
}

impl Policy {
    /// Whether the document had certainly ceased to be in force by `day`.
    pub fn lapsed_by(&self, day: Date) -> bool {
        matches!(self.status, PolicyStatus::Abolished | PolicyStatus::Superseded | PolicyStatus::Expired)
            && self.status_since.unwrap_or(crate::Lexicon::COMPILED).latest() <= day.earliest()
    }
}

impl Record for Policy {
    const FILE: &'static str = "policies.tsv";
    const COLUMNS: &'static [&'static str] = &[
        "number",
        "title",
        "short_titles",
        "issuer",
        "date",
        "effective",
        "status",
        "status_since",
        "repealed_by",
        "repealed_article",
        "successor",
        "scope",
        "source",
    ];
    const REQUIRED: usize = 0;

    fn read(cells: &Cells<'_>) -> Result<Self, (usize, String)> {
        const STATUS: &[(&str, PolicyStatus)] = &[
            ("current", PolicyStatus::Current),
            ("abolished", PolicyStatus::Abolished),
            ("superseded", PolicyStatus::Superseded),
            ("expired", PolicyStatus::Expired),
            ("partially-repealed", PolicyStatus::PartiallyRepealed),
            ("amended", PolicyStatus::Amended),
            ("unknown", PolicyStatus::Unknown),
            ("", PolicyStatus::Unknown),
        ];
        let policy = Policy {
            number: cells.text(0),
            title: cells.text(1),
            short_titles: cells.list(2),
            issuer: cells.text(3),
            date: cells.date(4)?,
            effective: cells.date(5)?,
            status: cells.choice(6, STATUS)?,
            status_since: cells.date(7)?,
            repealed_by: cells.text(8),
            repealed_article: cells.text(9),
            successor: cells.text(10),
            scope: cells.text(11),
            source: cells.text(12),
        };
        match policy.number.is_empty() && policy.title.is_empty() {
            true => Err((1, "“number”和“title”不能都为空".to_owned())),
            false => Ok(policy),
        }
    }
}

/// All known documents, found by number or by title.
#[derive(Default, Debug)]
pub struct Policies {
    rows: Vec<Policy>,
    by_number: HashMap<Text, Vec<usize>>,
    by_title: HashMap<Text, Vec<usize>>,
}

impl Policies {
    /// Adds rows; a row with the number and title of an earlier one replaces it.
    pub fn extend(&mut self, rows: Vec<Policy>) {
        for row in rows {
            match self.find(&row) {
                Some(i) => self.rows[i] = row,
                None => self.push(row),
            }
        }
    }

    fn find(&self, row: &Policy) -> Option<usize> {
        let same = |i: &&usize| {
            let old = &self.rows[**i];
            old.number == row.number && old.title == row.title && old.issuer == row.issuer && old.date == row.date
        };
        self.by_number.get(&row.number).or_else(|| self.by_title.get(&row.title))?.iter().find(same).copied()
    }

    fn push(&mut self, row: Policy) {
        let index = self.rows.len();
        if !row.number.is_empty() {
            self.by_number.entry(row.number.clone()).or_default().push(index);
        }
        let titles = std::iter::once(&row.title).chain(&row.short_titles).filter(|t| !t.is_empty());
        for title in titles {
            let rows = self.by_title.entry(title.clone()).or_default();
            if rows.last() != Some(&index) {
                rows.push(index);
            }
        }
        self.rows.push(row);
    }

    /// The documents that bear a canonical number (an attachment may share its notice's).
    pub fn by_number(&self, number: &str) -> impl Iterator<Item = &Policy> {
        self.by_number.get(number).into_iter().flatten().map(|&i| &self.rows[i])
    }

    /// The documents that are cited by this title, full or short.
    pub fn by_title(&self, title: &str) -> impl Iterator<Item = &Policy> {
        self.by_title.get(title).into_iter().flatten().map(|&i| &self.rows[i])
    }

    /// All rows, in the order of the table.
    pub fn iter(&self) -> impl Iterator<Item = &Policy> {
        self.rows.iter()
    }
}
