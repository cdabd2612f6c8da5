//! Digits as written in a number: ASCII, full-width or Han.

use hegao_lexicon::language::numerals::{self, magnitude};
use std::ops::Range;
use std::sync::Arc;

/// How digits are written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DigitForm {
    /// 2016
    Ascii,
    /// ２０１６, alone or mixed with ASCII.
    FullWidth,
    /// 二〇一六, 七十三
    Han,
}

/// A run of digits.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Digits {
    /// Prose range of the digits.
    pub range: Range<usize>,
    /// The form of the digits.
    pub form: DigitForm,
    /// The same digits in ASCII, with leading zeros.
    pub value: Arc<str>,
}

/// The run of Arabic digits at the start of `text[at..]`, if any.
pub(super) fn arabic(text: &str, at: usize) -> Option<Digits> {
    run(text, at, |c| match c {
        '0'..='9' => Some((c, DigitForm::Ascii)),
        '０'..='９' => char::from_u32(c as u32 - 0xFEE0).map(|c| (c, DigitForm::FullWidth)),
        _ => None,
    })
}

/// The run of Han digits at the start of `text[at..]`, if any.
pub(super) fn han(text: &str, at: usize) -> Option<Digits> {
    run(text, at, |c| Some((han_value(c)?, DigitForm::Han)))
}

/// The value of a Han digit. Latin letters that look like 〇 do not count: they are placeholders.
fn han_value(c: char) -> Option<char> {
    let value = numerals::digit(c).filter(|_| !matches!(c, 'O' | 'o' | 'Ｏ'))?;
    char::from_digit(value.into(), 10)
}

fn run(text: &str, at: usize, read: impl Fn(char) -> Option<(char, DigitForm)>) -> Option<Digits> {
    let mut value = String::new();
    let mut form = DigitForm::Ascii;
    let mut end = at;
    for c in text[at..].chars() {
        let Some((digit, its_form)) = read(c) else { break };
        value.push(digit);
        if its_form != DigitForm::Ascii {
            form = its_form;
        }
        end += c.len_utf8();
    }
    (end > at).then_some(Digits { range: at..end, form, value: value.into() })
}

/// The maximum number of characters of a number in Han digits: 九千九百九十九 has seven.
const LONGEST_HAN: usize = 8;

/// The Han number at the start of `text[at..]`, if any: 七十三, 一百零二 or digit by digit 七三.
pub(super) fn han_number(text: &str, at: usize) -> Option<Digits> {
    let letters = text[at..].chars().take_while(|c| han_value(*c).is_some() || magnitude(*c).is_some());
    let written: String = letters.take(LONGEST_HAN + 1).collect();
    let counted = written.chars().any(|c| magnitude(c).is_some());
    let value = if counted { count(&written)?.to_string() } else { written.chars().filter_map(han_value).collect() };
    // ○号 is a placeholder
    let counts = value.bytes().any(|digit| digit != b'0');
    let sound = counts && value.len() <= 4 && written.chars().count() <= LONGEST_HAN;
    sound.then(|| Digits { range: at..at + written.len(), form: DigitForm::Han, value: value.into() })
}

/// The value of 七十三; `None` for an invalid combination such as 十百.
fn count(written: &str) -> Option<u32> {
    let (mut sum, mut digit, mut last) = (0, None, u32::MAX);
    for c in written.chars() {
        let Some(unit) = magnitude(c) else {
            digit = han_value(c).and_then(|d| d.to_digit(10));
            continue;
        };
        // 十三 is 一十三
        let times = digit.take().or((sum == 0).then_some(1)).filter(|_| unit < last)?;
        sum += times * unit;
        last = unit;
    }
    Some(sum + digit.unwrap_or(0))
}
