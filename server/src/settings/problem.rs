//! What is told of settings files and tables that cannot be used as they are.

use crate::files;
use std::fmt;
use std::path::PathBuf;

/// Something wrong with a settings file or a table it names.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Problem {
    /// The file at fault.
    pub file: PathBuf,
    /// 1-based line and column, if it is a place.
    pub at: Option<(usize, usize)>,
    /// Whether it is a matter of concern only: nothing was left out for it.
    pub is_warning: bool,
    /// What is wrong and the way out, in Chinese.
    pub message: String,
}

impl Problem {
    /// Something that keeps a file or a part of it from being used.
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
