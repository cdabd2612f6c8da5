//! Data computed once per lexicon, so that a completion list is cheap.

use super::initials::Initials;
use super::names::Names;
use hegao_lexicon::Lexicon;

/// The number of titles offered before any part of a title is typed.
const FAVOURITES: usize = 100;

/// The prepared names.
#[derive(Default, Debug)]
pub struct Store {
    pub(super) names: Names,
    pub(super) initials: Initials,
    /// For each document, by position: the number of documents that use its number or its title.
    frequency: Vec<u32>,
    favourites: Vec<usize>,
}

impl Store {
    /// Prepares the names of a lexicon, without decoding any document.
    pub fn new(lexicon: &Lexicon) -> Store {
        let of = |name: &str| if name.is_empty() { 0 } else { lexicon.frequencies.of(name) };
        let own = lexicon.policies.shipped_len();
        // a document in the user tables is likely to be cited
        let count = |(i, number, title)| if i < own { of(number).max(of(title)) } else { u32::MAX };
        let frequency: Vec<u32> = lexicon.policies.names().map(count).collect();
        let mut favourites: Vec<usize> = (0..frequency.len()).filter(|i| frequency[*i] > 0).collect();
        favourites.sort_by_key(|i| (std::cmp::Reverse(frequency[*i]), *i));
        favourites.truncate(FAVOURITES);
        favourites.shrink_to_fit();
        Store { names: Names::new(lexicon), initials: Initials::default(), frequency, favourites }
    }

    /// The number of documents that use the number or the title of a document; one in the user tables counts as used
    /// most.
    pub(super) fn frequency(&self, document: usize) -> u32 {
        self.frequency.get(document).copied().unwrap_or_default()
    }

    /// The positions of the most used documents, in descending order of use.
    pub(super) fn favourites(&self) -> &[usize] {
        &self.favourites
    }
}
