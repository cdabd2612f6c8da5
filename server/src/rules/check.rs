//! Running the rules: over blocks, whose findings are kept for as long as the blocks stand, and over the
//! document as a whole.

use super::findings::{FindingGroup, Findings, Scope, order};
use super::repeats::{PlacedFindings, tell};
use super::suppression::Suppressing;
use super::{BlockContext, Check, DocumentContext, Rule, Sink, all};
use crate::diagnostic::Diagnostic;
use crate::scheduling::yield_processor;
use crate::settings::Settings;
use crate::text::{Outline, Places, Suppressions};
use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

/// What the rules said of a document.
#[derive(Default, Debug)]
pub struct Found {
    /// Sorted by (start, end, rule).
    pub diagnostics: Vec<Diagnostic>,
    /// Rules that panicked: a fault of ours, the others have spoken all the same.
    pub panicked: Vec<&'static str>,
}

/// Runs the rules that read block by block, as far as the settings select them. `places` are those of the passage.
pub fn check_blocks(block_context: &BlockContext<'_>, places: &Places<'_>) -> Findings {
    let mut findings = Findings::default();
    for rule in all().filter(|r| r.runs_by(block_context.settings)) {
        let (check, scope) = match rule.check {
            Check::Punctuation(check) => (check, Scope::Punctuation),
            Check::Blocks(check) | Check::BlocksIf { blocks: check, .. } => (check, Scope::Blocks),
            Check::Document(_) => continue,
        };
        match run(rule, block_context.settings, places, |sink| check(block_context, sink)) {
            Some((found, ())) => findings.add(found, scope),
            None => findings.panicked.push(rule.id),
        }
    }
    findings.sorted()
}

/// Runs the rules on the document as a whole, as far as the settings select them, and adds what was found
/// in its blocks, less what the comments let pass.
pub fn check(cx: &DocumentContext<'_>, blocks: Vec<PlacedFindings>, suppressions: &Suppressions) -> Found {
    let (whole, withheld) = check_whole(cx);
    let parts: Vec<PlacedFindings> =
        std::iter::once(PlacedFindings { at: 0, findings: Arc::new(whole) }).chain(blocks).collect();
    let mut panicked: Vec<&'static str> = parts.iter().flat_map(|part| &part.findings.panicked).copied().collect();
    panicked.sort_unstable();
    panicked.dedup();
    let mut judge = Judge { outline: cx.outline, withheld, suppressing: Suppressing::new(suppressions) };
    let mut diagnostics = tell(parts, |group, at, runs| judge.counting(group, at, runs));
    diagnostics.extend(judge.suppressing.faults(cx.settings));
    diagnostics.sort_by(order);
    Found { diagnostics, panicked }
}

/// What is found in the document as a whole, and the rules of which nothing counts that is found in its blocks.
fn check_whole(cx: &DocumentContext<'_>) -> (Findings, Vec<&'static str>) {
    let (mut findings, mut withheld) = (Findings::default(), Vec::new());
    let places = cx.prose.places();
    for rule in all().filter(|r| r.runs_by(cx.settings)) {
        let judge = |check: &dyn Fn(&mut Sink<'_>) -> bool| run(rule, cx.settings, &places, check);
        let found = match rule.check {
            Check::Punctuation(_) | Check::Blocks(_) => continue,
            Check::BlocksIf { allows, .. } => judge(&|sink| allows(cx, sink)),
            Check::Document(check) => judge(&|sink| {
                check(cx, sink);
                true
            }),
        };
        yield_processor();
        findings.panicked.extend(found.is_none().then_some(rule.id));
        let (found, counts) = found.unwrap_or_default();
        withheld.extend((!counts).then_some(rule.id));
        findings.add(found, Scope::Document);
    }
    (findings.sorted(), withheld)
}

/// Decides which findings count.
struct Judge<'a> {
    outline: &'a Outline,
    /// Rules of which nothing counts.
    withheld: Vec<&'static str>,
    suppressing: Suppressing<'a>,
}

impl<'a> Judge<'a> {
    /// Adds which of a section count; its places count from an offset of the source.
    fn counting(&mut self, group: &FindingGroup, at: usize, runs: &mut Vec<Range<usize>>) {
        let indices = 0..group.found.len();
        let withheld: &[&str] = if group.scope == Scope::Document { &[] } else { &self.withheld };
        let all_allowed = match &group.kind {
            Some(kind) if withheld.contains(&kind.rule) => return,
            Some(_) => true,
            None => withheld.is_empty(),
        };
        let form = self.form_of(group, at);
        if all_allowed && form.is_empty() && self.suppressing.is_idle() {
            runs.push(indices);
            return;
        }
        let shapes = |at: usize| form.get(form.partition_point(|r| r.end <= at)).is_some_and(|r| r.start <= at);
        let mut counts = |found: &Diagnostic| {
            let span = at + found.span.start..at + found.span.end;
            !withheld.contains(&found.rule) && !shapes(span.start) && !self.suppressing.lets_pass(found.rule, &span)
        };
        runs.extend(indices.filter(|index| counts(&group.found[*index])).map(|index| index..index + 1));
    }

    /// The marks among those of a section that give a part its form: the rules on structure judge them.
    fn form_of(&self, group: &FindingGroup, at: usize) -> &'a [Range<usize>] {
        match (group.scope, group.found.first(), group.found.last()) {
            (Scope::Punctuation, Some(first), Some(last)) => {
                self.outline.form_within(&(at + first.span.start..at + last.span.start + 1))
            }
            _ => &[],
        }
    }
}

/// What one rule finds and says besides; `None` if it panics.
fn run<T>(
    rule: &'static Rule,
    settings: &Settings,
    places: &Places<'_>,
    check: impl FnOnce(&mut Sink<'_>) -> T,
) -> Option<(Vec<Diagnostic>, T)> {
    let mut found = Vec::new();
    let mut sink = Sink::new(rule, rule.severity_by(settings), places, &mut found);
    let said = catch_unwind(AssertUnwindSafe(|| check(&mut sink))).ok()?;
    Some((found, said))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Basis, Severity};
    use crate::mentions::Mentions;
    use crate::rules::{Criteria, FixAvailability};
    use crate::text::{Block, Prose, Syntax};
    use hegao_lexicon::{Date, Lexicon};
    use std::collections::BTreeSet;

    static SOUND: Rule = Rule {
        id: "test-rule",
        former: &[],
        since: "0.1.0",
        summary: "",
        basis: Basis::Practice(""),
        severity: Severity::Info,
        on: true,
        fix: FixAvailability::None,
        page: "",
        check: Check::Document(|_, _| {}),
    };

    #[test]
    fn a_rule_that_panics_says_nothing() {
        let say = |text: &'static str| {
            let found = run(&SOUND, &Settings::default(), &Places::new(&[]), |sink| {
                sink.report(0..3, text);
                assert!(text != "坏", "on purpose");
            });
            found.map(|(found, ())| found.into_iter().map(|d| d.message).collect::<Vec<_>>())
        };
        assert_eq!((say("好"), say("坏")), (Some(vec!["好".into()]), None));
    }

    /// What is found in all of `blocks` at once.
    fn found_in(text: &str, blocks: &[Block], by: Criteria<'_>) -> Vec<Diagnostic> {
        let mentions = Mentions::of_lines(text, by.lexicon);
        let prose = Prose::new(text, Syntax::Plain);
        assert_eq!(prose.text(), text);
        let findings = check_blocks(&BlockContext::new(text, blocks, &mentions, by), &prose.places());
        assert!(findings.panicked.is_empty(), "{:?}", findings.panicked);
        let mut found: Vec<Diagnostic> = findings.groups.into_iter().flat_map(|group| group.found).collect();
        found.sort_by(order);
        found
    }

    #[test]
    fn what_is_found_in_a_block_does_not_hang_on_others() {
        let (lexicon, today) = (Lexicon::shipped().expect("the shipped tables"), Date::new(2026, 11, 15));
        let settings = Settings { select: vec!["all".to_owned()], ..Settings::default() };
        let by = Criteria { lexicon: &lexicon, settings: &settings, as_of: today, today };
        // the examples of all rules, each line a block
        let pages: Vec<&str> = all().map(|rule| rule.page).collect();
        let prose = Prose::new(&pages.join("\n"), Syntax::Plain);
        let mut one_by_one = Vec::new();
        for block in prose.blocks() {
            let (at, text) = (block.range.start, &prose.text()[block.range.start..block.range.end + 1]);
            let alone = Block { kind: block.kind, range: 0..block.range.len() };
            let found = found_in(text, &[alone], by);
            one_by_one.extend(found.iter().map(|d| d.moved(at)).map(|d| (d.span, d.rule, d.message)));
        }
        let together = found_in(prose.text(), prose.blocks(), by);
        let together: Vec<_> = together.into_iter().map(|d| (d.span, d.rule, d.message)).collect();
        let rules: BTreeSet<&str> = together.iter().map(|(_, rule, _)| *rule).collect();
        assert!(rules.len() > 40, "{rules:?}");
        assert_eq!(together, one_by_one);
    }
}
