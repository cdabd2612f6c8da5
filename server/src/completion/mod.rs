//! What could come next: cursor → ranked items, plain data.
