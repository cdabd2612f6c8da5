//! Orders of the State Council and of the President whose number is not in the form 第711号.

use super::digits::{self, Digits};
use super::{blanks, brackets, head, tail};
use memchr::memmem::Finder;
use std::ops::Range;
use std::sync::LazyLock;

/// The number of an order in a form other than 第711号; all ranges are in bytes of the prose.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OrderNumber {
    /// The text after 令: 〔2018〕711号, 711号, 第711.
    pub number: Range<usize>,
    /// The sequence in it.
    pub sequence: Range<usize>,
}

/// The character after the issuers whose orders are always numbered 第711号. Ministries use other forms.
static ORDER: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("令"));

/// The orders of a text whose number has another form, in ascending order.
pub fn scan(text: &str) -> Vec<OrderNumber> {
    let orders = ORDER.find_iter(text.as_bytes()).filter(|at| {
        let before = &text[..*at];
        before.ends_with("国务院") || before.ends_with("主席") && is_president(text, *at - "主席".len())
    });
    orders.filter_map(|at| read(text, at + '令'.len_utf8())).collect()
}

/// Whether the 主席 at byte offset `at` is the President and not the chairman of a board.
fn is_president(text: &str, at: usize) -> bool {
    text[..at].ends_with("国家") || text[..at].ends_with("共和国") || head::is_detached(text, at)
}

/// The number that begins at `at`, directly after 令, unless its form is correct.
fn read(text: &str, at: usize) -> Option<OrderNumber> {
    let start = blanks::end(text, at);
    let year = bracketed_year(text, start);
    let after_year = blanks::end(text, year.unwrap_or(start));
    let ordinal = text[after_year..].starts_with('第');
    let place = blanks::end(text, after_year + if ordinal { '第'.len_utf8() } else { 0 });
    let sequence = digits::arabic(text, place).or_else(|| digits::han_number(text, place))?;
    let behind = blanks::end(text, sequence.range.end);
    let hao = text[behind..].starts_with('号').then(|| behind + '号'.len_utf8());
    let wrong = match hao {
        Some(_) => year.is_some() || !ordinal,
        None => ordinal && year.is_none() && tail::ends_clause(text, sequence.range.end),
    };
    let end = hao.unwrap_or(sequence.range.end);
    (wrong && is_plain(&sequence)).then_some(OrderNumber { number: start..end, sequence: sequence.range })
}

fn is_plain(sequence: &Digits) -> bool {
    sequence.value.len() <= 4 && !sequence.value.starts_with('0')
}

/// The end of the bracketed year that begins at `at`, if there is one.
fn bracketed_year(text: &str, at: usize) -> Option<usize> {
    let opener = text[at..].chars().next().filter(|c| brackets::is_opener(*c))?;
    let year = digits::arabic(text, at + opener.len_utf8()).filter(|y| y.value.len() == 4)?;
    let closer = text[year.range.end..].chars().next().filter(|c| brackets::is_closer(*c))?;
    Some(year.range.end + closer.len_utf8())
}
