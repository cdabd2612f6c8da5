//! 发文字号.
use hegao_lexicon::Lexicon;
/// A document number.
#[derive(Clone, Debug)]
pub struct DocumentNumber {}
/// Scans.
pub fn scan(_text: &str, _lexicon: &Lexicon) -> Vec<DocumentNumber> {
    Vec::new()
}
