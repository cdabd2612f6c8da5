//! What the client asks for, one file a feature: decode, ask `completion`, `knowledge` or `actions`, encode, and what is
//! said of the feature when a session begins. Nothing is decided here.

pub mod code_action;
pub mod code_lens;
pub mod completion;
pub mod definition;
pub mod diagnostic;
pub mod document_highlight;
pub mod document_link;
pub mod document_symbol;
pub mod folding_range;
pub mod hover;
pub mod inlay_hint;
pub mod references;
pub mod rename;
pub mod selection_range;
pub mod virtual_document;
pub mod workspace_diagnostic;
pub mod workspace_symbol;
