//! What can be told about a mention: plain data, no rule among it.

pub mod card;
pub mod hover;

pub use card::Card;
pub use hover::{Hover, hover};
