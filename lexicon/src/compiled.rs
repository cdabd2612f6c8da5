//! The compiled form of the tables. The build script writes it and the program reads it in place from the binary, so
//! that the start-up time does not depend on the size of the tables. User tables are compiled into the same form in
//! memory.

// the build script loads this file by its path, so its submodules need explicit paths too
#[path = "compiled/anchors.rs"]
pub(crate) mod anchors;
#[path = "compiled/bits.rs"]
pub(crate) mod bits;
#[path = "compiled/lines.rs"]
pub(crate) mod lines;
#[path = "compiled/numbers.rs"]
pub(crate) mod numbers;
#[path = "compiled/pairs.rs"]
pub(crate) mod pairs;
#[path = "compiled/patterns.rs"]
pub(crate) mod patterns;
#[path = "compiled/sorted.rs"]
pub(crate) mod sorted;
#[path = "compiled/titles.rs"]
pub(crate) mod titles;
#[path = "compiled/vocabulary.rs"]
pub(crate) mod vocabulary;

use std::borrow::Cow;

/// Bytes in the binary (borrowed) or in memory (owned).
pub(crate) type Bytes = Cow<'static, [u8]>;

/// The parts of an image, each preceded by its length in four bytes (little-endian).
pub(crate) struct Parts(&'static [u8]);

impl Parts {
    /// The parts of an image that [`join`] made.
    pub(crate) fn of(image: &'static [u8]) -> Parts {
        Parts(image)
    }

    /// The next part; empty if there is none.
    pub(crate) fn next(&mut self) -> &'static [u8] {
        let Some((length, rest)) = self.0.split_first_chunk() else { return &[] };
        let (part, rest) = rest.split_at_checked(u32::from_le_bytes(*length) as usize).unwrap_or_default();
        self.0 = rest;
        part
    }
}

/// Joins several parts into one image.
pub(crate) fn join(parts: &[&[u8]]) -> Vec<u8> {
    let mut image = Vec::new();
    for part in parts {
        image.extend((part.len() as u32).to_le_bytes());
        image.extend_from_slice(part);
    }
    image
}
