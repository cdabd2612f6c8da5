//! Detects that the client's process has died without ending the session, as when an editor is killed: tower-lsp 0.20
//! ignores the `processId` that LSP requires a server to watch.

use super::endings::{Ending, Endings};
use std::sync::Arc;

/// Reports `ClientGone` once the process no longer exists. A process that does not exist at the start is not watched: a
/// server in a container cannot see the client's process.
#[cfg(unix)]
pub fn watch(process: u32, endings: Arc<Endings>) {
    const INTERVAL: std::time::Duration = std::time::Duration::from_secs(2);
    if is_alive(process) {
        std::thread::spawn(move || {
            while is_alive(process) {
                std::thread::sleep(INTERVAL);
            }
            endings.report(Ending::ClientGone);
        });
    }
}

/// On other systems, the end of stdin is the only sign; it is closed on every system when the client dies.
#[cfg(not(unix))]
pub fn watch(_process: u32, _endings: Arc<Endings>) {}

#[cfg(unix)]
fn is_alive(process: u32) -> bool {
    use rustix::io::Errno;
    use rustix::process::{Pid, test_kill_process};
    let pid = i32::try_from(process).ok().and_then(Pid::from_raw);
    // any other error means that the process exists and belongs to another user
    pid.is_some_and(|pid| test_kill_process(pid) != Err(Errno::SRCH))
}
