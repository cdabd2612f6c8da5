//! The problems of settings files and tables.

use crate::files;
use std::fmt;
use std::path::PathBuf;

/// A problem of a settings file or of a table it names.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Problem {
    /// The file with the problem.
    pub file: PathBuf,
    /// 1-based line and column (in characters), if the problem has a position.
    pub at: Option<(usize, usize)>,
    /// Whether it is only a warning: nothing was left out because of it.
    pub is_warning: bool,
    /// What is wrong and how to correct it, in Chinese.
    pub message: String,
}

impl Problem {
    /// A problem that keeps a file or a part of it from being used.
    pub fn new(file: PathBuf, at: Option<(usize, usize)>, message: String) -> Problem {
        Problem { file, at, is_warning: false, message }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let file = files::shown(&self.file);
        match self.at {
            Some((line, column)) => write!(f, "{file}:{line}:{column}: {}", self.message),
            None => write!(f, "{file}: {}", self.message),
        }
    }
}
