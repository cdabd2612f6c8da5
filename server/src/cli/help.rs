//! How the help of every command is laid out.

/// What it says in which order, in the terms of clap.
pub const TEMPLATE: &str = "{about}\n\n用法：{usage}\n\n{all-args}{after-help}";
