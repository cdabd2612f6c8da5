//! How the analysis shares a processor.

/// Lets other threads that wait for this processor run first. An analysis takes some milliseconds; with few processors,
/// an answer that the user is waiting for would otherwise come only after it.
pub fn yield_processor() {
    std::thread::yield_now();
}
