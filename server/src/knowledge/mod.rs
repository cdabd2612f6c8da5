//! What we can tell about a mention: hover cards, plain data.
