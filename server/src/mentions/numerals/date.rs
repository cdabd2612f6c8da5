//! Dates as written, correct or not: 2016年9月, 8月1号, 二〇〇八年8月8日.

use hegao_lexicon::language::numerals::{arabic_digit, digit, is_small};
use std::ops::Range;

/// The numerals that a part of a date is written in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Script {
    /// 2016.
    Arabic,
    /// 二〇一六.
    Han,
    /// 二〇16.
    Mixed,
}

/// One number of a date.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DatePart {
    /// Prose range, without 年, 月 or 日.
    pub range: Range<usize>,
    /// Its numerals.
    pub script: Script,
    /// Its value.
    pub value: u16,
}

/// A date with at least two parts, or a year.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct WrittenDate {
    /// The year, of four digits.
    pub year: Option<DatePart>,
    /// The month.
    pub month: Option<DatePart>,
    /// The day.
    pub day: Option<DatePart>,
    /// The last of 年, 月, 日 or 号.
    pub unit: Range<usize>,
}

impl WrittenDate {
    /// Prose range of the date.
    pub fn range(&self) -> Range<usize> {
        self.parts().next().map_or(self.unit.start, |p| p.range.start)..self.unit.end
    }

    /// Its numbers, the year first.
    pub fn parts(&self) -> impl Iterator<Item = &DatePart> {
        [&self.year, &self.month, &self.day].into_iter().flatten()
    }
}

/// The date whose 年 is at `at`.
pub(super) fn of_year(text: &str, at: usize) -> Option<WrittenDate> {
    let year = before(text, at, 4).filter(|y| (1900..2100).contains(&y.value) && count(text, y) == 4)?;
    let date = WrittenDate { year: Some(year), month: None, day: None, unit: at..at + '年'.len_utf8() };
    let month = after(text, date.unit.end, &['月']).filter(|(month, _)| (1..=12).contains(&month.value));
    Some(match month {
        Some((month, unit)) => with_day(text, WrittenDate { month: Some(month), unit, ..date }),
        None => date,
    })
}

/// The month and the day whose 月 is at `at`.
pub(super) fn of_month(text: &str, at: usize) -> Option<WrittenDate> {
    let month = before(text, at, 2).filter(|m| (1..=12).contains(&m.value))?;
    let date = WrittenDate { year: None, month: Some(month), day: None, unit: at..at + '月'.len_utf8() };
    Some(with_day(text, date)).filter(|date| date.day.is_some())
}

fn with_day(text: &str, date: WrittenDate) -> WrittenDate {
    match after(text, date.unit.end, &['日', '号']).filter(|(day, _)| (1..=31).contains(&day.value)) {
        Some((day, unit)) => WrittenDate { day: Some(day), unit, ..date },
        None => date,
    }
}

fn count(text: &str, part: &DatePart) -> usize {
    text[part.range.clone()].chars().count()
}

/// The number that ends at `at`, of at most `longest` characters and not the end of a longer number.
fn before(text: &str, at: usize, longest: usize) -> Option<DatePart> {
    let text = &text[..at];
    let text = text.strip_suffix(' ').unwrap_or(text);
    let is_part = |c: &char| if longest > 2 { is_digit(*c) } else { is_digit(*c) || is_small(*c) };
    let start = text.len() - text.chars().rev().take(longest).take_while(is_part).map(char::len_utf8).sum::<usize>();
    let part = read(text, start..text.len())?;
    let outer = text[..start].chars().next_back();
    // 附件三2016年 has a year, 12016年 has none
    let goes_on = match part.script {
        Script::Arabic => outer.is_some_and(|c| is_arabic(c) || matches!(c, '.' | '-' | '/')),
        _ => outer.is_some_and(is_digit),
    };
    (!goes_on).then_some(part)
}

/// The number that begins at `at` and the unit after it.
fn after(text: &str, at: usize, units: &[char]) -> Option<(DatePart, Range<usize>)> {
    let start = at + text[at..].len() - text[at..].strip_prefix(' ').unwrap_or(&text[at..]).len();
    let is_part = |c: &char| is_digit(*c) || is_small(*c);
    let length: usize = text[start..].chars().take(3).take_while(is_part).map(char::len_utf8).sum();
    let end = start + length;
    let unit = end + usize::from(text[end..].starts_with(' '));
    let letter = text[unit..].chars().next().filter(|c| units.contains(c))?;
    Some((read(text, start..end)?, unit..unit + letter.len_utf8()))
}

/// The number in a range.
fn read(text: &str, range: Range<usize>) -> Option<DatePart> {
    let written = &text[range.clone()];
    let (mut value, mut arabic, mut han) = (0_u16, false, false);
    for c in written.chars() {
        match (arabic_digit(c), digit(c)) {
            (Some(digit), _) => (value, arabic) = (value * 10 + u16::from(digit), true),
            (_, Some(digit)) => (value, han) = (value % 1000 * 10 + u16::from(digit), true),
            // 十 multiplies what comes before it by ten; what follows is added in place of the zero
            _ => (value, han) = (value.max(1), true),
        }
    }
    if written.ends_with('十') {
        value *= 10;
    }
    let script = match (arabic, han) {
        (true, true) => Script::Mixed,
        (true, false) => Script::Arabic,
        (false, true) => Script::Han,
        (false, false) => return None,
    };
    Some(DatePart { range, script, value })
}

fn is_digit(c: char) -> bool {
    is_arabic(c) || digit(c).is_some()
}

fn is_arabic(c: char) -> bool {
    arabic_digit(c).is_some()
}
