//! The card of a document number whose document is not known: whose number it is.

use super::Card;
use hegao_lexicon::IssuerCode;

impl Card {
    /// The card of a number that bears an issuer code; `None` where nobody knows whose code it is.
    pub fn of_number(number: &str, code: &IssuerCode) -> Option<Card> {
        let note = match code.ambiguous {
            true => "不止一个机关使用这个代字，以文件上的发文机关为准",
            false => "",
        };
        let facts = vec![
            ("机关代字", code.code.to_string()),
            ("发文机关", code.issuers.join("、")),
            ("注意", note.to_owned()),
            ("文件", "词库中没有这份文件，效力请另行核对".to_owned()),
        ];
        (!code.issuers.is_empty()).then(|| Card::new(number.to_owned(), facts, &code.source))
    }
}
