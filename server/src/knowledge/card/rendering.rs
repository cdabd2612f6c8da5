//! Cards as text: Markdown, or plain text with aligned labels.

use super::{Card, Fact, NUMBER};
use hegao_lexicon::source;
use std::fmt::Write as _;

/// The maximum number of list items in a brief card.
const MOST: usize = 6;
/// The width of the widest label, in Han characters.
const LABEL: usize = 4;

/// How much of a card is shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CardDetail {
    /// What a reader needs beside a text: the first items of long lists, and only the sources that can be opened.
    Brief,
    /// Every item of every list, and every source.
    Whole,
}

impl Fact {
    /// The values of the fact in one line.
    fn text(&self, extent: CardDetail) -> String {
        let shown = if extent == CardDetail::Brief { self.values.len().min(MOST) } else { self.values.len() };
        let more = if shown < self.values.len() { "等" } else { "" };
        self.values[..shown].join("、") + more
    }
}

impl Card {
    /// The brief card in Markdown.
    pub fn to_markdown(&self) -> String {
        let facts = self.facts.iter().map(|f| format!("- {}：{}\n", f.label, escaped(&f.text(CardDetail::Brief))));
        let sources = source::named_sources(&self.source).into_iter().map(|place| match place.address {
            Some(address) => format!("[{}]({})", escaped(&place.name), encoded(&address)),
            None => escaped(&place.name),
        });
        let sources = sources.collect::<Vec<_>>().join("；");
        let sources = if sources.is_empty() { sources } else { format!("- 来源：{sources}\n") };
        format!("**{}**\n\n{}{sources}", escaped(&self.heading), facts.collect::<String>())
    }

    /// The brief card in plain text.
    pub fn to_plain(&self) -> String {
        aligned(&self.title(), &self.lines(CardDetail::Brief))
    }

    /// The heading followed by the kind: 国务院办公厅（机构）.
    pub fn title(&self) -> String {
        format!("{}（{}）", self.heading, self.kind)
    }

    /// The card in one line that distinguishes it from others with the same heading:
    /// 《…办法》（甲发〔2001〕1号，文件）.
    pub fn in_one_line(&self) -> String {
        match self.facts.iter().find(|f| f.label == NUMBER) {
            Some(number) => format!("{}（{}，{}）", self.heading, number.text(CardDetail::Whole), self.kind),
            None => self.title(),
        }
    }

    /// The lines of the card, each with its label; continuation lines have an empty label.
    pub fn lines(&self, extent: CardDetail) -> Vec<(&'static str, String)> {
        let mut lines: Vec<_> = self.facts.iter().map(|fact| (fact.label, fact.text(extent))).collect();
        let sources = match extent {
            CardDetail::Whole => source::in_words(&self.source),
            CardDetail::Brief => source::named_sources(&self.source)
                .into_iter()
                .map(|place| place.address.unwrap_or(place.name))
                .collect(),
        };
        lines.extend(sources.into_iter().enumerate().map(|(i, source)| (if i == 0 { "来源" } else { "" }, source)));
        lines
    }
}

/// A title with labelled lines below it, the labels padded to the same width.
pub fn aligned(title: &str, lines: &[(&str, String)]) -> String {
    let mut out = format!("{title}\n");
    for (label, text) in lines {
        let blank = "　".repeat(LABEL.saturating_sub(label.chars().count()));
        let _ = writeln!(out, "  {label}{blank}  {text}");
    }
    out
}

/// Text escaped so that Markdown shows it literally.
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

/// A URL encoded so that it cannot close the brackets around it.
fn encoded(address: &str) -> String {
    address.replace('(', "%28").replace(')', "%29").replace(' ', "%20").replace('<', "%3C").replace('>', "%3E")
}
