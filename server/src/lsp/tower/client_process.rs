//! Notices when the client's process dies without a word, as a killed editor does: tower-lsp 0.20 pays no heed to the
//! `processId` that LSP has a server watch.

use super::endings::{Ending, Endings};
use std::sync::Arc;

/// Reports `ClientGone` once the process is no more. A process that is not there to begin with is
/// not watched: a server in a container cannot see its client's.
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

/// Elsewhere the end of stdin is the only sign; a dying client closes it on every system.
#[cfg(not(unix))]
pub fn watch(_process: u32, _endings: Arc<Endings>) {}

#[cfg(unix)]
fn is_alive(process: u32) -> bool {
    use rustix::io::Errno;
    use rustix::process::{Pid, test_kill_process};
    let pid = i32::try_from(process).ok().and_then(Pid::from_raw);
    // any other error means that it is there and not ours
    pid.is_some_and(|pid| test_kill_process(pid) != Err(Errno::SRCH))
}
