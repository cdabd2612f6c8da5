//! How the analysis shares a processor.

/// Lets whoever waits for this processor go first. An analysis takes some milliseconds; where processors are few, an
/// answer that a user is waiting for would stand behind all of it.
pub fn yield_processor() {
    std::thread::yield_now();
}
