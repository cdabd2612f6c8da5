//! What the chores share with those that need the linter, which are in a program of their own.

pub mod project;
pub mod server_chores;
