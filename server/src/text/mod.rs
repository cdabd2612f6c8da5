//! What a document is.

pub mod blocks;
mod builder;
mod cuts;
pub mod dates;
mod front_matter;
mod markdown;
mod numbering;
pub mod outline;
mod plain;
pub mod suppressions;
#[cfg(test)]
mod tests;
mod wrapping;

pub use blocks::{Block, BlockKind, Prose, Syntax};
pub use outline::Outline;
pub use suppressions::Suppressions;
