//! What could come next: cursor → ranked items, plain data.

mod agencies;
mod names;
#[cfg(test)]
mod tests;

pub use agencies::complete;
pub use names::Names;

/// One thing to insert.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Item {
    /// What is shown and inserted.
    pub label: String,
    /// What it is, in a few words.
    pub detail: String,
    /// Whether what it names no longer stands.
    pub is_abolished: bool,
}

/// What could stand instead of the text typed so far.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Completions {
    /// The text before the cursor that an item replaces.
    pub typed: String,
    /// The items, the likeliest first.
    pub items: Vec<Item>,
}
