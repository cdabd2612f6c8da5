//! The smallest edits that give a mention the spelling of the table.

use super::{SloganMention, SloganSpelling};
use hegao_lexicon::Lexicon;
use hegao_lexicon::near::{Letter, PunctuationDifference};
use std::ops::Range;

/// Replacements with their prose ranges, in ascending order.
pub type Edits = Vec<(Range<usize>, String)>;

/// The edits that give `mention`, a mention of `text`, the spelling of the table; empty if it already has it.
pub fn respelling(mention: &SloganMention, text: &str, lexicon: &Lexicon) -> Edits {
    let Some(slogan) = lexicon.slogans.at(mention.slogan) else { return Vec::new() };
    let start = mention.range.start;
    let written = &text[mention.range.clone()];
    match &mention.spelling {
        SloganSpelling::Exact => Vec::new(),
        SloganSpelling::Variant(_) => {
            // the table has phrases without the quotation marks around them; variants may have quotation marks inside
            let quoted = written.contains('“') && !slogan.text.contains('“');
            let wanted = if quoted { format!("“{}”", slogan.text) } else { slogan.text.to_string() };
            whole(start, &hegao_lexicon::scripts::fold(written), &wanted)
        }
        SloganSpelling::Punctuation(punctuation) => {
            let mut edits = between_letters(start, written, &slogan.text);
            if punctuation.contains(&PunctuationDifference::QuoteAfterPlus) {
                edits.push((mention.range.end..mention.range.end, "”".to_owned()));
            }
            edits
        }
        SloganSpelling::Letter(letter) => vec![one_letter(start, &text[..mention.range.end], &slogan.text, *letter)],
    }
}

/// One edit for the part between the common beginning and the common end.
fn whole(start: usize, written: &str, wanted: &str) -> Edits {
    let same = |(a, b): &(char, char)| a == b;
    let head: usize = written.chars().zip(wanted.chars()).take_while(same).map(|(a, _)| a.len_utf8()).sum();
    let (old, new) = (&written[head..], &wanted[head..]);
    let tail: usize = old.chars().rev().zip(new.chars().rev()).take_while(same).map(|(a, _)| a.len_utf8()).sum();
    if old.is_empty() && new.is_empty() {
        return Vec::new();
    }
    vec![(start + head..start + written.len() - tail, new[..new.len() - tail].to_owned())]
}

/// One edit for each run of punctuation that differs; the letters and Han characters are the same.
fn between_letters(start: usize, written: &str, wanted: &str) -> Edits {
    let folded = hegao_lexicon::scripts::fold(written);
    let (mut edits, mut at, mut rest) = (Vec::new(), 0, wanted);
    while !rest.is_empty() {
        let punctuation = rest.len() - rest.trim_start_matches(hegao_lexicon::near::is_phrase_punctuation).len();
        let next = rest[punctuation..].chars().next();
        let found = next.map_or(folded.len(), |n| {
            folded[at..].char_indices().find(|(_, c)| same_letter(*c, n)).map_or(folded.len(), |(i, _)| at + i)
        });
        let mut edit = whole(start + at, &folded[at..found], &rest[..punctuation]);
        edits.append(&mut edit);
        let letter = folded[found..].chars().next();
        if let (Some(wanted), Some(letter)) = (next, letter)
            && letter != wanted
        {
            edits.push((start + found..start + found + letter.len_utf8(), wanted.to_string()));
        }
        at = found + letter.map_or(0, char::len_utf8);
        rest = &rest[punctuation + next.map_or(0, char::len_utf8)..];
    }
    edits
}

fn same_letter(a: char, b: char) -> bool {
    hegao_lexicon::near::narrow(a) == hegao_lexicon::near::narrow(b)
}

/// The edit of one character. `text` ends with the mention, which begins at `start`.
fn one_letter(start: usize, text: &str, wanted: &str, letter: Letter) -> (Range<usize>, String) {
    let place = |i: usize| text[start..].char_indices().nth(i).map_or(text.len(), |(at, _)| start + at);
    let wanted_at = |i: usize| wanted.chars().nth(i).map(String::from).unwrap_or_default();
    match letter {
        // scanning turns a leading 一 into a comma
        Letter::Lost(0) if text[..start].ends_with("“,") => (start - 1..start, wanted_at(0)),
        Letter::Lost(i) => (place(i)..place(i), wanted_at(i)),
        Letter::Doubled(i) => (place(i + 1)..place(i + 2), String::new()),
        Letter::Replaced(i) => (place(i)..place(i + 1), wanted_at(i)),
        Letter::Swapped(i) => {
            let pair = place(i)..place(i + 2);
            let swapped = text[pair.clone()].chars().rev().collect();
            (pair, swapped)
        }
    }
}
