//! Near matches of set phrases: different punctuation, or one wrong character.
//!
//! There is no automaton of wrong forms. A phrase is tried wherever its first or its last two characters occur, because
//! an error in one half leaves the other half intact. The result is only a near match of a phrase; the caller decides
//! from the context whether it is an error.

mod glance;
mod letters;
pub(crate) mod names;
mod phrases;
mod punctuation;

pub use crate::alphabet::{is_phrase_punctuation, narrow};
use crate::compiled::anchors::{Anchors, LETTERS, Side};
use crate::compiled::titles::Titles;
use crate::language::han::is_han;
use crate::permitted::{comma_free, doubted, permitted};
use crate::slogans::Slogans;
pub use names::NearName;
use phrases::Phrases;
use std::ops::Range;

/// A difference in the punctuation of a phrase.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum PunctuationDifference {
    /// A full-width ＋ for +.
    WidePlus,
    /// 加 or 十 for +.
    PlusInWords,
    /// Blanks around the +.
    SpacedPlus,
    /// “互联网+”监管: the quotation ends at the +.
    QuoteAfterPlus,
    /// x, X or * for ×.
    OtherTimes,
    /// No separator where the phrase has one.
    LostSeparator,
    /// A comma, a slash or a blank for 、.
    OtherSeparator,
    /// A separator where the phrase has none.
    ExtraSeparator,
    /// A full-width digit or Latin letter for a half-width one, or the other way round.
    Width,
}

/// A difference in one character. The number is its index among the characters of the phrase.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Letter {
    /// The character is missing.
    Lost(usize),
    /// The character is doubled.
    Doubled(usize),
    /// The character and the next one are swapped.
    Swapped(usize),
    /// Another character is in its place.
    Replaced(usize),
}

impl Letter {
    /// The index among the characters of the phrase.
    pub fn place(self) -> usize {
        match self {
            Letter::Lost(i) | Letter::Doubled(i) | Letter::Swapped(i) | Letter::Replaced(i) => i,
        }
    }

    /// Whether the text has another number of characters than the phrase.
    pub fn changes_length(self) -> bool {
        matches!(self, Letter::Lost(_) | Letter::Doubled(_))
    }
}

/// The difference between a text and a phrase.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Difference {
    /// Only in punctuation; sorted, each kind once.
    Punctuation(Vec<PunctuationDifference>),
    /// In one character.
    Letter(Letter),
}

/// A near match of a phrase.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Near {
    /// The byte range in the text searched.
    pub range: Range<usize>,
    /// The position of the phrase in its table.
    pub slogan: usize,
    /// The difference.
    pub difference: Difference,
}

/// A phrase split for comparison.
#[derive(Debug)]
struct Phrase {
    slogan: usize,
    /// The characters of the phrase.
    chars: Vec<char>,
    /// The characters other than punctuation, and the punctuation after each of them.
    letters: Vec<char>,
    gaps: Vec<String>,
    /// The number of Han characters.
    han: usize,
}

impl Phrase {
    fn new(slogan: usize, text: &str) -> Phrase {
        let chars: Vec<char> = text.chars().collect();
        let (mut letters, mut gaps): (Vec<char>, Vec<String>) = (Vec::new(), Vec::new());
        for &c in &chars {
            match gaps.last_mut() {
                Some(gap) if is_phrase_punctuation(c) => gap.push(c),
                _ => {
                    letters.push(c);
                    gaps.push(String::new());
                }
            }
        }
        let han = chars.iter().filter(|c| is_han(**c)).count();
        Phrase { slogan, chars, letters, gaps, han }
    }

    /// Whether a text that begins like the phrase may continue with these two characters and still be a near match.
    /// This fast check rejects most texts; false positives are possible.
    fn may_go_on(&self, (next, after): (Option<char>, Option<char>)) -> bool {
        let [_, second, third, fourth, ..] = self.chars[..] else { return true };
        let Some(next) = next.filter(|c| is_han(*c) && !matches!(c, '加' | '十')) else { return true };
        if !is_han(second) || !is_han(third) {
            return true;
        }
        // correct, doubled, missing or swapped; or replaced and followed by the correct character
        [third, second, fourth].contains(&next) || after == Some(fourth)
    }
}

/// Finds near matches of phrases.
#[derive(Debug)]
pub struct Spelling {
    phrases: Phrases,
    shipped: Anchors,
    own: Anchors,
    /// Spellings that are not errors; those of user tables are second.
    permitted: [Titles; 2],
    /// Spellings that are suspected to be errors.
    doubted: [Titles; 2],
}

impl Spelling {
    /// Prepares the phrases of the table; shipped phrases need no preparation.
    pub fn new(slogans: &Slogans) -> Spelling {
        let phrases = Phrases::new(slogans);
        let own = Anchors::new(phrases.own());
        let shipped = match phrases.has_shipped() {
            true => Anchors::shipped(compiled!("anchors")),
            false => Anchors::default(),
        };
        let (variants, attested) = (slogans.variants(), slogans.attested());
        // a row that replaces a shipped one may change its class, so all rows are collected again
        if variants.lines().len() == 0 || !variants.replaced().is_empty() {
            let permitted = [permitted(variants.iter(), attested.iter()), Titles::default()];
            return Spelling {
                phrases,
                shipped,
                own,
                permitted,
                doubted: [doubted(variants.iter()), Titles::default()],
            };
        }
        let own_variants = || variants.own().map(|(_, v)| v);
        let own_permitted = permitted(own_variants(), attested.own().map(|(_, a)| a));
        Spelling {
            phrases,
            shipped,
            own,
            permitted: [Titles::shipped(compiled!("permitted")), own_permitted],
            doubted: [Titles::shipped(compiled!("doubted")), doubted(own_variants())],
        }
    }

    /// Whether this text is a phrase, a declared variant that is not an error, or an attested term, whatever separates
    /// its items: 谁审批谁监管，谁主管谁监管 equals 谁审批谁监管、谁主管谁监管.
    pub fn is_permitted(&self, text: &str) -> bool {
        let key = comma_free(text);
        self.phrases.has(text) || self.permitted.iter().any(|known| known.rows(&key).next().is_some())
    }

    /// Whether exactly this text is suspected but not known to be wrong; it must not be reported as wrong.
    pub fn is_doubted(&self, text: &str) -> bool {
        self.doubted.iter().any(|known| known.rows(text).next().is_some())
    }

    /// The number of Han characters in the phrase at this position of the table; 0 if there is no such phrase.
    pub fn han_letters(&self, slogan: usize) -> usize {
        self.phrases.get(slogan).map_or(0, |p| p.han)
    }

    /// All near matches of phrases in `text`, in no particular order.
    pub fn scan(&self, text: &str) -> Vec<Near> {
        let (mut found, mut candidates) = (Vec::new(), Vec::new());
        let has_own = self.phrases.own().next().is_some();
        let mut near = |anchors: &Anchors, group, pair: Range<usize>| {
            let may_be_near = |side, slogan| self.may_be_near(text, &pair, side, slogan);
            anchors.candidates(group, text, pair.clone(), may_be_near, &mut candidates);
            self.compare(&candidates, text, &pair, &mut found);
        };
        let (mut before, mut start) = ('\0', 0);
        for (at, c) in text.char_indices() {
            if let Some(group) = self.shipped.group(before, c) {
                near(&self.shipped, group, start..at + c.len_utf8());
            }
            if has_own && let Some(group) = self.own.group(before, c) {
                near(&self.own, group, start..at + c.len_utf8());
            }
            (before, start) = (c, at);
        }
        found
    }

    fn may_be_near(&self, text: &str, pair: &Range<usize>, side: Side, slogan: usize) -> bool {
        let phrase = self.phrases.text(slogan);
        match side {
            Side::Head => glance::begins(&text[pair.start..], phrase),
            Side::Tail => glance::ends(&text[..pair.end], phrase),
            Side::Middle => true,
        }
    }

    /// Compares the text around a pair of characters with the candidate phrases.
    fn compare(&self, candidates: &[(Side, usize)], text: &str, pair: &Range<usize>, found: &mut Vec<Near>) {
        let mut after = text[pair.end..].chars();
        let after = (after.next(), after.next());
        for &(side, slogan) in candidates {
            let Some(phrase) = self.phrases.get(slogan) else { continue };
            found.extend(match side {
                Side::Head if !phrase.may_go_on(after) => None,
                Side::Head => match punctuation::compare(phrase, text, pair.start) {
                    None if phrase.han >= LETTERS => letters::compare_forward(phrase, text, pair.start, pair.end),
                    punctuation => punctuation,
                },
                Side::Tail => letters::compare_backward(phrase, text, pair.start, pair.end),
                Side::Middle => letters::compare_middle(phrase, text, pair.start, pair.end),
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spelling() -> Spelling {
        let mut slogans = Slogans::default();
        let phrases = "text\n互联网+政务服务\n双随机、一公开\n两个毫不动摇\n一网通办\n24小时不打烊\n";
        slogans.extend(crate::table::read_owned("test", phrases).expect("a table"));
        let variants =
            "variant\tslogan\tclass\n双随机和一公开\t双随机、一公开\tattested\n一网统办\t一网通办\tcandidate\n";
        slogans.extend_variants(crate::table::read_owned("test", variants).expect("a table"));
        Spelling::new(&slogans)
    }

    fn near(text: &str) -> Vec<(&str, Difference)> {
        spelling().scan(text).into_iter().map(|n| (&text[n.range], n.difference)).collect()
    }

    fn punctuation(text: &str) -> Vec<PunctuationDifference> {
        match near(text).pop() {
            Some((_, Difference::Punctuation(punctuation))) => punctuation,
            other => panic!("{text}: {other:?}"),
        }
    }

    fn letter(text: &str) -> Option<Letter> {
        match near(text).pop() {
            Some((whole, Difference::Letter(letter))) if whole == text => Some(letter),
            _ => None,
        }
    }

    #[test]
    fn punctuation_between_characters_is_compared() {
        assert_eq!(near("推进互联网+政务服务和双随机、一公开，24小时不打烊"), []);
        assert_eq!(punctuation("互联网＋政务服务"), [PunctuationDifference::WidePlus]);
        assert_eq!(
            punctuation("互联网 ＋ 政务服务"),
            [PunctuationDifference::WidePlus, PunctuationDifference::SpacedPlus]
        );
        assert_eq!(punctuation("互联网加政务服务"), [PunctuationDifference::PlusInWords]);
        assert_eq!(punctuation("互联网+”政务服务"), [PunctuationDifference::QuoteAfterPlus]);
        assert_eq!(punctuation("双随机一公开"), [PunctuationDifference::LostSeparator]);
        assert_eq!(punctuation("双随机；一公开"), [PunctuationDifference::OtherSeparator]);
        assert_eq!(punctuation("一网、通办"), [PunctuationDifference::ExtraSeparator]);
        assert_eq!(punctuation("２4小时不打烊"), [PunctuationDifference::Width]);
        assert_eq!(near("互联网政务服务，一网 通办，双随机+一公开"), []);
    }

    #[test]
    fn one_wrong_character_is_found_at_any_position() {
        for (text, expected) in [
            ("个毫不动摇", Letter::Lost(0)),
            ("两毫不动摇", Letter::Lost(1)),
            ("两个毫动摇", Letter::Lost(3)),
            ("两个毫不动", Letter::Lost(5)),
            ("两两个毫不动摇", Letter::Doubled(0)),
            ("两个毫不动摇摇", Letter::Doubled(5)),
            ("个两毫不动摇", Letter::Swapped(0)),
            ("两毫个不动摇", Letter::Swapped(1)),
            ("两个毫不摇动", Letter::Swapped(4)),
            ("一通网办", Letter::Swapped(1)),
            ("二个毫不动摇", Letter::Replaced(0)),
            ("两条毫不动摇", Letter::Replaced(1)),
            ("两个毫不动遥", Letter::Replaced(5)),
        ] {
            assert_eq!(letter(text), Some(expected), "{text}");
        }
        assert_eq!(letter("两个毫动摇不"), None);
    }

    #[test]
    fn permitted_and_doubted_spellings_are_distinct() {
        let spelling = spelling();
        assert!(spelling.is_permitted("一网通办") && spelling.is_permitted("双随机和一公开"));
        assert!(!spelling.is_permitted("一网统办") && spelling.is_doubted("一网统办"));
    }
}
