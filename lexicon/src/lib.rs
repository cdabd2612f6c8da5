//! The data of Hegao: agencies, issuer codes, documents and set phrases, one fact per line in `data/*.tsv`, each with
//! its source. All look-ups are pure; nothing here reads a file, a clock or the environment.

/// The bytes of an image that the build script made.
macro_rules! compiled {
    ($name:literal) => {
        include_bytes!(concat!(env!("OUT_DIR"), "/", $name, ".image"))
    };
}

/// The compiled lines of a shipped table.
macro_rules! shipped_lines {
    ($table:ident, $name:literal) => {
        Lines::shipped(crate::shipped::$table, compiled!($name))
    };
}

pub mod agencies;
mod agency;
mod alphabet;
pub mod catalogue;
pub mod check;
pub mod columns;
#[allow(dead_code, reason = "the build script writes what the program only reads")]
mod compiled;
mod confusable;
pub mod confusables;
pub mod counts;
pub mod date;
pub mod delimited;
pub mod fault;
pub mod frequencies;
mod issuer_code;
pub mod issuer_codes;
pub mod language;
mod leftmost;
mod lexicon;
mod meaning;
pub mod mine;
pub mod near;
mod number_format;
pub mod number_formats;
mod order;
pub mod overlay;
mod permitted;
pub mod policies;
mod policy;
mod rows;
pub mod scripts;
pub mod shipped;
mod slogan;
pub mod slogans;
pub mod source;
pub mod status;
pub mod table;
pub mod terms;
#[cfg(test)]
mod tests;
#[allow(dead_code, reason = "the build script reads the table")]
mod traditional;
pub mod validity;
pub mod word_edges;
pub mod words;

pub use agencies::{Agencies, Agency};
pub use confusables::{Confusable, Confusables};
pub use date::Date;
pub use fault::{Fault, Level};
pub use frequencies::Frequencies;
pub use issuer_codes::{IssuerCode, IssuerCodes};
pub use lexicon::Lexicon;
pub use number_formats::{NumberFormat, NumberFormats};
pub use policies::{Policies, Policy};
pub use rows::Rows;
pub use slogans::{Slogan, SloganVariant, Slogans};
pub use table::TableError;
