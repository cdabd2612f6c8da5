//! Set phrases, rightly or wrongly spelt.

use hegao_lexicon::Lexicon;

/// A set phrase in the text.
#[derive(Clone, Debug)]
pub struct SloganMention {}

/// Finds the set phrases of a text.
pub fn scan(_text: &str, _lexicon: &Lexicon) -> Vec<SloganMention> {
    Vec::new()
}
