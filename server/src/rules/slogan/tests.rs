//! What the rules of this family say, letter by letter.
