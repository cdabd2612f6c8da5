//! Two neighbouring numbers before a measure word: three or four of something.

use hegao_lexicon::language::measures;
use hegao_lexicon::language::numerals::{DIGITS, MAGNITUDES, digit};
use std::ops::Range;

/// 三、四个: the two numbers mean one amount, not two things.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Approximation {
    /// Prose range from the first number to the second.
    pub range: Range<usize>,
    /// The 、 between them.
    pub comma: Range<usize>,
    /// Whether the numbers are Han digits.
    pub is_han: bool,
    /// The numbers as Han digits, without 、.
    pub right: String,
}

/// The measure words with which 一、二 and 三、五 mean an amount; with others they can name two things: 一、二次设备,
/// 一、二年.
const FIRST_AND_SECOND: &[&str] = &["个", "天"];

/// The approximation whose 、 is at `at`.
pub(super) fn read(text: &str, at: usize) -> Option<Approximation> {
    let end = at + '、'.len_utf8();
    let (first, second) = (text[..at].chars().next_back()?, text[end..].chars().next()?);
    let (is_han, low, high) = values(first, second)?;
    let range = at - first.len_utf8()..end + second.len_utf8();
    let counts = measure(&text[range.end..], is_han)?;
    let is_amount = match (low, high) {
        (1, 2) => counts.is_empty() || FIRST_AND_SECOND.contains(&counts),
        (3, 5) => is_han && FIRST_AND_SECOND.contains(&counts),
        _ => low + 1 == high,
    };
    let lone = is_lone(&text[..range.start], is_han);
    let right = [low, high].map(han_digit).into_iter().collect();
    (is_amount && lone).then_some(Approximation { range, comma: at..end, is_han, right })
}

/// Whether both are Han digits (or both Arabic), and their values.
fn values(first: char, second: char) -> Option<(bool, u8, u8)> {
    let arabic = |c: char| c.to_digit(10).and_then(|d| u8::try_from(d).ok());
    match (arabic(first), arabic(second)) {
        (Some(low), Some(high)) => Some((false, low, high)),
        (None, None) => Some((true, digit(first)?, digit(second)?)),
        _ => None,
    }
    .filter(|(_, low, high)| *low > 0 && low < high)
}

/// The measure word that `text` begins with; empty if 十, 百, 千 or 万 comes before it.
fn measure(text: &str, is_han: bool) -> Option<&'static str> {
    let bare = text.trim_start_matches(MAGNITUDES);
    let many = bare.len() < text.len();
    let found = measures::FEW.iter().find(|(word, other)| {
        bare.strip_prefix(word).is_some_and(|rest| !rest.starts_with(|c: char| other.contains(c) || c == '、'))
    });
    let counted = found.map(|(word, _)| if many { "" } else { word });
    counted.filter(|_| is_han || !many)
}

/// Characters that make what follows a label and not an amount: 第三、四款, 表三、四.
/// Own list: guards only two neighbouring numbers.
const LABELS: &[char] = &['第', '零', '前', '后', '表', '图', '附', '款', '项', '条', '类', '级'];

/// Whether the text before is an ordinary word: not a number, not 第, not the beginning of a line or a clause.
fn is_lone(before: &str, is_han: bool) -> bool {
    let Some(c) = before.chars().next_back() else { return false };
    let number = digit(c).is_some() || !is_han && MAGNITUDES.contains(&c);
    c.is_alphabetic() && !c.is_ascii() && !LABELS.contains(&c) && !number
}

fn han_digit(value: u8) -> char {
    DIGITS.get(usize::from(value)).copied().unwrap_or('〇')
}
