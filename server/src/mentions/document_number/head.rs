//! The issuer code before the year. Chinese has no blanks, so the words of the sentence run directly into the code:
//! 按照国发〔2016〕73号. The lexicon and a list of lead-in words determine where it begins.

use super::NumberKind;
use hegao_lexicon::IssuerCodes;
use hegao_lexicon::language::bodies::RUN_ON_LETTERS;
use hegao_lexicon::language::han::is_han;
use hegao_lexicon::language::places::CENTRAL;
use hegao_lexicon::language::references::{BRACKETED_UNITS, CODE_ENDINGS, NUMBER_LEADS, ORDERS};
use std::ops::Range;

/// The maximum length of an issuer code, in characters.
const LONGEST: usize = 16;

/// The issuer code that ends at byte `end` of `text`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Head {
    pub range: Range<usize>,
    pub known: bool,
    /// Whether the code is known or has the form of a code.
    pub code_like: bool,
    /// Whether the code begins at the beginning of the run or directly after a lead-in word.
    pub detached: bool,
    pub kind: NumberKind,
}

pub(super) fn read(text: &str, end: usize, codes: &IssuerCodes) -> Option<Head> {
    let run = han_run(text, end);
    let word = &text[run.clone()];
    let known = known_suffix(word, codes);
    let start = known.unwrap_or_else(|| after_lead_in(word));
    let start = run.start + composed(word, start, known.is_some(), codes).unwrap_or(start);
    let code = &text[start..end];
    if code.is_empty() {
        return None;
    }
    let known = known.is_some();
    let code_like = known || code.ends_with(CODE_ENDINGS);
    let detached = start == run.start || ends_in_lead_in(&text[run.start..start]);
    Some(Head { range: start..end, known, code_like, detached, kind: kind(code) })
}

/// Whether no Han character stands directly before `at`, except a lead-in word.
pub fn is_detached(text: &str, at: usize) -> bool {
    let before = &text[han_run(text, at)];
    before.is_empty() || ends_in_lead_in(before)
}

/// Whether the letters before what may be a code belong to the sentence: one or two may belong to a longer code, unless
/// they are a pronoun with a noun (我局).
pub(super) fn is_sentence(before: &str) -> bool {
    before.chars().count() > 2 || ends_in_lead_in(before) || before.starts_with(['我', '本', '贵'])
}

fn ends_in_lead_in(before: &str) -> bool {
    NUMBER_LEADS.iter().any(|w| before.ends_with(w))
}

/// The Han characters before `end`, at most `LONGEST`, with a bracketed character between them: 市监特设(司)函.
fn han_run(text: &str, end: usize) -> Range<usize> {
    let near = letters_before(text, end, LONGEST);
    let start = bracketed(text, near).map_or(near, |at| letters_before(text, at, LONGEST));
    start..end
}

fn letters_before(text: &str, end: usize, most: usize) -> usize {
    let letters = text[..end].char_indices().rev().take_while(|(_, c)| is_code_letter(*c));
    letters.take(most).last().map_or(end, |(start, _)| start)
}

/// The byte offset at which a single character in round brackets begins that ends at `end`, between two characters of
/// a code.
fn bracketed(text: &str, end: usize) -> Option<usize> {
    let mut before = text[..end].char_indices().rev();
    before.next().filter(|(_, c)| matches!(c, ')' | '）'))?;
    before.next().filter(|(_, c)| BRACKETED_UNITS.contains(c))?;
    let (start, _) = before.next().filter(|(_, c)| matches!(c, '(' | '（'))?;
    let joined = text[end..].starts_with(is_code_letter) && text[..start].ends_with(is_code_letter);
    joined.then_some(start)
}

/// Whether a character can be part of an issuer code: 匚 is a damaged bracket, 号 ends the number before.
pub(super) fn is_code_letter(c: char) -> bool {
    is_han(c) && c != '匚' && c != '号'
}

/// The byte offset of the longest known code that `word` ends with. One or two characters before it may belong to a
/// longer local code (锡新政发 is not 新政发), unless they are a lead-in word.
fn known_suffix(word: &str, codes: &IssuerCodes) -> Option<usize> {
    let start = word.char_indices().map(|(i, _)| i).find(|i| codes.get(&word[*i..]).is_some())?;
    let before = &word[..start];
    let letters = before.chars().count();
    // 法 is a code, but also the end of 国办法 and of 管理办法
    let long = word[start..].chars().nth(1).is_some() || before.ends_with('院');
    (letters == 0 || letters > 2 && long || ends_in_lead_in(before)).then_some(start)
}

/// The maximum number of characters of a code before what looks like a lead-in word or a code by itself.
const STEM: usize = 4;

/// The byte offset of a longer code that contains what was taken for a lead-in word (据 in 发改数据规, 办法 in 交办法函) or
/// ends with what is a code by itself (发改办财金): it begins, at the beginning or after a lead-in word, as known codes
/// do. `start` is where the code seemed to begin.
fn composed(word: &str, start: usize, known: bool, codes: &IssuerCodes) -> Option<usize> {
    let stem = |from: usize| {
        let (before, second) = (&word[from..start], word[from..].char_indices().nth(2)?.0);
        let issuer = before.contains(RUN_ON_LETTERS) || CENTRAL.iter().any(|name| before.starts_with(name));
        let fits = before.chars().count() <= STEM && !issuer && !(known && ends_in_lead_in(before));
        (fits && codes.any_begins_with(&word[from..from + second])).then_some(from)
    };
    let ends = NUMBER_LEADS.iter().filter_map(|w| word[..start].find(w).map(|at| at + w.len()));
    std::iter::once(0).chain(ends).filter(|from| *from < start).filter_map(stem).min()
}

/// The byte offset of the code after the last lead-in word of `word`.
fn after_lead_in(word: &str) -> usize {
    let ends = NUMBER_LEADS.iter().filter_map(|w| word.rfind(w).map(|i| i + w.len()));
    ends.filter(|end| *end < word.len()).max().unwrap_or(0)
}

fn kind(code: &str) -> NumberKind {
    match ORDERS.iter().any(|order| code.ends_with(order)) {
        true => NumberKind::Announcement,
        false => NumberKind::Document,
    }
}
