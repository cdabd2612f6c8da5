//! The layout of the help text of every command.

/// The order of the parts of the help text, as a clap template.
pub const TEMPLATE: &str = "{about}\n\n用法：{usage}\n\n{all-args}{after-help}";
