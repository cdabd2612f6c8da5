//! A fault that a document is full of is told once: at its first place, with a count and one fix for all.

use crate::diagnostic::{Applicability, Diagnostic, Edit, Fix, Related, Severity};
use std::borrow::Cow;
use std::collections::HashMap;

/// Up to so many places are told one by one.
const FEW: usize = 5;
/// So many of the other places are listed.
const LISTED: usize = 10;

/// What findings must share to be told as one.
type Kind = (&'static str, Cow<'static, str>, Severity, Option<Applicability>);

/// The findings of one kind.
struct Group {
    kind: Kind,
    count: usize,
    /// Where the finding stands that speaks for all.
    head: Option<usize>,
}

/// Puts the findings together that are of one kind and more than a few. `found` is ascending, and
/// so is the result.
pub fn collapse(found: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let (mut groups, membership) = groups(&found);
    if groups.iter().all(|g| g.count <= FEW) {
        return found;
    }
    let mut told: Vec<Diagnostic> = Vec::with_capacity(found.len());
    for (diagnostic, group) in found.into_iter().zip(membership) {
        match group.map(|g| &mut groups[g]).filter(|g| g.count > FEW) {
            None => told.push(diagnostic),
            Some(Group { head: Some(at), .. }) => add(&mut told[*at], diagnostic),
            Some(group) => {
                group.head = Some(told.len());
                told.push(head(diagnostic, group.count));
            }
        }
    }
    told.iter_mut().filter_map(|d| d.fix.as_mut()).for_each(|fix| tidy(&mut fix.edits));
    told
}

/// The groups, and which of them each finding belongs to.
fn groups(found: &[Diagnostic]) -> (Vec<Group>, Vec<Option<usize>>) {
    let mut groups: Vec<Group> = Vec::new();
    let mut places: HashMap<Kind, usize> = HashMap::new();
    let mut last = 0;
    let mut group_of = |diagnostic: &Diagnostic| {
        let kind = kind(diagnostic)?;
        // a document full of one fault has it many times in a row
        if groups.get(last).is_none_or(|g| g.kind != kind) {
            last = *places.entry(kind.clone()).or_insert_with(|| {
                groups.push(Group { kind, count: 0, head: None });
                groups.len() - 1
            });
        }
        groups[last].count += 1;
        Some(last)
    };
    let membership = found.iter().map(&mut group_of).collect();
    (groups, membership)
}

fn kind(diagnostic: &Diagnostic) -> Option<Kind> {
    let applicability = diagnostic.fix.as_ref().map(|f| f.applicability);
    diagnostic.repeats.clone().map(|shared| (diagnostic.rule, shared, diagnostic.severity, applicability))
}

/// The first of many, speaking for all.
fn head(mut first: Diagnostic, count: usize) -> Diagnostic {
    let shared = first.repeats.take().unwrap_or_default();
    let title = format!("全部修改（{count}处）").into();
    Diagnostic {
        message: format!("{shared}（全文共{count}处，此为第一处）").into(),
        fix: first.fix.map(|fix| Fix { title, ..fix }),
        related: Vec::new(),
        ..first
    }
}

/// Adds another place to the finding that speaks for it.
fn add(head: &mut Diagnostic, other: Diagnostic) {
    if let (Some(fix), Some(more)) = (&mut head.fix, other.fix) {
        fix.edits.extend(more.edits);
    }
    if head.related.len() < LISTED {
        head.related.push(Related { message: "同样的问题".to_owned(), span: Some(other.span), source: None });
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
    use crate::diagnostic::Basis;

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
