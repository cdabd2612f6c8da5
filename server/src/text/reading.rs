//! Reads a whole document.

use super::blocks::{Prose, Syntax};
use super::plain;
use super::regions::Regions;

impl Prose {
    /// Extracts the prose of `source`.
    pub fn new(source: &str, syntax: Syntax) -> Prose {
        match syntax {
            Syntax::Markdown => Regions::default().advance(source),
            Syntax::Plain => plain::read(source),
        }
    }
}
