//! Words that lead to a citation, and words that refer to a part of a document or to another place in it.
