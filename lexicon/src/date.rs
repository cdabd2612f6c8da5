//! A calendar date that may lack its day or its month, as dates in sources often do.

use std::fmt;

/// The cut-off date of the shipped tables: they record what was known up to this day.
pub(crate) const COMPILED: Date = Date::new(2026, 11, 1);

/// A date with the precision of a year, a month or a day. An unknown month or day is 0.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Date {
    /// Four-digit year.
    pub year: u16,
    /// 1–12, or 0 when unknown.
    pub month: u8,
    /// 1–31, or 0 when unknown.
    pub day: u8,
}

impl Date {
    /// A date with all three parts.
    pub const fn new(year: u16, month: u8, day: u8) -> Date {
        Date { year, month, day }
    }

    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `None` for anything else and for days that do not exist, such as 31
    /// April.
    pub fn parse(text: &str) -> Option<Date> {
        let mut parts = text.split('-');
        let year = digits(parts.next()?, 4)?;
        let month = parts.next().map_or(Some(0), |m| digits(m, 2))? as u8;
        let day = parts.next().map_or(Some(0), |d| digits(d, 2))? as u8;
        if parts.next().is_some() || text.len() > 4 && month == 0 || text.len() > 7 && day == 0 {
            return None;
        }
        Date::checked(year, month, day)
    }

    /// A date whose parts exist in the calendar; 0 (unknown) is valid for the month and the day. The year must be in
    /// 1000–2999.
    pub fn checked(year: u16, month: u8, day: u8) -> Option<Date> {
        let valid = (1000..=2999).contains(&year)
            && month <= 12
            && (month != 0 || day == 0)
            && day <= days_in_month(year, month);
        valid.then_some(Date { year, month, day })
    }

    /// The first day that this date may mean.
    pub fn earliest(self) -> Date {
        Date { month: self.month.max(1), day: self.day.max(1), ..self }
    }

    /// The last day that this date may mean.
    pub fn latest(self) -> Date {
        let month = if self.month == 0 { 12 } else { self.month };
        let day = if self.day == 0 { days_in_month(self.year, month) } else { self.day };
        Date { month, day, ..self }
    }

    /// The day after this one; for a date without a day, the day after the last day that it may mean.
    pub fn next_day(self) -> Date {
        let last = self.latest();
        match (last.month, last.day) {
            (12, 31) => Date::new(last.year + 1, 1, 1),
            (month, day) if day == days_in_month(last.year, month) => Date::new(last.year, month + 1, 1),
            (month, day) => Date::new(last.year, month, day + 1),
        }
    }

    /// The day of the week, 0 for Monday; `None` if the month or the day is unknown.
    pub fn weekday(self) -> Option<u8> {
        if self.month == 0 || self.day == 0 {
            return None;
        }
        let years = u32::from(self.year) - 1;
        let leaps = years / 4 - years / 100 + years / 400;
        let before: u32 = (1..self.month).map(|month| u32::from(days_in_month(self.year, month))).sum();
        // 1 January of the year 1 was a Monday
        u8::try_from((years * 365 + leaps + before + u32::from(self.day) - 1) % 7).ok()
    }

    /// Whether this date is certainly before `other`, whatever the unknown parts are.
    pub fn certainly_before(self, other: Date) -> bool {
        self.latest() < other.earliest()
    }

    /// Whether this date is certainly `day` or before it, whatever the unknown parts of both are. 2018-03 has come by
    /// 2018-03-31, but not by 2018-03-30.
    pub fn has_come_by(self, day: Date) -> bool {
        self.latest() <= day.earliest()
    }

    /// The date as official texts write it, as precisely as it is known: 2018年3月.
    pub fn in_chinese(self) -> String {
        match (self.month, self.day) {
            (0, _) => format!("{}年", self.year),
            (m, 0) => format!("{}年{m}月", self.year),
            (m, d) => format!("{}年{m}月{d}日", self.year),
        }
    }
}

impl fmt::Display for Date {
    /// `YYYY[-MM[-DD]]`, as the tables write it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if self.month != 0 {
            write!(f, "-{:02}", self.month)?;
        }
        if self.day != 0 {
            write!(f, "-{:02}", self.day)?;
        }
        Ok(())
    }
}

fn digits(text: &str, len: usize) -> Option<u16> {
    (text.len() == len && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
}

fn days_in_month(year: u16, month: u8) -> u8 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        0 => 0,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_written_forms_are_parsed() {
        for text in ["2016", "2018-03", "2016-12-15", "2024-02-29"] {
            assert_eq!(Date::parse(text).map(|d| d.to_string()).as_deref(), Some(text));
        }
        for text in ["", "16", "2016-13", "2016-00", "2016-2-3", "2023-02-29", "2016-04-31", "2016-01-01-01", "今天"]
        {
            assert_eq!(Date::parse(text), None, "{text}");
        }
    }

    #[test]
    fn days_of_the_week() {
        assert_eq!(Date::new(1949, 10, 1).weekday(), Some(5));
        assert_eq!(Date::new(2000, 2, 29).weekday(), Some(1));
        assert_eq!(Date::new(2026, 11, 22).weekday(), Some(6));
        assert_eq!(Date::new(2026, 11, 0).weekday(), None);
    }

    #[test]
    fn a_month_is_not_certainly_before_a_day_in_it() {
        let march = Date::parse("2018-03").expect("a date");
        assert!(!march.certainly_before(Date::new(2018, 3, 20)));
        assert!(march.certainly_before(Date::new(2018, 4, 1)));
        assert_eq!(march.in_chinese(), "2018年3月");
    }
}
