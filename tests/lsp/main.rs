//! Conversations with a real server process over stdio.

mod cited;
mod client;
mod completion;
mod diagnostics;
mod editing;
mod editors;
mod hover;
mod lifecycle;
mod reloading;
mod robustness;
mod sections;
mod settings;
