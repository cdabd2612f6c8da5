//! The names of agencies, found by how they begin: in Chinese characters or in pinyin initials.

use hegao_lexicon::Lexicon;
use hegao_lexicon::table::Text;
use pinyin::ToPinyinMulti;
use std::collections::HashMap;

/// What a key is to the agency it leads to; the better the earlier.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum KeyKind {
    /// The full name or an official short name: offered itself.
    Official,
    /// An everyday form, which leads to the official ones.
    Alias,
    /// 机关代字, which leads to the agency that issues under it.
    Code,
}

/// What a key leads to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Target {
    /// The agency at this position of its table.
    Agency(usize),
    /// An issuer that has no row of its own.
    Issuer(Text),
}

/// Something typed that leads to an agency.
#[derive(Clone, Debug)]
pub struct Key {
    /// What is typed.
    pub text: Text,
    /// What it is.
    pub kind: KeyKind,
    /// What it leads to.
    pub target: Target,
}

/// All keys, sorted by text, with the initials of those that have some.
#[derive(Default, Debug)]
pub struct Names {
    keys: Vec<Key>,
    initials: Vec<Initials>,
    longest: usize,
}

/// The initials of a key: for each character the set of letters its readings begin with, so that
/// 会 is found by `h` and by `k` and no reading has to be chosen.
#[derive(Debug)]
struct Initials {
    key: usize,
    letters: Box<[u32]>,
}

impl Names {
    /// Collects the names of a lexicon.
    pub fn new(lexicon: &Lexicon) -> Names {
        let mut keys = keys_of_agencies(lexicon);
        keys.extend(keys_of_codes(lexicon));
        keys.sort_by(|a, b| (&a.text, a.kind).cmp(&(&b.text, b.kind)));
        let named = keys.iter().enumerate().filter(|(_, key)| key.kind != KeyKind::Code);
        let initials = named
            .filter_map(|(i, key)| {
                Some(Initials { key: i, letters: key.text.chars().map(letters).collect::<Option<_>>()? })
            })
            .collect();
        let longest = keys.iter().map(|k| k.text.chars().count()).max().unwrap_or(0);
        Names { keys, initials, longest }
    }

    /// The keys that begin with `prefix`.
    pub fn starting_with<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = &'a Key> {
        let first = self.keys.partition_point(|k| &*k.text < prefix);
        self.keys[first..].iter().take_while(move |k| k.text.starts_with(prefix))
    }

    /// The keys whose pinyin initials begin with `typed`, lower-case letters; with each, whether
    /// these are all its initials.
    pub fn with_initials<'a>(&'a self, typed: &'a [u8]) -> impl Iterator<Item = (&'a Key, bool)> {
        let fits = move |letters: &[u32]| letters.iter().zip(typed).all(|(set, letter)| set & bit(*letter) != 0);
        let found = self.initials.iter().filter(move |i| i.letters.len() >= typed.len() && fits(&i.letters));
        found.map(|i| (&self.keys[i.key], i.letters.len() == typed.len()))
    }

    /// The number of characters of the longest key.
    pub fn longest(&self) -> usize {
        self.longest
    }
}

fn keys_of_agencies(lexicon: &Lexicon) -> Vec<Key> {
    let mut keys = Vec::new();
    for (i, agency) in lexicon.agencies.iter().enumerate() {
        let official = [&agency.name, &agency.full_name].into_iter().chain(&agency.short_names);
        let named = official.map(|t| (t, KeyKind::Official));
        let named = named.chain(agency.aliases.iter().map(|t| (t, KeyKind::Alias)));
        let named = named.chain(agency.codes.iter().map(|t| (t, KeyKind::Code)));
        for (text, kind) in named.filter(|(t, _)| !t.is_empty()) {
            keys.push(Key { text: text.clone(), kind, target: Target::Agency(i) });
        }
    }
    keys
}

fn keys_of_codes(lexicon: &Lexicon) -> impl Iterator<Item = Key> {
    let positions: HashMap<&str, usize> = lexicon.agencies.iter().enumerate().map(|(i, a)| (&*a.name, i)).collect();
    let issuers = lexicon.issuer_codes.iter().flat_map(|row| row.issuers.iter().map(move |issuer| (row, issuer)));
    issuers.map(move |(row, issuer)| {
        let agency = positions.get(&**issuer).copied();
        let target = agency.map_or_else(|| Target::Issuer(issuer.clone()), Target::Agency);
        Key { text: row.code.clone(), kind: KeyKind::Code, target }
    })
}

/// The letters that the readings of a character begin with; `None` where it has none.
fn letters(c: char) -> Option<u32> {
    if c.is_ascii_alphabetic() {
        return Some(bit(c.to_ascii_lowercase() as u8));
    }
    let readings = c.to_pinyin_multi()?;
    Some(readings.into_iter().filter_map(|p| p.plain().bytes().next()).map(bit).fold(0, |set, b| set | b))
}

fn bit(letter: u8) -> u32 {
    match letter {
        b'a'..=b'z' => 1 << (letter - b'a'),
        _ => 0,
    }
}
