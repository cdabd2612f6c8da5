//! Replaces a file so that at any moment it has either the complete old content or the complete new content.

use super::reason;
use super::temporary::Temporary;
use std::fs;
use std::path::Path;

/// Replaces the bytes of `path` by `new`, if they still are `old`. For a symbolic link, the target is replaced. Owner,
/// group and mode are kept. Errors are messages in Chinese.
pub fn replace(path: &Path, old: &[u8], new: &[u8]) -> Result<(), String> {
    let target = fs::canonicalize(path).map_err(|e| reason(&e))?;
    let meta = fs::metadata(&target).map_err(|e| reason(&e))?;
    if meta.permissions().readonly() {
        return Err("文件只读，没有写入".to_owned());
    }
    if links(&meta) > 1 {
        return Err("文件有不止一个硬链接，替换会使它们不再是同一份，没有写入".to_owned());
    }
    let folder = target.parent().ok_or("没有上级文件夹")?;
    let mut temporary = Temporary::in_folder(folder).map_err(failed)?;
    temporary.write(new).map_err(failed)?;
    temporary.with_file(|file| keep_owner(file, &meta))?;
    temporary.finish(Some(meta.permissions())).map_err(failed)?;
    if fs::read(&target).map_err(failed)? != old {
        return Err("检查期间文件已被其他程序改动，没有写入".to_owned());
    }
    temporary.persist(&target).map_err(failed)
}

/// Writes a generated file completely, replacing an older one if there is any.
pub fn create(path: &Path, bytes: &[u8]) -> Result<(), String> {
    whole(path, bytes)?.persist(path).map_err(failed)
}

/// Writes a new file completely; fails if the file exists already.
pub fn create_new(path: &Path, bytes: &[u8]) -> Result<(), String> {
    whole(path, bytes)?.persist_new(path).map_err(|e| match e.kind() {
        std::io::ErrorKind::AlreadyExists => "文件已存在，没有写入".to_owned(),
        _ => failed(e),
    })
}

fn failed(error: std::io::Error) -> String {
    format!("无法写入：{}", reason(&error))
}

/// A temporary file beside `path` that holds the complete new content.
fn whole(path: &Path, bytes: &[u8]) -> Result<Temporary, String> {
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut temporary = Temporary::in_folder(folder).map_err(failed)?;
    temporary.write(bytes).map_err(failed)?;
    temporary.with_file(make_readable).map_err(failed)?;
    temporary.finish(None).map_err(failed)?;
    Ok(temporary)
}

/// Sets the mode of a new file: temporary files are private, but the final file must be readable by others.
#[cfg(unix)]
fn make_readable(file: &fs::File) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn make_readable(_file: &fs::File) -> std::io::Result<()> {
    Ok(())
}

/// Gives the new file the owner and the group of the old one; an error if the system does not permit it.
#[cfg(unix)]
fn keep_owner(file: &fs::File, old: &fs::Metadata) -> Result<(), String> {
    use std::os::unix::fs::{MetadataExt, fchown};
    let new = file.metadata().map_err(failed)?;
    if (new.uid(), new.gid()) == (old.uid(), old.gid()) {
        return Ok(());
    }
    // an ordinary user may not give a file away
    let refused = |_| "文件属于别的用户或用户组，替换会改变它，没有写入".to_owned();
    fchown(file, Some(old.uid()), Some(old.gid())).map_err(refused)
}

#[cfg(not(unix))]
fn keep_owner(_file: &fs::File, _old: &fs::Metadata) -> Result<(), String> {
    Ok(())
}

/// The number of names (hard links) of a file.
#[cfg(unix)]
fn links(meta: &fs::Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::nlink(meta)
}

#[cfg(not(unix))]
fn links(_meta: &fs::Metadata) -> u64 {
    1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).expect("readable").map(|e| e.expect("entry").file_name());
        let mut names: Vec<_> = entries.map(|n| n.to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_file_changed_since_it_was_read_is_left_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("通知.md");
        fs::write(&path, "后来的稿子").expect("written");
        let refused = replace(&path, "先前的稿子".as_bytes(), b"x");
        assert_eq!(refused, Err("检查期间文件已被其他程序改动，没有写入".to_owned()));
        assert_eq!(fs::read_to_string(&path).expect("readable"), "后来的稿子");
        assert_eq!(names(folder.path()), ["通知.md"]);
    }

    #[test]
    fn a_deleted_file_is_named_in_the_error() {
        let folder = tempfile::tempdir().expect("a folder");
        assert_eq!(replace(&folder.path().join("无.md"), b"", b"x"), Err("文件或文件夹不存在".to_owned()));
    }

    #[cfg(unix)]
    #[test]
    fn a_file_with_another_name_is_refused() {
        let folder = tempfile::tempdir().expect("a folder");
        let (path, other) = (folder.path().join("a.md"), folder.path().join("b.md"));
        fs::write(&path, "旧").expect("written");
        fs::hard_link(&path, &other).expect("linked");
        let refused = "文件有不止一个硬链接，替换会使它们不再是同一份，没有写入";
        assert_eq!(replace(&path, "旧".as_bytes(), "新".as_bytes()), Err(refused.to_owned()));
        assert_eq!(fs::read_to_string(&other).expect("readable"), "旧");
        assert_eq!(names(folder.path()), ["a.md", "b.md"]);
    }

    #[cfg(unix)]
    #[test]
    fn mode_and_link_are_kept_and_a_read_only_file_is_refused() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = tempfile::tempdir().expect("a folder");
        let (path, link) = (folder.path().join("a.md"), folder.path().join("b.md"));
        fs::write(&path, "旧").expect("written");
        symlink("a.md", &link).expect("linked");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).expect("mode set");
        assert_eq!(replace(&link, "旧".as_bytes(), "新".as_bytes()), Ok(()));
        assert_eq!(fs::read_to_string(&path).expect("readable"), "新");
        assert_eq!(fs::metadata(&path).expect("there").permissions().mode() & 0o777, 0o640);
        assert!(fs::symlink_metadata(&link).expect("there").is_symlink());
        assert_eq!(names(folder.path()), ["a.md", "b.md"]);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o440)).expect("mode set");
        assert_eq!(replace(&path, "新".as_bytes(), b"x"), Err("文件只读，没有写入".to_owned()));
        assert_eq!(fs::read_to_string(&path).expect("readable"), "新");
    }
}
