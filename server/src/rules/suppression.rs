//! Suppression comments that name no known rule, and those that suppress nothing.
//!
//! `Suppressing` checks them after all other rules have run; the `check` of both rules does nothing.

mod apply;
#[cfg(test)]
mod testing;
mod unknown;
mod unused;

pub use apply::Suppressing;

use super::Rule;

/// The rules of this family, sorted by id.
pub static RULES: &[&Rule] = &[&unknown::RULE, &unused::RULE];
