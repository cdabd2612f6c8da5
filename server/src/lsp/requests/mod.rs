//! What the client asks of one document version: decode, ask `completion` or `knowledge`, encode. One
//! file a kind of request; nothing is decided here.

mod code_action;
mod completion;
mod hover;
mod resolve;

pub use code_action::code_action;
pub use completion::completion;
pub use hover::hover;
pub use resolve::{document_of, resolve};
