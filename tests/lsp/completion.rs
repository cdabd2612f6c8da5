//! Completion and hover on the wire.
