//! Documents of our own, mined from their text.
