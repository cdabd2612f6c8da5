//! What is wrong with a table: where, how grave, and what to do.

use std::fmt;

/// How grave a fault is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Level {
    /// Worth a look when there is time.
    Hint,
    /// To be looked at.
    Warning,
    /// To be mended.
    Error,
}

impl Level {
    /// The name for programs.
    pub fn name(self) -> &'static str {
        match self {
            Level::Hint => "hint",
            Level::Warning => "warning",
            Level::Error => "error",
        }
    }

    /// The name for people.
    pub fn in_chinese(self) -> &'static str {
        match self {
            Level::Hint => "提示",
            Level::Warning => "警告",
            Level::Error => "错误",
        }
    }
}

/// What is wrong with a table, and where.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fault {
    /// The file as the user named it.
    pub file: String,
    /// 1-based line.
    pub line: usize,
    /// 1-based column of characters.
    pub column: usize,
    /// How grave it is.
    pub level: Level,
    /// What is wrong and what to do, in Chinese.
    pub message: String,
    /// The kind of table, `issuer-codes`; empty when that cannot be told.
    pub table: &'static str,
    /// The key of the row; empty for a fault of the heading.
    pub key: String,
}

impl Fault {
    /// Place and message, for those who say the level themselves.
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
