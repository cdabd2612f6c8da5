//! The reference date for validity checks, as written in settings.

use hegao_lexicon::Date;

/// The reference date for validity checks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AsOf {
    /// The day of the run, even if the document has a date.
    Today,
    /// A given day.
    On(Date),
}

impl AsOf {
    /// Reads `today` or `YYYY-MM-DD`.
    pub fn parse(text: &str) -> Option<AsOf> {
        match text {
            "today" => Some(AsOf::Today),
            _ => Date::parse(text).filter(|d| d.day != 0).map(AsOf::On),
        }
    }

    /// The date meant, if the run is on `today`.
    pub fn day(self, today: Date) -> Date {
        match self {
            AsOf::Today => today,
            AsOf::On(day) => day,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_is_today_or_a_complete_date() {
        assert_eq!(AsOf::parse("today"), Some(AsOf::Today));
        assert_eq!(AsOf::parse("2020-02-29"), Some(AsOf::On(Date::new(2020, 2, 29))));
        assert_eq!([AsOf::parse("2020-02"), AsOf::parse("2021-02-29"), AsOf::parse("明天")], [None; 3]);
    }
}
