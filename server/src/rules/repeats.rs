//! A fault that a document is full of is told once: at its first place, with a count and one fix for all.

use super::Finding;
use crate::diagnostic::{Applicability, Diagnostic, Edit, Related, Severity};
use rustc_hash::FxHashMap;

/// Up to so many places are told one by one.
const FEW: usize = 5;
/// So many of the other places are listed.
const LISTED: usize = 10;

/// What findings must share to be told as one: the rule, the fault, its weight, how certain the fix is.
type Kind<'a> = (&'static str, &'a str, Severity, Option<Applicability>);

/// The findings of one kind.
#[derive(Default)]
struct Group {
    count: usize,
    /// Where the finding stands that speaks for all.
    head: Option<usize>,
}

/// Tells the findings, those together that are of one kind and more than a few. `found` is ascending, and
/// so is the result.
pub fn collapse(found: Vec<Finding<'_>>) -> Vec<Diagnostic> {
    let (mut groups, membership) = groups(&found);
    let mut told: Vec<Diagnostic> = Vec::new();
    for (finding, group) in found.into_iter().zip(membership) {
        match group.map(|g| &mut groups[g]).filter(|g| g.count > FEW) {
            None => told.push(finding.told()),
            Some(Group { head: Some(at), .. }) => add(&mut told[*at], finding),
            Some(group) => {
                group.head = Some(told.len());
                told.push(head(finding.told(), group.count));
            }
        }
    }
    for head in groups.iter().filter_map(|g| g.head) {
        told[head].fix.iter_mut().for_each(|fix| tidy(&mut fix.edits));
    }
    told
}

/// The groups, and which of them each finding belongs to.
fn groups(found: &[Finding<'_>]) -> (Vec<Group>, Vec<Option<usize>>) {
    let mut groups: Vec<Group> = Vec::new();
    let mut places: FxHashMap<Kind<'_>, usize> = FxHashMap::default();
    let mut last: Option<(Kind<'_>, usize)> = None;
    let mut group_of = |finding| {
        let kind = kind(finding)?;
        // a document full of one fault has it many times in a row
        let group = match last.filter(|(of_last, _)| *of_last == kind) {
            Some((_, group)) => group,
            None => *places.entry(kind).or_insert_with(|| {
                groups.push(Group::default());
                groups.len() - 1
            }),
        };
        last = Some((kind, group));
        groups[group].count += 1;
        Some(group)
    };
    let membership = found.iter().map(&mut group_of).collect();
    (groups, membership)
}

fn kind<'a>(finding: &'a Finding<'_>) -> Option<Kind<'a>> {
    finding.repeats().map(|shared| (finding.rule(), shared, finding.severity(), finding.applicability()))
}

/// The first of many, speaking for all.
fn head(mut first: Diagnostic, count: usize) -> Diagnostic {
    let shared = first.repeats.take().unwrap_or_default();
    let title = format!("全部修改（{count}处）").into();
    if let Some(fix) = &mut first.fix {
        fix.edits.reserve_exact(fix.edits.len() * (count - 1));
        fix.title = title;
    }
    Diagnostic {
        message: format!("{shared}（全文共{count}处，此为第一处）").into(), related: Vec::new(), ..first
    }
}

/// Adds another place to the finding that speaks for it.
fn add(head: &mut Diagnostic, other: Finding<'_>) {
    if head.related.len() < LISTED {
        let span = Some(other.span.clone());
        head.related.push(Related { message: "同样的问题".to_owned(), span, source: None });
    }
    if let Some(fix) = &mut head.fix {
        other.mend_with(&mut fix.edits);
    }
}

/// Ascending edits, none twice and none over another.
fn tidy(edits: &mut Vec<Edit>) {
    edits.sort_by_key(|e| (e.range.start, e.range.end));
    edits.dedup_by(|new, old| new == old || new.range.start < old.range.end);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Basis, Fix};
    use std::borrow::Cow;

    fn finding(at: usize, repeats: Option<&str>, fix: Option<&str>) -> Diagnostic {
        let edit = |text: &str| Edit { range: at..at + 1, text: text.to_owned().into() };
        let fix = fix.map(|text| Fix {
            title: "改为“，”".into(),
            applicability: Applicability::Safe,
            edits: vec![edit(text)],
        });
        let new = Diagnostic::new("punctuation-halfwidth", Severity::Warning, Basis::Practice(""), at..at + 1, "逗号");
        Diagnostic { repeats: repeats.map(|r| Cow::Owned(r.to_owned())), fix, ..new }
    }

    fn collapse(found: Vec<Diagnostic>) -> Vec<Diagnostic> {
        super::collapse(found.into_iter().map(Finding::from).collect())
    }

    fn many(count: usize) -> Vec<Diagnostic> {
        (0..count).map(|at| finding(at * 2, Some("逗号用了半角"), Some("，"))).collect()
    }

    #[test]
    fn a_few_are_told_one_by_one() {
        assert_eq!(collapse(many(FEW)), many(FEW));
    }

    #[test]
    fn many_become_one_with_a_count_and_one_fix() {
        let told = collapse(many(40));
        let [one] = &told[..] else { panic!("{told:?}") };
        assert_eq!(one.message, "逗号用了半角（全文共40处，此为第一处）");
        assert_eq!(one.span, 0..1);
        let fix = one.fix.as_ref().expect("a fix");
        assert_eq!((&*fix.title, fix.edits.len()), ("全部修改（40处）", 40));
        assert_eq!(one.related.len(), LISTED);
        assert_eq!(one.related[0].span, Some(2..3));
    }

    #[test]
    fn only_what_is_of_one_kind_goes_together() {
        let mut found = many(6);
        found.insert(3, finding(5, None, Some("，")));
        found.push(finding(90, Some("逗号用了半角"), None));
        let told: Vec<usize> = collapse(found).iter().map(|d| d.span.start).collect();
        assert_eq!(told, [0, 5, 90]);
    }
}
