//! One agency under one name: the row type of its table.

use crate::Date;
use crate::language::places::FULL_NAME;
use crate::meaning::{Meaning, NameKind};
use crate::table::{Cells, Record, Text};

/// Whether an agency exists today.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AgencyStatus {
    /// It exists under this name.
    Current,
    /// It was dissolved; its duties passed to the successors.
    Abolished,
    /// It now has another name.
    Renamed,
    /// The status is not established, so no finding is ever reported about it.
    Unknown,
}

/// One agency under one name.
#[derive(Clone, Debug)]
pub struct Agency {
    /// The key of the row, normally the full name.
    pub name: Text,
    /// The full name, if `name` is a short one.
    pub full_name: Text,
    /// 规范简称: official short names.
    pub short_names: Vec<Text>,
    /// Everyday and gazette forms: recognised, but never suggested.
    pub aliases: Vec<Text>,
    /// The 机关代字 under which it issues documents.
    pub codes: Vec<Text>,
    /// The level of the agency: 国务院组成部门, 省级政府, …
    pub level: Text,
    /// Whether it exists.
    pub status: AgencyStatus,
    /// The first day on which it has this name.
    pub valid_from: Option<Date>,
    /// The first day on which it no longer has this name.
    pub valid_to: Option<Date>,
    /// Names of the agencies that took over, the most important first.
    pub successors: Vec<Text>,
    /// The decision that abolished or renamed it.
    pub basis: Text,
    /// Where the information was found.
    pub source: Text,
}

/// Own list: values of the column `level` for bodies that sign documents with their everyday names.
const SELF_NAMED: &[&str] = &["党中央", "中共中央", "军委", "最高法检", "全国人大", "全国政协"];

/// Own list: values of the column `level` for bodies below the national level.
const LOCAL: &[&str] = &["省", "副省级", "地方", "特别行政区", "住房公积金"];

impl Agency {
    /// The values that the column `status` may have.
    pub(crate) const STATUS: &[(&str, AgencyStatus)] = &[
        ("current", AgencyStatus::Current),
        ("abolished", AgencyStatus::Abolished),
        ("renamed", AgencyStatus::Renamed),
        ("unknown", AgencyStatus::Unknown),
        ("", AgencyStatus::Current),
    ];

    /// The name as documents usually write it: 住房和城乡建设部, without 中华人民共和国.
    pub fn common_name(&self) -> &str {
        // 中华人民共和国主席 and similar names are not names without the prefix
        self.name.strip_prefix(FULL_NAME).filter(|rest| rest.chars().count() > 2).unwrap_or(&self.name)
    }

    /// Every name by which it is found; names may repeat and may be empty.
    pub(crate) fn names(&self) -> impl Iterator<Item = (&str, NameKind)> {
        let common = Some(self.common_name()).filter(|n| *n != self.name);
        let full = [&*self.name, &*self.full_name].into_iter().chain(common).map(|n| (n, NameKind::Name));
        let short = self.short_names.iter().map(|n| (&**n, NameKind::Short));
        full.chain(short).chain(self.aliases.iter().map(|n| (&**n, NameKind::Alias)))
    }

    /// The same names with their meanings; `position` is the position of the agency in its table.
    pub(crate) fn meanings(&self, position: usize) -> impl Iterator<Item = (&str, Meaning)> {
        self.names().map(move |(name, kind)| (name, Meaning::Agency(position, kind)))
    }

    /// Whether `name`, one of its aliases, is used in speech but not in official writing: 住建部. Not informal are a
    /// part of an official name (发展改革委 in a list of issuers) and an official name with a prefix (国家质检总局);
    /// organs of the Party sign with short names such as 中宣部.
    pub fn is_informal(&self, name: &str) -> bool {
        let official = || [&self.name, &self.full_name].into_iter().chain(&self.short_names).filter(|n| !n.is_empty());
        self.aliases.iter().any(|a| **a == *name)
            && !SELF_NAMED.iter().any(|level| self.level.starts_with(level))
            && !official().any(|n| n.contains(name) || name.contains(&**n))
    }

    /// Whether it is a national body, not one of a province or a city.
    pub fn is_central(&self) -> bool {
        !self.level.is_empty() && !LOCAL.iter().any(|level| self.level.starts_with(level))
    }
}

impl Record for Agency {
    const FILE: &'static str = "agencies.tsv";
    const COLUMNS: &'static [&'static str] = &[
        "name",
        "full_name",
        "short_names",
        "aliases",
        "codes",
        "level",
        "status",
        "valid_from",
        "valid_to",
        "successors",
        "basis",
        "source",
    ];

    fn read(cells: &Cells<'_>) -> Result<Self, (usize, String)> {
        Ok(Agency {
            name: cells.text(0),
            full_name: cells.text(1),
            short_names: cells.list(2),
            aliases: cells.list(3),
            codes: cells.list(4),
            level: cells.text(5),
            status: cells.choice(6, Agency::STATUS)?,
            valid_from: cells.date(7)?,
            valid_to: cells.date(8)?,
            successors: cells.list(9),
            basis: cells.text(10),
            source: cells.text(11),
        })
    }
}
