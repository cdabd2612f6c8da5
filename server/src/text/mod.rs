//! What a document is.

pub mod blocks;
pub mod outline;
pub mod suppressions;

pub use blocks::{Block, BlockKind, Prose, Syntax};
pub use outline::Outline;
pub use suppressions::Suppressions;
