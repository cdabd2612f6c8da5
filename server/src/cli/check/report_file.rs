//! The file that `--output-file` names: never a draft, and either the complete report or untouched.

use crate::files::{self, find, replace, shown};
use std::fs;
use std::path::{Path, PathBuf};

/// Why a report cannot be written to `path`: it is one of the inputs, or a draft that exists. `None` if it can.
///
/// `hegao check --output-file *.md` takes the first draft for the target; a text file that exists is therefore never
/// replaced, even if it is the report of an earlier run.
pub fn refusal(path: &Path, inputs: &[PathBuf]) -> Option<String> {
    let place = fs::canonicalize(path).ok()?;
    let is_input = inputs.iter().any(|input| fs::canonicalize(input).is_ok_and(|input| input == place));
    let is_draft = find::is_draft(&place) && fs::metadata(&place).is_ok_and(|meta| meta.is_file() && meta.len() > 0);
    let what = match (is_input, is_draft) {
        (true, _) => "是要检查的文件",
        (false, true) => "已经存在，可能是草稿",
        (false, false) => return None,
    };
    Some(format!("--output-file 的“{}”{what}，没有检查，也没有写入；请换一个文件名，如 检查结果.json", shown(path)))
}

/// Writes the report. A regular file is replaced as a whole; a pipe or a device is written to.
pub fn write(path: &Path, report: &[u8]) -> Result<(), String> {
    let place = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let is_special = fs::metadata(&place).is_ok_and(|meta| !meta.is_file());
    let written = match is_special {
        true => fs::write(&place, report).map_err(|e| format!("无法写入：{}", files::reason(&e))),
        false => replace::create(&place, report),
    };
    written.map_err(|why| format!("{}: {why}", shown(path)))
}
