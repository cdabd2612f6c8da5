//! Cited documents that were no longer in force on the reference date. Shared by the rules of the family, each of which
//! reports one status.

use super::named::{name, relied_on};
use crate::diagnostic::Tag;
use crate::mentions::citation::cited;
use crate::rules::context::CitedPolicy;
use crate::rules::past::{self, doubt};
use crate::rules::{BlockContext, Sink};
use hegao_lexicon::Policy;
use hegao_lexicon::policies::{PolicyStatus, title_key};

/// Reports the documents with status `status` that a sentence relies on.
pub(super) fn report(cx: &BlockContext<'_>, found: &mut Sink<'_>, status: PolicyStatus) {
    for cited_policy in relied_on(cx, |p| p.status == status && p.lapsed_by(cx.as_of)) {
        let policy = cited_policy.policy;
        let Some(doubt) = doubt(cx, &cited_policy.at, policy.status_since) else { continue };
        let message = message(cx, &cited_policy);
        let report = past::report(found, cited_policy.at, message, doubt);
        report.tag(Tag::Deprecated).fact(fact(policy), &policy.source);
    }
}

/// What happened to the document, and what to cite instead: 《甲条例》已于2026年8月15日由《乙法》第九条废止，现行规定见《乙法》.
fn message(cx: &BlockContext<'_>, cited_policy: &CitedPolicy<'_>) -> String {
    let policy = cited_policy.policy;
    let ending = Ending::of(policy);
    let since = policy.status_since.map_or(String::new(), |day| format!("于{}", day.in_chinese()));
    let by = match ending {
        Ending::Reissue => String::new(),
        _ if policy.repealed_by.is_empty() => String::new(),
        _ if is_namesake(policy) => format!("由新的同名文件{}", article(policy)),
        _ => format!("由{}{}", cited(&policy.repealed_by), article(policy)),
    };
    let what = if cited_policy.amending { "，修改它的决定不宜再作依据" } else { "" };
    format!("{}已{since}{by}{}{what}{}", name(policy), ending.fate(!by.is_empty()), advice(cx, cited_policy, ending))
}

/// What to cite instead.
fn advice(cx: &BlockContext<'_>, cited_policy: &CitedPolicy<'_>, ending: Ending) -> String {
    let successors = cx.lexicon.policies.standing_successors(cited_policy.policy, cx.as_of);
    let names: Vec<&str> = successors.iter().map(|s| s.cited).collect();
    let names = cited(&names.join(";"));
    let is_in_force = successors.iter().all(|s| s.in_force);
    // of the document that repealed it, the tables do not show more than that
    let is_repealer = !is_in_force && names == cited(&cited_policy.policy.repealed_by);
    match ending {
        _ if successors.is_empty() || is_repealer => match cited_policy.amending {
            true => String::new(),
            false => "，不宜再作依据".to_owned(),
        },
        Ending::Reissue => format!("，现行的是{names}"),
        _ if is_namesake(cited_policy.policy) => String::new(),
        _ if is_in_force => format!("，现行规定见{names}"),
        _ => format!("，接替它的是{names}"),
    }
}

/// The decision that ended the document, with the words of the table.
fn fact(policy: &Policy) -> String {
    let ending = Ending::of(policy);
    let day = policy.status_since.map(|day| day.in_chinese());
    match (policy.repealed_by.is_empty(), day) {
        (true, Some(day)) => format!("状态：已于{day}{}", ending.fate(false)),
        (true, None) => format!("状态：已{}", ending.fate(false)),
        (false, day) => {
            let since = day.map_or("已".to_owned(), |day| format!("自{day}起"));
            format!("{since}{}，见{}{}", ending.fate(false), cited(&policy.repealed_by), policy.repealed_article)
        }
    }
}

/// How a document came to its end, as far as the table shows it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ending {
    /// It was repealed, by a decision or by an article of a new document.
    Repeal,
    /// Its own period of validity has ended.
    Expiry,
    /// It was revised and issued again under the same title and a new number.
    Reissue,
    /// A new document took its place.
    Replacement,
}

impl Ending {
    fn of(policy: &Policy) -> Ending {
        let article = &*policy.repealed_article;
        match policy.status {
            PolicyStatus::Expired => Ending::Expiry,
            PolicyStatus::Superseded if article == "题注" => Ending::Reissue,
            PolicyStatus::Superseded if article.is_empty() => Ending::Replacement,
            _ => Ending::Repeal,
        }
    }

    /// The word for it; `active` after the document that did it.
    fn fate(self, active: bool) -> &'static str {
        match self {
            Ending::Repeal => "废止",
            Ending::Expiry => "失效",
            Ending::Reissue => "修订后重新公布",
            Ending::Replacement if active => "代替",
            Ending::Replacement => "被代替",
        }
    }
}

/// Whether a new edition with the same title repealed the document, and nothing but its date tells the two apart.
fn is_namesake(policy: &Policy) -> bool {
    title_key(&policy.repealed_by) == title_key(&policy.title)
}

/// The article that ended the document, if the table names a single one.
fn article(policy: &Policy) -> &str {
    let article = &*policy.repealed_article;
    if article.starts_with('第') && !article.contains(';') { article } else { "" }
}
