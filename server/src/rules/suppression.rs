//! Comments that let findings pass: those that name no rule, and those that let nothing pass.
//!
//! They are judged when all other rules have spoken, by `Suppressing`; the `check` of both
//! rules does nothing.

mod apply;
#[cfg(test)]
mod testing;
mod unknown;
mod unused;

pub use apply::Suppressing;

use super::Rule;

/// The rules of this family, sorted by id.
pub static RULES: &[&Rule] = &[&unknown::RULE, &unused::RULE];
