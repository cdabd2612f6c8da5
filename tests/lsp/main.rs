//! Tests of the language server: conversations with a real server process over stdio.

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
mod folder;
mod hover;
mod lifecycle;
mod logging;
mod many;
mod model;
mod navigation;
mod pulling;
mod reloading;
mod renaming;
mod robustness;
mod scripts;
mod sections;
mod settings;
mod streams;
mod symbols;
