//! Whether an agency or a document was valid on a day, as far as the tables tell.

use hegao_lexicon::agencies::AgencyStatus;
use hegao_lexicon::policies::PolicyStatus;
use hegao_lexicon::status::on_day;
use hegao_lexicon::validity::Phase;
use hegao_lexicon::{Agency, Date, Policy};

/// The status on a day.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Standing {
    /// It was valid; with the reason in Chinese.
    Yes(String),
    /// It was not valid; with the reason in Chinese.
    No(String),
    /// The tables do not tell.
    Unknown,
}

impl Standing {
    /// The status in Chinese.
    pub fn in_words(&self) -> &str {
        match self {
            Standing::Yes(words) | Standing::No(words) => words,
            Standing::Unknown => on_day::UNKNOWN,
        }
    }

    /// The status for programs; `None` if unknown.
    pub fn value(&self) -> Option<bool> {
        match self {
            Standing::Yes(_) => Some(true),
            Standing::No(_) => Some(false),
            Standing::Unknown => None,
        }
    }
}

/// Whether an agency existed under its name on a day.
pub fn of_agency(agency: &Agency, day: Date) -> Standing {
    match agency.validity().phase(day) {
        _ if agency.status == AgencyStatus::Unknown => Standing::Unknown,
        Phase::Before => no(on_day::NOT_YET_NAMED),
        Phase::Valid => yes(on_day::STANDS),
        Phase::Uncertain => Standing::Unknown,
        Phase::Over => no(agency.status.in_chinese()),
    }
}

/// Whether a document was in force on a day.
pub fn of_policy(policy: &Policy, day: Date) -> Standing {
    match policy.validity().phase(day) {
        _ if policy.is_unissued_on(day) => no(on_day::NOT_YET_ISSUED),
        Phase::Before => no(on_day::NOT_YET_EFFECTIVE),
        _ if policy.status == PolicyStatus::Unknown => Standing::Unknown,
        Phase::Valid => Standing::Yes(in_force(policy, day)),
        Phase::Uncertain => Standing::Unknown,
        Phase::Over => no(policy.status.in_chinese()),
    }
}

/// That a document is in force on a day, and whether it had been amended or partially repealed by then.
fn in_force(policy: &Policy, day: Date) -> String {
    let change = policy.status.in_chinese();
    match policy.change_phase(day) {
        Phase::Over => format!("{}，{change}", on_day::IN_FORCE),
        Phase::Uncertain => format!("{}，{}{change}", on_day::IN_FORCE, on_day::POSSIBLY),
        Phase::Before | Phase::Valid => on_day::IN_FORCE.to_owned(),
    }
}

fn yes(words: &str) -> Standing {
    Standing::Yes(words.to_owned())
}

fn no(words: &str) -> Standing {
    Standing::No(words.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use hegao_lexicon::Lexicon;

    #[test]
    fn an_agency_before_within_and_after() {
        let mut lexicon = Lexicon::default();
        let table = "name\tstatus\tvalid_from\tvalid_to\n甲局\tabolished\t2008-03\t2018-03\n乙局\tunknown\t\t\n";
        lexicon.overlay("甲.tsv", table).expect("a table");
        let on = |name: &str, year, month| {
            let agency = lexicon.agencies.get(name).expect("a row");
            of_agency(agency, Date::new(year, month, 15)).in_words().to_owned()
        };
        assert_eq!([on("甲局", 2007, 1), on("甲局", 2010, 1)], ["尚未使用这个名称", "存在"]);
        assert_eq!([on("甲局", 2018, 3), on("甲局", 2018, 4)], ["未查实，不能判断", "已撤销"]);
        assert_eq!(on("乙局", 2010, 1), "未查实，不能判断");
    }

    #[test]
    fn a_document_before_within_and_after() {
        let mut lexicon = Lexicon::default();
        let table = "title\tdate\teffective\tstatus\tstatus_since\n甲\t2008-03\t2008-05-01\tabolished\t2018-03\n\
            乙\t2008\t\tamended\t2018-03-01\n丙\t\t\tunknown\t\n";
        lexicon.overlay("甲.tsv", table).expect("a table");
        let on = |title: &str, year, month| {
            let policy = lexicon.policies.by_title(title).next().expect("a row");
            of_policy(policy, Date::new(year, month, 15)).in_words().to_owned()
        };
        assert_eq!([on("甲", 2007, 1), on("甲", 2008, 4), on("甲", 2010, 1)], ["尚未印发", "尚未施行", "有效"]);
        assert_eq!([on("甲", 2018, 3), on("甲", 2018, 4)], ["未查实，不能判断", "已废止"]);
        assert_eq!([on("乙", 2018, 2), on("乙", 2018, 3)], ["有效", "有效，已修改"]);
        assert_eq!(on("丙", 2010, 1), "未查实，不能判断");
    }

    #[test]
    fn a_document_changed_before_that_day_and_after() {
        let mut lexicon = Lexicon::default();
        let table = "title\tstatus\tstatus_since\n甲\tamended\t2018-03-13\n乙\tamended\t2018-03\n\
            丙\tpartially-repealed\t\n";
        lexicon.overlay("甲.tsv", table).expect("a table");
        let on = |title: &str, day| {
            let policy = lexicon.policies.by_title(title).next().expect("a row");
            of_policy(policy, Date::parse(day).expect("a date")).in_words().to_owned()
        };
        assert_eq!(
            ["2018-03-12", "2018-03-13", "2018-03-14"].map(|day| on("甲", day)),
            ["有效", "有效，已修改", "有效，已修改"]
        );
        assert_eq!(
            ["2018-02-28", "2018-03-15", "2018-03-31"].map(|day| on("乙", day)),
            ["有效", "有效，可能已修改", "有效，已修改"]
        );
        assert_eq!(
            ["2018-03-15", "2026-11-01"].map(|day| on("丙", day)),
            ["有效，可能部分条款废止", "有效，部分条款废止"]
        );
    }
}
