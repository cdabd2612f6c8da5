//! What can be told about a mention, and about a document: plain data, no rule among it.

pub mod card;
pub mod cited;
pub mod entry;
pub mod folding;
pub mod hints;
pub mod hover;
pub mod lens;
pub mod links;
pub mod references;
pub mod renaming;
pub mod rows;
pub mod sections;
pub mod seeking;
pub mod selection;

pub use card::Card;
pub use entry::Entry;
pub use hover::{Hover, hover};
pub use references::Subject;
