//! `citation-hollow-title`

use super::numbered;
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::mentions::Citation;
use crate::mentions::citation::between_marks;
use crate::rules::{Context, FixAvailability, Rule, Sink};
use hegao_lexicon::Policy;
use hegao_lexicon::scripts::fold;

/// 引用的标题缺了其中引用的文件名.
pub static RULE: Rule = Rule {
    id: "citation-hollow-title",
    summary: "引用的标题缺了其中引用的文件名",
    basis: Basis::Regulation("《党政机关公文处理工作条例》第九条（七）"),
    severity: Severity::Error,
    fix: FixAvailability::Sometimes,
    page: include_str!("hollow_title.md"),
    check,
};

/// Verbs after which a title names what is issued.
const ISSUE_VERBS: &[&str] = &["印发", "转发", "批转", "发布", "公布"];
/// What follows when the name of what is issued is lost: 关于印发的通知.
const ENDINGS: &[&str] = &["的通知", "的函", "的决定", "的公告", "的意见"];

fn check(cx: &Context<'_>, found: &mut Sink<'_>) {
    for citation in &cx.mentions.citations {
        let title = fold(&cx.prose.text()[citation.title.clone()]);
        let whole = whole_title(cx, citation, &title);
        if !is_hollow(&title) && whole.is_none() {
            continue;
        }
        let report = found.report(citation.title.clone(), message(whole));
        if let Some(policy) = whole {
            let full = between_marks(&policy.title);
            report.fact(format!("全称：《{full}》"), &*policy.source).fix(
                Applicability::Unsafe,
                format!("改为“{full}”"),
                vec![(citation.title.clone(), full)],
            );
        }
    }
}

fn message(whole: Option<&Policy>) -> String {
    match whole {
        Some(policy) => format!("标题缺了其中引用的文件名，全称是《{}》", between_marks(&policy.title)),
        None => "标题缺了其中引用的文件名（网页转存时“〈〉”内的文字常被丢掉），请补全".to_owned(),
    }
}

/// Whether a title says that something is issued, and not what.
fn is_hollow(title: &str) -> bool {
    ISSUE_VERBS.iter().any(|verb| {
        title.match_indices(verb).any(|(at, _)| {
            // in 关于政务信息发布的通知 the verb has its object before it
            let has_object = title[..at].contains("关于") && !title[..at].ends_with("关于");
            let rest = without_tag(title[at + verb.len()..].trim_start_matches("关于"));
            !has_object && ENDINGS.contains(&rest)
        })
    })
}

/// What follows a left-over `<2017>` or `〈〉` at the start of a text.
fn without_tag(text: &str) -> &str {
    let inside = text.strip_prefix(['<', '〈', '＜']);
    let split = inside.and_then(|i| i.split_once(['>', '〉', '＞']));
    split.filter(|(tag, _)| tag.chars().all(char::is_numeric)).map_or(text, |(_, rest)| rest)
}

/// The document whose title this is, less the title quoted in it: by the number beside it, else by
/// the one title that comes out so.
fn whole_title<'a>(cx: &'a Context<'_>, citation: &Citation, title: &str) -> Option<&'a Policy> {
    let policies = &cx.lexicon.policies;
    if policies.by_title(title).next().is_some() {
        return None;
    }
    if is_hollow(title)
        && let [policy] = numbered(cx, citation)[..]
    {
        return Some(policy);
    }
    let mut same = policies.by_hollow_title(title);
    same.next().filter(|_| same.next().is_none() && title.chars().count() >= 10)
}
