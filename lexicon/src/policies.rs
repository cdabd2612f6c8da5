//! Documents that may be cited: laws, regulations, policies, with what became of them.

use crate::Date;
use crate::table::{Cells, Record, Text};
use std::collections::HashMap;
use std::sync::OnceLock;

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

/// A title reduced to what makes two citations of it the same: letters and digits, half-width,
/// without brackets, quotation marks and blanks.
pub fn title_key(title: &str) -> String {
    let narrow = |c: char| match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        _ => c,
    };
    // Han letters by far the most: no table is needed to know them
    let kept = |c: &char| matches!(c, '\u{4e00}'..='\u{9fff}' | '+') || c.is_alphanumeric();
    title.chars().map(narrow).filter(kept).collect()
}

/// A title without the titles quoted in it: what is left when a web page takes them for tags.
fn hollow_key(title: &str) -> Option<String> {
    let start = title.find(['〈', '《', '<'])?;
    let end = title.rfind(['〉', '》', '>']).filter(|end| *end > start)?;
    let rest: String = [&title[..start], title[end..].trim_start_matches(['〉', '》', '>'])].concat();
    Some(title_key(&rest))
}

/// All known documents, found by number or by title.
#[derive(Default, Debug)]
pub struct Policies {
    rows: Vec<Policy>,
    index: OnceLock<Index>,
    sorted: OnceLock<Vec<(String, usize)>>,
    hollow: OnceLock<HashMap<String, Vec<usize>>>,
}

/// Where documents stand by number and by the key of a title; built at first use, since most small
/// drafts cite nothing.
#[derive(Default, Debug)]
struct Index {
    by_number: HashMap<Text, Vec<usize>>,
    by_key: HashMap<String, Vec<usize>>,
}

impl Index {
    fn new(rows: &[Policy]) -> Index {
        let mut index = Index::default();
        for (i, row) in rows.iter().enumerate() {
            index.add(row, i);
        }
        index
    }

    fn add(&mut self, row: &Policy, at: usize) {
        if !row.number.is_empty() {
            self.by_number.entry(row.number.clone()).or_default().push(at);
        }
        for key in titles(row).map(title_key) {
            let rows = self.by_key.entry(key).or_default();
            if rows.last() != Some(&at) {
                rows.push(at);
            }
        }
    }
}

impl Policies {
    /// Adds rows. A row with the number, title, issuer and date of an earlier one replaces it; the
    /// rows of one table are distinct among themselves.
    pub fn extend(&mut self, rows: Vec<Policy>) {
        let new = if self.rows.is_empty() { rows } else { self.replace(rows) };
        self.rows.extend(new);
        self.index = OnceLock::new();
        self.sorted = OnceLock::new();
        self.hollow = OnceLock::new();
    }

    /// Puts rows in the place of those they replace, and gives back the others.
    fn replace(&mut self, rows: Vec<Policy>) -> Vec<Policy> {
        let mut new = Vec::new();
        for row in rows {
            match self.find(&row) {
                Some(i) => self.rows[i] = row,
                None => new.push(row),
            }
        }
        new
    }

    fn find(&self, row: &Policy) -> Option<usize> {
        let same = |i: &usize| {
            let old = &self.rows[*i];
            old.number == row.number && old.title == row.title && old.issuer == row.issuer && old.date == row.date
        };
        let rows = match row.number.is_empty() {
            true => self.index().by_key.get(&title_key(&row.title)),
            false => self.index().by_number.get(&row.number),
        };
        rows?.iter().copied().find(same)
    }

    fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::new(&self.rows))
    }

    fn at<'a>(&'a self, rows: Option<&'a Vec<usize>>) -> impl Iterator<Item = &'a Policy> {
        rows.into_iter().flatten().map(|&i| &self.rows[i])
    }

    /// The documents that bear a canonical number (an attachment may share its notice's).
    pub fn by_number(&self, number: &str) -> impl Iterator<Item = &Policy> {
        self.at(self.index().by_number.get(number))
    }

    /// The documents that are cited by this title, full or short, however it is punctuated.
    pub fn by_title(&self, title: &str) -> impl Iterator<Item = &Policy> {
        self.at(self.index().by_key.get(&title_key(title)))
    }

    /// The titles that are this one once the titles quoted in them are taken out, each with its document.
    pub fn by_hollow_title(&self, title: &str) -> impl Iterator<Item = (&str, &Policy)> {
        let rows = self.hollow.get_or_init(|| self.hollow_index()).get(&title_key(title));
        let key = title_key(title);
        rows.into_iter().flatten().flat_map(move |&i| {
            let key = key.clone();
            titles(&self.rows[i]).filter(move |t| hollow_key(t).as_ref() == Some(&key)).map(move |t| (t, &self.rows[i]))
        })
    }

    /// The titles that go on where `title` ends, each with its document.
    pub fn continuations(&self, title: &str) -> impl Iterator<Item = (&str, &Policy)> {
        let key = title_key(title);
        let sorted = self.sorted.get_or_init(|| self.sorted_index());
        let from = sorted.partition_point(|(k, _)| *k <= key);
        let longer = sorted[from..].iter().take_while(move |(k, _)| k.starts_with(&key));
        longer.map(|(k, i)| (k.as_str(), &self.rows[*i]))
    }

    fn hollow_index(&self) -> HashMap<String, Vec<usize>> {
        let mut index: HashMap<String, Vec<usize>> = HashMap::new();
        for (i, row) in self.rows.iter().enumerate() {
            for key in titles(row).filter_map(hollow_key) {
                index.entry(key).or_default().push(i);
            }
        }
        index
    }

    fn sorted_index(&self) -> Vec<(String, usize)> {
        let keys = self.rows.iter().enumerate().flat_map(|(i, row)| titles(row).map(move |t| (title_key(t), i)));
        let mut sorted: Vec<_> = keys.collect();
        sorted.sort_unstable();
        sorted
    }

    /// All rows, in the order of the table.
    pub fn iter(&self) -> impl Iterator<Item = &Policy> {
        self.rows.iter()
    }
}

fn titles(row: &Policy) -> impl Iterator<Item = &str> {
    std::iter::once(&row.title).chain(&row.short_titles).map(|t| &**t).filter(|t| !t.is_empty())
}
