//! Citations: 《标题》（字号）, with the number, date and issuer beside the title.

use super::DocumentNumber;

/// A citation.
#[derive(Clone, Debug)]
pub struct Citation {}

/// Finds the citations of a text.
pub fn scan(_text: &str, _numbers: &[DocumentNumber]) -> Vec<Citation> {
    Vec::new()
}
