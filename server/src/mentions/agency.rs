//! Agencies by any of their names.

use super::Citation;
use hegao_lexicon::Lexicon;

/// An agency named in the text.
#[derive(Clone, Debug)]
pub struct AgencyMention {}

/// Finds the agencies of a text.
pub fn scan(_text: &str, _lexicon: &Lexicon, _citations: &[Citation]) -> Vec<AgencyMention> {
    Vec::new()
}
