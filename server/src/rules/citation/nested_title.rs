//! `citation-nested-title`

use super::is_half_width;
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};
use hegao_lexicon::language::acts::{
    AMENDING, APPROVING, CARRYING_OUT, ENDING, ISSUING, MAKING, PASSING_ON, TAKING_EFFECT,
};
use hegao_lexicon::language::han::is_han;
use hegao_lexicon::language::relations::JOINING;
use std::ops::Range;

/// 书名号里面的书名号没有用〈〉.
pub static RULE: Rule = Rule {
    id: "citation-nested-title",
    former: &[],
    since: "0.1.0",
    summary: "标题里引用的标题没有用单书名号〈〉",
    basis: Basis::Standard("GB/T 15834—2011 4.15"),
    severity: Severity::Error,
    on: true,
    fix: FixAvailability::Sometimes,
    page: include_str!("nested_title.md"),
    check: Check::Blocks(check),
};

/// Book-title marks, right or wrong, as pairs of opening and closing marks; the last three pairs are not book-title
/// marks.
const MARKS: &[(char, char)] = &[('《', '》'), ('〈', '〉'), ('<', '>'), ('＜', '＞'), ('﹤', '﹥')];
/// Verbs before a title that is quoted in another title.
const VERBS: [&[&str]; 9] = [
    &ISSUING,
    &PASSING_ON,
    &AMENDING,
    &ENDING,
    &CARRYING_OUT,
    &TAKING_EFFECT,
    &MAKING,
    &APPROVING,
    &["关于", "推进", "征求"],
];
/// Words after a quoted title.
/// Own list: how a title continues after the title it quotes.
const AFTER: &[&str] = &["的", "实施", "意见", "领导", "等", "若干", "有关", "第", "工作", "办法", "和", "及", "、"];

/// A pair of book-title marks in a title, and its depth: 1 for a title quoted in the title itself.
#[derive(Clone)]
struct Pair {
    open: usize,
    close: usize,
    marks: (char, char),
    depth: usize,
}

impl Pair {
    /// The correct pair of marks at this depth.
    fn right(&self) -> (char, char) {
        MARKS[self.depth % 2]
    }
}

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    let text = cx.text;
    for citation in &cx.mentions.citations {
        let title = &text[citation.title.clone()];
        // an outer mark that is never closed would swallow whole sentences
        if title.contains(['。', '；', '！', '？']) {
            continue;
        }
        let Some(mut wrong) = pairs(title) else { continue };
        let certain = wrong.iter().all(|p| is_quoted_title(title, p));
        wrong.retain(|p| p.marks != p.right());
        let Some(first) = wrong.iter().min_by_key(|p| p.depth).cloned() else { continue };
        let mut edits: Vec<(Range<usize>, String)> =
            wrong.iter().flat_map(|p| mended(p, citation.title.start)).collect();
        edits.sort_by_key(|(range, _)| range.start);
        let at = edits[0].0.start..edits[edits.len() - 1].0.end;
        let (open, close) = first.right();
        let applicability = if certain { Applicability::Safe } else { Applicability::Unsafe };
        let report = found.report(at, message(&first)).fix(applicability, format!("改为“{open}……{close}”"), edits);
        if first.depth > 1 {
            report.at_most(Severity::Info);
        } else if first.marks.0.is_ascii() && is_half_width(cx, citation.title.start) {
            report.at_most(Severity::Hint);
        }
    }
}

fn message(pair: &Pair) -> String {
    let (open, close) = pair.marks;
    match pair.depth {
        1 => format!("书名号里面的标题应当用单书名号“〈〉”，不用“{open}{close}”"),
        _ => {
            let (right, closing) = pair.right();
            format!("书名号套到第三层以上，通常单双相间，这一层用“{right}{closing}”")
        }
    }
}

fn mended(pair: &Pair, start: usize) -> [(Range<usize>, String); 2] {
    let (open, close) = pair.right();
    let at = |place: usize, mark: char| start + place..start + place + mark.len_utf8();
    [(at(pair.open, pair.marks.0), open.to_string()), (at(pair.close, pair.marks.1), close.to_string())]
}

/// The pairs of marks in a title; `None` if they do not match up.
fn pairs(title: &str) -> Option<Vec<Pair>> {
    let mut open: Vec<(usize, char)> = Vec::new();
    let mut found: Vec<Pair> = Vec::new();
    for (at, c) in title.char_indices() {
        if MARKS.iter().any(|m| m.0 == c) {
            open.push((at, c));
        } else if let Some(marks) = MARKS.iter().find(|m| m.1 == c) {
            let (start, _) = open.pop().filter(|(_, mark)| *mark == marks.0)?;
            found.push(Pair { open: start, close: at, marks: *marks, depth: open.len() + 1 });
        }
    }
    // <2017> is the leftover of a title, not a title
    let named = |p: &Pair| title[p.open..p.close].contains(is_han);
    (open.is_empty() && found.iter().all(named)).then_some(found)
}

/// Whether the words next to a pair show that it encloses a quoted title, and not that a mark of another title was
/// lost.
fn is_quoted_title(title: &str, pair: &Pair) -> bool {
    let (before, after) = (&title[..pair.open], &title[pair.close + pair.marks.1.len_utf8()..]);
    let quoted = |text: &str| text.ends_with(|c| MARKS.iter().any(|m| m.0 == c || m.1 == c));
    let led = before.ends_with(JOINING) || VERBS.iter().flat_map(|verbs| *verbs).any(|verb| before.ends_with(verb));
    led || quoted(before) || AFTER.iter().any(|w| after.starts_with(w))
}

#[cfg(test)]
mod tests;
