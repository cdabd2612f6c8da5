//! Quotation marks inside quotation marks.

/// A text in the form required between “ and ”: quotation marks inside it become single ones (GB/T 15834—2011 4.8).
pub fn nested(text: &str) -> String {
    text.replace('“', "‘").replace('”', "’")
}
