//! Diagnostics → bytes, one file a format.
