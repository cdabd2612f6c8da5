//! What the client asks of one document version: decode, ask `completion` or `knowledge`, encode. One
//! file a kind of request; nothing is decided here.

pub mod code_action;
mod code_lens;
mod completion;
mod definition;
mod diagnostic;
mod document_link;
mod document_symbol;
mod folding_range;
mod hover;
mod inlay_hint;
mod references;
mod rename;
mod resolve;
mod selection_range;
mod symbol;
mod virtual_document;

pub use code_lens::{citations, code_lens};
pub use completion::{can_complete, completion};
pub use definition::definition;
pub use diagnostic::{diagnostic, nothing, workspace_diagnostic};
pub use document_link::document_link;
pub use document_symbol::document_symbol;
pub use folding_range::folding_range;
pub use hover::hover;
pub use inlay_hint::inlay_hint;
pub use references::{document_highlight, references};
pub use rename::{NOTHING, prepare_rename, rename};
pub use resolve::{document_of, resolve};
pub use selection_range::selection_range;
pub use symbol::symbols;
pub use virtual_document::{page_of, virtual_document};
