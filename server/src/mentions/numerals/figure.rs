//! Runs of Arabic figures: characters written together, without a blank or a Han character between them.

use std::ops::Range;

/// A run of figures.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Figure {
    /// Prose range of the run.
    pub range: Range<usize>,
    /// The type of the run.
    pub shape: Shape,
    /// Whether it has full-width digits.
    pub is_wide: bool,
}

/// The type of a run of figures.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Shape {
    /// One number: 46, 3.15, 1,200, 15%.
    Number,
    /// Two numbers with a dash between them.
    Span(Span),
    /// A fraction that begins with its decimal point: .46.
    Point,
    /// A code, a time, a ratio, the number of a standard: not judged.
    Code,
}

/// Two numbers with a dash between them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Span {
    /// The first number, with its percent sign.
    pub first: Range<usize>,
    /// One dash, or two of them.
    pub joint: Range<usize>,
    /// The second number, with its percent sign.
    pub second: Range<usize>,
}

/// The value of a number, without its percent sign.
pub fn value(number: &str) -> Option<f64> {
    let plain = narrow(number.trim_end_matches(is_percent));
    plain.replace(',', "").parse().ok()
}

/// The number as a year, if it has four digits and is from 1900 to 2099.
pub fn year(number: &str) -> Option<u16> {
    let narrow = Some(number).filter(|number| number.chars().count() == 4).map(narrow)?;
    narrow.parse().ok().filter(|year| (1900..2100).contains(year))
}

/// A number with half-width digits and points.
pub fn narrow(number: &str) -> String {
    number.chars().map(narrowed).collect()
}

fn narrowed(c: char) -> char {
    match c {
        '０'..='９' => char::from(b'0' + u8::try_from(c as u32 - '０' as u32).unwrap_or_default()),
        '．' => '.',
        _ => c,
    }
}

/// Whether a character joins two numbers into a range.
pub fn is_joint(c: char) -> bool {
    matches!(c, '-' | '‐' | '‑' | '–' | '—' | '―' | '−' | '－' | '─' | '~' | '～' | '〜')
}

/// Whether a character is a percent or per-mille sign.
pub fn is_percent(c: char) -> bool {
    matches!(c, '%' | '％' | '‰')
}

/// The figure that begins at `at`, if the run contains digits, and the byte offset of the end of the run.
pub(super) fn read(text: &str, at: usize) -> (Option<Figure>, usize) {
    let run = &text[at..at + run(&text[at..])];
    let written = run.trim_end_matches(|c: char| !is_digit(c) && !c.is_ascii_alphabetic() && !is_percent(c));
    let end = at + run.len();
    if !written.contains(is_digit) {
        return (None, end);
    }
    let range = at..at + written.len();
    let shape = if is_labelled(&text[..at]) { Shape::Code } else { shape(written, at) };
    (Some(Figure { range, shape, is_wide: written.chars().any(|c| matches!(c, '０'..='９')) }), end)
}

/// The length in bytes of the run of attached characters that `text` begins with.
fn run(text: &str) -> usize {
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let goes_on = match c {
            ',' => is_group(&text[at + 1..]) && chars.peek().is_some(),
            '.' | '/' | ':' | '_' | '+' | '#' | '@' | '=' | '&' | '*' | '·' | '•' | '・' | '．' => true,
            _ => c.is_ascii_alphanumeric() || is_digit(c) || is_joint(c) || is_percent(c),
        };
        if !goes_on {
            return at;
        }
    }
    text.len()
}

/// Whether exactly three digits follow.
fn is_group(text: &str) -> bool {
    text.chars().take(4).take_while(char::is_ascii_digit).count() == 3
}

/// Whether a Latin letter and a blank come directly before: GB/T 9704—2012.
fn is_labelled(before: &str) -> bool {
    let label = before.strip_suffix([' ', '\u{a0}']);
    label.is_some_and(|l| l.ends_with(|c: char| c.is_ascii_alphabetic()))
}

fn shape(written: &str, at: usize) -> Shape {
    if let Some(fraction) = written.strip_prefix('.') {
        let digits = fraction.trim_end_matches(is_percent);
        return if digits.bytes().all(|b| b.is_ascii_digit()) { Shape::Point } else { Shape::Code };
    }
    let first = number(written);
    let joint = joint(&written[first..]);
    let second = number(&written[first + joint..]);
    if first == 0 || first + joint + second != written.len() {
        Shape::Code
    } else if joint == 0 {
        Shape::Number
    } else if second == 0 {
        Shape::Code
    } else {
        let (first, joint, second) = (at + first, at + first + joint, at + written.len());
        Shape::Span(Span { first: at..first, joint: first..joint, second: joint..second })
    }
}

/// The length in bytes of the number that `text` begins with.
fn number(text: &str) -> usize {
    let digits = |t: &str| t.chars().take_while(|c| is_digit(*c)).map(char::len_utf8).sum::<usize>();
    let mut end = digits(text);
    while end > 0 && text[end..].starts_with(',') {
        end += 1 + digits(&text[end + 1..]);
    }
    if let Some(point) = text[end..].chars().next().filter(|c| end > 0 && matches!(c, '.' | '．')) {
        let fraction = digits(&text[end + point.len_utf8()..]);
        end += if fraction > 0 { point.len_utf8() + fraction } else { 0 };
    }
    end + text[end..].chars().next().filter(|c| end > 0 && is_percent(*c)).map_or(0, char::len_utf8)
}

/// The length in bytes of the dash, or of two equal dashes, that `text` begins with.
fn joint(text: &str) -> usize {
    let mut chars = text.chars();
    let Some(dash) = chars.next().filter(|c| is_joint(*c)) else { return 0 };
    dash.len_utf8() * if chars.next() == Some(dash) { 2 } else { 1 }
}

fn is_digit(c: char) -> bool {
    matches!(c, '0'..='9' | '０'..='９')
}
