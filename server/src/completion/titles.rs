//! Titles after 《, inserted in the form in which documents cite them: 《标题》（字号）.

use super::ranking::{Fit, Group, Offer, Rank};
use super::{CardKey, CompletionData, Cursor, Item, Kind};
use crate::mentions::citation::between_marks;
use hegao_lexicon::Policy;
use hegao_lexicon::policies::{PolicyStatus, title_key};
use std::cmp::Reverse;
use std::collections::HashMap;

/// The maximum number of matching documents that are decoded, the most used first.
const DECODED: usize = 200;
/// The maximum number of characters after the cursor that are searched for the end of the title.
const REACH: usize = 80;

/// The titles that fit after each 《 that is open at the cursor. Inside another title there is no room for the number.
pub fn complete(cursor: &Cursor<'_>, known: CompletionData<'_>) -> Vec<Offer> {
    let opened = openings(cursor.before);
    let count = opened.len();
    let places = opened.into_iter().enumerate();
    places
        .flat_map(|(depth, open)| after(cursor, known, Opening { at: open, depth, inner: count - 1 - depth }))
        .collect()
}

/// An open mark before the cursor.
#[derive(Clone, Copy)]
struct Opening {
    /// Its byte offset.
    at: usize,
    /// The number of open marks before it.
    depth: usize,
    /// The number of open marks after it.
    inner: usize,
}

impl Opening {
    /// A title as it is written at this depth: 《》 and 〈〉 alternate.
    fn marked(self, title: &str) -> String {
        (0..self.depth).fold(format!("《{}》", between_marks(title)), |inner, _| between_marks(&inner))
    }
}

fn after(cursor: &Cursor<'_>, known: CompletionData<'_>, opening: Opening) -> Vec<Offer> {
    let typed = cursor.before[opening.at..].trim_start_matches(['《', '〈']);
    let mut found = if typed.is_empty() && opening.inner > 0 { Vec::new() } else { fitting(typed, known) };
    found
        .sort_by_key(|(document, (fit, length))| (*fit, Reverse(known.store.frequency(*document)), *length, *document));
    let back = cursor.before.len() - opening.at;
    let over = tail(cursor.after, !typed.is_empty(), opening);
    let offer = |(document, (fit, _))| {
        let mut offer = offer(known, document, fit, back, over)?;
        offer.rank.is_completing = fit != Fit::Whole || is_initials(typed);
        if opening.depth > 0 {
            // a title found by the longer text is the likelier one
            offer.rank.group = Group::Phrase;
            offer.item.insert = opening.marked(&known.lexicon.policies.get(document)?.title);
            offer.item.label.clone_from(&offer.item.insert);
        }
        Some(offer)
    };
    found.into_iter().take(DECODED).filter_map(offer).collect()
}

/// The byte offsets of the marks that are still open at the end of a text, the outermost, a 《, first.
fn openings(before: &str) -> Vec<usize> {
    let mut opened: Vec<(usize, char)> = Vec::new();
    for (at, c) in before.char_indices() {
        match c {
            '《' => opened.push((at, c)),
            '〈' if !opened.is_empty() => opened.push((at, c)),
            '》' => close(&mut opened, '《'),
            '〉' => close(&mut opened, '〈'),
            '。' => opened.clear(),
            _ => {}
        }
    }
    opened.into_iter().map(|(at, _)| at).collect()
}

/// Closes the innermost open mark of a kind and what is open inside it.
fn close(opened: &mut Vec<(usize, char)>, mark: char) {
    if let Some(at) = opened.iter().rposition(|(_, c)| *c == mark) {
        opened.truncate(at);
    }
}

/// The byte offset of the 《 that is still open at the end of a text.
pub(super) fn opening(before: &str) -> Option<usize> {
    let mut closed = 0;
    for (at, c) in before.char_indices().rev() {
        match c {
            '》' => closed += 1,
            '《' if closed == 0 => return Some(at),
            '《' => closed -= 1,
            '。' if closed == 0 => return None,
            _ => {}
        }
    }
    None
}

/// The documents whose titles match the typed text, each with its best match and the length of the matching title in
/// bytes.
fn fitting(typed: &str, known: CompletionData<'_>) -> Vec<(usize, (Fit, usize))> {
    let policies = &known.lexicon.policies;
    let key = title_key(typed);
    if key.is_empty() {
        return known.store.favourites().iter().map(|i| (*i, (Fit::Beginning, 0))).collect();
    }
    let mut found: HashMap<usize, (Fit, usize)> = HashMap::new();
    let mut take = |document: usize, fit: Fit, length: usize| {
        let best = found.entry(document).or_insert((fit, length));
        *best = (*best).min((fit, length));
    };
    for (title, document, at) in policies.titles_with(typed) {
        let fit = if at > 0 { Fit::Within } else { Fit::Beginning };
        take(document, if title == key { Fit::Whole } else { fit }, title.len());
    }
    if is_initials(typed) {
        let (letters, initials) = (typed.to_ascii_lowercase(), &known.store.initials);
        for (title, document) in policies.title_keys() {
            match initials.begin(title, letters.as_bytes()) {
                Some(true) => take(document, Fit::Whole, title.len()),
                Some(false) => take(document, Fit::Beginning, title.len()),
                None if letters.len() > 1 && initials.contain(title, letters.as_bytes()) => {
                    take(document, Fit::Within, title.len());
                }
                None => {}
            }
        }
    }
    found.into_iter().collect()
}

fn is_initials(typed: &str) -> bool {
    typed.bytes().all(|b| b.is_ascii_alphabetic())
}

fn offer(known: CompletionData<'_>, document: usize, fit: Fit, back: usize, over: usize) -> Option<Offer> {
    let policy = known.lexicon.policies.get(document).filter(|p| !p.title.is_empty())?;
    let is_abolished = policy.lapsed_by(known.today);
    let label = format!("《{}》", between_marks(&policy.title));
    let insert = if policy.number.is_empty() { label.clone() } else { format!("{label}（{}）", policy.number) };
    let item = Item {
        kind: Kind::Title,
        label,
        note: policy.number.to_string(),
        detail: detail(policy, known),
        insert,
        snippet: None,
        over,
        is_abolished,
        card_key: Some(card_key(policy)),
    };
    let (frequency, last) = (Reverse(known.store.frequency(document)), policy.title.chars().count());
    let rank = Rank {
        is_completing: true,
        is_past: is_abolished,
        group: Group::First,
        fit,
        is_indirect: false,
        frequency,
        last,
    };
    Some(Offer { rank, back, item })
}

/// The key by which the card of a document is found.
pub(super) fn card_key(policy: &Policy) -> CardKey {
    CardKey::Document(policy.number.to_string(), policy.title.to_string())
}

/// “国务院令第722号，国务院，2019年10月22日”, or what became of it: “已废止（2020年1月1日起），现行：…”.
pub(super) fn detail(policy: &Policy, known: CompletionData<'_>) -> String {
    if policy.lapsed_by(known.today) {
        return fate(policy, known);
    }
    let date = policy.date.map(|d| d.in_chinese()).unwrap_or_default();
    let parts = [policy.number.to_string(), policy.issuer.replace(';', "、"), date];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("，")
}

fn fate(policy: &Policy, known: CompletionData<'_>) -> String {
    let mut fate = policy.status_on(known.today);
    let present = match policy.successor.is_empty() {
        false => policy.successor.to_string(),
        true => present_edition(policy, known),
    };
    if !present.is_empty() {
        fate.push_str(&format!("，现行：{present}"));
    }
    fate
}

/// The number, or otherwise the date, of the document with the same title that is in force.
fn present_edition(policy: &Policy, known: CompletionData<'_>) -> String {
    let same = known.lexicon.policies.by_title(&policy.title).filter(|p| p.title == policy.title);
    let current = same.filter(|p| p.status == PolicyStatus::Current).max_by_key(|p| p.date);
    match current {
        Some(p) if !p.number.is_empty() => p.number.to_string(),
        Some(p) => p.date.map(|d| format!("{}公布的同名文件", d.in_chinese())).unwrap_or_default(),
        None => String::new(),
    }
}

/// The number of bytes after the cursor that belong to the title being written: the rest of it, its 》 and, for a title
/// that is not inside another, the number after that. If nothing is typed yet, only a mark inserted by the editor.
fn tail(after: &str, has_begun: bool, opening: Opening) -> usize {
    let near: String = after.chars().take(REACH).collect();
    let is_close = |c: char| c == '》' || (c == '〉' && (opening.depth > 0 || opening.inner > 0));
    let mut open = opening.inner;
    for (at, c) in near.char_indices() {
        match c {
            _ if is_close(c) && open > 0 => open -= 1,
            _ if is_close(c) && at > 0 && !has_begun => return 0,
            _ if is_close(c) && opening.depth > 0 => return at + c.len_utf8(),
            _ if is_close(c) => return at + c.len_utf8() + number(&after[at + c.len_utf8()..]),
            '《' | '。' | '；' => return 0,
            _ => {}
        }
    }
    0
}

/// The length in bytes of the bracketed number that a text begins with; 0 if the brackets hold anything else.
fn number(after: &str) -> usize {
    let Some(inner) = after.strip_prefix(['（', '(']) else { return 0 };
    let near: String = inner.chars().take(REACH).collect();
    let Some(close) = near.find(['）', ')']) else { return 0 };
    let content = near[..close].trim();
    let is_number = content.ends_with('号') && content.contains(|c: char| c.is_ascii_digit());
    let close_len = near[close..].chars().next().map_or(0, char::len_utf8);
    if content.is_empty() || is_number { after.len() - inner.len() + close + close_len } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::{Opening, opening, openings, tail};

    #[test]
    fn the_innermost_open_title_counts() {
        assert_eq!(opening("《甲》和《乙"), Some("《甲》和".len()));
        assert_eq!(opening("《关于印发《甲》的"), Some(0));
        assert_eq!(opening("《甲》"), None);
        assert_eq!(opening("《甲。乙"), None);
        assert_eq!(openings("《甲》和《乙〈丙〉《丁"), ["《甲》和".len(), "《甲》和《乙〈丙〉".len()]);
        assert_eq!(openings("〈甲《乙〈丙"), ["〈甲".len(), "〈甲《乙".len()]);
    }

    #[test]
    fn only_what_belongs_to_the_title_is_replaced() {
        let outer = Opening { at: 0, depth: 0, inner: 0 };
        let replaced = |after: &'static str, has_begun| &after[..tail(after, has_begun, outer)];
        assert_eq!(replaced("》执行", false), "》");
        assert_eq!(replaced("》（甲发〔2001〕1号）执行", true), "》（甲发〔2001〕1号）");
        assert_eq!(replaced("》()执行", true), "》()");
        assert_eq!(replaced("》（以下简称《办法》）", true), "》");
        assert_eq!(replaced("办法》（甲发〔2001〕1号", true), "办法》");
        assert_eq!(replaced("办法》", false), "");
        assert_eq!(replaced("按照《乙》", true), "");
        assert_eq!(replaced("。依照乙》", true), "");
        let around = |after: &'static str, depth, inner| &after[..tail(after, true, Opening { depth, inner, ..outer })];
        assert_eq!(around("》的通知》（甲发〔2001〕1号）", 0, 1), "》的通知》（甲发〔2001〕1号）");
        assert_eq!(around("〉的通知》（甲发〔2001〕1号）", 1, 0), "〉");
    }
}
