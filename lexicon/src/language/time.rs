//! Words of time and of history: what puts a sentence into the past, what begins and ends a period.
