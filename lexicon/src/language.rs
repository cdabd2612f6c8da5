//! The closed word classes of the Chinese of official documents: characters, numerals, dates, kinds of documents, verbs
//! of issuing and repealing, bodies, places, words of time. Each class is defined once here, for both the linter and
//! the miner. A rule has a list of its own only if the list concerns that rule alone, and marks it with
//! `/// Own list: why.`; `cargo xtask tidy` counts those.
//!
//! Everything here is data or a pure function of a text; nothing looks up the tables of the lexicon.

pub mod acts;
pub mod bodies;
pub mod document_kinds;
pub mod drafts;
pub mod han;
pub mod lookalikes;
pub mod measures;
pub mod metadata;
pub mod numerals;
pub mod persons;
pub mod places;
pub mod private_use;
pub mod radicals;
pub mod references;
pub mod relations;
pub mod split_letters;
pub mod time;
pub mod written_date;
