//! A card: what is known of one thing, fact by fact. What each kind of thing has to tell is one file each.

mod agency;
mod issuer_code;
mod policy;
mod slogan;
#[cfg(test)]
mod tests;

pub use policy::{cited, fate};

use hegao_lexicon::source::{self, Place};

/// A heading with facts under it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Card {
    /// What the card is about.
    pub heading: String,
    /// Label and value, only those that are known.
    pub facts: Vec<(&'static str, String)>,
    /// Where the facts were read.
    pub sources: Vec<Place>,
}

impl Card {
    /// A card of the facts that are known: one without a value is left out. `source` is the cell of the row.
    fn new(heading: String, mut facts: Vec<(&'static str, String)>, source: &str) -> Card {
        facts.retain(|(_, value)| !value.is_empty());
        Card { heading, facts, sources: source::places(source) }
    }

    /// The card in Markdown.
    pub fn to_markdown(&self) -> String {
        let facts = self.facts.iter().map(|(label, value)| format!("- {label}：{}\n", escaped(value)));
        let sources = self.sources.iter().map(|place| match &place.address {
            Some(address) => format!("[{}]({})", escaped(&place.name), encoded(address)),
            None => escaped(&place.name),
        });
        let sources = line("- ", sources.collect());
        format!("**{}**\n\n{}{sources}", escaped(&self.heading), facts.collect::<String>())
    }

    /// The card in plain text.
    pub fn to_plain(&self) -> String {
        let facts = self.facts.iter().map(|(label, value)| format!("{label}：{value}\n"));
        let sources = self.sources.iter().map(|place| place.address.as_ref().unwrap_or(&place.name).clone());
        format!("{}\n{}{}", self.heading, facts.collect::<String>(), line("", sources.collect()))
    }
}

/// The line of the sources.
fn line(bullet: &str, sources: Vec<String>) -> String {
    if sources.is_empty() { String::new() } else { format!("{bullet}来源：{}\n", sources.join("；")) }
}

/// “2018年3月”, or nothing.
fn date(date: Option<hegao_lexicon::Date>) -> String {
    date.map(hegao_lexicon::Date::in_chinese).unwrap_or_default()
}

/// Text that Markdown is to show as it stands.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~') {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// An address that cannot end the brackets it stands in.
fn encoded(address: &str) -> String {
    address.replace('(', "%28").replace(')', "%29").replace(' ', "%20").replace('<', "%3C").replace('>', "%3E")
}
