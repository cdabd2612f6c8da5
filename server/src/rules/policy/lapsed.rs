//! Cited documents that were no longer in force on the reference date. Shared by the rules of the family, each of which
//! reports one status.

use crate::diagnostic::Tag;
use crate::mentions::citation::{between_marks, cited};
use crate::mentions::documents::{self, Cited};
use crate::mentions::{Citation, DocumentNumber, sentence};
use crate::rules::context::CitedPolicy;
use crate::rules::{BlockContext, Sink};
use hegao_lexicon::Policy;
use hegao_lexicon::language::acts::AMENDING;
use hegao_lexicon::policies::PolicyStatus;
use hegao_lexicon::scripts::fold;
use std::ops::Range;

/// Reports the documents with status `status` that a sentence relies on; `fate` is the word for it in the message:
/// 废止.
pub(super) fn report(cx: &BlockContext<'_>, found: &mut Sink<'_>, status: PolicyStatus, fate: &str) {
    for cited_policy in relied_on(cx, |p| p.status == status && p.lapsed_by(cx.as_of)) {
        let policy = cited_policy.policy;
        let since = policy.status_since.map_or(String::new(), |d| format!("于{}", d.in_chinese()));
        let advice = match policy.successor.is_empty() {
            true => String::new(),
            false => format!("，可改引{}", cited(&policy.successor)),
        };
        let what = if cited_policy.amending { "修改它的决定" } else { "" };
        let message = format!("{}已{since}{fate}，{what}不宜再作依据{advice}", name(policy));
        let fact = match policy.repealed_by.is_empty() {
            true => format!("状态：已{since}{fate}"),
            false => {
                let since = policy.status_since.map_or("已".to_owned(), |d| format!("自{}起", d.in_chinese()));
                format!("{since}{fate}，见{}{}", cited(&policy.repealed_by), policy.repealed_article)
            }
        };
        found.report(cited_policy.at, message).tag(Tag::Deprecated).fact(fact, &policy.source);
    }
}

/// The name of a document in messages.
pub(super) fn name(policy: &Policy) -> String {
    match policy.title.is_empty() {
        true => policy.number.to_string(),
        false => format!("《{}》", between_marks(&policy.title)),
    }
}

/// The documents that sentences rely on and `wanted` selects.
pub(super) fn relied_on<'c>(
    cx: &'c BlockContext<'_>,
    wanted: impl Fn(&Policy) -> bool,
) -> impl Iterator<Item = CitedPolicy<'c>> {
    let all = cx.cited_policies.get_or_init(|| named(cx));
    let wanted = all.iter().filter(move |g| wanted(g.policy) && rests_on_today(cx, &g.at, g.policy));
    wanted.cloned()
}

/// All documents in the lexicon that the text names.
fn named<'a>(cx: &BlockContext<'a>) -> Vec<CitedPolicy<'a>> {
    let mentions = cx.mentions;
    let cited = mentions.citations.iter().filter_map(|c| by_citation(cx, c));
    let bare = mentions.numbers.iter().enumerate().filter(|(i, n)| !in_citation(&mentions.citations, *i, n));
    let bare = bare.filter_map(|(_, n)| {
        let policy = documents::of_number(n, cx.lexicon).into_iter().next()?;
        Some(CitedPolicy { at: n.range.clone(), policy, amending: false })
    });
    cited.chain(bare).collect()
}

fn in_citation(citations: &[Citation], index: usize, number: &DocumentNumber) -> bool {
    let near = citations.partition_point(|c| c.range.end <= number.range.start);
    let beside = |c: &Citation| c.number == Some(index) || c.range.contains(&number.range.start);
    // 国发〔2016〕73号《…》 names one document, which is reported at its title
    let before = |c: &Citation| c.range.start == number.range.end;
    citations.get(near).is_some_and(|c| beside(c) || before(c))
}

/// Whether the sentence relies on the mention and names no year before the document lapsed.
fn rests_on_today(cx: &BlockContext<'_>, at: &Range<usize>, policy: &Policy) -> bool {
    let text = cx.text;
    let until = policy.status_since.map_or(cx.as_of.year, |since| since.year);
    sentence::rests_on(text, at) && !sentence::years(text, at).iter().any(|year| *year < until)
}

/// The document that a citation means: found by its number, else by its title, else by the document it amends.
fn by_citation<'a>(cx: &BlockContext<'a>, citation: &Citation) -> Option<CitedPolicy<'a>> {
    let (policy, amending) = match documents::of_citation(citation, cx.mentions, cx.text, cx.lexicon) {
        Cited::ByNumber(documents) => (documents.first().copied()?, false),
        Cited::ByTitle(documents) if documents.is_empty() => match edition(cx, citation) {
            Some(policy) => (policy, false),
            None => (amended(cx, citation)?, true),
        },
        Cited::ByTitle(documents) => {
            (documents::of_title(documents, &documents::note(citation, cx.text), cx.as_of)?, false)
        }
    };
    Some(CitedPolicy { at: citation.range.clone(), policy, amending })
}

/// The edition meant by a title that contains its year, 《某办法（1999年）》, where the title in the lexicon has none.
fn edition<'a>(cx: &BlockContext<'a>, citation: &Citation) -> Option<&'a Policy> {
    let title = fold(&cx.text[citation.title.clone()]);
    let (bare, year) = title.strip_suffix(['）', ')'])?.rsplit_once(['（', '('])?;
    let year: u16 = year.trim_end_matches(['年', '版']).parse().ok()?;
    let mut of_year = cx.lexicon.policies.by_title(bare).filter(|p| p.date.is_some_and(|d| d.year == year));
    of_year.next().filter(|_| of_year.next().is_none())
}

/// The lapsed document that a decision amends, if the decision amends no other: an amendment becomes part of the
/// amended document, and is repealed together with it.
fn amended<'a>(cx: &BlockContext<'a>, citation: &Citation) -> Option<&'a Policy> {
    let title = fold(&cx.text[citation.title.clone()]);
    let bearers: Vec<&Policy> = cx.lexicon.policies.by_title(amended_title(&title)?).collect();
    let lapsed = bearers.iter().all(|p| p.lapsed_by(cx.as_of));
    bearers.into_iter().filter(|_| lapsed).max_by_key(|p| p.status_since)
}

/// The title of the document that a decision amends: 关于修改〈甲条例〉的决定, 甲条例修正案.
fn amended_title(title: &str) -> Option<&str> {
    if let Some(amended) = title.strip_suffix("修正案") {
        return Some(amended);
    }
    let amended = title.strip_suffix("的决定")?;
    let amended = ["个别条款", "部分条款", "有关条款"].iter().fold(amended, |t, w| t.strip_suffix(w).unwrap_or(t));
    let abouts = amended.match_indices("关于").map(|(at, about)| &amended[at + about.len()..]);
    abouts.flat_map(|rest| AMENDING.iter().filter_map(|verb| rest.strip_prefix(verb))).next()
}
