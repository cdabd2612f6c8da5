//! Black-box tests of the command line: they run the real program in a temporary folder. `UPDATE_EXPECT=1 cargo test`
//! updates the expected output.

mod commands;
mod discovery;
mod encodings;
mod exit_status;
mod fixing;
mod formats;
mod input;
mod lexicon_check;
mod lexicon_find;
mod lexicon_stats;
mod lexicon_tables;
mod mining;
mod protection;
mod settings;
mod support;
mod validity;
