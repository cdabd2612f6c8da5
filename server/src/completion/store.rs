//! What is worked out once for a lexicon, so that a list costs little.

use super::initials::Initials;
use super::names::Names;
use hegao_lexicon::Lexicon;

/// How many documents are offered before anything is typed of a title.
const FAVOURITES: usize = 100;

/// The prepared names.
#[derive(Default, Debug)]
pub struct Store {
    pub(super) names: Names,
    pub(super) initials: Initials,
    /// By position of the document: in how many documents its number or its title stands.
    frequency: Vec<u32>,
    favourites: Vec<usize>,
}

impl Store {
    /// Prepares the names of a lexicon. No document is decoded for it.
    pub fn new(lexicon: &Lexicon) -> Store {
        let of = |name: &str| if name.is_empty() { 0 } else { lexicon.frequencies.of(name) };
        let own = lexicon.policies.shipped_len();
        // what a unit lists itself it means to cite
        let count = |(i, number, title)| if i < own { of(number).max(of(title)) } else { u32::MAX };
        let frequency: Vec<u32> = lexicon.policies.names().map(count).collect();
        let mut favourites: Vec<usize> = (0..frequency.len()).filter(|i| frequency[*i] > 0).collect();
        favourites.sort_by_key(|i| (std::cmp::Reverse(frequency[*i]), *i));
        favourites.truncate(FAVOURITES);
        favourites.shrink_to_fit();
        Store { names: Names::new(lexicon), initials: Initials::default(), frequency, favourites }
    }

    /// In how many documents the number or the title of a document stands; one of a unit's own
    /// counts as used more than any.
    pub(super) fn frequency(&self, document: usize) -> u32 {
        self.frequency.get(document).copied().unwrap_or_default()
    }

    /// The positions of the documents that are used most, in that order.
    pub(super) fn favourites(&self) -> &[usize] {
        &self.favourites
    }
}
