//! What a document is.

pub mod blocks;
mod builder;
pub(crate) mod cuts;
pub mod dates;
pub mod document;
pub(crate) mod front_matter;
pub mod initials;
mod markdown;
pub mod numbering;
pub mod outline;
mod plain;
pub mod position;
pub mod quotation;
mod regions;
pub mod suppressions;
#[cfg(test)]
mod tests;
pub(crate) mod unchanged;
mod wrapping;

pub use blocks::{Block, BlockKind, Prose, Syntax};
pub use document::Document;
pub use outline::Outline;
pub use position::{Encoding, Position};
pub use regions::Regions;
pub use suppressions::Suppressions;
