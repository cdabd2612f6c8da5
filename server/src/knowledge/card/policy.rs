//! The card of a document.

use super::{Card, NUMBER};
use crate::mentions::citation::{between_marks, cited};
use hegao_lexicon::Date;
use hegao_lexicon::catalogue::Table;
use hegao_lexicon::policies::{Policy, PolicyStatus};

impl Card {
    /// The card of a document; `day` is the day for the status.
    pub fn of_policy(policy: &Policy, day: Date) -> Card {
        let (heading, number) = match policy.title.is_empty() {
            true => (policy.number.to_string(), None),
            false => (format!("《{}》", between_marks(&policy.title)), Some(&*policy.number)),
        };
        let national = policy.scope == *"national";
        Card::of_row(Table::Policies, heading, &policy.source)
            .list(NUMBER, number)
            .fact("状态", policy.status_on(day))
            .fact(end_label(policy.status), [&*cited(&policy.repealed_by), &*policy.repealed_article].concat())
            .fact("替代文件", cited(&policy.successor))
            .list("简称", policy.short_titles.iter().map(|t| &**t))
            .fact("发文机关", policy.issuer.replace(';', "、"))
            .date("成文日期", policy.date)
            .date("施行日期", policy.effective)
            .fact("适用范围", if national { "全国" } else { &*policy.scope })
    }
}

impl Card {
    /// The card of a document that the lexicon does not have, as it is cited.
    pub fn of_unknown_document(cited: &str) -> Card {
        Card::new(Table::Policies.in_chinese(), cited, "").fact("状态", "词库未收录，效力请另行核对")
    }
}

/// The label for the document that changed the status.
fn end_label(status: PolicyStatus) -> &'static str {
    match status {
        PolicyStatus::Abolished | PolicyStatus::PartiallyRepealed => "废止依据",
        PolicyStatus::Amended => "修改依据",
        _ => "依据",
    }
}
