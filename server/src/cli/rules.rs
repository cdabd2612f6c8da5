//! `hegao rules`: lists every rule.

use super::args::ListFormat;
use crate::diagnostic::Severity;
use crate::render::json;
use crate::rules::{self, FixAvailability, Rule};
use crate::settings::matches;
use serde::Serialize;

#[derive(Serialize)]
struct Row {
    id: &'static str,
    family: &'static str,
    summary: &'static str,
    severity: Severity,
    on: bool,
    basis: json::Basis<'static>,
    fix: FixAvailability,
    url: String,
    since: &'static str,
    former: &'static [&'static str],
}

/// The list of all rules.
pub fn list(format: ListFormat) -> String {
    match format {
        ListFormat::Text => rules::all().map(line).collect(),
        ListFormat::Json => json::array(&rules::all().map(|r| json::text_of(&row(r))).collect::<Vec<_>>()),
    }
}

/// One line about a rule.
pub fn line(rule: &'static Rule) -> String {
    let mark = if rule.fix == FixAvailability::None { "　" } else { "改" };
    let weight = if rule.on { rule.severity.in_chinese() } else { "关闭" };
    format!("{:<34} {weight} {mark} {:<6} {}\n", rule.id, rule.since, rule.summary)
}

fn row(rule: &'static Rule) -> Row {
    Row {
        id: rule.id,
        family: family(rule),
        summary: rule.summary,
        severity: rule.severity,
        on: rule.on,
        basis: rule.basis.into(),
        fix: rule.fix,
        url: json::url(rule.id),
        since: rule.since,
        former: rule.former,
    }
}

/// The common prefix of the ids of the rule's family: document-number, policy.
pub fn family(rule: &'static Rule) -> &'static str {
    let members = rules::FAMILIES.iter().find(|f| f.iter().any(|r| r.id == rule.id)).copied().unwrap_or_default();
    let ends = rule.id.match_indices('-').map(|(i, _)| &rule.id[..i]);
    let shared = |name: &&str| members.iter().all(|r| matches(name, r.id));
    let mut shared: Vec<&str> = ends.filter(shared).collect();
    if members.len() < 2 {
        shared.truncate(1);
    }
    shared.last().copied().unwrap_or(rule.id)
}
