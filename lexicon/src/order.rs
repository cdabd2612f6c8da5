//! The items of enumerations with a fixed order.

use crate::compiled::patterns::Patterns;
use crate::slogan::Slogan;

/// An enumeration with fewer items is often just two separate things.
const ITEMS: usize = 3;

/// The items of phrases, each with the positions of the phrases it belongs to.
pub(crate) fn orders<'a>(slogans: impl Iterator<Item = (usize, &'a Slogan)>) -> Patterns {
    let fixed = slogans.filter(|(_, s)| s.order.len() >= ITEMS);
    Patterns::new(fixed.flat_map(|(i, s)| s.order.iter().map(move |item| (&**item, Some(i)))).collect())
}
