//! The code lens above the title: how many documents are cited, and how many of them have lapsed.

use super::cited::CitedMention;
use super::inlay_hint::outcome;
use crate::analysis::Analysis;
use hegao_lexicon::policies::PolicyStatus;
use hegao_lexicon::status::LAPSED;
use hegao_lexicon::{Date, Policy};
use std::ops::Range;

/// The maximum number of documents named in a message, so that it can be read quickly.
const MOST: usize = 8;

/// The counts of the documents that a text cites.
#[derive(Debug)]
pub struct Summary<'a> {
    /// The number of documents cited.
    pub cited: usize,
    /// The number of them whose status is in the lexicon.
    known: usize,
    /// Those that had lapsed by the day, in the order of their first citation.
    pub lapsed: Vec<&'a Policy>,
    as_of: Date,
}

/// Counts the cited documents.
pub fn summary<'a>(cited: &[CitedMention<'a>], as_of: Date) -> Summary<'a> {
    let mut documents: Vec<Option<&Policy>> = Vec::new();
    for mention in cited {
        if documents.len() <= mention.document {
            documents.resize(mention.document + 1, None);
        }
        let document = &mut documents[mention.document];
        *document = document.or(mention.policy);
    }
    let lapsed = documents.iter().flatten().filter(|p| p.lapsed_by(as_of)).copied().collect();
    let known = documents.iter().flatten().filter(|p| p.status != PolicyStatus::Unknown).count();
    Summary { cited: documents.len(), known, lapsed, as_of }
}

/// Where the code lens is shown, in bytes of the source: at the title, otherwise at the first words of the document.
pub fn place(analysis: &Analysis) -> Range<usize> {
    let first = || analysis.prose.blocks().first().map(|b| b.range.clone());
    let place = analysis.outline.title.clone().or_else(first).unwrap_or_default();
    analysis.prose.source_range(place)
}

impl Summary<'_> {
    /// The counts in a few words; `None` if nothing is cited.
    pub fn title(&self) -> Option<String> {
        let lapsed = match self.lapsed.len() {
            0 => format!("未发现{LAPSED}"),
            n => format!("{LAPSED} {n}"),
        };
        let unknown = match self.cited - self.known {
            0 => String::new(),
            n => format!("，未收录 {n}"),
        };
        (self.cited > 0).then(|| format!("引用 {} 件：{lapsed}{unknown}", self.cited))
    }

    /// The counts with the list of lapsed documents, each with its replacement.
    pub fn message(&self) -> String {
        let day = self.as_of.in_chinese();
        let unknown = match self.cited - self.known {
            0 => String::new(),
            n => format!("，未收录、请另行核对的 {n} 件"),
        };
        let head = format!("本文引用文件 {} 件，词库能判断效力的 {} 件{unknown}", self.cited, self.known);
        if self.lapsed.is_empty() {
            return format!("{head}；截至{day}未发现{LAPSED}的。");
        }
        let lines = self.lapsed.iter().take(MOST).enumerate().map(|(i, policy)| {
            let number = if policy.number.is_empty() { String::new() } else { format!("（{}）", policy.number) };
            let name = if policy.title.is_empty() { String::new() } else { format!("《{}》", policy.title) };
            format!("\n{}. {name}{number}：{}", i + 1, outcome(policy, "，可改引"))
        });
        let more = if self.lapsed.len() > MOST { "\n……" } else { "" };
        format!("{head}；截至{day}{LAPSED} {} 件：{}{more}", self.lapsed.len(), lines.collect::<String>())
    }
}
