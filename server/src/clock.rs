//! Today's date, for the command line and the language server; the core receives the date as a parameter.

use hegao_lexicon::Date;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// The offset of Beijing time from UTC, which applies in all of China. The time zone of the machine is ignored: a build
/// server on UTC and the drafter's computer must agree on whether a document has lapsed.
const BEIJING: Duration = Duration::from_secs(8 * 3600);

/// Today's date in Beijing.
pub fn today() -> Date {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default() + BEIJING;
    date_of(since.as_secs() / 86_400)
}

/// The date of a day counted from 1 January 1970. Years are counted from 1 March, so that the leap day comes last.
fn date_of(days: u64) -> Date {
    const DAYS_IN_400_YEARS: u64 = 146_097;
    let days = days + 719_468; // since 1 March of the year 0
    let (cycle, day) = (days / DAYS_IN_400_YEARS, days % DAYS_IN_400_YEARS);
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day_of_year = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day_of_year + 2) / 153;
    let day_of_month = day_of_year - (153 * month + 2) / 5 + 1;
    let (month, next_year) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
    Date::new((cycle * 400 + year + next_year) as u16, month as u8, day_of_month as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_converted_to_dates() {
        for (days, date) in [
            (0, "1970-01-01"),
            (59, "1970-03-01"),
            (789, "1972-02-29"),
            (11_016, "2000-02-29"),
            (17_150, "2016-12-15"),
            (20_786, "2026-11-29"),
        ] {
            assert_eq!(date_of(days).to_string(), date);
        }
    }

    #[test]
    fn consecutive_days_have_consecutive_dates() {
        for day in 0..60_000 {
            let (a, b) = (date_of(day), date_of(day + 1));
            assert!(a < b && Date::checked(b.year, b.month, b.day).is_some(), "{a} {b}");
            assert!(b.day == 1 || (b.day == a.day + 1 && b.month == a.month), "{a} {b}");
        }
    }
}
