//! Conversations with a real server process over stdio.

mod client;
mod completion;
mod diagnostics;
mod editing;
mod editors;
mod folder;
mod lifecycle;
mod many;
mod navigation;
mod pulling;
mod reloading;
mod renaming;
mod robustness;
mod settings;
mod symbols;
