//! `hegao init`: writes a settings file to start from.

use crate::files;
use crate::settings::keys::KEYS;
use crate::settings::resolve::FILE_NAME;
use std::fmt::Write as _;
use std::fs::OpenOptions;
use std::io::Write as _;

/// Writes the settings file into the working folder, unless there is one already.
pub fn write() -> Result<String, String> {
    let file = OpenOptions::new().write(true).create_new(true).open(FILE_NAME);
    let mut file = file.map_err(|e| match e.kind() {
        std::io::ErrorKind::AlreadyExists => format!("{FILE_NAME} 已存在，没有改动"),
        _ => format!("无法写入 {FILE_NAME}：{}", files::reason(&e)),
    })?;
    file.write_all(template().as_bytes()).map_err(|e| format!("无法写入 {FILE_NAME}：{}", files::reason(&e)))?;
    Ok(format!("已写入 {FILE_NAME}\n"))
}

/// Every setting with its default and an example, commented out; top-level keys come before the tables, as TOML
/// requires.
pub fn template() -> String {
    let mut out = "# 核稿设置。从被检查的文件所在文件夹逐级向上查找，命令行与编辑器共用。\n\
                   # 去掉行首的“# ”即生效；未写的设置取默认值。\n"
        .to_owned();
    let mut table = "";
    for key in KEYS {
        let _ = write!(out, "\n# {}默认：{}\n", key.doc, (key.default)());
        // a table header is written only once
        let is_named = !key.section().is_empty() && key.section() == table;
        key.example.lines().skip(usize::from(is_named)).for_each(|line| out += &format!("# {line}\n"));
        table = key.section();
    }
    out
}
