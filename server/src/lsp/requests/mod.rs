//! What the client asks of one document version: decode, ask `completion` or `knowledge`, encode. One
//! file a kind of request; nothing is decided here.

pub mod code_action;
mod completion;
mod hover;

pub use completion::completion;
pub use hover::hover;
