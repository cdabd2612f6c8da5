//! The items of enumerations that have a fixed order.

use crate::compiled::patterns::Patterns;
use crate::slogan::Slogan;

/// Fewer items are as often two things as one enumeration.
const ITEMS: usize = 3;

/// The items of phrases, each with the positions of the phrases that it belongs to.
pub(crate) fn orders<'a>(slogans: impl Iterator<Item = (usize, &'a Slogan)>) -> Patterns {
    let fixed = slogans.filter(|(_, s)| s.order.len() >= ITEMS);
    Patterns::new(fixed.flat_map(|(i, s)| s.order.iter().map(move |item| (&**item, Some(i)))).collect())
}
