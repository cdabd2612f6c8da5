//! The words for the status of an agency, a document or a set phrase: one vocabulary shared by hover cards, look-ups,
//! completion, code lenses and inlay hints. Findings use the same words in their own sentences.

use crate::agency::{Agency, AgencyStatus};
use crate::catalogue::Table;
use crate::date::Date;
use crate::policy::{Policy, PolicyStatus};
use crate::slogan::Slogan;
use crate::validity::{End, Phase};

/// A status that no source establishes.
pub const UNKNOWN: &str = "未查实";
/// A document of any status that is no longer in force, where several are counted.
pub const LAPSED: &str = "失效";

/// Statements about a given day, in addition to the words for a status.
pub mod on_day {
    /// An agency exists under its name.
    pub const STANDS: &str = "存在";
    /// An agency does not have the name yet.
    pub const NOT_YET_NAMED: &str = "尚未使用这个名称";
    /// A document is in force.
    pub const IN_FORCE: &str = "有效";
    /// A document does not exist yet.
    pub const NOT_YET_ISSUED: &str = "尚未印发";
    /// A document is not in force yet.
    pub const NOT_YET_EFFECTIVE: &str = "尚未施行";
    /// Before the word for a change of which it is not certain that it came by that day.
    pub const POSSIBLY: &str = "可能";
    /// The sources do not say.
    pub const UNKNOWN: &str = "未查实，不能判断";
}

impl AgencyStatus {
    /// The status in Chinese: 已撤销.
    pub fn in_chinese(self) -> &'static str {
        match self {
            AgencyStatus::Current => "现有",
            AgencyStatus::Abolished => "已撤销",
            AgencyStatus::Renamed => "已更名",
            AgencyStatus::Unknown => UNKNOWN,
        }
    }
}

impl PolicyStatus {
    /// The status in Chinese: 已废止.
    pub fn in_chinese(self) -> &'static str {
        match self {
            PolicyStatus::Current => "现行有效",
            PolicyStatus::Abolished => "已废止",
            PolicyStatus::Superseded => "被代替",
            PolicyStatus::Expired => "已失效",
            PolicyStatus::PartiallyRepealed => "部分条款废止",
            PolicyStatus::Amended => "已修改",
            PolicyStatus::Unknown => UNKNOWN,
        }
    }
}

impl Agency {
    /// The status on a day, with its date: 已撤销（2018年3月）. If the agency still exists on that day, the later
    /// change is given: 现有，2030年撤销.
    pub fn status_on(&self, day: Date) -> String {
        let (word, validity) = (self.status.in_chinese(), self.validity());
        match (validity.end, validity.phase(day)) {
            _ if self.status == AgencyStatus::Unknown => word.to_owned(),
            (_, Phase::Before) => on_day::NOT_YET_NAMED.to_owned(),
            (End::On(end), Phase::Valid) => {
                format!("{}，{}{}", AgencyStatus::Current.in_chinese(), end.in_chinese(), change(word))
            }
            (End::On(end), _) => format!("{word}（{}）", end.in_chinese()),
            _ => word.to_owned(),
        }
    }
}

impl Policy {
    /// The status on a day, with its date: 已废止（2020年6月1日起）. If the document is still in force on that day, the
    /// later change is given: 现行有效，2030年1月1日起废止.
    pub fn status_on(&self, day: Date) -> String {
        let (word, in_force) = (self.status.in_chinese(), PolicyStatus::Current.in_chinese());
        // an amended document is still in force, which must be stated
        let prefix = match self.status {
            PolicyStatus::Amended | PolicyStatus::PartiallyRepealed => format!("{in_force}，"),
            _ => String::new(),
        };
        let phases = [self.validity().phase(day), self.change_phase(day)];
        match (self.status, self.status_since) {
            _ if self.is_unissued_on(day) => on_day::NOT_YET_ISSUED.to_owned(),
            _ if phases[0] == Phase::Before => on_day::NOT_YET_EFFECTIVE.to_owned(),
            (PolicyStatus::Current | PolicyStatus::Unknown, _) | (_, None) => format!("{prefix}{word}"),
            (_, Some(since)) if phases == [Phase::Valid; 2] => {
                format!("{in_force}，{}起{}", since.in_chinese(), change(word))
            }
            (_, Some(since)) => format!("{prefix}{word}（{}起）", since.in_chinese()),
        }
    }
}

impl Slogan {
    /// The end of a phrase that is no longer current on a day: 已停用（2021年1月1日起）; `None` if it has not certainly
    /// ended.
    pub fn end_by(&self, day: Date) -> Option<String> {
        let end = self.valid_to.filter(|_| self.lapsed_by(day))?;
        Some(format!("已停用（{}起）", end.in_chinese()))
    }
}

/// The word for a change, from the word for its result: 废止 from 已废止.
fn change(word: &str) -> &str {
    word.trim_start_matches('已')
}

/// Other words for a status that users write.
const OTHER_WORDS: &[(&str, &str)] =
    &[("现行", "current"), (on_day::IN_FORCE, "current"), ("部分废止", "partially-repealed")];

/// The cell for a status written in Chinese, with or without 已: 废止 and 已废止; `None` if it is no word for a status.
pub fn cell_of(word: &str) -> Option<&'static str> {
    let agencies = Agency::STATUS.iter().map(|(cell, status)| (*cell, status.in_chinese()));
    let policies = Policy::STATUS.iter().map(|(cell, status)| (*cell, status.in_chinese()));
    let mut own = agencies.chain(policies).filter(|(cell, _)| !cell.is_empty());
    let other = OTHER_WORDS.iter().find(|(other, _)| *other == word).map(|(_, cell)| *cell);
    own.find(|(_, own)| change(own) == change(word)).map(|(cell, _)| cell).or(other)
}

/// The Chinese word for the status in a cell of a table; empty if the rows of the table have no status or the cell is
/// unknown.
pub fn of_cell(table: Table, cell: &str) -> &'static str {
    fn word<S: Copy>(choices: &[(&str, S)], cell: &str, word: fn(S) -> &'static str) -> &'static str {
        choices.iter().find(|(name, _)| *name == cell).map_or("", |(_, status)| word(*status))
    }
    match table {
        Table::Agencies => word(Agency::STATUS, cell, AgencyStatus::in_chinese),
        Table::Policies => word(Policy::STATUS, cell, PolicyStatus::in_chinese),
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Lexicon;
    use crate::columns::holds;

    fn lexicon(table: &str) -> Lexicon {
        let mut lexicon = Lexicon::default();
        lexicon.overlay("甲.tsv", table).expect("a table");
        lexicon
    }

    fn document(status: &str, effective: &str, since: &str, day: &str) -> String {
        let table = format!("title\tstatus\teffective\tstatus_since\n甲办法\t{status}\t{effective}\t{since}\n");
        let lexicon = lexicon(&table);
        let policy = lexicon.policies.iter().next().expect("a row");
        policy.status_on(Date::parse(day).expect("a date"))
    }

    #[test]
    fn a_document_on_a_day() {
        assert_eq!(document("abolished", "2001", "2020-06-01", "2020-06-01"), "已废止（2020年6月1日起）");
        assert_eq!(document("expired", "2001", "2030-06-01", "2026-11-01"), "现行有效，2030年6月1日起失效");
        assert_eq!(document("superseded", "", "2030", "2026-11-01"), "现行有效，2030年起被代替");
        assert_eq!(document("amended", "", "2020", "2026-11-01"), "现行有效，已修改（2020年起）");
        assert_eq!(document("partially-repealed", "", "", "2026-11-01"), "现行有效，部分条款废止");
        assert_eq!(document("partially-repealed", "", "2030", "2026-11-01"), "现行有效，2030年起部分条款废止");
        assert_eq!(document("current", "2020-01-01", "2020", "2026-11-01"), "现行有效");
        assert_eq!(document("current", "2027-01-01", "", "2026-11-01"), "尚未施行");
        assert_eq!(document("unknown", "", "2019", "2026-11-01"), "未查实");
    }

    #[test]
    fn a_document_before_its_date() {
        let lexicon = lexicon("title\tdate\teffective\tstatus\n甲办法\t2018-03\t2018-05-01\tcurrent\n");
        let policy = lexicon.policies.iter().next().expect("a row");
        let on = |day| policy.status_on(Date::parse(day).expect("a date"));
        assert_eq!(["2018-02-28", "2018-03-15", "2018-05-01"].map(on), ["尚未印发", "尚未施行", "现行有效"]);
    }

    #[test]
    fn an_agency_on_a_day() {
        let lexicon = lexicon(
            "name\tstatus\tvalid_from\tvalid_to\n甲局\tabolished\t2008-03\t2018-03-13\n乙局\trenamed\t\t\n丙局\tcurrent\t2018\t\n",
        );
        let on = |name: &str, year| lexicon.agencies.get(name).expect("a row").status_on(Date::new(year, 6, 1));
        assert_eq!(
            [2007, 2010, 2018].map(|year| on("甲局", year)),
            ["尚未使用这个名称", "现有，2018年3月13日撤销", "已撤销（2018年3月13日）"]
        );
        assert_eq!([on("乙局", 2010), on("丙局", 2020)], ["已更名", "现有"]);
    }

    #[test]
    fn every_word_for_a_status_can_be_written_in_a_table() {
        let agencies = Agency::STATUS.iter().map(|(cell, status)| (*cell, status.in_chinese()));
        let policies = Policy::STATUS.iter().map(|(cell, status)| (*cell, status.in_chinese()));
        for (cell, word) in agencies.chain(policies).filter(|(cell, _)| !cell.is_empty()) {
            assert_eq!(holds("status").settled(word), cell);
        }
    }

    #[test]
    fn words_for_a_status_as_users_write_them() {
        for (cell, words) in [
            ("current", &["现有", "现行", "有效", "现行有效"][..]),
            ("renamed", &["更名", "已更名"]),
            ("unknown", &["未查实"]),
            ("superseded", &["被代替", "已被代替"]),
            ("expired", &["失效", "已失效"]),
            ("partially-repealed", &["部分废止", "部分条款废止"]),
            ("amended", &["修改", "已修改"]),
            ("abolished", &["撤销", "已撤销", "废止", "已废止"]),
        ] {
            assert!(words.iter().all(|word| cell_of(word) == Some(cell)), "{cell}");
        }
        assert_eq!(["", "已", "current", "废"].map(cell_of), [None; 4]);
    }
}
