//! `agency-inconsistent`

use super::address::is_address;
use super::verbatim::is_verbatim;
use crate::diagnostic::{Basis, Severity};
use crate::mentions::AgencyMention;
use crate::rules::{Check, DocumentContext, FixAvailability, Rule, Sink};
use crate::text::BlockKind;
use hegao_lexicon::Agency;
use hegao_lexicon::terms::NameKind;
use std::collections::BTreeMap;

/// 同一机关时用全称、时用简称.
pub static RULE: Rule = Rule {
    id: "agency-inconsistent",
    former: &[],
    since: "0.1.0",
    summary: "同一机关先用了简称，后面又用全称",
    basis: Basis::Practice("同一公文中机关名称的写法前后一致"),
    severity: Severity::Hint,
    on: false,
    fix: FixAvailability::None,
    page: include_str!("inconsistent.md"),
    check: Check::Document(check),
};

fn check(cx: &DocumentContext<'_>, found: &mut Sink<'_>) {
    let mut short: BTreeMap<usize, &AgencyMention> = BTreeMap::new();
    let mut reported: Vec<usize> = Vec::new();
    for mention in cx.mentions.agencies.iter().filter(|m| is_running_text(cx, m)) {
        let [agency] = mention.agencies[..] else { continue };
        match mention.kind {
            NameKind::Short => _ = short.entry(agency).or_insert(mention),
            NameKind::Name if !reported.contains(&agency) && is_free(cx, mention, agency) => {
                let Some(before) = short.get(&agency) else { continue };
                report(cx, found, mention, before);
                reported.push(agency);
            }
            _ => {}
        }
    }
}

/// Whether the writer was free to choose the form of the name: lines that name issuers and recipients, tables and
/// headings have conventions of their own.
fn is_running_text(cx: &DocumentContext<'_>, mention: &AgencyMention) -> bool {
    let in_paragraph = |kind| matches!(kind, BlockKind::Paragraph | BlockKind::ListItem);
    cx.prose.block_at(mention.range.start).is_some_and(|b| in_paragraph(b.kind))
        && !is_verbatim(cx, &mention.range)
        && !is_address(cx, &mention.range)
}

/// Text shortly after a name which shows that a subordinate body, the head of the agency or a document issued by it is
/// meant.
/// Own list: only this check of full names needs it.
const BELOW: &[&str] = &["局", "行", "司", "厅", "院", "学", "长", "任", "办公室", "《", "令", "公告"];

/// Whether the short name could be used here as well. It could not where the agency is the issuer of a cited document,
/// or in the name of a subordinate body (国家金融监督管理总局某监管局) or the title of its head.
fn is_free(cx: &DocumentContext<'_>, mention: &AgencyMention, agency: usize) -> bool {
    let clause =
        cx.prose.text()[mention.range.end..].split(['，', '。', '；', ',', '（', '(', '\n']).next().unwrap_or_default();
    let near: String = clause.chars().take(16).collect();
    let central = cx.lexicon.agencies.at(agency).is_some_and(Agency::is_central);
    central && !BELOW.iter().any(|w| near.contains(w))
}

fn report(cx: &DocumentContext<'_>, found: &mut Sink<'_>, mention: &AgencyMention, before: &AgencyMention) {
    let name = |m: &AgencyMention| &cx.prose.text()[m.range.clone()];
    let (full, short) = (name(mention), name(before));
    found
        .report(mention.range.clone(), format!("“{full}”前文已用简称“{short}”，前后宜一致"))
        .place(before.range.clone(), format!("此处写作“{short}”"));
}

#[cfg(test)]
mod tests;
