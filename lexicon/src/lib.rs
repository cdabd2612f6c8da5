//! What Hegao knows: agencies, issuer codes, documents and set phrases, one fact a line in
//! `data/*.tsv`, each with its source. Pure look-ups; nothing here reads a file, a clock or
//! the environment.

pub mod agencies;
pub mod catalogue;
pub mod check;
pub mod date;
pub mod fault;
pub mod issuer_codes;
mod lexicon;
pub mod mine;
pub mod overlay;
pub mod policies;
pub mod scripts;
pub mod sheet;
pub mod shipped;
pub mod slogans;
pub mod source;
pub mod spelling;
pub mod table;
pub mod terms;
#[cfg(test)]
mod tests;
pub mod wordings;
pub mod words;

pub use agencies::{Agencies, Agency};
pub use date::Date;
pub use fault::{Fault, Level};
pub use issuer_codes::{IssuerCode, IssuerCodes};
pub use lexicon::Lexicon;
pub use policies::{Policies, Policy};
pub use slogans::{Slogan, SloganVariant, Slogans};
pub use table::TableError;
pub use wordings::{Wording, Wordings};
