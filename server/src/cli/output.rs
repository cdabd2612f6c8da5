//! Output: stdout carries the report, stderr everything else. A reader that closes the pipe early is not an error.

use crate::files;
use std::io::{self, Write};

/// Writes to stdout.
pub fn print(bytes: &[u8]) -> Result<(), String> {
    let mut stdout = io::stdout().lock();
    match stdout.write_all(bytes).and_then(|()| stdout.flush()) {
        Err(e) if e.kind() != io::ErrorKind::BrokenPipe => Err(format!("无法写标准输出：{}", files::reason(&e))),
        _ => Ok(()),
    }
}

/// Writes to stderr. A failure is ignored, since there is nowhere to report it.
pub fn note(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

/// Writes a warning line to stderr.
pub fn warn(message: &str) {
    note(&format!("警告：{message}\n"));
}

/// Writes an error line to stderr.
pub fn complain(message: &str) {
    note(&format!("错误：{message}\n"));
}
