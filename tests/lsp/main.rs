//! Conversations with a real server process over stdio.

mod actions;
mod cited;
mod client;
mod commands;
mod completion;
mod details;
mod diagnostics;
mod editing;
mod editors;
mod hover;
mod lifecycle;
mod logging;
mod reloading;
mod robustness;
mod sections;
mod settings;
