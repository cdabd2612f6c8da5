//! The text of a document: syntax, prose, parts and positions.

pub mod blocks;
mod builder;
pub(crate) mod cuts;
pub mod document;
pub(crate) mod front_matter;
pub mod initials;
pub mod location;
mod markdown;
pub mod numbering;
pub mod outline;
pub mod places;
mod plain;
pub mod position;
pub mod quotation;
mod reading;
mod regions;
pub mod suppressions;
#[cfg(test)]
mod tests;
pub(crate) mod unchanged;
mod wrapping;

pub use blocks::{Block, BlockKind, Prose, Syntax};
pub use document::Document;
pub use outline::{Clues, Outline};
pub use places::{Places, Segment};
pub use position::{Encoding, Position};
pub use regions::{Regions, part_around};
pub use suppressions::Suppressions;
