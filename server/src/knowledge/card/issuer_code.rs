//! The cards of an issuer code, and of a document number of which only the issuer code is known.

use super::Card;
use hegao_lexicon::IssuerCode;
use hegao_lexicon::catalogue::Table;
use hegao_lexicon::status;

impl Card {
    /// The card of an issuer code.
    pub fn of_issuer_code(code: &IssuerCode) -> Card {
        let issuers = if code.issuers.is_empty() { status::UNKNOWN.to_owned() } else { code.issuers.join("、") };
        Card::of_row(Table::IssuerCodes, &*code.code, &code.source)
            .fact("发文机关", issuers)
            .list("注意", note(code))
            .fact("例", &*code.example)
    }

    /// The card of a document number with an issuer code; `None` if the issuer of the code is unknown.
    pub fn of_number(number: &str, code: &IssuerCode) -> Option<Card> {
        let card = Card::new(super::NUMBER, number, &code.source)
            .fact("机关代字", &*code.code)
            .fact("发文机关", code.issuers.join("、"))
            .list("注意", note(code))
            .fact("文件", "词库中没有这份文件，效力请另行核对");
        (!code.issuers.is_empty()).then_some(card)
    }
}

fn note(code: &IssuerCode) -> Option<&'static str> {
    code.ambiguous.then_some("不止一个机关使用这个代字，以文件上的发文机关为准")
}
