//! Panics: a panic is a bug in this program, and fails one rule or one file but never the whole run.

use std::cell::RefCell;
use std::panic::{self, AssertUnwindSafe, PanicHookInfo};

thread_local! {
    static CAUGHT: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// Keeps panic messages for `take` instead of writing them to stderr in the middle of a report.
pub fn keep_quiet() {
    panic::set_hook(Box::new(|info| {
        let said = describe(info);
        CAUGHT.with(|caught| caught.borrow_mut().push(said));
    }));
}

/// The messages of the panics on this thread since the last call.
pub fn take() -> Vec<String> {
    CAUGHT.with(|caught| std::mem::take(&mut *caught.borrow_mut()))
}

/// Runs `work`; `None` if it panicked.
pub fn caught<T>(work: impl FnOnce() -> T) -> Option<T> {
    panic::catch_unwind(AssertUnwindSafe(work)).ok()
}

fn describe(info: &PanicHookInfo<'_>) -> String {
    let place = info.location().map_or(String::new(), |l| format!("{}:{}：", l.file(), l.line()));
    let payload = info.payload();
    let text = payload.downcast_ref::<&str>().copied().or_else(|| payload.downcast_ref().map(String::as_str));
    format!("{place}{}", text.unwrap_or("panic"))
}
