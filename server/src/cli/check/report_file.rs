//! The file that `--output-file` names: never a draft, and either the complete report or untouched.

use crate::files::{self, find, reading, replace, shown};
use crate::render::recognition::is_report;
use std::fs;
use std::path::{Path, PathBuf};

/// Why a report cannot be written to `path`: it is one of the inputs, or a draft that exists. `None` if it can.
///
/// `hegao check --output-file *.md` takes the first draft for the target; a text file that exists is therefore replaced
/// only if it is the report of an earlier run.
pub fn refusal(path: &Path, inputs: &[PathBuf]) -> Option<String> {
    let place = fs::canonicalize(path).ok()?;
    let is_input = inputs.iter().any(|input| fs::canonicalize(input).is_ok_and(|input| input == place));
    let is_draft = find::is_draft(&place) && !is_free(&place);
    let what = match (is_input, is_draft) {
        (true, _) => "是要检查的文件",
        (false, true) => "已经存在，可能是草稿",
        (false, false) => return None,
    };
    Some(format!("--output-file 的“{}”{what}，没有检查，也没有写入；请换一个文件名，如 检查结果.json", shown(path)))
}

/// Whether nothing is lost if a file is replaced: it is no regular file, it is empty, or it is a report.
fn is_free(place: &Path) -> bool {
    let is_regular = fs::metadata(place).is_ok_and(|meta| meta.is_file());
    !is_regular || reading::text(place, LARGEST).is_ok_and(|text| text.is_empty() || is_report(&text))
}

/// The largest file that is taken for an earlier report, in bytes.
const LARGEST: u64 = 1 << 28;

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
