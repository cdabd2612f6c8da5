//! The URIs as the client wrote them. tower-lsp 0.20 parses them as `url::Url`, which rewrites some (`公文.md` becomes
//! `%E5%85%AC…`), and a client that does not recognise its own URI loses its diagnostics.

use lsp_types::Url;
use serde_json::Value;
use std::collections::HashMap;
use std::sync::{PoisonError, RwLock};

/// The URIs that `url::Url` writes differently from the client.
#[derive(Default, Debug)]
pub struct Uris {
    as_sent: RwLock<HashMap<String, String>>,
}

impl Uris {
    /// Remembers how the client writes a URI.
    pub fn learn(&self, sent: &str) {
        if let Ok(url) = Url::parse(sent) {
            let mut as_sent = self.as_sent.write().unwrap_or_else(PoisonError::into_inner);
            match url.as_str() == sent {
                true => drop(as_sent.remove(sent)),
                false => drop(as_sent.insert(url.into(), sent.to_owned())),
            }
        }
    }

    /// Whether the client writes every URI as `url::Url` does.
    pub fn are_plain(&self) -> bool {
        self.as_sent.read().unwrap_or_else(PoisonError::into_inner).is_empty()
    }

    /// Restores the client's own spelling of URIs in a message to it.
    pub fn restore(&self, message: &mut Value) {
        let as_sent = self.as_sent.read().unwrap_or_else(PoisonError::into_inner);
        if !as_sent.is_empty() {
            restore(message, &as_sent);
        }
    }
}

fn restore(value: &mut Value, as_sent: &HashMap<String, String>) {
    match value {
        Value::String(text) => {
            if let Some(sent) = as_sent.get(text) {
                text.clone_from(sent);
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| restore(item, as_sent)),
        Value::Object(members) => {
            // the changes of a workspace edit are keyed by URI
            let keys: Vec<String> = members.keys().filter(|k| as_sent.contains_key(*k)).cloned().collect();
            for key in keys {
                if let Some(value) = members.remove(&key) {
                    members.insert(as_sent[&key].clone(), value);
                }
            }
            members.values_mut().for_each(|member| restore(member, as_sent));
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn echo(sent: &str) -> Value {
        let uris = Uris::default();
        uris.learn(sent);
        let url = Url::parse(sent).expect("a URL");
        let mut message = json!({"uri": url.as_str(), "changes": {url.as_str(): [1]}, "other": "file:///x"});
        uris.restore(&mut message);
        message
    }

    #[test]
    fn a_client_gets_back_what_it_sent() {
        for sent in [
            "file:///drafts/公文[2016].md",
            "file:///a b.md",
            "file:///c%3a/%e5%9b%bd.md",
            "chatSessionInput:input-0",
            "file://localhost/a/../b.md",
            "untitled:Untitled-1",
        ] {
            assert_eq!(echo(sent), json!({"uri": sent, "changes": {sent: [1]}, "other": "file:///x"}));
        }
    }
}
