//! A fault that occurs many times in a document is reported once: at its first place, with a count and one fix for all
//! places.
//!
//! A document may have thousands of such places and is analysed again at every keystroke. So they are only counted;
//! their edits are put together only when the fix is requested.

use super::findings::{FindingGroup, Findings, RepeatKind, order};
use crate::diagnostic::{Diagnostic, Edit, Edits, Fix, Related};
use rustc_hash::FxHashMap;
use std::ops::Range;
use std::sync::Arc;

/// At most this many findings of one kind are reported separately.
const FEW: usize = 5;
/// The maximum number of other places that are listed.
const LISTED: usize = 10;

/// Findings in some blocks, with the position of the blocks in the source.
#[derive(Clone, Debug)]
pub struct PlacedFindings {
    /// The byte offset in the source at which the blocks start.
    pub at: usize,
    /// The findings in the blocks.
    pub findings: Arc<Findings>,
}

/// The diagnostics for all findings that count, sorted by (start, end, rule). If there are more than a few of one kind,
/// they are merged into one. `counting` is given a group and the byte offset in the source that its spans are relative
/// to; it adds the index ranges of the findings that count.
pub fn merged(
    parts: Vec<PlacedFindings>,
    mut counting: impl FnMut(&FindingGroup, usize, &mut Vec<Range<usize>>),
) -> Vec<Diagnostic> {
    let parts: Arc<[PlacedFindings]> = parts.into();
    let mut diagnostics = Vec::new();
    let mut by_kind = RepeatsByKind::default();
    let mut ranges = Vec::new();
    for (index, part) in parts.iter().enumerate() {
        for (group, of_group) in part.findings.groups.iter().enumerate() {
            counting(of_group, part.at, &mut ranges);
            let runs = ranges.drain(..).map(|range| Run { part: index, group, range });
            match &of_group.kind {
                Some(kind) => by_kind.of(kind).extend(runs),
                None => diagnostics.extend(runs.flat_map(|run| run.moved(&parts))),
            }
        }
    }
    for (kind, repeats) in by_kind.all {
        repeats.report(kind, &parts, &mut diagnostics);
    }
    diagnostics.sort_by(order);
    diagnostics
}

/// Consecutive findings of one group.
#[derive(Debug)]
struct Run {
    part: usize,
    group: usize,
    range: Range<usize>,
}

impl Run {
    /// The findings with their original spans, and the source offset that these are relative to.
    fn found<'a>(&self, parts: &'a [PlacedFindings]) -> (&'a [Diagnostic], usize) {
        let part = &parts[self.part];
        (&part.findings.groups[self.group].found[self.range.clone()], part.at)
    }

    /// The findings with spans in the source.
    fn moved<'a>(&self, parts: &'a [PlacedFindings]) -> impl Iterator<Item = Diagnostic> + use<'a> {
        let (found, at) = self.found(parts);
        found.iter().map(move |diagnostic| diagnostic.moved(at))
    }
}

/// The findings of one kind, in source order.
#[derive(Default, Debug)]
struct Repeats {
    count: usize,
    runs: Vec<Run>,
}

impl Repeats {
    fn extend(&mut self, runs: impl Iterator<Item = Run>) {
        self.runs.extend(runs.inspect(|run| self.count += run.range.len()));
    }

    /// Adds the diagnostics for these findings to `diagnostics`.
    fn report(self, kind: &RepeatKind, parts: &Arc<[PlacedFindings]>, diagnostics: &mut Vec<Diagnostic>) {
        match self.count {
            ..=FEW => diagnostics.extend(self.runs.iter().flat_map(|run| run.moved(parts))),
            _ => diagnostics.extend(self.head(kind, parts)),
        }
    }

    /// The first finding, completed to represent all of them.
    fn head(self, kind: &RepeatKind, parts: &Arc<[PlacedFindings]>) -> Option<Diagnostic> {
        let Repeats { count, runs } = self;
        let (found, at) = runs.first()?.found(parts);
        let message = format!("{}（全文共{count}处，此为第一处）", kind.shared).into();
        let others = spans(&runs, parts).skip(1).take(LISTED);
        let same = |span| Related { message: "同样的问题".to_owned(), span: Some(span), source: None };
        let related = others.map(same).collect();
        let parts = Arc::clone(parts);
        let fix = kind.applicability.map(|applicability| Fix {
            title: format!("全部修改（{count}处）").into(),
            applicability,
            edits: Edits::later(move || edits(&runs, &parts)),
        });
        let first = Diagnostic { repeats: None, fix: None, ..found[0].clone() };
        let span = first.span.start + at..first.span.end + at;
        Some(Diagnostic { message, span, fix, related, ..first })
    }
}

/// The spans, in the source, of all findings in some runs.
fn spans(runs: &[Run], parts: &[PlacedFindings]) -> impl Iterator<Item = Range<usize>> {
    let moved = |span: &Range<usize>, by: usize| span.start + by..span.end + by;
    runs.iter().map(|run| run.found(parts)).flat_map(move |(found, at)| found.iter().map(move |d| moved(&d.span, at)))
}

/// The edits of all findings in some runs, in ascending order, without duplicates or overlaps.
fn edits(runs: &[Run], parts: &[PlacedFindings]) -> Vec<Edit> {
    let mut edits: Vec<Edit> = Vec::new();
    for (found, at) in runs.iter().map(|run| run.found(parts)) {
        let fixes = found.iter().filter_map(|d| d.fix.as_ref());
        edits.extend(fixes.flat_map(|fix| &fix.edits).map(|edit| edit.moved(at)));
    }
    edits.sort_by_key(|e| (e.range.start, e.range.end));
    edits.dedup_by(|new, old| new == old || new.range.start < old.range.end);
    edits
}

/// The findings by kind, in the order in which the kinds first occurred.
#[derive(Default)]
struct RepeatsByKind<'a> {
    all: Vec<(&'a RepeatKind, Repeats)>,
    index: FxHashMap<&'a RepeatKind, usize>,
}

impl<'a> RepeatsByKind<'a> {
    fn of(&mut self, kind: &'a RepeatKind) -> &mut Repeats {
        let index = *self.index.entry(kind).or_insert(self.all.len());
        if index == self.all.len() {
            self.all.push((kind, Repeats::default()));
        }
        &mut self.all[index].1
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Applicability, Basis, Severity};
    use crate::rules::findings::Scope;
    use std::borrow::Cow;

    fn finding(at: usize, repeats: Option<&str>, fix: Option<&str>) -> Diagnostic {
        let edit = |text: &str| Edit { range: at..at + 1, text: text.to_owned().into() };
        let fix = fix.map(|text| Fix {
            title: "改为“，”".into(),
            applicability: Applicability::Safe,
            edits: vec![edit(text)].into(),
        });
        let new = Diagnostic::new("punctuation-halfwidth", Severity::Warning, Basis::Practice(""), at..at + 1, "逗号");
        Diagnostic { repeats: repeats.map(|r| Cow::Owned(r.to_owned())), fix, ..new }
    }

    fn part(at: usize, found: Vec<Diagnostic>) -> PlacedFindings {
        let mut findings = Findings::default();
        findings.add(found, Scope::Punctuation);
        PlacedFindings { at, findings: Arc::new(findings.sorted()) }
    }

    /// Counts all findings of a group.
    fn all(group: &FindingGroup, _: usize, runs: &mut Vec<Range<usize>>) {
        runs.push(0..group.found.len());
    }

    fn many(count: usize) -> Vec<Diagnostic> {
        (0..count).map(|at| finding(at * 2, Some("逗号用了半角"), Some("，"))).collect()
    }

    #[test]
    fn a_few_findings_are_reported_separately() {
        assert_eq!(merged(vec![part(0, many(FEW))], all), many(FEW));
    }

    #[test]
    fn many_findings_become_one_with_a_count_and_one_fix() {
        let diagnostics = merged(vec![part(0, many(30)), part(60, many(10))], all);
        let [one] = &diagnostics[..] else { panic!("{diagnostics:?}") };
        assert_eq!(one.message, "逗号用了半角（全文共40处，此为第一处）");
        assert_eq!(one.span, 0..1);
        let fix = one.fix.as_ref().expect("a fix");
        assert_eq!((&*fix.title, fix.edits.len()), ("全部修改（40处）", 40));
        assert_eq!(fix.edits[39], Edit { range: 78..79, text: "，".into() });
        assert_eq!(one.related.len(), LISTED);
        assert_eq!(one.related[0].span, Some(2..3));
    }

    #[test]
    fn findings_that_do_not_count_are_left_out() {
        let diagnostics = merged(vec![part(0, many(9)), part(20, many(9))], |group, at, runs| match at {
            0 => {}
            _ => runs.extend([1..3, 4..group.found.len()]),
        });
        let [one] = &diagnostics[..] else { panic!("{diagnostics:?}") };
        assert_eq!((&*one.message, one.span.clone()), ("逗号用了半角（全文共7处，此为第一处）", 22..23));
        let places: Vec<_> = one.related.iter().filter_map(|r| r.span.clone()).map(|span| span.start).collect();
        assert_eq!(places, [24, 28, 30, 32, 34, 36]);
    }

    #[test]
    fn only_findings_of_one_kind_are_merged() {
        let mut found = many(6);
        found.insert(3, finding(5, None, Some("，")));
        found.push(finding(90, Some("逗号用了半角"), None));
        let diagnostics: Vec<usize> = merged(vec![part(0, found)], all).iter().map(|d| d.span.start).collect();
        assert_eq!(diagnostics, [0, 5, 90]);
    }
}
