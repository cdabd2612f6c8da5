//! The text after the year of a number: the sequence, 号, and what is wrongly written before them.

use super::blanks;
use super::digits::{self, DigitForm, Digits};
use hegao_lexicon::language::references::continues_number;
use std::ops::Range;
use std::sync::Arc;

/// The part of a number after its year.
pub(super) struct Tail {
    /// 字, as in 国发〔2016〕字第73号.
    pub zi: Option<Range<usize>>,
    /// A dash, as in 国发〔2016〕-73号.
    pub dash: Option<Range<usize>>,
    pub ordinal: Option<Range<usize>>,
    /// Empty if no sequence is given yet.
    pub sequence: Digits,
    pub hao: Option<Range<usize>>,
    pub blanks: Vec<Range<usize>>,
}

impl Tail {
    /// The byte offset of its end.
    pub fn end(&self) -> usize {
        self.hao.as_ref().map_or(self.sequence.range.end, |m| m.end)
    }

    /// Whether it has no sequence: 国发〔2026〕号.
    pub fn is_open(&self) -> bool {
        self.sequence.value.is_empty()
    }

    /// Whether it has something that the correct form of a number does not allow.
    pub fn is_odd(&self) -> bool {
        self.is_open() || self.zi.is_some() || self.dash.is_some() || self.sequence.form == DigitForm::Han
    }
}

/// Placeholders for a sequence still to come: X号, ××号.
const PLACEHOLDERS: &[char] = &['X', 'x', '×', 'Ｘ', '*', '＊', '_', '＿', '○', '〇'];

/// Reads the part that begins at `start`, directly after the year.
pub(super) fn read(text: &str, start: usize) -> Option<Tail> {
    let mut blanks = Vec::new();
    let mut at = blanks::skip(text, start, &mut blanks);
    let zi = letter(text, at, &['字']);
    at = blanks::skip(text, end_of(&zi, at), &mut blanks);
    let dash = letter(text, at, &['-', '－', '—', '–', '·']).filter(|d| begins_sequence(&text[d.end..]));
    at = end_of(&dash, at);
    let ordinal = letter(text, at, &['第']);
    at = blanks::skip(text, end_of(&ordinal, at), &mut blanks);
    let Some(sequence) = sequence(text, at) else {
        return Some(Tail { zi, dash, ordinal, ..open(text, start, at)? });
    };
    let before_mark = blanks.len();
    at = blanks::skip(text, sequence.range.end, &mut blanks);
    let broken = text[at..].strip_prefix('\n').map_or(at, |_| at + 1);
    let hao = letter(text, broken, &['号']);
    if hao.is_none() {
        blanks.truncate(before_mark);
    }
    // Han digits can mean many things: only with 号 are they a sequence
    let sound = sequence.form != DigitForm::Han || hao.is_some();
    sound.then_some(Tail { zi, dash, ordinal, sequence, hao, blanks })
}

/// A year with no sequence after it: 号 follows, or the clause ends.
fn open(text: &str, start: usize, at: usize) -> Option<Tail> {
    let placeholders: usize = text[at..].chars().take_while(|c| PLACEHOLDERS.contains(c)).map(char::len_utf8).sum();
    let behind = blanks::end(text, at + placeholders);
    let hao = letter(text, behind, &['号']);
    if hao.is_none() && (at > start || !ends_clause(text, at)) {
        return None;
    }
    let place = if placeholders > 0 || hao.is_none() { at..at + placeholders } else { behind..behind };
    let sequence = Digits { range: place, form: DigitForm::Ascii, value: Arc::default() };
    Some(Tail { zi: None, dash: None, ordinal: None, sequence, hao, blanks: Vec::new() })
}

fn sequence(text: &str, at: usize) -> Option<Digits> {
    digits::arabic(text, at).filter(|s| s.value.len() <= 6).or_else(|| digits::han_number(text, at))
}

fn begins_sequence(rest: &str) -> bool {
    rest.strip_prefix('第').unwrap_or(rest).starts_with(|c: char| c.is_ascii_digit())
}

/// The character at `at`, if it is one of `letters`.
fn letter(text: &str, at: usize, letters: &[char]) -> Option<Range<usize>> {
    let c = text[at..].chars().next().filter(|c| letters.contains(c))?;
    Some(at..at + c.len_utf8())
}

fn end_of(part: &Option<Range<usize>>, at: usize) -> usize {
    part.as_ref().map_or(at, |p| p.end)
}

/// Whether a clause ends at `at`, so that the number should be complete there.
pub(super) fn ends_clause(text: &str, at: usize) -> bool {
    const ENDS: &[char] = &['）', ')', '。', '，', '；', ',', ';', '\n', '》', '《'];
    let mut rest = text[at..].chars();
    let ends = rest.next().is_none_or(|c| ENDS.contains(&c));
    // 73，74号 is a list of sequences
    ends && !rest.find(|c| !blanks::is_blank(*c)).is_some_and(continues_number)
}
