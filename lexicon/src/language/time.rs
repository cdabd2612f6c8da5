//! Words of time: what leads to a day and what follows one, days of the week and of the lunar calendar, words that
//! put a sentence into the past. Closed classes of Modern Chinese (《现代汉语词典》), as far as official documents
//! use them.

/// Prepositions of the day from which something holds: 自2018年5月1日起施行, 于2018年5月1日施行.
pub const SINCE: &[char] = &['自', '从', '于'];

/// How the day ends from which something holds, the longer before the shorter: 自公布之日起, 2018年5月1日起, 期满后.
pub const FROM_THEN: &[&str] = &["之日起", "日起", "时起", "起", "之日", "日", "后"];

/// Words for “up to”, which a day or a year follows and no length of time: 截至2018年5月. 截止 is written for 截至
/// often enough.
pub const UNTIL: &[&str] = &["截至", "截止", "截止到"];

/// What leads to a day, a month or a year in a sentence; 截止到 ends in 到.
pub const DATE_LEADS: &[&str] = &["自", "从", "于", "到", "至", "截至", "截止"];

/// What follows a day or a month in a sentence: 2018年5月底, 2018年5月起.
pub const DATE_ENDS: &[char] = &['起', '止', '前', '后', '至', '到', '底'];

/// The names of the week: 星期三, 周三, 礼拜三.
pub const WEEKS: &[&str] = &["星期", "周", "礼拜"];

/// The days of the week behind its name, Monday first. 星期天 is 星期日 too.
pub const WEEKDAYS: [&str; 7] = ["一", "二", "三", "四", "五", "六", "日"];

/// How days of the lunar calendar begin, and its feasts: they are written in Han numerals
/// (GB/T 15835—2011 4.2.1).
pub const LUNAR_DAYS: &[&str] = &["初", "廿", "十五", "中秋"];

/// Words that put a sentence or a clause into the past, and so what it names: 曾由文化部主管, 本办法施行前根据……受理的.
pub const PAST: &[&str] =
    &["曾", "当时", "原先", "此前", "过去", "历史上", "从前", "施行前", "施行以前", "实施前", "原按", "原依", "原根据"];

/// Words of a life: who held an office then, what a body was before. Unlike those of [`PAST`] they say nothing of the
/// documents in the sentence, which may well hold: 先后印发《……》.
pub const EARLIER: &[&str] = &["时任", "先后", "改革前", "前身"];

/// What, right before the name of a body, says that the former one is meant: 原文化部, 时任文化部部长.
pub const FORMER: &[&str] = &["原", "原国务院", "原中央", "原由", "原来的", "前", "时任"];

/// What makes a plan or a reign a stretch of time: “十一五”期间, “十一五”末.
pub const PERIODS: &[&str] = &["期间", "时期", "以来", "初期", "末", "期末"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_dates_begin_with_leads_to_them() {
        let leads = |word: &str| DATE_LEADS.iter().any(|lead| word.ends_with(lead));
        assert!(UNTIL.iter().all(|word| leads(word)));
        assert!(SINCE.iter().all(|letter| leads(&letter.to_string())));
    }
}
