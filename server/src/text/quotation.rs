//! Quotation marks within quotation marks.

/// A text as it stands between “ and ”: marks within are single ones (GB/T 15834—2011 4.8).
pub fn nested(text: &str) -> String {
    text.replace('“', "‘").replace('”', "’")
}
