//! The documents that the sentences of a text rely on, as far as a number, a title or an issuer decides which document
//! is meant.

use crate::mentions::citation::between_marks;
use crate::mentions::documents::{self, Cited};
use crate::mentions::sentence::{self, row};
use crate::mentions::{Citation, DocumentNumber};
use crate::rules::BlockContext;
use crate::rules::context::CitedPolicy;
use crate::text::BlockKind;
use hegao_lexicon::Policy;
use hegao_lexicon::language::acts::{AMENDING, ENDING};
use hegao_lexicon::policies::title_key;
use hegao_lexicon::scripts::fold;
use std::ops::Range;

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
        let policy = by_number(cx, n)?;
        Some(CitedPolicy { at: n.range.clone(), policy, amending: false })
    });
    cited.chain(bare).collect()
}

/// The document that a number alone means: none if several bodies use its issuer code, or if another document with the
/// number is still in force.
fn by_number<'a>(cx: &BlockContext<'a>, number: &DocumentNumber) -> Option<&'a Policy> {
    let documents = documents::of_number(number, cx.lexicon);
    let code = cx.lexicon.issuer_codes.get(&fold(&cx.text[number.head.clone()]));
    let is_clear = documents.len() == 1 || documents.iter().all(|p| p.lapsed_by(cx.as_of));
    documents.first().copied().filter(|_| is_clear && !code.is_some_and(|code| code.ambiguous))
}

fn in_citation(citations: &[Citation], index: usize, number: &DocumentNumber) -> bool {
    let near = citations.partition_point(|c| c.range.end <= number.range.start);
    let beside = |c: &Citation| c.number == Some(index) || c.range.contains(&number.range.start);
    // 国发〔2016〕73号《…》 names one document, which is reported at its title
    let before = |c: &Citation| c.range.start == number.range.end;
    citations.get(near).is_some_and(|c| beside(c) || before(c))
}

/// Whether the sentence relies on the mention and names no year before the document lapsed, nor does its row in a table.
/// A text that was issued on the day on which the document lapsed is the one that repeals it.
fn rests_on_today(cx: &BlockContext<'_>, at: &Range<usize>, policy: &Policy) -> bool {
    let text = cx.text;
    if cx.settings.as_of.is_none() && policy.status_since == Some(cx.as_of) {
        return false;
    }
    let until = policy.status_since.map_or(cx.as_of.year, |since| since.year);
    let in_heading = cx.block_at(at.start).is_some_and(|block| matches!(block.kind, BlockKind::Heading(_)));
    // 关于适用《甲法》的解释: a heading names the subject of the text
    !in_heading
        && sentence::rests_on(text, at)
        && !sentence::years(text, at).iter().any(|year| *year < until)
        && row::year(text, cx.blocks, at).is_none_or(|year| year >= until)
}

/// The document that a citation means: found by its number, else by its title, else by the document it amends.
fn by_citation<'a>(cx: &BlockContext<'a>, citation: &Citation) -> Option<CitedPolicy<'a>> {
    let note = documents::note(citation, cx.text);
    // 《甲办法》（已废止）: the writer knows
    if ENDING.iter().any(|verb| note.contains(verb)) {
        return None;
    }
    let title = fold(&cx.text[citation.title.clone()]);
    let (policy, amending) = match documents::of_citation(citation, cx.mentions, cx.text, cx.lexicon) {
        Cited::ByNumber(documents) => (documents.into_iter().find(|p| fits(p, &title))?, false),
        Cited::ByTitle(documents) if documents.is_empty() => match edition(cx, &title) {
            Some(policy) => (policy, false),
            None => (amended(cx, &title)?, true),
        },
        Cited::ByTitle(documents) => {
            let of_title = documents::of_title(documents, &note, cx.as_of);
            (of_title.filter(|policy| is_identified(cx, citation, &title, policy))?, false)
        }
    };
    Some(CitedPolicy { at: citation.range.clone(), policy, amending })
}

/// Whether a document found by its number may have the cited title: a notice and the rules it issues have one number.
/// Otherwise the number is that of another document. The number may also stand between 《》.
fn fits(policy: &Policy, title: &str) -> bool {
    let (cited, known) = (title_key(title), title_key(&policy.title));
    known.is_empty() || cited.is_empty() || cited == title_key(&policy.number) || {
        let shorts = policy.short_titles.iter().map(|short| title_key(short));
        std::iter::once(known).chain(shorts).any(|known| known.contains(&cited) || cited.contains(&known))
    }
}

/// Whether a title without a number decides which document is meant. A new edition often has the title of the old one;
/// and many local bodies issue a 关于……的通知, so that its issuer must be named.
fn is_identified(cx: &BlockContext<'_>, citation: &Citation, title: &str, policy: &Policy) -> bool {
    let has_year = citation.note.is_some() || title.ends_with(['）', ')']);
    if policy.shares_title_with_successor() && !has_year {
        return false;
    }
    let named = policy.title.split_once("关于").map_or("", |(issuers, _)| issuers);
    let mut issuers = policy.issuer.split(';').chain(named.split([' ', '、'])).filter(|issuer| !issuer.is_empty());
    let sentence = sentence::sentence(cx.text, citation.range.start);
    let before = &cx.text[sentence.start..citation.range.start];
    let names_another = title.contains(['〈', '<', '《']); // 关于修改〈某市某条例〉的决定: the inner title names the place
    let is_common = title.starts_with("关于") && !names_another;
    policy.scope == *"national" || !is_common || issuers.any(|issuer| before.contains(issuer))
}

/// The edition meant by a title that contains its year, 《某办法（1999年）》, where the title in the lexicon has none.
fn edition<'a>(cx: &BlockContext<'a>, title: &str) -> Option<&'a Policy> {
    let (bare, year) = title.strip_suffix(['）', ')'])?.rsplit_once(['（', '('])?;
    let year: u16 = year.trim_end_matches(['年', '版']).parse().ok()?;
    let mut of_year = cx.lexicon.policies.by_title(bare).filter(|p| p.date.is_some_and(|d| d.year == year));
    of_year.next().filter(|_| of_year.next().is_none())
}

/// The lapsed document that a decision amends, if the decision amends no other: an amendment becomes part of the
/// amended document, and is repealed together with it.
fn amended<'a>(cx: &BlockContext<'a>, title: &str) -> Option<&'a Policy> {
    let bearers: Vec<&Policy> = cx.lexicon.policies.by_title(amended_title(title)?).collect();
    let lapsed = bearers.iter().all(|p| p.lapsed_by(cx.as_of) && !p.shares_title_with_successor());
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
