//! The requests of the client, one file per feature: it decodes, calls `completion`, `knowledge` or `actions`, and
//! encodes the answer; it also defines the capabilities announced for the feature. Nothing is decided here.

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
