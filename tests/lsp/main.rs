//! Conversations with a real server process over stdio.

mod client;
mod completion;
mod diagnostics;
mod editing;
mod editors;
mod lifecycle;
mod reloading;
mod robustness;
mod settings;
