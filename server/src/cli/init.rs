//! `hegao init`: a settings file to start from.

use crate::files;
use crate::settings::resolve::FILE_NAME;
use std::fs::OpenOptions;
use std::io::Write as _;

/// Every setting with its default, commented out.
pub const TEMPLATE: &str = include_str!("init.toml");

/// Writes the file into the working folder, unless there is one.
pub fn write() -> Result<String, String> {
    let file = OpenOptions::new().write(true).create_new(true).open(FILE_NAME);
    let mut file = file.map_err(|e| match e.kind() {
        std::io::ErrorKind::AlreadyExists => format!("{FILE_NAME} 已存在，没有改动"),
        _ => format!("无法写入 {FILE_NAME}：{}", files::reason(&e)),
    })?;
    file.write_all(TEMPLATE.as_bytes()).map_err(|e| format!("无法写入 {FILE_NAME}：{}", files::reason(&e)))?;
    Ok(format!("已写入 {FILE_NAME}\n"))
}
