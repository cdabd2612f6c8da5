//! Reading files within limits: a device that never ends, a pipe that nobody writes to or an enormous file must not
//! hold up a run, and still less an editor.

use super::{encoding, reason};
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

/// Bytes in a mebibyte, which messages and the manual call MB.
const MB: u64 = 1 << 20;

/// The largest draft that is checked, in bytes: some 5 million Chinese characters in UTF-8.
pub const LARGEST_DRAFT: u64 = 16 * MB;
/// The largest user table, in bytes.
pub const LARGEST_TABLE: u64 = 16 * MB;
/// The largest settings file, in bytes.
pub const LARGEST_SETTINGS: u64 = MB;

/// Reads a regular file of at most `limit` bytes. Pipes and devices are refused without being opened. The error is a
/// message in Chinese.
pub fn regular(path: &Path, limit: u64) -> Result<Vec<u8>, String> {
    let meta = fs::metadata(path).map_err(|e| reason(&e))?;
    if meta.is_dir() {
        return Err(reason(&io::ErrorKind::IsADirectory.into()));
    }
    if !meta.is_file() {
        return Err("不是普通文件，而是管道、设备之类".to_owned());
    }
    bounded(File::open(path).map_err(|e| reason(&e))?, limit)
}

/// Reads to the end, which must come within `limit` bytes. The error is a message in Chinese.
pub fn bounded(source: impl Read, limit: u64) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    source.take(limit + 1).read_to_end(&mut bytes).map_err(|e| reason(&e))?;
    if bytes.len() as u64 > limit { Err(too_large(limit)) } else { Ok(bytes) }
}

/// The message about a file with more than `limit` bytes.
pub fn too_large(limit: u64) -> String {
    format!("超过 {} MB，太大", limit / MB)
}

/// Reads a regular file of at most `limit` bytes as text, whatever its encoding; the error is a message in Chinese.
pub fn text(path: &Path, limit: u64) -> Result<String, String> {
    let bytes = regular(path, limit)?;
    encoding::decode(&bytes).map(|(text, _)| text.into_owned()).map_err(|e| e.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_larger_than_the_limit_is_refused() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("大.md");
        fs::write(&path, vec![b'a'; MB as usize + 1]).expect("written");
        assert_eq!(regular(&path, MB), Err("超过 1 MB，太大".to_owned()));
        assert_eq!(regular(&path, 2 * MB).map(|bytes| bytes.len()), Ok(MB as usize + 1));
        assert_eq!(bounded(io::repeat(0), MB), Err("超过 1 MB，太大".to_owned()));
    }

    #[cfg(unix)]
    #[test]
    fn pipes_and_devices_are_refused_without_being_opened() {
        let folder = tempfile::tempdir().expect("a folder");
        let pipe = folder.path().join("管道");
        let made = std::process::Command::new("mkfifo").arg(&pipe).status();
        assert!(made.is_ok_and(|status| status.success()));
        for path in [&pipe, Path::new("/dev/zero")] {
            assert_eq!(text(path, MB), Err("不是普通文件，而是管道、设备之类".to_owned()));
        }
        assert_eq!(text(folder.path(), MB), Err("是文件夹，不是文件".to_owned()));
    }
}
