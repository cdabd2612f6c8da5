//! Phrases with correct characters but wrong punctuation: 互联网＋政务服务, 双随机一公开.

use super::{Difference, Near, Phrase, PunctuationDifference};
use crate::alphabet::{is_blank, is_phrase_punctuation, is_plus, is_separator, narrow};

fn is_times(c: char) -> bool {
    matches!(c, '×' | 'x' | 'X' | 'ｘ' | 'Ｘ' | '*' | '＊' | '✕')
}

/// Compares character by character from byte `start`, with any punctuation in between; `None` if a character differs,
/// if the punctuation differs in a way that is not a spelling of it, or if nothing differs.
pub(super) fn compare(phrase: &Phrase, text: &str, start: usize) -> Option<Near> {
    let mut punctuation = Vec::new();
    let mut rest = text[start..].chars();
    for (i, (letter, expected)) in phrase.letters.iter().zip(&phrase.gaps).enumerate() {
        let c = rest.next()?;
        if c != *letter {
            if narrow(c) != narrow(*letter) {
                return None;
            }
            punctuation.push(PunctuationDifference::Width);
        }
        let next = phrase.letters.get(i + 1);
        if expected.is_empty() && (next.is_none() || rest.clone().next() == next.copied()) {
            continue;
        }
        // “六稳”“六保” and “六稳”、“六保” count as the same spelling
        let quotations = (*letter, next) == ('”', Some(&'“'));
        let after = rest.as_str();
        let actual = gap(after, expected, next.is_none());
        if !(quotations && [expected, actual].iter().all(|gap| matches!(*gap, "" | "、"))) {
            differences(expected, actual, &mut punctuation)?;
        }
        // trailing blanks belong to the phrase only if a quotation ends there
        let open = next.is_none() && !after[actual.len()..].starts_with('”');
        rest = after[if open { actual.trim_end_matches(is_blank).len() } else { actual.len() }..].chars();
    }
    let at = text.len() - rest.as_str().len();
    punctuation.sort_unstable();
    punctuation.dedup();
    let difference = Difference::Punctuation(punctuation.clone());
    (!punctuation.is_empty()).then_some(Near { range: start..at, slogan: phrase.slogan, difference })
}

/// The punctuation at the start of `text` that may stand for `expected`.
fn gap<'a>(text: &'a str, expected: &str, last: bool) -> &'a str {
    let (plus, times) = (expected.contains('+'), expected.contains('×'));
    let mut end = 0;
    for c in text.chars().take(4) {
        let spelt_out = end == 0 && plus && matches!(c, '加' | '十');
        let closing = plus && !last && c == '”' && text[..end].ends_with(is_plus);
        if !(is_phrase_punctuation(c) || spelt_out || closing || times && is_times(c)) {
            break;
        }
        end += c.len_utf8();
    }
    &text[..end]
}

/// Adds the differences between two runs of punctuation; `None` if neither is a spelling of the other.
fn differences(expected: &str, actual: &str, punctuation: &mut Vec<PunctuationDifference>) -> Option<()> {
    if expected == actual {
        return Some(());
    }
    let bare = actual.trim_matches(is_blank);
    let mut chars = bare.chars();
    let (first, second) = (chars.next(), chars.next());
    let one = if second.is_none() { first } else { None };
    let difference = match expected {
        "+" if bare == "+" => PunctuationDifference::SpacedPlus,
        "+" if bare == "+”" => PunctuationDifference::QuoteAfterPlus,
        "+" if matches!(bare, "加" | "十") => PunctuationDifference::PlusInWords,
        "+" if one.is_some_and(is_plus) => PunctuationDifference::WidePlus,
        "×" if one.is_some_and(is_times) => PunctuationDifference::OtherTimes,
        "、" | "，" if actual.is_empty() => PunctuationDifference::LostSeparator,
        // a half-width comma is a question of width for the whole document
        "，" if bare == "," => return Some(()),
        "、" | "，" if bare.is_empty() || one.is_some_and(is_separator) => PunctuationDifference::OtherSeparator,
        "" if one.is_some_and(|c| matches!(c, '、' | '，' | ',')) => PunctuationDifference::ExtraSeparator,
        _ => return None,
    };
    punctuation.push(difference);
    if difference == PunctuationDifference::WidePlus && bare != actual {
        punctuation.push(PunctuationDifference::SpacedPlus);
    }
    Some(())
}
