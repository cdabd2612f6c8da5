//! What a document says of itself: its title, its number, its issuer, whether it still holds.

use super::document::Document;

const NUMBER_KEYS: [&str; 6] = ["发文字号", "文号", "number", "docnum", "doc_no", "document_number"];

/// How far down, in bytes, the number of a document may stand.
const HEAD: usize = 1500;

/// The document's own number: from its metadata, else alone on a line of its head.
pub fn number(document: &Document) -> Option<String> {
    let said = document.metadata(&NUMBER_KEYS).map(|v| v.split_whitespace().collect::<String>());
    said.and_then(|v| document.numbers.iter().find_map(|n| n.canonical.clone().filter(|c| *c == v))).or_else(|| {
        let alone = |n: &&super::document::Number| {
            let before = document.text[..n.range.start].trim_end_matches([' ', '\u{3000}', '（', '(']);
            let after = document.text[n.range.end..].trim_start_matches([' ', '\u{3000}', '）', ')']);
            (before.is_empty() || before.ends_with('\n')) && (after.is_empty() || after.starts_with('\n'))
        };
        let head = document.numbers.iter().take_while(|n| n.range.start < HEAD);
        head.filter(|n| n.is_document).find(alone).and_then(|n| n.canonical.clone())
    })
}

const ISSUER_KEYS: [&str; 6] = ["发文机关", "发布机关", "发布部门", "颁布机构", "issuer", "制定机关"];
const STATUS_KEYS: [&str; 5] = ["时效", "时效性", "有效性", "效力状态", "validity"];

/// The issuer that the metadata names, issuers separated by `;`.
pub fn issuer(document: &Document) -> Option<String> {
    let said = document.metadata(&ISSUER_KEYS)?;
    let issuers: Vec<&str> = said.split([' ', '\u{3000}', '、', '，', ';', '；']).filter(|s| !s.is_empty()).collect();
    (said.chars().count() <= 60).then(|| issuers.join(";"))
}

/// Whether the metadata says that the document no longer holds (`true`) or still does (`false`).
pub fn lapsed(document: &Document) -> Option<bool> {
    match document.metadata(&STATUS_KEYS)? {
        "失效" | "已失效" | "废止" | "已废止" | "全文废止" | "全文失效" => Some(true),
        "有效" | "现行有效" | "继续有效" => Some(false),
        _ => None,
    }
}
