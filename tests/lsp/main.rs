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
mod endurance;
mod hover;
mod lifecycle;
mod logging;
mod model;
mod reloading;
mod robustness;
mod scripts;
mod sections;
mod settings;
