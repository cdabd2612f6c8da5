//! The card of a completion item that the user looks at.

use crate::completion::Subject;
use crate::knowledge::Card;
use crate::lsp::to_lsp::ToLsp;
use hegao_lexicon::{Date, Lexicon};
use serde_json::Value;
use tower_lsp::lsp_types as lsp;

/// The document for which an item was made; `None` for an item that is not one of ours.
pub fn document_of(item: &lsp::CompletionItem) -> Option<lsp::Url> {
    lsp::Url::parse(item.data.as_ref()?.get("uri")?.as_str()?).ok()
}

/// The item with its card, if what it names is known: the client may send anything.
pub fn resolve(to_lsp: &ToLsp<'_>, item: lsp::CompletionItem) -> lsp::CompletionItem {
    let grounds = to_lsp.snapshot.grounds();
    let subject = item.data.as_ref().and_then(subject);
    let card = subject.and_then(|subject| card(&subject, &grounds.knowledge.lexicon, grounds.today));
    lsp::CompletionItem { documentation: card.map(|card| to_lsp.documentation(&card)), ..item }
}

fn subject(data: &Value) -> Option<Subject> {
    let text = |key: &str| data.get(key).and_then(Value::as_str).map(str::to_owned);
    let document = || Some(Subject::Document(text("number")?, text("title")?));
    text("agency").map(Subject::Agency).or_else(|| text("phrase").map(Subject::Phrase)).or_else(document)
}

fn card(subject: &Subject, lexicon: &Lexicon, today: Date) -> Option<Card> {
    match subject {
        Subject::Document(number, title) => {
            let mut same = lexicon.policies.by_title(title).chain(lexicon.policies.by_number(number));
            same.find(|p| *p.number == **number && *p.title == **title).map(|policy| Card::of_policy(policy, today))
        }
        Subject::Agency(name) => lexicon.agencies.get(name).map(|agency| Card::of_agency(agency, lexicon, today)),
        Subject::Phrase(text) => lexicon.slogans.get(text).map(|phrase| Card::of_slogan(phrase, lexicon)),
    }
}
