//! Which of the cited documents no longer held on the day of judgement. Shared by the rules of the
//! family, each of which reports one status.

use crate::diagnostic::Tag;
use crate::mentions::citation::between_marks;
use crate::mentions::documents::{self, Cited};
use crate::mentions::{Citation, DocumentNumber, sentence};
use crate::rules::{Context, Sink};
use hegao_lexicon::Policy;
use hegao_lexicon::policies::PolicyStatus;
use std::ops::Range;

/// Reports the basis documents of `status`; `fate` is how a message says it: 废止.
pub(super) fn report(cx: &Context<'_>, found: &mut Sink<'_>, status: PolicyStatus, fate: &str) {
    for (at, policy) in basis_documents(cx).filter(|(_, p)| p.status == status) {
        let name = if policy.title.is_empty() {
            policy.number.to_string()
        } else {
            format!("《{}》", between_marks(&policy.title))
        };
        let since = policy.status_since.map_or(String::new(), |d| format!("于{}", d.in_chinese()));
        let advice = match policy.successor.is_empty() {
            true => String::new(),
            false => format!("，可改引{}", cited(&policy.successor)),
        };
        let message = format!("{name}已{since}{fate}，不宜再作依据{advice}");
        let fact = match policy.repealed_by.is_empty() {
            true => format!("状态：已{since}{fate}"),
            false => format!("见{}{}", cited(&policy.repealed_by), policy.repealed_article),
        };
        found.report(at, message).tag(Tag::Deprecated).fact(fact, &policy.source);
    }
}

/// A row's “标题（字号）” as a sentence cites it: 《标题》（字号）.
fn cited(document: &str) -> String {
    match document.strip_suffix("号）").and_then(|d| d.rsplit_once('（')) {
        Some((title, number)) => format!("《{}》（{number}号）", between_marks(title)),
        // 住房和城乡建设部令第38号: a number without a title
        None if document.ends_with('号') => document.to_owned(),
        None => format!("《{}》", between_marks(document)),
    }
}

/// The lapsed documents that sentences rest on, with the prose range of the mention.
fn basis_documents<'a>(cx: &'a Context<'_>) -> impl Iterator<Item = (Range<usize>, &'a Policy)> {
    let mentions = cx.mentions;
    let cited = mentions.citations.iter().map(|c| (c.range.clone(), by_citation(cx, c)));
    let bare = mentions.numbers.iter().enumerate().filter(|(i, n)| !in_citation(&mentions.citations, *i, n));
    let bare = bare.map(|(_, n)| (n.range.clone(), documents::of_number(n, cx.lexicon).into_iter().next()));
    let known = cited.chain(bare).filter_map(|(at, policy)| Some((at, policy?)));
    known.filter(|(at, policy)| policy.lapsed_by(cx.as_of) && rests_on_today(cx, at, policy))
}

fn in_citation(citations: &[Citation], index: usize, number: &DocumentNumber) -> bool {
    let near = citations.partition_point(|c| c.range.end <= number.range.start);
    citations.get(near).is_some_and(|c| c.number == Some(index) || c.range.contains(&number.range.start))
}

/// Whether the sentence rests on the mention and tells of no year before the document lapsed.
fn rests_on_today(cx: &Context<'_>, at: &Range<usize>, policy: &Policy) -> bool {
    let text = cx.prose.text();
    let until = policy.status_since.map_or(cx.as_of.year, |since| since.year);
    sentence::rests_on(text, at) && !sentence::years(text, at).iter().any(|year| *year < until)
}

/// The document a citation means: by its number, else by a title that no standing document bears.
fn by_citation<'a>(cx: &'a Context<'_>, citation: &Citation) -> Option<&'a Policy> {
    match documents::of_citation(citation, cx.mentions, cx.prose, cx.lexicon) {
        Cited::ByNumber(documents) => documents.first().copied(),
        Cited::ByTitle(documents) => by_title(cx, citation, documents),
    }
}

/// A bare title decides only if every document that bears it has lapsed, and if the note beside
/// it names no other number.
fn by_title<'a>(cx: &Context<'_>, citation: &Citation, bearers: Vec<&'a Policy>) -> Option<&'a Policy> {
    if bearers.iter().any(|p| !p.lapsed_by(cx.as_of)) {
        return None;
    }
    let note = documents::note(citation, cx.prose);
    let fits = |p: &&Policy| !note.contains('号') || p.number.is_empty() || note.contains(&*p.number);
    bearers.into_iter().filter(fits).max_by_key(|p| p.status_since)
}
