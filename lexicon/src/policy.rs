//! One document that may be cited: the row type of its table, and its look-up keys.

use crate::Date;
use crate::language::han::is_common;
use crate::table::{Cells, Record, Text};

/// The status of a document.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PolicyStatus {
    /// In force, according to the source.
    Current,
    /// Repealed.
    Abolished,
    /// Replaced by a newer document.
    Superseded,
    /// Its own period of validity has ended.
    Expired,
    /// Some of its provisions were repealed.
    PartiallyRepealed,
    /// In force in a later version.
    Amended,
    /// The status is not established, so no finding is ever reported about it.
    Unknown,
}

/// One document, identified by number, title, issuer and date together.
#[derive(Clone, Debug)]
pub struct Policy {
    /// The document number (发文字号 or 令号) in canonical form; may be empty.
    pub number: Text,
    /// The full title without the outer 《》; may be empty if only the number is known.
    pub title: Text,
    /// Other forms in which the title is cited.
    pub short_titles: Vec<Text>,
    /// The issuing agency.
    pub issuer: Text,
    /// 成文日期, or the date of first promulgation.
    pub date: Option<Date>,
    /// The first day on which it is in force.
    pub effective: Option<Date>,
    /// The status.
    pub status: PolicyStatus,
    /// The first day on which `status` applies; for a repealed, superseded or expired document, the first day on which
    /// it is no longer in force.
    pub status_since: Option<Date>,
    /// The document that repealed it, with its number.
    pub repealed_by: Text,
    /// The article that states the repeal.
    pub repealed_article: Text,
    /// The document to cite instead.
    pub successor: Text,
    /// `national`, or the province.
    pub scope: Text,
    /// Where the information was found.
    pub source: Text,
}

impl Policy {
    /// The values that the column `status` may have.
    pub(crate) const STATUS: &[(&str, PolicyStatus)] = &[
        ("current", PolicyStatus::Current),
        ("abolished", PolicyStatus::Abolished),
        ("superseded", PolicyStatus::Superseded),
        ("expired", PolicyStatus::Expired),
        ("partially-repealed", PolicyStatus::PartiallyRepealed),
        ("amended", PolicyStatus::Amended),
        ("unknown", PolicyStatus::Unknown),
        ("", PolicyStatus::Unknown),
    ];
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
        let policy = Policy {
            number: cells.text(0),
            title: cells.text(1),
            short_titles: cells.list(2),
            issuer: cells.text(3),
            date: cells.date(4)?,
            effective: cells.date(5)?,
            status: cells.choice(6, Policy::STATUS)?,
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

/// Reduces a title to a key that is equal for all ways to cite it: letters and digits (including Han characters) and
/// `+`, in half width, without brackets, quotation marks and blanks.
pub fn title_key(title: &str) -> String {
    let narrow = |c: char| match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        _ => c,
    };
    // most characters are Han characters, which are recognised without a table look-up
    let kept = |c: &char| is_common(*c) || *c == '+' || c.is_alphanumeric();
    title.chars().map(narrow).filter(kept).collect()
}

/// The key of a title from 关于 on: a title is cited with its issuers and without them.
pub fn core_key(title: &str) -> String {
    title_key(title.find("关于").map_or(title, |at| &title[at..]))
}

/// The key of a title without the titles quoted in it; these are lost if a web page treats them as tags. `None` if the
/// title contains no quoted title.
pub(crate) fn hollow_key(title: &str) -> Option<String> {
    let start = title.find(['〈', '《', '<'])?;
    let end = title.rfind(['〉', '》', '>']).filter(|end| *end > start)?;
    let rest: String = [&title[..start], title[end..].trim_start_matches(['〉', '》', '>'])].concat();
    Some(title_key(&rest))
}

/// A reversed key.
pub(crate) fn backwards(key: &str) -> String {
    key.chars().rev().collect()
}

/// The full title and the short ones.
pub(crate) fn titles(row: &Policy) -> impl Iterator<Item = &str> {
    std::iter::once(&row.title).chain(&row.short_titles).map(|t| &**t).filter(|t| !t.is_empty())
}
