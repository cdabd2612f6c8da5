//! Decides whether a text that is nearly a set phrase is meant to be one.

use super::boundaries::{all_single, is_single, stands_alone};
use super::{LONG, SloganMention};
use crate::mentions::{Quoted, QuotedText};
use hegao_lexicon::Lexicon;
use hegao_lexicon::language::lookalikes::{DISTINCTIVE, DISTINCTIVE_PHRASES};
use hegao_lexicon::language::numerals::is_any_numeral;
use hegao_lexicon::language::relations::PARTICLES;
use hegao_lexicon::near::{Difference, Letter, Near, PunctuationDifference, Spelling};
use std::ops::Range;

/// Whether replacing a character makes another phrase of the same pattern: 省、市 for 国, 四 for 三.
fn is_distinctive(c: char) -> bool {
    DISTINCTIVE.contains(c) || DISTINCTIVE_PHRASES.contains(c)
}

/// Judges nearly correct phrases by the text around them.
pub(super) struct Judge<'a> {
    text: &'a str,
    lexicon: &'a Lexicon,
    spelling: &'a Spelling,
    quoted_text: &'a QuotedText,
    known: &'a [SloganMention],
}

impl<'a> Judge<'a> {
    /// A judge for `text`, in which the table's phrases and variants were found at `known`.
    pub(super) fn new(
        text: &'a str,
        lexicon: &'a Lexicon,
        quoted_text: &'a QuotedText,
        known: &'a [SloganMention],
    ) -> Judge<'a> {
        Judge { text, lexicon, spelling: lexicon.terms().spelling(), quoted_text, known }
    }

    /// The mention, if the phrase is meant.
    pub(super) fn mention(&self, near: Near) -> Option<SloganMention> {
        if self.quoted_text.in_title(near.range.start) || self.is_known(&near.range) {
            return None;
        }
        let quoted = self.quoted_text.quoted(self.text, &near.range);
        let meant = match &near.difference {
            Difference::Punctuation(punctuation) => self.punctuation(&near, punctuation, quoted),
            Difference::Letter(letter) => self.letter(&near, *letter, quoted),
        };
        let Near { range, slogan, difference } = near;
        meant.then(|| SloganMention { range, slogan, spelling: difference.into(), quoted, in_title: false })
    }

    /// Whether a known phrase covers the range.
    fn is_known(&self, range: &Range<usize>) -> bool {
        let at = self.known.partition_point(|k| k.range.end <= range.start);
        let holds = |k: &SloganMention| k.range.start <= range.start && range.end <= k.range.end;
        self.known.get(at).is_some_and(holds)
    }

    fn punctuation(&self, near: &Near, punctuation: &[PunctuationDifference], quoted: Quoted) -> bool {
        let written = &self.text[near.range.clone()];
        let apart = quoted >= Quoted::Item;
        if self.spelling.is_permitted(written) {
            // other separators in a quotation of its own: a rule may report them as a remark
            return apart
                && punctuation.iter().all(|s| {
                    matches!(s, PunctuationDifference::LostSeparator | PunctuationDifference::OtherSeparator)
                });
        }
        let ends_in_operator = self.phrase(near).ends_with(['+', '×']);
        if punctuation.contains(&PunctuationDifference::ExtraSeparator) {
            // 不平衡、不充分 is a list, 一网、通办 is not
            let list = |piece: &str| !all_single(piece);
            return !written.split(['、', '，', ',']).any(list) && (apart || stands_alone(self.text, &near.range));
        }
        if punctuation.contains(&PunctuationDifference::QuoteAfterPlus) {
            return self.text[..near.range.start].ends_with('“') && stands_alone(self.text, &near.range);
        }
        if ends_in_operator
            && punctuation
                .iter()
                .any(|s| matches!(s, PunctuationDifference::PlusInWords | PunctuationDifference::OtherTimes))
        {
            return quoted == Quoted::Whole;
        }
        let whole = punctuation == [PunctuationDifference::WidePlus] && ends_in_operator || written.len() >= LONG;
        apart || whole || stands_alone(self.text, &near.range)
    }

    fn letter(&self, near: &Near, letter: Letter, quoted: Quoted) -> bool {
        let written = &self.text[near.range.clone()];
        if self.spelling.is_permitted(written) || self.in_permitted_quotation(near) {
            return false;
        }
        if letter.changes_length() && quoted == Quoted::Item && self.is_of_even_list(near) {
            return false;
        }
        let apart = quoted >= Quoted::Item;
        let (phrase, han) = (self.phrase(near), self.spelling.han_letters(near.slogan));
        if changes_number(phrase, letter) || !self.edge_is_certain(near, phrase, letter, apart) {
            return false;
        }
        let meant = match letter {
            Letter::Doubled(_) => quoted == Quoted::Whole && han == 3 || apart && han >= 4 || han >= 5,
            Letter::Swapped(_) => apart && han >= 4 || han >= 5,
            Letter::Lost(i) => {
                let one = han == 4 && i == 0 && phrase.starts_with('一');
                let enough = apart && (han >= 5 || one) || han >= 5 && self.breaks_word(near, phrase, i);
                let known = one && apart || !self.spelling.is_doubted(written);
                enough && known && !is_particle(phrase, i)
            }
            Letter::Replaced(i) => self.replaced(near, phrase, i, apart, han),
        };
        meant && (apart || stands_alone(self.text, &near.range))
    }

    /// Whether a fault at the edge of the phrase, or next to it, is really a fault.
    fn edge_is_certain(&self, near: &Near, phrase: &str, letter: Letter, apart: bool) -> bool {
        let count = phrase.chars().count();
        let edge = letter.place() == 0 || letter.place() + 1 == count;
        let begins = |text: &str| text.starts_with(char::is_alphanumeric);
        match letter {
            Letter::Lost(_) if edge => apart && !self.stands_outside(near, phrase, letter),
            Letter::Doubled(_) | Letter::Replaced(_) if edge => apart,
            // a character separated from its word may be the end of another: 产城融合发展
            Letter::Lost(1) if !apart => !self.text[..near.range.start].ends_with(char::is_alphanumeric),
            Letter::Lost(i) if !apart && i + 2 == count => !begins(&self.text[near.range.end..]),
            _ => true,
        }
    }

    fn replaced(&self, near: &Near, phrase: &str, i: usize, apart: bool, han: usize) -> bool {
        let written = &self.text[near.range.clone()];
        let (Some(wanted), Some(found)) = (phrase.chars().nth(i), written.chars().nth(i)) else { return false };
        if is_distinctive(wanted) && is_distinctive(found) || PARTICLES.contains(found) && PARTICLES.contains(wanted) {
            return false;
        }
        let odd = || !is_distinctive(found) && is_single(written, i) && !is_single(phrase, i);
        if is_inner_quotation(phrase, i) && han >= 8 {
            return true;
        }
        let far = (apart && han >= 6 || han >= 8) && !self.spelling.is_doubted(written);
        crate::mentions::lookalikes::alike(wanted, found) || far && odd()
    }

    fn phrase(&self, near: &Near) -> &'a str {
        self.lexicon.slogans.at(near.slogan).map_or("", |s| &s.text)
    }

    /// Whether a character lost at the edge is just outside the quotation marks.
    fn stands_outside(&self, near: &Near, phrase: &str, letter: Letter) -> bool {
        let Letter::Lost(i) = letter else { return false };
        let Some(lost) = phrase.chars().nth(i) else { return false };
        let quoted_text: &[char] = &['“', '”', '"'];
        let before = self.text[..near.range.start].trim_end_matches(quoted_text);
        let after = self.text[near.range.end..].trim_start_matches(quoted_text);
        i == 0 && before.ends_with(lost) || i != 0 && after.starts_with(lost)
    }

    /// Whether the text is an item of a quoted list whose items have the same number of characters: the list is the name
    /// of one campaign, “守约交房、交房交证”, and its items are made to match.
    fn is_of_even_list(&self, near: &Near) -> bool {
        let Some(quotation) = self.quoted_text.quotation(&near.range) else { return false };
        let mut items = self.text[quotation.clone()].split(['、', '，', ',']).map(|item| item.chars().count());
        let first = items.next();
        let mut others = items.peekable();
        others.peek().is_some() && others.all(|count| Some(count) == first)
    }

    fn in_permitted_quotation(&self, near: &Near) -> bool {
        let quotation = self.quoted_text.quotation(&near.range);
        quotation.is_some_and(|q| self.spelling.is_permitted(&self.text[q.clone()]))
    }

    /// Whether losing character `i` broke a word of the phrase and left a single character there.
    fn breaks_word(&self, near: &Near, phrase: &str, i: usize) -> bool {
        let written = &self.text[near.range.clone()];
        !is_single(phrase, i) && (i > 0 && is_single(written, i - 1) || is_single(written, i))
    }
}

/// Whether a fault turns a number of several digits into another number: 党的十二大 is not 党的二十大.
fn changes_number(phrase: &str, letter: Letter) -> bool {
    let i = letter.place();
    let numeral = |i: usize| phrase.chars().nth(i).is_some_and(is_any_numeral);
    let beside = numeral(i + 1) || !matches!(letter, Letter::Swapped(_)) && i > 0 && numeral(i - 1);
    numeral(i) && beside
}

/// Whether the character at an index of a phrase is inside quotation marks of the phrase itself: the name that the rest of
/// the phrase is about, 深刻领悟“两个确立”的决定性意义.
fn is_inner_quotation(phrase: &str, place: usize) -> bool {
    let before = || phrase.chars().take(place);
    before().filter(|c| *c == '“').count() > before().filter(|c| *c == '”').count()
}

/// Whether the character at an index of a phrase is a particle, a word that grammar allows to be omitted.
fn is_particle(phrase: &str, place: usize) -> bool {
    phrase.chars().nth(place).is_some_and(|c| PARTICLES.contains(c)) && is_single(phrase, place)
}
