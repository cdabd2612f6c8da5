//! What the client asks of one document version: decode, ask `completion` or `knowledge`, encode. One
//! file a kind of request; nothing is decided here.

mod code_action;
mod completion;
mod definition;
mod diagnostic;
mod hover;
mod references;
mod rename;
mod symbol;
mod virtual_document;

pub use code_action::code_action;
pub use completion::completion;
pub use definition::definition;
pub use diagnostic::{diagnostic, nothing, workspace_diagnostic};
pub use hover::hover;
pub use references::{document_highlight, references};
pub use rename::{NOTHING, prepare_rename, rename};
pub use symbol::symbols;
pub use virtual_document::virtual_document;
