//! What is known of a mention or of a document: plain data, independent of the rules. Each LSP feature has one file
//! here, with the same name as its file in `lsp/requests`.

pub mod card;
pub mod cited;
pub mod code_lens;
pub mod document_link;
pub mod document_symbol;
pub mod entry;
pub mod folding_range;
pub mod hover;
pub mod inlay_hint;
pub mod references;
pub mod rename;
pub mod rows;
pub mod selection_range;
pub mod workspace_symbol;

pub use card::Card;
pub use entry::Entry;
pub use hover::{Hover, hover};
pub use references::Subject;
