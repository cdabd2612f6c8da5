//! What a document says about itself: its title, its number, its issuer, whether it is still in force.

use super::document::{Document, Number};
use crate::language::acts::{ISSUING, PASSING_ON};
use crate::language::bodies::ends_as_issuer;
use crate::language::metadata;

/// The number of a document must be within this number of bytes from its beginning.
const HEAD: usize = 1500;

/// The document's own number: from its metadata, else from a line of its head that has nothing else, else immediately
/// after the title of a document whose lines were joined.
pub fn number(document: &Document) -> Option<String> {
    let said = document.metadata(&metadata::NUMBER).filter(|v| v.contains('〔') && v.ends_with('号'));
    said.map(str::to_owned).or_else(|| {
        let head = document.numbers.iter().take_while(|n| n.range.start < HEAD).filter(|n| n.is_document);
        let own = head.into_iter().find(|n| alone(document, n) || behind_title(document, n));
        own.and_then(|n| n.canonical.clone())
    })
}

fn alone(document: &Document, number: &Number) -> bool {
    let before = document.text[..number.range.start].trim_end_matches([' ', '\u{3000}', '（', '(']);
    let after = document.text[number.range.end..].trim_start_matches([' ', '\u{3000}', '）', ')']);
    (before.is_empty() || before.ends_with('\n')) && (after.is_empty() || after.starts_with('\n'))
}

fn behind_title(document: &Document, number: &Number) -> bool {
    let end = document.title_range.end;
    end > 0 && number.range.start >= end && document.text[end..number.range.start].trim().is_empty()
}

/// The issuers of the document, separated by `;`: from the metadata, else from the beginning of the title.
pub fn issuer(document: &Document) -> Option<String> {
    named(document).or_else(|| issuer_in(document.title.as_deref()?))
}

/// The issuers at the beginning of a title: 甲省财政厅 甲省水利厅关于….
pub fn issuer_in(title: &str) -> Option<String> {
    let before = title[..title.find("关于")?].trim();
    // 国务院批转能源部关于…: the body that forwards it issues it
    let passed = PASSING_ON.iter().chain(&ISSUING).chain(&["对"]).filter_map(|v| before.find(v)).min();
    let before = passed.map_or(before, |at| &before[..at]);
    let issuers: Vec<&str> = before.split([' ', '、', '\u{3000}']).filter(|s| !s.is_empty()).collect();
    let named = |i: &&str| ends_as_issuer(i) && (3..=40).contains(&i.chars().count());
    (!issuers.is_empty() && issuers.iter().all(named)).then(|| issuers.join(";"))
}

/// The issuers from the metadata, separated by `;`.
pub fn named(document: &Document) -> Option<String> {
    let said = document.metadata(&metadata::ISSUER)?;
    let issuers: Vec<&str> = said.split([' ', '\u{3000}', '、', '，', ';', '；']).filter(|s| !s.is_empty()).collect();
    (said.chars().count() <= 60).then(|| issuers.join(";"))
}

/// Whether the metadata says that the document is no longer in force (`true`) or still in force (`false`).
pub fn lapsed(document: &Document) -> Option<bool> {
    match document.metadata(&metadata::STATUS)? {
        said if metadata::LAPSED.contains(&said) => Some(true),
        said if metadata::HOLDING.contains(&said) => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::issuer_in;

    #[test]
    fn a_title_names_its_issuers() {
        assert_eq!(issuer_in("青岭县财政局 青岭县水利局关于某事的通知").as_deref(), Some("青岭县财政局;青岭县水利局"));
        assert_eq!(issuer_in("云溪市住房公积金管理中心关于某事的通知").as_deref(), Some("云溪市住房公积金管理中心"));
        assert_eq!(issuer_in("某省政府批转某厅关于某事意见的通知").as_deref(), Some("某省政府"));
        assert_eq!(issuer_in("进一步做好有关工作关于某事的通知"), None);
    }
}
