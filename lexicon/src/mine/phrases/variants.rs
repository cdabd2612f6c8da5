//! Phrases that are nearly the same as a much more frequent one: different punctuation, a different order of the items,
//! or one different character. Phrases are not compared pairwise: each is looked up under keys that ignore the
//! difference.

use crate::Lexicon;
use crate::language::numerals::is_any_numeral;
use crate::mine::proposal::Tally;
use std::collections::{BTreeMap, HashMap, HashSet};

/// How a variant differs.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Kind {
    /// In punctuation: separators, quotation marks.
    Punctuation,
    /// In the order of its items.
    Order,
    /// In one character.
    Letter,
}

impl Kind {
    /// The description in Chinese, for reviewers.
    pub fn said(self) -> &'static str {
        match self {
            Kind::Punctuation => "只差分隔号、连接号或引号",
            Kind::Order => "各项次序不同",
            Kind::Letter => "差一个字",
        }
    }
}

/// A phrase and the more frequent one that it nearly equals.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Variant {
    /// The rare phrase.
    pub text: String,
    /// The frequent one.
    pub main: String,
    /// How they differ.
    pub kind: Kind,
}

/// How many times as frequent the other phrase must be.
const RATIO: usize = 5;
/// In a phrase with at least this number of characters, one character more or less does not make a different phrase.
const LETTERS: usize = 5;

/// The variants among quoted phrases, ascending.
pub fn find(quoted: &BTreeMap<String, Tally>, lexicon: &Lexicon) -> Vec<Variant> {
    let mains = Mains::new(quoted, lexicon);
    let slogans = &lexicon.slogans;
    let declared = slogans.variants().iter().map(|v| &*v.variant).chain(slogans.attested().iter().map(|t| &*t.text));
    let known: HashSet<&str> = declared.chain(slogans.iter().map(|s| &*s.text)).collect();
    let rare = quoted.iter().filter(|(text, _)| !known.contains(text.as_str()));
    rare.filter_map(|(text, tally)| mains.near(text, tally.documents)).collect()
}

/// The frequent phrases under all keys by which a variant could find them.
struct Mains<'a> {
    documents: HashMap<&'a str, usize>,
    by_key: HashMap<(Kind, String), Vec<&'a str>>,
}

impl<'a> Mains<'a> {
    fn new(quoted: &'a BTreeMap<String, Tally>, lexicon: &'a Lexicon) -> Mains<'a> {
        let mut documents: HashMap<&str, usize> =
            quoted.iter().filter(|(_, t)| t.documents >= RATIO).map(|(text, t)| (text.as_str(), t.documents)).collect();
        for slogan in lexicon.slogans.iter() {
            // a known phrase is the correct one, however rare it is in the corpus
            documents.insert(&slogan.text, usize::MAX);
        }
        let mut texts: Vec<&str> = documents.keys().copied().collect();
        texts.sort_unstable();
        let mut by_key: HashMap<(Kind, String), Vec<&str>> = HashMap::new();
        for text in texts {
            for key in keys(text) {
                by_key.entry(key).or_default().push(text);
            }
        }
        Mains { documents, by_key }
    }

    /// The frequent phrase that a text nearly equals, if the text is rare enough in comparison.
    fn near(&self, text: &str, documents: usize) -> Option<Variant> {
        let frequent = |main: &str| {
            let its = self.documents.get(main).copied().unwrap_or_default();
            main != text && its / RATIO >= documents
        };
        keys(text).into_iter().find_map(|key| {
            let found = self.by_key.get(&key)?.iter();
            let main = found.filter(|m| frequent(m)).find(|m| key.0 != Kind::Letter || is_one_letter(text, m))?;
            Some(Variant { text: text.to_owned(), main: (*main).to_owned(), kind: key.0 })
        })
    }
}

/// The look-up keys of a phrase: without punctuation, with its characters sorted, and with each character left out in
/// turn.
fn keys(text: &str) -> Vec<(Kind, String)> {
    let letters: Vec<char> = letters(text);
    let mut keys = vec![(Kind::Punctuation, letters.iter().collect::<String>())];
    if letters.len() > LETTERS {
        let mut sorted = letters.clone();
        sorted.sort_unstable();
        keys.push((Kind::Order, sorted.into_iter().collect()));
    }
    if letters.len() >= LETTERS {
        keys.push((Kind::Letter, letters.iter().collect()));
        let without = |i: usize| letters.iter().enumerate().filter(|(j, _)| *j != i).map(|(_, c)| *c).collect();
        keys.extend((0..letters.len()).map(|i| (Kind::Letter, without(i))));
    }
    keys
}

/// The letters and digits of a phrase (including Han characters), and + and ×.
fn letters(text: &str) -> Vec<char> {
    let folded = text.chars().map(|c| if c == '＋' { '+' } else { c });
    folded.filter(|c| c.is_alphanumeric() || matches!(c, '+' | '×')).collect()
}

/// Whether two phrases differ by one character inside that is not a number: 十四五 is not 十三五.
fn is_one_letter(a: &str, b: &str) -> bool {
    let (a, b) = (letters(a), letters(b));
    let same = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let tail = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    let (short, long) = (a.len().min(b.len()), a.len().max(b.len()));
    let tail = tail.min(short - same.min(short));
    // an extra character at either end makes a different phrase: 放心消费 and 放心消费城
    let inside = long == short || same > 0 && same < short;
    let differing = || a[same..a.len() - tail].iter().chain(&b[same..b.len() - tail]);
    long - same - tail <= 1 && inside && !differing().any(|c| tells_apart(*c))
}

/// Own list: characters other than numerals that distinguish frequent phrases, which are then not variants: 双创 and
/// 单创, 省级 and 市级. The list is shorter than those for spelling errors, because a variant excluded here is never
/// reviewed.
const DISTINCTIVE: &str = "双单多首新旧大小上下省市县区";

/// Whether phrases that differ in this character have different meanings.
fn tells_apart(c: char) -> bool {
    c.is_numeric() || is_any_numeral(c) || DISTINCTIVE.contains(c)
}

#[cfg(test)]
mod tests {
    use super::{Kind, find};
    use crate::Lexicon;
    use crate::mine::proposal::{Evidence, Tally};

    fn variants(phrases: &[(&str, usize)]) -> Vec<(String, String, Kind)> {
        let tally = |documents: usize| {
            let mut tally = Tally::default();
            let evidence = || Evidence { path: String::new(), line: 1, sentence: String::new() };
            (0..documents).for_each(|i| tally.add(evidence, &i.to_string()));
            tally
        };
        let quoted = phrases.iter().map(|(text, n)| ((*text).to_owned(), tally(*n))).collect();
        find(&quoted, &Lexicon::default()).into_iter().map(|v| (v.text, v.main, v.kind)).collect()
    }

    fn variant(text: &str, main: &str, kind: Kind) -> (String, String, Kind) {
        (text.to_owned(), main.to_owned(), kind)
    }

    #[test]
    fn a_rare_phrase_is_near_a_frequent_one() {
        let found = variants(&[("一窗通办、一次办成", 20), ("一窗通办一次办成", 2), ("一次办成、一窗通办", 1)]);
        let main = "一窗通办、一次办成";
        assert_eq!(
            found,
            [variant("一次办成、一窗通办", main, Kind::Order), variant("一窗通办一次办成", main, Kind::Punctuation)]
        );
        let found = variants(&[("阳光+便民服务", 20), ("阳光＋便民服务", 1)]);
        assert_eq!(found, [variant("阳光＋便民服务", "阳光+便民服务", Kind::Punctuation)]);
        let found = variants(&[("阳光政务直通车", 20), ("阳光政府直通车", 1), ("阳光政务通车", 1)]);
        let main = "阳光政务直通车";
        assert_eq!(found, [variant("阳光政务通车", main, Kind::Letter), variant("阳光政府直通车", main, Kind::Letter)]);
    }

    #[test]
    fn different_numbers_ends_and_short_phrases_are_not_variants() {
        assert!(variants(&[("四减一增行动", 20), ("三减一增行动", 1)]).is_empty());
        assert!(variants(&[("阳光政务直通车", 20), ("阳光政务直通车站", 1)]).is_empty());
        assert!(variants(&[("一窗通办", 20), ("一网通办", 1)]).is_empty());
        assert!(variants(&[("阳光政务直通车", 20), ("阳光政府直通车", 10)]).is_empty());
    }
}
