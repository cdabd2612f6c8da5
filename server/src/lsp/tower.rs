//! What stands between the client and tower-lsp 0.20 and makes up for its faults: each file says which. Nothing here
//! knows of documents or features, and all of it can go when tower-lsp is mended or replaced.
//!
//! `stdio` → `framing` → `guard` → `transport` → tower-lsp, within `service` → the handlers; and back through the
//! `insertions` and `transport`.

mod client_process;
pub mod endings;
pub mod framing;
mod guard;
pub mod insertions;
pub mod service;
pub mod stdio;
pub mod transport;
pub mod uris;
