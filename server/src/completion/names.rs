//! The names of agencies and the set phrases, found by their beginning: in Chinese characters or in pinyin initials.

use super::initials::Initials;
use hegao_lexicon::Lexicon;
use hegao_lexicon::agencies::Agency;
use hegao_lexicon::table::Text;
use std::collections::HashMap;

/// The name of the state, which an agency leaves out in most places.
const STATE: &str = "中华人民共和国";

/// How a key relates to its target; better kinds come first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum KeyKind {
    /// The full name or an official short name; it is offered itself.
    Official,
    /// A colloquial form, which leads to the official names.
    Alias,
    /// An issuer code (机关代字), which leads to the agency that issues under it.
    Code,
    /// A set phrase without any quotation marks.
    Phrase,
}

/// The target of a key.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Target {
    /// The agency at this position of the agency table.
    Agency(usize),
    /// An issuer without a row of its own.
    Issuer(Text),
    /// The phrase at this position of the phrase table.
    Phrase(usize),
}

/// A typed text that leads to an agency or a phrase.
#[derive(Clone, Debug)]
pub struct Key {
    /// The typed text.
    pub text: Text,
    /// Its kind.
    pub kind: KeyKind,
    /// Its target.
    pub target: Target,
}

/// All keys, sorted by text.
#[derive(Default, Debug)]
pub struct Names {
    keys: Vec<Key>,
    longest: usize,
}

impl Names {
    /// Collects the names of a lexicon.
    pub fn new(lexicon: &Lexicon) -> Names {
        let mut keys = keys_of_agencies(lexicon);
        keys.extend(keys_of_codes(lexicon));
        keys.extend(keys_of_phrases(lexicon));
        keys.sort_by(|a, b| (&a.text, a.kind).cmp(&(&b.text, b.kind)));
        keys.shrink_to_fit();
        let longest = keys.iter().map(|k| k.text.chars().count()).max().unwrap_or(0);
        Names { keys, longest }
    }

    /// All keys.
    pub fn iter(&self) -> impl Iterator<Item = &Key> {
        self.keys.iter()
    }

    /// The keys that begin with `prefix`.
    pub fn starting_with<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = &'a Key> {
        let first = self.keys.partition_point(|k| &*k.text < prefix);
        self.keys[first..].iter().take_while(move |k| k.text.starts_with(prefix))
    }

    /// The keys whose pinyin initials begin with `typed` (lower-case letters); with each, whether these are all its
    /// initials. Issuer codes are left out: they are typed as they are.
    pub fn with_initials<'a>(
        &'a self,
        initials: &'a Initials,
        typed: &'a [u8],
    ) -> impl Iterator<Item = (&'a Key, bool)> {
        let named = self.keys.iter().filter(|k| k.kind != KeyKind::Code);
        named.filter_map(move |k| Some((k, initials.begin(&k.text, typed)?)))
    }

    /// The number of characters of the longest key.
    pub fn longest(&self) -> usize {
        self.longest
    }
}

fn keys_of_agencies(lexicon: &Lexicon) -> Vec<Key> {
    let mut keys = Vec::new();
    for (i, agency) in lexicon.agencies.iter().enumerate() {
        let official = official_names(agency);
        let aliases = agency.aliases.iter().filter(|t| !official.contains(t)).map(|t| (t.clone(), KeyKind::Alias));
        let aliases: Vec<(Text, KeyKind)> = aliases.collect();
        let named = official.into_iter().map(|t| (t, KeyKind::Official)).chain(aliases);
        let named = named.chain(agency.codes.iter().map(|t| (t.clone(), KeyKind::Code)));
        keys.extend(named.map(|(text, kind)| Key { text, kind, target: Target::Agency(i) }));
    }
    keys
}

/// The official names of an agency: its names in the table and, as it signs, its name without 中华人民共和国.
pub fn official_names(agency: &Agency) -> Vec<Text> {
    let own = [&agency.name, &agency.full_name];
    let own = own.into_iter().flat_map(|name| [Some(name.clone()), signed(name)]).flatten();
    let mut names: Vec<Text> = Vec::new();
    for name in own.chain(agency.short_names.iter().cloned()).filter(|n| !n.is_empty()) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

fn signed(name: &Text) -> Option<Text> {
    match name {
        Text::Borrowed(name) => without_state(name).map(Text::Borrowed),
        Text::Owned(name) => without_state(name).map(|name| Text::Owned(name.to_owned())),
    }
}

/// 住房和城乡建设部 for 中华人民共和国住房和城乡建设部; `None` where too little is left, as in 主席.
pub fn without_state(name: &str) -> Option<&str> {
    name.strip_prefix(STATE).filter(|rest| rest.chars().nth(2).is_some())
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

fn keys_of_phrases(lexicon: &Lexicon) -> impl Iterator<Item = Key> {
    lexicon.slogans.iter().enumerate().map(|(i, phrase)| {
        let text = match phrase.text.contains(['“', '”']) {
            true => Text::Owned(phrase.text.replace(['“', '”'], "")),
            false => phrase.text.clone(),
        };
        Key { text, kind: KeyKind::Phrase, target: Target::Phrase(i) }
    })
}
