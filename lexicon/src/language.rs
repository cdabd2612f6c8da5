//! The closed classes of the Chinese language of official documents: letters, numerals, dates, kinds of
//! documents, verbs of issuing and repealing, bodies, places, words of time. Each class stands here once, and the
//! linter and the miner both read it here. A rule keeps a list of its own only where the list is about that rule
//! alone, and marks it with `/// Own list: why.`; `cargo xtask tidy` counts those.
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
pub mod references;
pub mod relations;
pub mod time;
pub mod written_date;
