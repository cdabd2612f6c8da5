//! A row of the shipped lexicon or the page of a rule as a virtual document, for clients that can open documents
//! without a file.

use crate::knowledge::{Card, Subject};
use crate::lsp::engine::Engine;
use crate::rules::{self, manual, names};
use hegao_lexicon::{Date, Lexicon, Policy};
use lsp_types::{Registration, Url};
use serde_json::json;

/// The LSP 3.18 request for a virtual document.
pub const METHOD: &str = "workspace/textDocumentContent";
/// The URI scheme of our virtual documents.
const SCHEME: &str = "hegao";
/// The folder of the lexicon rows in these URIs.
const ROWS: &str = "词库";
/// The folder of the rule pages in these URIs.
const PAGES: &str = "规则";

/// The registration of the URI scheme.
pub fn registration() -> Registration {
    Registration {
        id: "hegao-documents".to_owned(),
        method: METHOD.to_owned(),
        register_options: Some(json!({"schemes": [SCHEME]})),
    }
}

/// The URI of the row of a document; `None` if the lexicon has none.
pub fn uri_of(subject: &Subject, lexicon: &Lexicon) -> Option<Url> {
    let Subject::Document { numbers, titles, .. } = subject else { return None };
    let known = |name: &&str| !rows(name, lexicon).is_empty();
    let mut names: Vec<&str> = numbers.iter().map(|n| &**n).filter(known).collect();
    names.extend(titles.iter().map(|t| &**t).filter(known));
    // the shortest name first: a document number before a title
    let name = names.into_iter().min_by_key(|name| (name.len(), *name))?;
    uri(ROWS, name)
}

/// The URI of the page of a rule.
pub fn page_of(rule: &str) -> Option<Url> {
    uri(PAGES, rule)
}

fn uri(folder: &str, name: &str) -> Option<Url> {
    // with an empty authority: Neovim takes a URI without one for a file
    let mut uri = Url::parse(&format!("{SCHEME}:///")).ok()?;
    uri.path_segments_mut().ok()?.push(folder).push(&format!("{name}.md"));
    Some(uri)
}

/// The text of a virtual document; `None` if there is no such document.
pub fn virtual_document(uri: &Url, engine: &Engine) -> Option<String> {
    let mut segments = uri.path_segments().filter(|_| uri.scheme() == SCHEME)?.map(percent_decoded);
    let (folder, name) = (segments.next()??, segments.next()??);
    let name = name.strip_suffix(".md")?;
    match &*folder {
        ROWS => {
            let inputs = engine.inputs(uri.as_str());
            cards(name, &inputs.knowledge.lexicon, inputs.today)
        }
        PAGES => page(name),
        _ => None,
    }
}

/// The page of the rule with a present or former id.
fn page(id: &str) -> Option<String> {
    rules::find(names::present(id)).map(manual::page)
}

fn cards(name: &str, lexicon: &Lexicon, today: Date) -> Option<String> {
    let cards = rows(name, lexicon).into_iter().map(|policy| Card::of_policy(policy, today).to_markdown());
    let cards: Vec<String> = cards.collect();
    (!cards.is_empty()).then(|| cards.join("\n---\n\n"))
}

/// The rows with a document number or a title.
fn rows<'a>(name: &str, lexicon: &'a Lexicon) -> Vec<&'a Policy> {
    let numbered: Vec<&Policy> = lexicon.policies.by_number(name).collect();
    if numbered.is_empty() { lexicon.policies.by_title(name).collect() } else { numbered }
}

fn percent_decoded(segment: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(segment.len());
    let mut rest = segment.as_bytes();
    while let [first, behind @ ..] = rest {
        let escaped = behind.get(..2).filter(|_| *first == b'%').and_then(|hex| std::str::from_utf8(hex).ok());
        match escaped.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &behind[2..];
            }
            None => {
                bytes.push(*first);
                rest = behind;
            }
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::{page, percent_decoded};
    use crate::rules::testing::{FORMER_ID, PRESENT_ID};

    #[test]
    fn a_former_id_opens_the_page_of_its_rule() {
        assert!(page(PRESENT_ID).is_some_and(|page| page.contains(PRESENT_ID)));
        assert_eq!(page(FORMER_ID), page(PRESENT_ID));
        assert_eq!(page("policy-gone"), None);
    }

    #[test]
    fn valid_escapes_are_decoded_and_others_are_kept() {
        assert_eq!(percent_decoded("%E5%9B%BD100%.md").as_deref(), Some("国100%.md"));
        assert_eq!(percent_decoded("%zz%e5%9b%bd").as_deref(), Some("%zz国"));
        assert_eq!(percent_decoded("%e5"), None);
    }
}
