//! The layer between the client and tower-lsp 0.20, with workarounds for faults of tower-lsp: each file says which.
//! Nothing here depends on documents or features, and all of it can be removed when tower-lsp is fixed or replaced.
//!
//! `stdio` → `framing` → `guard` → `transport` → tower-lsp, inside `service` → the handlers; and back through the
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
