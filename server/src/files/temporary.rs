//! Temporary files that hold the complete new content of a file beside the one they replace. Those of a run that was
//! ended before it could replace the file are removed: at the signal, or by the next run that writes into the folder.

use crate::locking::lock;
use std::collections::HashSet;
use std::fs::{self, File, Permissions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use tempfile::{Builder, NamedTempFile};

const PREFIX: &str = ".hegao-";
const SUFFIX: &str = ".tmp";
/// The number of random letters and digits in a name.
const RANDOM: usize = 12;

/// The temporary files that exist now; whoever holds the lock keeps new ones from being made.
static EXISTING: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());
/// The folders that have been searched for files left behind.
static SEARCHED: Mutex<Option<HashSet<PathBuf>>> = Mutex::new(None);

/// A temporary file. It is removed when dropped, and locked as long as it exists, which tells other runs that it is in
/// use.
pub struct Temporary(Option<NamedTempFile>);

impl Temporary {
    /// Makes one in a folder, after removing those that ended runs left there.
    pub fn in_folder(folder: &Path) -> io::Result<Temporary> {
        remove_left_behind(folder);
        loop {
            let mut existing = lock(&EXISTING);
            let file = Builder::new().prefix(PREFIX).suffix(SUFFIX).rand_bytes(RANDOM).tempfile_in(folder)?;
            existing.push(file.path().to_owned());
            drop(existing);
            // where the file system has no locks, no other run removes the file either
            let _ = file.as_file().lock();
            let (made, temporary) = (file.path().exists(), Temporary(Some(file)));
            if made {
                return Ok(temporary);
            }
            // another run took it for one left behind before it was locked
        }
    }

    /// Appends bytes.
    pub fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.0.as_mut().map_or(Ok(()), |file| file.write_all(bytes))
    }

    /// The file itself, for its owner and its mode.
    pub fn with_file<E>(&self, work: impl FnOnce(&File) -> Result<(), E>) -> Result<(), E> {
        self.0.as_ref().map_or(Ok(()), |file| work(file.as_file()))
    }

    /// Sets the mode, and waits until the content is on the disk.
    pub fn finish(&self, permissions: Option<Permissions>) -> io::Result<()> {
        self.with_file(|file| {
            permissions.map_or(Ok(()), |mode| file.set_permissions(mode))?;
            file.sync_all()
        })
    }

    /// Gives it its final name, in place of an older file if there is one.
    pub fn persist(mut self, path: &Path) -> io::Result<()> {
        self.end(|file| file.persist(path).map(drop).map_err(|e| e.error))
    }

    /// Gives it its final name; fails if there is a file with this name.
    pub fn persist_new(mut self, path: &Path) -> io::Result<()> {
        self.end(|file| file.persist_noclobber(path).map(drop).map_err(|e| e.error))
    }

    /// Renames or removes the file. Only then is its name forgotten, so that a signal in between still finds it.
    fn end(&mut self, work: impl FnOnce(NamedTempFile) -> io::Result<()>) -> io::Result<()> {
        let Some(file) = self.0.take() else { return Ok(()) };
        let path = file.path().to_owned();
        let done = work(file);
        lock(&EXISTING).retain(|existing| *existing != path);
        done
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        // if it cannot be removed, the next run does it
        let _ = self.end(NamedTempFile::close);
    }
}

/// Removes the temporary files that ended runs left in a folder, once in each run. A file is removed only if its name
/// is exactly of the form given here and no run has it locked.
pub fn remove_left_behind(folder: &Path) {
    if !lock(&SEARCHED).get_or_insert_default().insert(folder.to_owned()) {
        return;
    }
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let is_ours = entry.file_name().to_str().is_some_and(is_name) && entry.file_type().is_ok_and(|t| t.is_file());
        if let Some(file) = is_ours.then(|| File::open(entry.path()).ok()).flatten()
            && file.try_lock().is_ok()
        {
            // if it cannot be removed, it stays: it does no harm
            let _ = fs::remove_file(entry.path());
        }
    }
}

fn is_name(name: &str) -> bool {
    let random = name.strip_prefix(PREFIX).and_then(|rest| rest.strip_suffix(SUFFIX));
    random.is_some_and(|random| random.len() == RANDOM && random.bytes().all(|b| b.is_ascii_alphanumeric()))
}

/// From now on, a signal that ends the program first removes the temporary files.
#[cfg(unix)]
pub fn remove_at_signals() {
    use signal_hook::consts::{SIGINT, SIGTERM};
    use signal_hook::{iterator::Signals, low_level::emulate_default_handler};
    // without the handler, the next run removes them
    let Ok(mut signals) = Signals::new([SIGINT, SIGTERM]) else { return };
    std::thread::spawn(move || {
        if let Some(signal) = signals.forever().next() {
            // the lock is held to the end: no other file may be made
            let existing = lock(&EXISTING);
            existing.iter().for_each(|path| drop(fs::remove_file(path)));
            let _ = emulate_default_handler(signal);
        }
    });
}

/// On other systems, the next run removes the files.
#[cfg(not(unix))]
pub fn remove_at_signals() {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_files_that_a_run_left_behind_are_removed() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = |name: &str| folder.path().join(name);
        let in_use = Temporary::in_folder(folder.path()).expect("made");
        let kept = [".hegao-backup.tmp", ".hegao-abcdefghijkl", ".hegao-abcdefghijk-.tmp", "hegao-abcdefghijkl.tmp"];
        for name in kept.iter().chain([&".hegao-abcdefghijkl.tmp"]) {
            fs::write(path(name), "").expect("written");
        }
        fs::create_dir(path(".hegao-ABCDEFGHIJKL.tmp")).expect("made");
        lock(&SEARCHED).get_or_insert_default().remove(folder.path());
        remove_left_behind(folder.path());
        assert!(!path(".hegao-abcdefghijkl.tmp").exists());
        assert!(kept.iter().all(|name| path(name).exists()) && path(".hegao-ABCDEFGHIJKL.tmp").exists());
        assert_eq!(fs::read_dir(folder.path()).expect("readable").count(), kept.len() + 2);
        drop(in_use);
        assert_eq!(fs::read_dir(folder.path()).expect("readable").count(), kept.len() + 1);
    }
}
