//! Hegao (核稿): a linter and language server for Chinese official documents (公文). The modules are listed in reading
//! order; see `docs/architecture.md`.

pub mod actions;
pub mod analysis;
pub mod cli;
pub mod clock;
pub mod completion;
pub mod diagnostic;
pub mod files;
pub mod fixes;
pub mod knowledge;
mod locking;
pub mod lsp;
pub mod mentions;
pub mod mining;
pub mod render;
pub mod rules;
mod scheduling;
pub mod settings;
pub mod text;
pub mod user_tables;
