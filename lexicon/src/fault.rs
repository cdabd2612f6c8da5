//! A fault in a table: its position, its severity, and what to do.

use std::fmt;

/// The severity of a fault.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Level {
    /// Low priority.
    Hint,
    /// Should be reviewed.
    Warning,
    /// Must be corrected.
    Error,
}

impl Level {
    /// The English name, for machine-readable output.
    pub fn name(self) -> &'static str {
        match self {
            Level::Hint => "hint",
            Level::Warning => "warning",
            Level::Error => "error",
        }
    }

    /// The Chinese name, for people.
    pub fn in_chinese(self) -> &'static str {
        match self {
            Level::Hint => "提示",
            Level::Warning => "警告",
            Level::Error => "错误",
        }
    }
}

/// A fault in a table and its position.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fault {
    /// The file name as the user gave it.
    pub file: String,
    /// 1-based line.
    pub line: usize,
    /// 1-based column, in characters.
    pub column: usize,
    /// The severity.
    pub level: Level,
    /// What is wrong and what to do, in Chinese.
    pub message: String,
    /// The kind of table (`issuer-codes`); empty if it is unknown.
    pub table: &'static str,
    /// The key of the row; empty for a fault in the heading.
    pub key: String,
}

impl Fault {
    /// Position and message without the level, for callers that show the level themselves.
    pub fn without_level(&self) -> String {
        format!("{}:{}:{}: {}", self.file, self.line, self.column, self.message)
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let level = self.level.in_chinese();
        write!(f, "{}:{}:{}: {level}: {}", self.file, self.line, self.column, self.message)
    }
}
