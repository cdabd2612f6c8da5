//! Set phrases that are nearly right: other signs between the letters, or one letter astray.
//!
//! No automaton of wrong forms: a phrase is tried wherever its first or its last two letters
//! stand, since a fault in one half leaves the other half whole. What is found here is only
//! near a phrase; whether it is a fault is for the reader of the context to say.

mod glance;
mod letters;
pub(crate) mod names;
mod phrases;
mod punctuation;

pub use crate::alphabet::{is_phrase_punctuation, narrow};
use crate::compiled::anchors::{Anchors, LETTERS, Side};
use crate::compiled::titles::Titles;
use crate::language::han::is_han;
use crate::lawful::{comma_free, doubted, lawful};
use crate::slogans::Slogans;
pub use names::NearName;
use phrases::Phrases;
use std::ops::Range;

/// What differs in the signs between the letters of a phrase.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum PunctuationDifference {
    /// A full-width ＋ for +.
    WidePlus,
    /// 加 or 十 for +.
    PlusInWords,
    /// Blanks round the +.
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

/// How one letter differs. The number is the place of the letter among the characters of the phrase.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Letter {
    /// The letter is missing.
    Lost(usize),
    /// The letter stands twice.
    Doubled(usize),
    /// The letter and the next one have changed places.
    Swapped(usize),
    /// Another letter stands in its place.
    Replaced(usize),
}

impl Letter {
    /// The place among the characters of the phrase.
    pub fn place(self) -> usize {
        match self {
            Letter::Lost(i) | Letter::Doubled(i) | Letter::Swapped(i) | Letter::Replaced(i) => i,
        }
    }
}

/// How a text differs from a phrase.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Difference {
    /// In signs only; sorted, each kind once.
    Punctuation(Vec<PunctuationDifference>),
    /// In one letter.
    Letter(Letter),
}

/// A text that is nearly a phrase.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Near {
    /// Byte range of the text.
    pub range: Range<usize>,
    /// Position of the phrase in the table.
    pub slogan: usize,
    /// How it differs.
    pub difference: Difference,
}

/// A phrase taken apart for comparison.
#[derive(Debug)]
struct Phrase {
    slogan: usize,
    /// The characters of the phrase.
    chars: Vec<char>,
    /// The letters alone, and the signs after each of them.
    letters: Vec<char>,
    gaps: Vec<String>,
    /// How many of them are Chinese letters.
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

    /// Whether a text that begins as the phrase does may go on with these two characters and still
    /// be near it. Most texts go on otherwise, and this tells at a glance; in doubt the answer is yes.
    fn may_go_on(&self, (next, after): (Option<char>, Option<char>)) -> bool {
        let [_, second, third, fourth, ..] = self.chars[..] else { return true };
        let Some(next) = next.filter(|c| is_han(*c) && !matches!(c, '加' | '十')) else { return true };
        if !is_han(second) || !is_han(third) {
            return true;
        }
        // right, doubled, lost or swapped; or replaced, and right again behind it
        [third, second, fourth].contains(&next) || after == Some(fourth)
    }
}

/// Finds texts that are nearly a phrase.
#[derive(Debug)]
pub struct Spelling {
    phrases: Phrases,
    shipped: Anchors,
    own: Anchors,
    /// Spellings that are no faults; a unit's own tables come second.
    lawful: [Titles; 2],
    /// Spellings that are suspected to be faults.
    doubted: [Titles; 2],
}

impl Spelling {
    /// Prepares the phrases of the table; costs nothing for those that are shipped.
    pub fn new(slogans: &Slogans) -> Spelling {
        let phrases = Phrases::new(slogans);
        let own = Anchors::new(phrases.own());
        let shipped = match phrases.has_shipped() {
            true => Anchors::shipped(compiled!("anchors")),
            false => Anchors::default(),
        };
        let (variants, attested) = (slogans.variants(), slogans.attested());
        // a row that replaces a shipped one may take its class back: then all rows are asked anew
        if variants.lines().len() == 0 || !variants.replaced().is_empty() {
            let lawful = [lawful(variants.iter(), attested.iter()), Titles::default()];
            return Spelling { phrases, shipped, own, lawful, doubted: [doubted(variants.iter()), Titles::default()] };
        }
        let own_variants = || variants.own().map(|(_, v)| v);
        let own_lawful = lawful(own_variants(), attested.own().map(|(_, a)| a));
        Spelling {
            phrases,
            shipped,
            own,
            lawful: [Titles::shipped(compiled!("lawful")), own_lawful],
            doubted: [Titles::shipped(compiled!("doubted")), doubted(own_variants())],
        }
    }

    /// Whether this text is a phrase, a declared variant that is no error, or an attested term,
    /// whatever separates its items: 谁审批谁监管，谁主管谁监管 is 谁审批谁监管、谁主管谁监管.
    pub fn is_lawful(&self, text: &str) -> bool {
        let key = comma_free(text);
        self.phrases.has(text) || self.lawful.iter().any(|known| known.rows(&key).next().is_some())
    }

    /// Whether this very text is suspected but not known to be wrong: nobody may say that it is.
    pub fn is_doubted(&self, text: &str) -> bool {
        self.doubted.iter().any(|known| known.rows(text).next().is_some())
    }

    /// How many Chinese letters the phrase at a position of the table has.
    pub fn han_letters(&self, slogan: usize) -> usize {
        self.phrases.get(slogan).map_or(0, |p| p.han)
    }

    /// Everything in `text` that is nearly a phrase, in no particular order.
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

    /// Compares the text round a pair of characters with the phrases that it may belong to.
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
    fn signs_are_compared_between_letters() {
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
    fn one_letter_is_found_wherever_it_strays() {
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
    fn what_is_lawful_and_what_is_doubted_are_two_things() {
        let spelling = spelling();
        assert!(spelling.is_lawful("一网通办") && spelling.is_lawful("双随机和一公开"));
        assert!(!spelling.is_lawful("一网统办") && spelling.is_doubted("一网统办"));
    }
}
