//! Periods of validity of agencies under a name, of documents and of set phrases, all compared in the same way. A
//! period includes its first day but not its end: `valid_to`, and the `status_since` of a repealed document, are the
//! first day on which it is no longer valid.

use crate::agency::{Agency, AgencyStatus};
use crate::date::{COMPILED, Date};
use crate::policy::{Policy, PolicyStatus};
use crate::slogan::Slogan;

/// A period of validity, from its first day up to but not including its end.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Validity {
    /// The first day of validity, if known.
    pub from: Option<Date>,
    /// The end.
    pub end: End,
}

/// The end of a period of validity.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum End {
    /// No end is known.
    None,
    /// The first day on which it is no longer valid; month or day may be unknown.
    On(Date),
    /// It has ended, but no source says when; at the latest on the cut-off date of the shipped tables.
    Unrecorded,
}

/// How a day relates to a period of validity.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Phase {
    /// The period has certainly not begun.
    Before,
    /// Valid, as far as is known.
    Valid,
    /// The period may have ended: only the month or the year of its end is known, or nothing.
    Uncertain,
    /// The period has certainly ended.
    Over,
}

impl Validity {
    /// How a day relates to the period. For a date without month or day, something is certain only if it holds for
    /// every day that the date may mean.
    pub fn phase(self, day: Date) -> Phase {
        let has_not_begun = self.from.is_some_and(|from| day.certainly_before(from));
        match self.end {
            _ if has_not_begun => Phase::Before,
            _ if self.is_over(day) => Phase::Over,
            End::None => Phase::Valid,
            End::On(end) if day.certainly_before(end) => Phase::Valid,
            End::On(_) | End::Unrecorded => Phase::Uncertain,
        }
    }

    /// Whether it is certainly no longer valid on `day`: its end is that day or an earlier one.
    pub fn is_over(self, day: Date) -> bool {
        match self.end {
            End::None => false,
            End::On(end) => end.has_come_by(day),
            End::Unrecorded => COMPILED.has_come_by(day),
        }
    }
}

impl Agency {
    /// The period in which the agency has this name. Only an agency that is known to be dissolved or renamed has an
    /// end.
    pub fn validity(&self) -> Validity {
        let has_ended = matches!(self.status, AgencyStatus::Abolished | AgencyStatus::Renamed);
        Validity { from: self.valid_from, end: End::of(has_ended, self.valid_to) }
    }

    /// Whether the agency certainly no longer has this name on `day`.
    pub fn lapsed_by(&self, day: Date) -> bool {
        self.validity().is_over(day)
    }
}

impl Policy {
    /// The period in which the document is in force. An amended or partially repealed document has no end.
    pub fn validity(&self) -> Validity {
        let has_ended =
            matches!(self.status, PolicyStatus::Abolished | PolicyStatus::Superseded | PolicyStatus::Expired);
        Validity { from: self.effective, end: End::of(has_ended, self.status_since) }
    }

    /// Whether the document is certainly no longer in force on `day`.
    pub fn lapsed_by(&self, day: Date) -> bool {
        self.validity().is_over(day)
    }

    /// How a day relates to the period before the document was amended or partially repealed: `Over` once it certainly
    /// was, `Uncertain` if it may have been, `Valid` before that and for a document that never was.
    pub fn change_phase(&self, day: Date) -> Phase {
        let has_changed = matches!(self.status, PolicyStatus::Amended | PolicyStatus::PartiallyRepealed);
        Validity { from: None, end: End::of(has_changed, self.status_since) }.phase(day)
    }

    /// Whether the document was certainly amended or partially repealed on or before `day`; false if the date of the
    /// change is unknown.
    pub fn changed_by(&self, day: Date) -> bool {
        self.status_since.is_some() && self.change_phase(day) == Phase::Over
    }

    /// Whether the document certainly does not exist yet on `day`: its date is a later one.
    pub fn is_unissued_on(&self, day: Date) -> bool {
        Validity { from: self.date, end: End::None }.phase(day) == Phase::Before
    }
}

impl Slogan {
    /// The period in which the phrase is current.
    pub fn validity(&self) -> Validity {
        Validity { from: self.valid_from, end: End::of(self.valid_to.is_some(), self.valid_to) }
    }

    /// Whether the phrase is certainly no longer current on `day`.
    pub fn lapsed_by(&self, day: Date) -> bool {
        self.validity().is_over(day)
    }

    /// Whether the phrase is certainly in use on `day`: its first day is known and is that day or an earlier one, and
    /// its end has not certainly come.
    pub fn in_use_on(&self, day: Date) -> bool {
        self.valid_from.is_some_and(|from| from.has_come_by(day)) && !self.lapsed_by(day)
    }
}

impl End {
    fn of(has_ended: bool, end: Option<Date>) -> End {
        match end {
            _ if !has_ended => End::None,
            Some(end) => End::On(end),
            None => End::Unrecorded,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Lexicon;

    /// An agency, a document and a set phrase, up to the cell of the end.
    const TABLES: [&str; 3] = [
        "name\tstatus\tvalid_to\n甲局\tabolished\t",
        "title\tstatus\tstatus_since\n甲办法\tabolished\t",
        "text\tvalid_to\n甲提法\t",
    ];

    /// Whether an agency, a document and a set phrase with this `end` are over on `day`.
    fn over(end: &str, day: &str) -> [bool; 3] {
        let day = Date::parse(day).expect("a date");
        TABLES.map(|table| {
            let mut lexicon = Lexicon::default();
            lexicon.overlay("甲.tsv", &format!("{table}{end}\n")).expect("a table");
            let agency = lexicon.agencies.iter().next().map(|a| a.lapsed_by(day));
            let policy = || lexicon.policies.iter().next().map(|p| p.lapsed_by(day));
            let phrase = || lexicon.slogans.iter().next().map(|s| s.lapsed_by(day));
            agency.or_else(policy).or_else(phrase).expect("a row")
        })
    }

    #[test]
    fn the_end_is_the_first_day_that_no_longer_counts() {
        for (day, expected) in [("2018-03-12", false), ("2018-03-13", true), ("2018-03-14", true)] {
            assert_eq!(over("2018-03-13", day), [expected; 3], "{day}");
        }
    }

    #[test]
    fn an_end_without_its_day_counts_once_it_has_certainly_come() {
        for (day, expected) in
            [("2018-02-28", false), ("2018-03-30", false), ("2018-03-31", true), ("2018-04-01", true)]
        {
            assert_eq!(over("2018-03", day), [expected; 3], "{day}");
        }
        for (day, expected) in [("2018-12-30", false), ("2018-12-31", true), ("2019-01-01", true)] {
            assert_eq!(over("2018", day), [expected; 3], "{day}");
        }
        // a day of which only the month is known may be the first day of the month
        assert_eq!(over("2018-03-13", "2018-03"), [false; 3]);
        assert_eq!(over("2018-03-01", "2018-03"), [true; 3]);
    }

    #[test]
    fn an_unrecorded_end_has_come_by_the_cut_off_date() {
        // a set phrase without a stated end has no end
        assert_eq!(over("", "2026-10-31"), [false, false, false]);
        assert_eq!(over("", "2026-11-01"), [true, true, false]);
    }

    #[test]
    fn before_during_and_after() {
        let (from, end) = (Date::parse("2008-03"), Date::new(2018, 3, 0));
        let phase = |end, day| Validity { from, end }.phase(Date::parse(day).expect("a date"));
        assert_eq!(phase(End::On(end), "2008-02-29"), Phase::Before);
        assert_eq!(phase(End::On(end), "2008-03-01"), Phase::Valid);
        assert_eq!(phase(End::On(end), "2018-02-28"), Phase::Valid);
        assert_eq!(phase(End::On(end), "2018-03-01"), Phase::Uncertain);
        assert_eq!(phase(End::On(end), "2018-03-31"), Phase::Over);
        assert_eq!(phase(End::Unrecorded, "2018-03-31"), Phase::Uncertain);
        assert_eq!(phase(End::Unrecorded, "2026-11-01"), Phase::Over);
        assert_eq!(phase(End::None, "2026-11-01"), Phase::Valid);
    }

    #[test]
    fn a_change_holds_from_its_first_day() {
        let mut lexicon = Lexicon::default();
        let table = "title\tstatus\tstatus_since\n甲\tamended\t2018-03-13\n乙\tamended\t\n丙\tabolished\t2018-03-13\n";
        lexicon.overlay("甲.tsv", table).expect("a table");
        let changed = |title: &str, day| {
            lexicon.policies.by_title(title).next().expect("a row").changed_by(Date::new(2018, 3, day))
        };
        assert_eq!([12, 13, 14].map(|day| changed("甲", day)), [false, true, true]);
        assert_eq!(["乙", "丙"].map(|title| changed(title, 14)), [false, false]);
    }

    #[test]
    fn a_change_of_which_only_the_month_is_known() {
        let mut lexicon = Lexicon::default();
        let table = "title\tstatus\tstatus_since\n甲\tamended\t2018-03\n乙\tpartially-repealed\t\n丙\tcurrent\t2018\n";
        lexicon.overlay("甲.tsv", table).expect("a table");
        let phase = |title: &str, day| {
            let policy = lexicon.policies.by_title(title).next().expect("a row");
            policy.change_phase(Date::parse(day).expect("a date"))
        };
        let days = ["2018-02-28", "2018-03-01", "2018-03-15", "2018-03-31", "2018-04-01"];
        let expected = [Phase::Valid, Phase::Uncertain, Phase::Uncertain, Phase::Over, Phase::Over];
        assert_eq!(days.map(|day| phase("甲", day)), expected);
        assert_eq!(["2018-03-31", "2026-11-01"].map(|day| phase("乙", day)), [Phase::Uncertain, Phase::Over]);
        assert_eq!(phase("丙", "2018-12-31"), Phase::Valid);
    }

    #[test]
    fn a_document_exists_from_its_date() {
        let mut lexicon = Lexicon::default();
        lexicon.overlay("甲.tsv", "title\tdate\n甲\t2018-03-13\n乙\t2018-03\n丙\t\n").expect("a table");
        let unissued = |title: &str, day| {
            let policy = lexicon.policies.by_title(title).next().expect("a row");
            policy.is_unissued_on(Date::parse(day).expect("a date"))
        };
        assert_eq!(["2018-03-12", "2018-03-13", "2018-03-14"].map(|day| unissued("甲", day)), [true, false, false]);
        // it may have been issued on the first day of the month
        assert_eq!(["2018-02-28", "2018-03-01", "2018-03-15"].map(|day| unissued("乙", day)), [true, false, false]);
        assert!(!unissued("丙", "1900"));
    }

    #[test]
    fn a_first_day_counts() {
        let mut lexicon = Lexicon::default();
        lexicon.overlay("甲.tsv", "text\tvalid_from\tvalid_to\n甲提法\t2021-01-01\t2026-01-01\n").expect("a table");
        let phrase = lexicon.slogans.iter().next().expect("a row");
        let on = |day| phrase.in_use_on(Date::parse(day).expect("a date"));
        assert_eq!(["2020-12-31", "2021-01-01", "2025-12-31", "2026-01-01"].map(on), [false, true, true, false]);
    }
}
