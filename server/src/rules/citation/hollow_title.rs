//! `citation-hollow-title`

use super::numbered;
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::mentions::Citation;
use crate::mentions::citation::between_marks;
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};
use hegao_lexicon::Policy;
use hegao_lexicon::language::acts::{ISSUING, PASSING_ON};
use hegao_lexicon::language::document_kinds::joined_ending;

/// 引用的标题缺了其中引用的文件名.
pub static RULE: Rule = Rule {
    id: "citation-hollow-title",
    former: &[],
    since: "0.1.0",
    summary: "引用的标题缺了其中引用的文件名",
    basis: Basis::Regulation("《党政机关公文处理工作条例》第九条（七）"),
    severity: Severity::Error,
    on: true,
    fix: FixAvailability::Sometimes,
    page: include_str!("hollow_title.md"),
    check: Check::Blocks(check),
};

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    for (citation, title, known) in cx.citations() {
        let whole = if known { None } else { whole_title(cx, citation, title) };
        if !is_hollow(title) && whole.is_none() {
            continue;
        }
        let report = found.report(citation.title.clone(), message(whole.as_ref()));
        if let Some((full, policy)) = whole {
            report.fact(format!("全称：《{full}》"), &policy.source).fix(
                Applicability::Unsafe,
                format!("改为“{full}”"),
                vec![(citation.title.clone(), full)],
            );
        }
    }
}

fn message(whole: Option<&(String, &Policy)>) -> String {
    match whole {
        Some((full, _)) => format!("标题缺了其中引用的文件名，全称是《{full}》"),
        None => "标题缺了其中引用的文件名（网页转存时“〈〉”内的文字常被丢掉），请补全".to_owned(),
    }
}

/// Whether a title says that something is issued, but not what.
pub(super) fn is_hollow(title: &str) -> bool {
    ISSUING.iter().chain(&PASSING_ON).any(|verb| {
        title.match_indices(verb).any(|(at, _)| {
            // in 关于政务信息发布的通知 the object precedes the verb
            let has_object = title[..at].contains("关于") && !title[..at].ends_with("关于");
            let rest = without_tag(title[at + verb.len()..].trim_start_matches("关于"));
            !has_object && joined_ending(rest) == Some(rest.len())
        })
    })
}

/// The text after a leftover `<2017>` or `〈〉` at its start.
fn without_tag(text: &str) -> &str {
    let inside = text.strip_prefix(['<', '〈', '＜']);
    let split = inside.and_then(|i| i.split_once(['>', '〉', '＞']));
    split.filter(|(tag, _)| tag.chars().all(char::is_numeric)).map_or(text, |(_, rest)| rest)
}

/// The whole title and its document, found by the number beside the title. Without a number, there must be exactly one
/// such title, and the lost part must not be the only part that distinguishes it from others.
fn whole_title<'a>(cx: &'a BlockContext<'_>, citation: &Citation, title: &str) -> Option<(String, &'a Policy)> {
    let policies = &cx.lexicon.policies;
    if is_hollow(title) {
        let [policy] = numbered(cx, citation)[..] else { return None };
        return Some((between_marks(&filled(title, &policy.title)), policy));
    }
    let mut same = policies.by_hollow_title(title);
    let (full, policy) = same.next().filter(|_| same.next().is_none() && title.chars().count() >= 10)?;
    Some((between_marks(full), policy))
}

/// The title of the notice itself. If the lexicon has only the title of the issued document, that title is inserted
/// into the hollow title.
fn filled(hollow: &str, known: &str) -> String {
    let ending = hollow.rfind('的').map_or("", |at| &hollow[at..]);
    match known.ends_with(ending) {
        true => known.to_owned(),
        false => format!("{}〈{known}〉{ending}", &hollow[..hollow.len() - ending.len()]),
    }
}

#[cfg(test)]
mod tests;
