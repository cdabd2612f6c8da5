//! The only clock: the day of the run, handed to the pure core as an input.

use hegao_lexicon::Date;
use std::time::{SystemTime, UNIX_EPOCH};

/// Today in Beijing, where the documents are issued, whatever the time zone of the machine.
pub fn today() -> Date {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |d| d.as_secs());
    date_of((seconds + 8 * 3600) / 86_400)
}

/// The calendar date of a day counted from 1970-01-01.
fn date_of(days: u64) -> Date {
    // years are counted from 1 March, so that the leap day is the last of its year
    let days = days + 719_468;
    let (era, day_of_era) = (days / 146_097, days % 146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    let year = era * 400 + year_of_era + u64::from(month <= 2);
    Date::new(year as u16, month as u8, day as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_days_through_leap_years() {
        let cases = [(0, "1970-01-01"), (11_016, "2000-02-29"), (11_017, "2000-03-01"), (20_454, "2026-01-01")];
        for (days, date) in cases {
            assert_eq!(date_of(days).to_string(), date);
        }
    }
}
