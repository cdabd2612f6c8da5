//! The date parser: 2016年12月15日, 二〇一六年十二月十五日, 2016-12-15, and dates without a day or a month.

use super::numerals::{self, arabic_digit, small};
use crate::Date;
use memchr::memmem;
use std::ops::Range;

/// A date in a text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Dated {
    /// The byte range, from the year to 日.
    pub range: Range<usize>,
    /// The parsed date.
    pub date: Date,
}

/// The dates of a text that have a year, a month and a day, written with 年, 月 and 日 in Arabic or Han numerals.
pub fn find(text: &str) -> impl DoubleEndedIterator<Item = Dated> {
    let found: Vec<Dated> = memmem::find_iter(text.as_bytes(), "年").filter_map(|at| around(text, at)).collect();
    found.into_iter()
}

/// The date, if the whole text is one: 2016年12月15日, 2016-12-15, 2016.12.15 or 2016/12/15.
pub fn only(text: &str) -> Option<Date> {
    let text = text.trim();
    // the longest form has blanks between its characters: 二 〇 一 六 年
    if text.len() > 80 {
        return None;
    }
    match text.find('年') {
        Some(at) => around(text, at).filter(|d| d.range == (0..text.len())).map(|d| d.date),
        None => numeric(text).filter(|(_, len)| *len == text.len()).map(|(date, _)| date),
    }
}

/// The date at the start of a text, in any form.
pub fn leading(text: &str) -> Option<Dated> {
    let head: String = text.chars().take(12).collect();
    if let Some(dated) = head.find('年').and_then(|at| around(text, at)).filter(|d| d.range.start == 0) {
        return Some(dated);
    }
    numeric(text).map(|(date, len)| Dated { range: 0..len, date })
}

/// A date that may lack its day or its month.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Partial {
    /// The parsed date; the month and the day are 0 if they are not given.
    pub date: Date,
    /// Its length in bytes.
    pub len: usize,
    /// The separator of its parts: 年, `.`, `-` or `/`.
    pub separator: char,
}

/// The date in Arabic digits at the start of a text: 2018年1月5日, 2018年1月, 2018年, 2018.1, 2018-01-05, 2018/1/5.
/// With a separator other than 年 it must have a month, and no digit may follow it.
pub fn partial(text: &str) -> Option<Partial> {
    let (year, rest) = digits(text, 4)?;
    let separator = rest.chars().next().filter(|c| matches!(c, '年' | '.' | '-' | '/'))?;
    let rest = &rest[separator.len_utf8()..];
    let (month, rest) = part(rest, separator, '月').unwrap_or((0, rest));
    let (day, rest) = match separator {
        '年' if month != 0 => part(rest, separator, '日').unwrap_or((0, rest)),
        '年' => (0, rest),
        _ => rest.strip_prefix(separator).and_then(|r| part(r, separator, '日')).unwrap_or((0, rest)),
    };
    let whole = separator == '年' || month != 0 && !rest.starts_with(|c: char| c.is_ascii_digit() || c == '.');
    let date = Date::checked(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)?;
    whole.then(|| Partial { date, len: text.len() - rest.len(), separator })
}

/// A month or a day, followed by its character if the date is written with 年, 月 and 日.
fn part(text: &str, separator: char, unit: char) -> Option<(u16, &str)> {
    let (value, rest) = digits(text, 2)?;
    match separator {
        '年' => rest.strip_prefix(unit).map(|rest| (value, rest)),
        _ => Some((value, rest)),
    }
}

/// The number with at most `most` digits at the start of a text; a year must have four digits.
fn digits(text: &str, most: usize) -> Option<(u16, &str)> {
    let len = text.bytes().take(most + 1).take_while(u8::is_ascii_digit).count();
    let right = if most == 4 { len == 4 } else { (1..=most).contains(&len) };
    right.then(|| text[..len].parse().ok().map(|value| (value, &text[len..])))?
}

/// `2016-12-15` at the start of a text, and its length in bytes.
fn numeric(text: &str) -> Option<(Date, usize)> {
    let year = text.bytes().take_while(u8::is_ascii_digit).count();
    let separator = text[year..].chars().next().filter(|c| year == 4 && matches!(c, '-' | '.' | '/'))?;
    let month = number(&text[year + 1..])?;
    let rest = text[year + 1 + month.1..].strip_prefix(separator)?;
    let day = number(rest)?;
    let len = text.len() - rest.len() + day.1;
    // a time stamp may have lost the blank before the time: 2016-12-2716:52
    let clock = text.as_bytes().get(len + 2) == Some(&b':');
    let goes_on = text[len..].starts_with(|c: char| c.is_ascii_digit()) && !clock;
    full(text[..4].parse().ok()?, month.0, day.0).filter(|_| !goes_on).map(|date| (date, len))
}

/// A date of which the month or the day is left to be filled in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct BlankDate {
    /// The year, if it is given.
    pub year: Option<u16>,
}

/// The characters that stand for a number which is left to be filled in.
const FILLERS: &[char] = &['×', 'X', 'x', '_', '＿', '*'];

/// The blank date at the end of a line, and the line before it: 2026年　月　日, 年 月 日, 2026年×月×日, 2026年5月 日. The
/// line before it has no blanks at its end.
pub fn blank(line: &str) -> Option<(&str, BlankDate)> {
    let is_filler = |c: char| is_blank(c) || FILLERS.contains(&c);
    let is_number = |c: char| c.is_ascii_digit() || is_blank(c);
    let rest = line.strip_suffix('日')?;
    let before_day = rest.trim_end_matches(is_filler);
    let before_month = before_day.strip_suffix('月')?.trim_end_matches(is_filler).trim_end_matches(is_number);
    let day_is_blank = before_day.len() < rest.len();
    let head = before_month.strip_suffix('年').filter(|_| day_is_blank)?;
    if let Some((start, year)) = year_before(head) {
        return Some((line[..start].trim_end(), BlankDate { year: Some(year) }));
    }
    let before = head.trim_end_matches(is_filler);
    let before = before.strip_suffix("20").unwrap_or(before).trim_end();
    (!before.ends_with(|c: char| digit(c).is_some())).then_some((before, BlankDate { year: None }))
}

/// The date around the 年 at a byte offset.
fn around(text: &str, at: usize) -> Option<Dated> {
    let (start, year) = year_before(&text[..at])?;
    let rest = &text[at + '年'.len_utf8()..];
    let (month, rest) = counted(rest, '月')?;
    let (day, rest) = counted(rest, '日')?;
    full(year, month, day).map(|date| Dated { range: start..text.len() - rest.len(), date })
}

fn full(year: u16, month: u8, day: u8) -> Option<Date> {
    Date::checked(year, month, day).filter(|d| d.day != 0 && (1900..2100).contains(&d.year))
}

/// The byte offset of the year before 年, and the year. Its digits are all Arabic or all Han: 附件三2016年.
fn year_before(text: &str) -> Option<(usize, u16)> {
    let (mut year, mut place, mut start, mut arabic) = (0, 1, text.len(), None);
    for (at, c) in text.char_indices().rev() {
        match digit(c).filter(|_| arabic.is_none_or(|a| a == is_arabic(c))) {
            // 12016年 is not a year
            Some(_) if place > 1000 => return None,
            Some(value) => {
                year += u16::from(value) * place;
                place *= 10;
                start = at;
                arabic = Some(is_arabic(c));
            }
            None if is_blank(c) && place <= 1000 => {}
            None => break,
        }
    }
    (place == 10_000).then_some((start, year))
}

/// A number, the character of its unit (`12月`, `十二 月`), and the rest of the text.
fn counted(text: &str, unit: char) -> Option<(u8, &str)> {
    let text = text.trim_start_matches(is_blank);
    let (value, len) = number(text)?;
    text[len..].trim_start_matches(is_blank).strip_prefix(unit).map(|rest| (value, rest))
}

/// A number of at most two digits, or 一 to 三十一, at the start of a text, and its length in bytes; 元月 is the first
/// month.
fn number(text: &str) -> Option<(u8, usize)> {
    if text.starts_with('元') {
        return Some((1, '元'.len_utf8()));
    }
    small(text)
}

fn digit(c: char) -> Option<u8> {
    arabic_digit(c).or_else(|| numerals::digit(c))
}

fn is_arabic(c: char) -> bool {
    arabic_digit(c).is_some()
}

fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\u{a0}' | '\u{3000}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paragraph_can_be_a_date() {
        for (text, expect) in [
            ("2016年12月15日", "2016-12-15"),
            ("　　２０１６年 3 月 5 日　", "2016-03-05"),
            ("二〇一六年十二月十五日", "2016-12-15"),
            ("二○○六年十月二十日", "2006-10-20"),
            ("一九八八年十一月二日", "1988-11-02"),
            ("二零一〇年元月三十一日", "2010-01-31"),
            ("二 ○ 一六年五月三十日", "2016-05-30"),
            ("2016-12-15", "2016-12-15"),
            ("2016.1.5", "2016-01-05"),
            ("2016/01/05", "2016-01-05"),
        ] {
            assert_eq!(only(text).map(|d| d.to_string()).as_deref(), Some(expect), "{text}");
        }
        for text in
            ["", "年", "2016年", "2016年12月", "2016年2月30日", "12016年1月1日", "于2016年1月1日", "2016年1月1日起"]
        {
            assert_eq!(only(text), None, "{text}");
        }
        for text in ["2016-12-155", "2016-12.15", "216-1-1", "2016-", "9016-01-01", "2016年123月1日", "十年十月十日"]
        {
            assert_eq!(only(text), None, "{text}");
        }
    }

    #[test]
    fn a_date_may_lack_its_day_or_month() {
        for (text, expect, len) in [
            ("2018年1月5日", "2018-01-05", 15),
            ("2018年1月", "2018-01", 11),
            ("2018年印发", "2018", 7),
            ("2018.1", "2018-01", 6),
            ("2018/3/13", "2018-03-13", 9),
        ] {
            let found = partial(text).map(|p| (p.date.to_string(), p.len));
            assert_eq!(found, Some((expect.to_owned(), len)), "{text}");
        }
        assert!(["2018", "2018-", "2018.1.", "218年", "2018年13月", "2018.13"].iter().all(|t| partial(t).is_none()));
    }

    #[test]
    fn dates_are_found_in_running_text() {
        let text = "张三2015年1月2日、自2016年12月15日起，至2017年底；一九九九年三月\n十日、2018年3月5日。";
        let found: Vec<&str> = find(text).map(|d| &text[d.range]).collect();
        assert_eq!(found, ["2015年1月2日", "2016年12月15日", "2018年3月5日"]);
        assert_eq!(leading("2021-08-20 16:53").map(|d| d.range), Some(0..10));
        assert_eq!(leading("2021-08-2016:53").map(|d| d.range), Some(0..10));
        assert_eq!(leading("2021年8月20日通过").map(|d| d.date), Some(Date::new(2021, 8, 20)));
        assert_eq!(leading("自2021年8月20日"), None);
    }
}
