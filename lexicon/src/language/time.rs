//! Words of time: words before and after a date, days of the week and of the lunar calendar, words that put a sentence
//! in the past. They are closed classes of Modern Chinese (《现代汉语词典》), limited to what official documents use.

/// Prepositions before the date on which something takes effect: 自2018年5月1日起施行, 于2018年5月1日施行.
pub const SINCE: &[char] = &['自', '从', '于'];

/// Words after the date on which something takes effect; longer ones come before shorter ones: 自公布之日起,
/// 2018年5月1日起, 期满后.
pub const FROM_THEN: &[&str] = &["之日起", "日起", "时起", "起", "之日", "日", "后"];

/// Words for “up to” that precede a date or a year, not a length of time: 截至2018年5月. 截止 is often written for
/// 截至.
pub const UNTIL: &[&str] = &["截至", "截止", "截止到"];

/// Words before a day, a month or a year in a sentence; 截止到 is covered by 到.
pub const DATE_LEADS: &[&str] = &["自", "从", "于", "到", "至", "截至", "截止"];

/// Characters after a day or a month in a sentence: 2018年5月底, 2018年5月起.
pub const DATE_ENDS: &[char] = &['起', '止', '前', '后', '至', '到', '底'];

/// The words for “week” in names of weekdays: 星期三, 周三, 礼拜三.
pub const WEEKS: &[&str] = &["星期", "周", "礼拜"];

/// The weekdays as they follow the word for “week”, Monday first. 星期天 is 星期日 too.
pub const WEEKDAYS: [&str; 7] = ["一", "二", "三", "四", "五", "六", "日"];

/// The beginnings of lunar dates and festivals, which are written in Han numerals (GB/T 15835—2011 4.2.1).
pub const LUNAR_DAYS: &[&str] = &["初", "廿", "十五", "中秋"];

/// Words that put a sentence or a clause, and thus what it names, in the past: 曾由文化部主管,
/// 本办法施行前根据……受理的.
pub const PAST: &[&str] =
    &["曾", "当时", "原先", "此前", "过去", "历史上", "从前", "施行前", "施行以前", "实施前", "原按", "原依", "原根据"];

/// Words about an earlier time: who held an office then, what a body was before. Unlike those of [`PAST`], they say
/// nothing about the documents in the sentence, which may still be in force: 先后印发《……》.
pub const EARLIER: &[&str] = &["时任", "先后", "前期", "改革前", "前身"];

/// Adverbials at the beginning of a sentence or a clause that put it in the past without saying in which year:
/// 前期……召开了, 近日，……联合印发.
pub const NARRATING: &[&str] =
    &["前期", "前不久", "近日", "日前", "早前", "今年以来", "年初", "去年", "上年", "前年", "上月", "同年", "早在"];

/// Parts of a day, as they follow a month and a day: 3月16日上午.
pub const PARTS_OF_DAY: &[&str] = &["上午", "下午", "晚", "凌晨", "当天"];

/// Words immediately before the name of a body which show that it is the former one: 原文化部, 时任文化部部长.
pub const FORMER: &[&str] = &["原", "原国务院", "原中央", "原由", "原来的", "前", "时任"];

/// Characters after 时 that make a figure before it a length of time or another word: 30时内, 90时速.
pub const NO_CLOCK: &[char] = &['间', '长', '内', '以', '之', '速', '段', '起', '/'];

/// Characters after 一日 that make it a length of time: 5月一日游.
pub const AFTER_ONE_DAY: &[char] = &['游', '一', '三', '两', '内', '之'];

/// Words that turn a plan or a reign into a period of time: “十一五”期间, “十一五”末.
pub const PERIODS: &[&str] = &["期间", "时期", "以来", "初期", "末", "期末"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn date_prepositions_are_covered_by_date_leads() {
        let leads = |word: &str| DATE_LEADS.iter().any(|lead| word.ends_with(lead));
        assert!(UNTIL.iter().all(|word| leads(word)));
        assert!(SINCE.iter().all(|letter| leads(&letter.to_string())));
    }
}
