//! `suppression-unused`

use super::unknown;
use crate::diagnostic::{Applicability, Basis, Edit, Fix, Severity};
use crate::rules::names;
use crate::rules::{self, Check, FixAvailability, Rule};
use crate::settings::{Settings, matches};
use crate::text::suppressions::{Comment, Directive};
use std::ops::Range;

/// 忽略注释没有用到.
pub static RULE: Rule = Rule {
    id: "suppression-unused",
    former: &[],
    since: "0.1.0",
    summary: "忽略注释没有用到",
    basis: Basis::Practice("核稿手册：在正文里注明"),
    severity: Severity::Info,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("unused.md"),
    // found by `Suppressing`
    check: Check::Document(|_, _| {}),
};

/// What is unnecessary in a comment: the whole comment or some of the names in it. Each item has its source range in
/// bytes, a message and a fix.
pub fn faults(
    comment: &Comment,
    used: &[bool],
    all: &[Comment],
    settings: &Settings,
) -> Vec<(Range<usize>, String, Fix)> {
    match comment.directive {
        Directive::End(false) => {
            let fix = delete(vec![comment.removal.clone()]);
            return vec![(comment.range.clone(), "前面没有与它配对的 ignore-start，可以删去".to_owned(), fix)];
        }
        Directive::End(true) | Directive::Unknown(_) | Directive::Unclosed => return Vec::new(),
        _ => {}
    }
    let idle = |i: &usize| !used[*i] && is_judged(&comment.names[*i].1, settings);
    let idle: Vec<usize> = (0..comment.names.len()).filter(idle).collect();
    if idle.is_empty() {
        return Vec::new();
    }
    if idle.len() == comment.names.len() {
        let mut removals = vec![comment.removal.clone()];
        if let Directive::Start(Some(end)) = comment.directive {
            removals.push(all[end].removal.clone());
        }
        let message = "这里没有要忽略的问题，注释可以删去".to_owned();
        return vec![(comment.range.clone(), message, delete(removals))];
    }
    let fix = keep(comment, &idle);
    let fault = |i: &usize| {
        let (at, name) = &comment.names[*i];
        (at.clone(), format!("这里没有“{name}”要忽略的问题，可以不写"), fix.clone())
    };
    idle.iter().map(fault).collect()
}

/// Whether a name without findings is unnecessary: only if every rule it means has run. A family does not include its
/// rules that are off by default.
fn is_judged(name: &str, settings: &Settings) -> bool {
    let name = names::present(name);
    let ours = |rule: &Rule| [&unknown::RULE, &RULE].iter().any(|r| r.id == rule.id);
    let asked_for = |rule: &Rule| rule.on || name == rule.id;
    let named = |rule: &&Rule| name == "all" || matches(name, rule.id);
    let mut meant = rules::all().filter(|r| !ours(r) && asked_for(r)).filter(named).peekable();
    meant.peek().is_some() && meant.all(|r| r.runs_by(settings))
}

fn delete(mut ranges: Vec<Range<usize>>) -> Fix {
    ranges.sort_by_key(|r| r.start);
    let edits = ranges.into_iter().map(|range| Edit { range, text: "".into() }).collect();
    Fix { title: "删去这条注释".into(), applicability: Applicability::Safe, edits }
}

/// A fix that rewrites the names without the unused ones.
fn keep(comment: &Comment, idle: &[usize]) -> Fix {
    let kept = comment.names.iter().enumerate().filter(|(i, _)| !idle.contains(i)).map(|(_, (_, name))| &**name);
    let text = kept.collect::<Vec<_>>().join(", ");
    let range = comment.names[0].0.start..comment.names[comment.names.len() - 1].0.end;
    let edits = vec![Edit { range, text: text.into() }].into();
    Fix { title: "删去没有用到的规则名".into(), applicability: Applicability::Safe, edits }
}

#[cfg(test)]
mod tests;
