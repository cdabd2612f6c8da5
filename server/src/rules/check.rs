//! Runs the rules: on blocks, whose findings are cached as long as the blocks do not change, and on the document as a
//! whole.

use super::findings::{FindingGroup, Findings, Scope, order};
use super::repeats::{PlacedFindings, merged};
use super::suppression::Suppressing;
use super::words_of_others::WordsOfOthers;
use super::{BlockContext, Check, DocumentContext, Rule, Sink, all};
use crate::diagnostic::Diagnostic;
use crate::scheduling::yield_processor;
use crate::settings::Settings;
use crate::text::{Outline, Places, Suppressions};
use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

/// The result of running the rules on a document.
#[derive(Default, Debug)]
pub struct Found {
    /// Sorted by (start, end, rule).
    pub diagnostics: Vec<Diagnostic>,
    /// Rules that panicked. This is a bug of ours; the findings of all other rules are still reported.
    pub panicked: Vec<&'static str>,
}

/// Runs the selected rules that work block by block. `places` maps offsets of the blocks' text to the source.
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

/// Runs the selected rules that work on the whole document and adds the findings of its blocks, except those that
/// suppression comments cover.
pub fn check(cx: &DocumentContext<'_>, blocks: Vec<PlacedFindings>, suppressions: &Suppressions) -> Found {
    let (whole, withheld) = check_whole(cx);
    let parts: Vec<PlacedFindings> =
        std::iter::once(PlacedFindings { at: 0, findings: Arc::new(whole) }).chain(blocks).collect();
    let mut panicked: Vec<&'static str> = parts.iter().flat_map(|part| &part.findings.panicked).copied().collect();
    panicked.sort_unstable();
    panicked.dedup();
    let mut judge = Judge {
        outline: cx.outline,
        withheld,
        words: WordsOfOthers::new(cx),
        suppressing: Suppressing::new(suppressions),
    };
    let mut diagnostics = merged(parts, |group, at, runs| judge.counting(group, at, runs));
    diagnostics.extend(judge.suppressing.faults(cx.settings));
    diagnostics.sort_by(order);
    Found { diagnostics, panicked }
}

/// The findings in the document as a whole, and the rules whose block findings do not count.
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
struct Judge<'a, 'd> {
    outline: &'a Outline,
    /// Rules whose block findings do not count.
    withheld: Vec<&'static str>,
    words: WordsOfOthers<'a, 'd>,
    suppressing: Suppressing<'a>,
}

impl<'a> Judge<'a, '_> {
    /// Adds to `runs` the indices of the findings in `group` that count. `at` is the source offset, in bytes, that
    /// their spans are relative to.
    fn counting(&mut self, group: &FindingGroup, at: usize, runs: &mut Vec<Range<usize>>) {
        let indices = 0..group.found.len();
        let withheld: &[&str] = if group.scope == Scope::Document { &[] } else { &self.withheld };
        let all_allowed = match &group.kind {
            Some(kind) if withheld.contains(&kind.rule) => return,
            Some(kind) => !WordsOfOthers::concerns(kind.rule),
            None => withheld.is_empty() && !group.found.iter().any(|found| WordsOfOthers::concerns(found.rule)),
        };
        let form = self.form_of(group, at);
        if all_allowed && form.is_empty() && self.suppressing.is_idle() {
            runs.push(indices);
            return;
        }
        let shapes = |at: usize| form.get(form.partition_point(|r| r.end <= at)).is_some_and(|r| r.start <= at);
        let mut counts = |found: &Diagnostic| {
            let span = at + found.span.start..at + found.span.end;
            !withheld.contains(&found.rule)
                && !shapes(span.start)
                && !self.words.covers(found.rule, span.start)
                && !self.suppressing.suppresses(found.rule, &span)
        };
        runs.extend(indices.filter(|index| counts(&group.found[*index])).map(|index| index..index + 1));
    }

    /// The spans in the range of `group` that give a part of the document its form: the structure rules check them.
    fn form_of(&self, group: &FindingGroup, at: usize) -> &'a [Range<usize>] {
        match (group.scope, group.found.first(), group.found.last()) {
            (Scope::Punctuation, Some(first), Some(last)) => {
                self.outline.form_within(&(at + first.span.start..at + last.span.start + 1))
            }
            _ => &[],
        }
    }
}

/// The findings of one rule and the value its check returned; `None` if it panicked.
fn run<T>(
    rule: &'static Rule,
    settings: &Settings,
    places: &Places<'_>,
    check: impl FnOnce(&mut Sink<'_>) -> T,
) -> Option<(Vec<Diagnostic>, T)> {
    let mut found = Vec::new();
    let mut sink = Sink::new(rule, settings.severity_of(rule.id), places, &mut found);
    let said = catch_unwind(AssertUnwindSafe(|| check(&mut sink))).ok()?;
    Some((found, said))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Analysis;
    use crate::diagnostic::{Basis, Severity};
    use crate::mentions::Mentions;
    use crate::rules::{Criteria, FixAvailability};
    use crate::text::outline::Reckoning;
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
    fn a_rule_that_panics_reports_nothing() {
        let say = |text: &'static str| {
            let found = run(&SOUND, &Settings::default(), &Places::new(&[]), |sink| {
                sink.report(0..3, text);
                assert!(text != "坏", "on purpose");
            });
            found.map(|(found, ())| found.into_iter().map(|d| d.message).collect::<Vec<_>>())
        };
        assert_eq!((say("好"), say("坏")), (Some(vec!["好".into()]), None));
    }

    /// Whether every finding in the examples of all rules has the severity that the settings name, whatever the rule says
    /// of its certainty.
    #[test]
    fn a_severity_in_the_settings_raises_and_lowers_every_finding() {
        let lexicon = Lexicon::shipped().expect("the shipped tables");
        let pages: Vec<&str> = all().map(|rule| rule.page).collect();
        for severity in [Severity::Error, Severity::Hint] {
            let settings = Settings { severity: [("all".to_owned(), severity)].into(), ..Settings::default() };
            let today = Date::new(2026, 11, 15);
            let found = Analysis::new(&pages.join("\n"), Syntax::Plain, &lexicon, &settings, today).diagnostics;
            assert!(found.len() > 100, "{}", found.len());
            let other: Vec<_> = found.iter().filter(|d| d.severity != severity).map(|d| (d.rule, &d.message)).collect();
            assert!(other.is_empty(), "{other:?}");
        }
    }

    /// The findings in all of `blocks` at once.
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
    fn findings_in_a_block_do_not_depend_on_other_blocks() {
        let (lexicon, today) = (Lexicon::shipped().expect("the shipped tables"), Date::new(2026, 11, 15));
        let settings = Settings { select: vec!["all".to_owned()], ..Settings::default() };
        let by = Criteria {
            lexicon: &lexicon,
            settings: &settings,
            as_of: today,
            reckoning: Reckoning::Stated { first_adopted: None },
            today,
        };
        // the examples of all rules, one block per line
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
