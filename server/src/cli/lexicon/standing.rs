//! Whether an agency or a document stood on a day, as far as the tables can tell.

use hegao_lexicon::agencies::AgencyStatus;
use hegao_lexicon::policies::PolicyStatus;
use hegao_lexicon::{Agency, Date, Policy};

/// What can be said of a day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
    /// It stood.
    Yes(&'static str),
    /// It did not.
    No(&'static str),
    /// That cannot be told.
    Unknown,
}

impl Standing {
    /// In words.
    pub fn in_words(self) -> &'static str {
        match self {
            Standing::Yes(words) | Standing::No(words) => words,
            Standing::Unknown => "未查实，不能判断",
        }
    }

    /// For programs.
    pub fn value(self) -> Option<bool> {
        match self {
            Standing::Yes(_) => Some(true),
            Standing::No(_) => Some(false),
            Standing::Unknown => None,
        }
    }
}

/// Whether an agency stood under its name.
pub fn of_agency(agency: &Agency, day: Date) -> Standing {
    match agency.status {
        AgencyStatus::Unknown => Standing::Unknown,
        _ if agency.valid_from.is_some_and(|from| day.certainly_before(from)) => Standing::No("尚未使用这个名称"),
        _ if agency.lapsed_by(day) => Standing::No("已不存在"),
        AgencyStatus::Current => Standing::Yes("现有"),
        // the day lies within the month or the year of its end, or that is not known
        _ if agency.valid_to.is_none_or(|to| !day.certainly_before(to)) => Standing::Unknown,
        _ => Standing::Yes("存在"),
    }
}

/// Whether a document was in force.
pub fn of_policy(policy: &Policy, day: Date) -> Standing {
    match policy.status {
        _ if policy.date.is_some_and(|date| day.certainly_before(date)) => Standing::No("尚未印发"),
        _ if policy.effective.is_some_and(|from| day.certainly_before(from)) => Standing::No("尚未施行"),
        PolicyStatus::Unknown => Standing::Unknown,
        _ if policy.lapsed_by(day) => Standing::No("已不再有效"),
        PolicyStatus::Current => Standing::Yes("有效"),
        _ if policy.status_since.is_none_or(|since| !day.certainly_before(since)) => in_change(policy.status),
        _ => Standing::Yes("有效"),
    }
}

/// On a day on or about which something became of a document.
fn in_change(status: PolicyStatus) -> Standing {
    match status {
        PolicyStatus::Amended => Standing::Yes("有效，已修改"),
        PolicyStatus::PartiallyRepealed => Standing::Yes("有效，部分条款已废止"),
        _ => Standing::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use hegao_lexicon::Lexicon;

    #[test]
    fn a_day_before_within_and_after() {
        let mut lexicon = Lexicon::default();
        let table = "name\tstatus\tvalid_from\tvalid_to\n甲局\tabolished\t2008-03\t2018-03\n乙局\tunknown\t\t\n";
        lexicon.overlay("甲.tsv", table).expect("a table");
        let on = |name: &str, year, month| {
            let agency = lexicon.agencies.get(name).expect("a row");
            of_agency(agency, Date::new(year, month, 15)).in_words()
        };
        assert_eq!([on("甲局", 2007, 1), on("甲局", 2010, 1)], ["尚未使用这个名称", "存在"]);
        assert_eq!([on("甲局", 2018, 3), on("甲局", 2018, 4)], ["未查实，不能判断", "已不存在"]);
        assert_eq!(on("乙局", 2010, 1), "未查实，不能判断");
    }
}
