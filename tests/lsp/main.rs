//! Conversations with a real server process over stdio.

mod actions;
mod client;
mod commands;
mod completion;
mod details;
mod diagnostics;
mod editing;
mod editors;
mod lifecycle;
mod logging;
mod reloading;
mod robustness;
mod settings;
