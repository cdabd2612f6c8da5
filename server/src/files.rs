//! Files: reading text in the encodings that offices use, finding drafts, and replacing a file safely.

pub mod encoding;
pub mod find;
pub mod foreign;
pub mod pattern;
pub mod reading;
pub mod replace;
pub mod temporary;

use std::borrow::Cow;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// The modification time and the length in bytes of a file; `None` if the file does not exist.
pub type Stamp = Option<(SystemTime, u64)>;

/// The current stamp of a file.
pub fn stamp(file: &Path) -> Stamp {
    let meta = std::fs::metadata(file).ok()?;
    Some((meta.modified().ok()?, meta.len()))
}

/// The reason for an IO error, in Chinese for the common causes.
pub fn reason(error: &io::Error) -> String {
    let known = match error.kind() {
        io::ErrorKind::NotFound => "文件或文件夹不存在",
        io::ErrorKind::PermissionDenied => "没有权限",
        io::ErrorKind::IsADirectory => "是文件夹，不是文件",
        io::ErrorKind::NotADirectory => "路径中有一段不是文件夹",
        io::ErrorKind::StorageFull => "磁盘已满",
        io::ErrorKind::ReadOnlyFilesystem => "文件系统只读",
        _ => return format!("系统错误（{error}）"),
    };
    known.to_owned()
}

/// A path as reports for people show it: as [`written`], with characters that a terminal would obey escaped.
pub fn shown(path: &Path) -> String {
    escaped(&written(path)).into_owned()
}

/// A name with its control characters escaped, and with those that change the direction of the text: `\n`, `\u{1b}`.
pub fn escaped(name: &str) -> Cow<'_, str> {
    let is_odd = |c: char| {
        c.is_control() || matches!(c, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    if !name.contains(is_odd) {
        return Cow::Borrowed(name);
    }
    let visible = |c: char| if is_odd(c) { c.escape_default().to_string() } else { c.to_string() };
    Cow::Owned(name.chars().map(visible).collect())
}

/// A path as programs read it: as the user gave it, with forward slashes, without a leading `./`.
pub fn written(path: &Path) -> String {
    let path = path.strip_prefix(".").unwrap_or(path).to_string_lossy();
    if cfg!(windows) { path.replace('\\', "/") } else { path.into_owned() }
}

/// A path relative to the working folder, if it is below it.
pub fn near(path: &Path) -> PathBuf {
    let below = |here: PathBuf| path.strip_prefix(here).ok().map(Path::to_owned);
    std::env::current_dir().ok().and_then(below).unwrap_or_else(|| path.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_cannot_give_orders_to_a_terminal() {
        assert_eq!(escaped("通知\n错误：\u{1b}[2J\u{202e}.md"), "通知\\n错误：\\u{1b}[2J\\u{202e}.md");
        assert!(matches!(escaped("通知 一.md"), Cow::Borrowed(_)));
        assert_eq!(written(Path::new("./a\tb")), "a\tb");
    }
}
