//! What a document is.

pub mod blocks;
pub mod document;
pub mod outline;
pub mod position;
pub mod suppressions;

pub use blocks::{Block, BlockKind, Prose, Syntax};
pub use document::Document;
pub use outline::Outline;
pub use position::{Encoding, Position};
pub use suppressions::Suppressions;
