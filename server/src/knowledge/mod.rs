//! What can be told about a mention: plain data, no rule among it.

pub mod card;
pub mod draft;
pub mod hover;
pub mod references;
pub mod renaming;
pub mod rows;
pub mod seeking;

pub use card::Card;
pub use draft::Draft;
pub use hover::{Hover, hover};
pub use references::Subject;
