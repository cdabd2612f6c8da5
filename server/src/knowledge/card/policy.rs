//! The card of a document.

use super::{Card, date};
use crate::mentions::citation::between_marks;
use hegao_lexicon::policies::{Policy, PolicyStatus};

impl Card {
    /// The card of a document. A status that is not established is not mentioned at all.
    pub fn of_policy(policy: &Policy) -> Card {
        let heading = match policy.title.is_empty() {
            true => policy.number.to_string(),
            false => format!("《{}》", between_marks(&policy.title)),
        };
        let facts = vec![
            ("发文字号", policy.number.to_string()),
            ("发文机关", policy.issuer.replace(';', "、")),
            ("成文日期", date(policy.date)),
            ("施行日期", date(policy.effective)),
            ("状态", status(policy)),
            (end_label(policy.status), [&*cited(&policy.repealed_by), &*policy.repealed_article].concat()),
            ("替代文件", cited(&policy.successor)),
        ];
        Card::new(heading, facts, &policy.source)
    }
}

/// What became of a document, in a word: 已废止; empty where that is not established.
pub fn fate(status: PolicyStatus) -> &'static str {
    match status {
        PolicyStatus::Unknown => "",
        PolicyStatus::Current => "现行有效",
        PolicyStatus::Abolished => "已废止",
        PolicyStatus::Superseded => "已被代替",
        PolicyStatus::Expired => "已失效",
        PolicyStatus::PartiallyRepealed => "部分条款已废止",
        PolicyStatus::Amended => "已修改",
    }
}

fn status(policy: &Policy) -> String {
    let word = fate(policy.status);
    match policy.status_since.filter(|_| !matches!(policy.status, PolicyStatus::Current | PolicyStatus::Unknown)) {
        Some(since) => format!("{word}（{}起）", since.in_chinese()),
        None => word.to_owned(),
    }
}

/// What the document that changed the status did.
fn end_label(status: PolicyStatus) -> &'static str {
    match status {
        PolicyStatus::Abolished | PolicyStatus::PartiallyRepealed => "废止依据",
        PolicyStatus::Amended => "修改依据",
        _ => "依据",
    }
}

/// A row's documents, `;` between them, each “标题（字号）” as a sentence cites it: 《标题》（字号）.
pub fn cited(documents: &str) -> String {
    let documents = documents.split(';').map(str::trim).filter(|d| !d.is_empty());
    documents.map(cited_one).collect::<Vec<_>>().join("、")
}

fn cited_one(document: &str) -> String {
    match document.strip_suffix("号）").and_then(|d| d.rsplit_once('（')) {
        Some((title, number)) => format!("《{}》（{number}号）", between_marks(title)),
        // 住房和城乡建设部令第38号: a number without a title
        None if document.ends_with('号') => document.to_owned(),
        None => format!("《{}》", between_marks(document)),
    }
}
