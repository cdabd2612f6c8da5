//! `citation-title-misquoted`

use super::{hollow_title, numbered};
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::mentions::citation::between_marks;
use crate::mentions::{Citation, lookalikes};
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};
use hegao_lexicon::Policy;
use hegao_lexicon::language::han::is_han;
use hegao_lexicon::language::lookalikes::{DISTINCTIVE, DISTINCTIVE_TITLES};
use hegao_lexicon::policies::title_key;

/// 引用的标题与原标题差一两个字.
pub static RULE: Rule = Rule {
    id: "citation-title-misquoted",
    former: &[],
    since: "0.1.0",
    summary: "引用的标题与原标题差一两个字",
    basis: Basis::Regulation("《党政机关公文处理工作条例》第二十条（四）"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("title_misquoted.md"),
    check: Check::Blocks(check),
};

/// The minimum number of characters in a title for similarity to count without a document number.
const SHORTEST: usize = 12;
/// The minimum number of characters in a title for similarity to count if the document number matches.
const SHORTEST_NUMBERED: usize = 6;
/// The number of characters at the start of a title that name a place: 河南省 and 湖南省 are two provinces, not a
/// misspelling.
const PLACE: usize = 3;

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    for (citation, title, known) in cx.citations() {
        let policies = &cx.lexicon.policies;
        let reported_elsewhere = known
            || hollow_title::is_hollow(title)
            || policies.by_hollow_title(title).next().is_some()
            || policies.continuations(title).next().is_some();
        if reported_elsewhere {
            continue;
        }
        let known = numbered(cx, citation);
        let Some((full, policy)) = (match known.is_empty() {
            true => by_likeness(cx, citation, title),
            false => by_number(&known, title),
        }) else {
            continue;
        };
        let beside = if known.is_empty() { String::new() } else { format!("（{}）", policy.number) };
        found
            .report(citation.title.clone(), format!("标题与原标题不符，原标题是《{full}》{beside}"))
            .fact(format!("《{full}》{beside}"), &policy.source)
            .fix(Applicability::Unsafe, format!("改为“{full}”"), vec![(citation.title.clone(), full)]);
    }
}

/// The title of the document that has the number beside this title, if the two titles are nearly the same.
fn by_number<'a>(known: &[&'a Policy], title: &str) -> Option<(String, &'a Policy)> {
    let key = title_key(title);
    let letters = key.chars().count();
    // two places may share a code: 云政发 belongs to 云南省 and to a town of 云溪
    let same_place = |form: &String| key.chars().take(PLACE).eq(title_key(form).chars().take(PLACE));
    let titles = known.iter().flat_map(|p| forms(p).into_iter().map(move |form| (form, *p)));
    let titles = titles.filter(|(form, _)| same_place(form));
    let distances = titles.map(|(form, p)| (strsim::osa_distance(&key, &title_key(&form)), form, p));
    let (distance, form, policy) = distances.min_by_key(|(distance, ..)| *distance)?;
    // a title starting with 关于 may omit its issuer, which is no fault; two different characters in six make another
    // title
    let near = distance > 0 && (distance == 1 || distance == 2 && letters >= SHORTEST || distance * 100 <= letters * 8);
    (near && letters >= SHORTEST_NUMBERED).then(|| (between_marks(&form), policy))
}

/// The forms in which a document is cited: its title with and without the issuer, and its short titles.
fn forms(policy: &Policy) -> Vec<String> {
    let bare = policy.title.find("关于").map(|i| &policy.title[i..]);
    let all = std::iter::once(&*policy.title).chain(bare).chain(policy.short_titles.iter().map(|t| &**t));
    all.filter(|t| !t.is_empty()).map(str::to_owned).collect()
}

/// The known title that differs from this one by a slip of the pen, if there is exactly one. As there is no number to
/// compare, only differences that are unlikely to make it another document count.
fn by_likeness<'a>(cx: &'a BlockContext<'_>, citation: &Citation, title: &str) -> Option<(String, &'a Policy)> {
    let key = title_key(title);
    if key.chars().count() < SHORTEST || citation.number.is_some() {
        return None;
    }
    let near = cx.lexicon.policies.one_letter_off(title);
    let mut titles: Vec<&str> = near.iter().map(|(known, _)| known.as_str()).collect();
    titles.dedup();
    let [known] = titles[..] else { return None };
    // 关于……的通知 without an issuer: every town has one of its own
    let (_, policy) = near.iter().find(|(_, p)| p.scope == "national" && !p.source.starts_with("corpus:"))?;
    let full = forms(policy).into_iter().find(|form| title_key(form) == known)?;
    is_slip(&key, known).then(|| (between_marks(&full), *policy))
}

/// Whether one text is the other with a slip of the pen: a lost or doubled character, two swapped neighbours, or a
/// character that looks or sounds similar.
fn is_slip(written: &str, known: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (written.chars().collect(), known.chars().collect());
    let same = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let distinctive = |c: char| DISTINCTIVE.contains(c) || DISTINCTIVE_TITLES.contains(c) || !is_han(c);
    let distinctive = |c: Option<&char>| c.is_none_or(|c| distinctive(*c));
    match a.len().cmp(&b.len()) {
        std::cmp::Ordering::Less => !distinctive(b.get(same)),
        std::cmp::Ordering::Greater => !distinctive(a.get(same)),
        std::cmp::Ordering::Equal if same < PLACE => false,
        std::cmp::Ordering::Equal => {
            let (Some(wrong), Some(right)) = (a.get(same), b.get(same)) else { return false };
            let swapped = a.get(same + 1) == Some(right) && b.get(same + 1) == Some(wrong);
            !distinctive(Some(wrong)) && !distinctive(Some(right)) && (swapped || lookalikes::alike(*right, *wrong))
        }
    }
}

#[cfg(test)]
mod tests;
