//! Digits as written in a number: ASCII, full-width or Han.

use std::ops::Range;

/// How digits are written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DigitForm {
    /// 2016
    Ascii,
    /// ２０１６, alone or mixed with ASCII.
    FullWidth,
    /// 二〇一六
    Han,
}

/// A run of digits.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Digits {
    /// Where it stands.
    pub range: Range<usize>,
    /// How it is written.
    pub form: DigitForm,
    /// The same in ASCII, leading zeros kept.
    pub value: String,
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
    run(text, at, |c| {
        let value = match c {
            '〇' | '○' | '零' => '0',
            '一' => '1',
            '二' => '2',
            '三' => '3',
            '四' => '4',
            '五' => '5',
            '六' => '6',
            '七' => '7',
            '八' => '8',
            '九' => '9',
            _ => return None,
        };
        Some((value, DigitForm::Han))
    })
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
    (end > at).then_some(Digits { range: at..end, form, value })
}
