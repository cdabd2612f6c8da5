//! Running the rules: over blocks, whose findings are kept for as long as the blocks stand, and over the
//! document as a whole.

use super::{Check, Context, Finding, Passage, Rule, Sink, all};
use crate::diagnostic::Diagnostic;
use crate::pace::let_others_go;
use crate::settings::Settings;
use crate::text::Prose;
use crate::text::blocks::Places;
use std::cmp::Ordering;
use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// What the rules said of a document.
#[derive(Default, Debug)]
pub struct Found<'a> {
    /// Sorted by (start, end, rule).
    pub findings: Vec<Finding<'a>>,
    /// Rules that panicked: a fault of ours, the others have spoken all the same.
    pub panicked: Vec<&'static str>,
}

/// What was found in some blocks.
#[derive(Default, Debug)]
pub struct Kept {
    /// Their places are offsets of the text of the blocks. With each, whether it is of `Check::Marks`.
    found: Vec<(Diagnostic, bool)>,
    panicked: Vec<&'static str>,
}

/// Runs the rules that read block by block, as far as the settings select them.
pub fn check_blocks(passage: &Passage<'_>) -> Kept {
    let mut kept = Kept::default();
    for rule in all().filter(|r| passage.settings.selects(r)) {
        let (check, is_mark) = match rule.check {
            Check::Marks(check) => (check, true),
            Check::Blocks(check) | Check::BlocksIf { blocks: check, .. } => (check, false),
            Check::Document(_) => continue,
        };
        let found = run(rule, passage.settings, None, |sink| check(passage, sink));
        kept.panicked.extend(found.is_none().then_some(rule.id));
        let found = found.into_iter().flat_map(|(found, ())| found);
        kept.found.extend(found.map(|diagnostic| (diagnostic, is_mark)));
    }
    kept.found.sort_by(|(a, _), (b, _)| order((&a.span, a.rule), (&b.span, b.rule)));
    kept
}

/// Runs the rules on the document as a whole, as far as the settings select them, and adds what was found
/// in its blocks; each with the prose offset at which these blocks begin. `places` are those of its prose.
pub fn check<'a>(
    cx: &Context<'a>,
    kept: impl Iterator<Item = (usize, &'a Kept)> + Clone,
    places: &'a Places<'a>,
) -> Found<'a> {
    let (mut all_found, withheld) = check_whole(cx);
    all_found.findings.reserve_exact(kept.clone().map(|(_, kept)| kept.found.len()).sum());
    for (at, kept) in kept {
        // what gives a part its form is judged by the rules on structure
        let shapes = |span: &Range<usize>| cx.outline.shapes(at + span.start);
        let ours = |found: &Diagnostic, is_mark: bool| !is_mark || !shapes(&found.span);
        let found = kept.found.iter().filter(|(diagnostic, _)| !withheld.contains(&diagnostic.rule));
        let found = found.filter(|(diagnostic, is_mark)| ours(diagnostic, *is_mark));
        all_found.findings.extend(found.map(|(diagnostic, _)| Finding::kept(diagnostic, at, places)));
        all_found.panicked.extend(&kept.panicked);
    }
    all_found.panicked.sort_unstable();
    all_found.panicked.dedup();
    all_found.findings.sort_by(|a, b| order((&a.span, a.rule()), (&b.span, b.rule())));
    all_found
}

/// What is found in the document as a whole, and the rules of which nothing counts that is found in its blocks.
fn check_whole<'a>(cx: &Context<'_>) -> (Found<'a>, Vec<&'static str>) {
    let (mut all_found, mut withheld) = (Found::default(), Vec::new());
    for rule in all().filter(|r| cx.settings.selects(r)) {
        let judge = |check: &dyn Fn(&mut Sink<'_>) -> bool| run(rule, cx.settings, Some(cx.prose), check);
        let found = match rule.check {
            Check::Marks(_) | Check::Blocks(_) => continue,
            Check::BlocksIf { allows, .. } => judge(&|sink| allows(cx, sink)),
            Check::Document(check) => judge(&|sink| {
                check(cx, sink);
                true
            }),
        };
        let_others_go();
        all_found.panicked.extend(found.is_none().then_some(rule.id));
        let (found, counts) = found.unwrap_or_default();
        withheld.extend((!counts).then_some(rule.id));
        all_found.findings.extend(found.into_iter().map(Finding::from));
    }
    (all_found, withheld)
}

/// What one rule finds and says besides; `None` if it panics.
fn run<T>(
    rule: &'static Rule,
    settings: &Settings,
    prose: Option<&Prose>,
    check: impl FnOnce(&mut Sink<'_>) -> T,
) -> Option<(Vec<Diagnostic>, T)> {
    let mut found = Vec::new();
    let mut sink = Sink::new(rule, settings.severity_of(rule), prose, &mut found);
    let said = catch_unwind(AssertUnwindSafe(|| check(&mut sink))).ok()?;
    Some((found, said))
}

/// Findings go by (start, end, rule).
pub(super) fn order(a: (&Range<usize>, &str), b: (&Range<usize>, &str)) -> Ordering {
    (a.0.start, a.0.end, a.1).cmp(&(b.0.start, b.0.end, b.1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Basis, Severity};
    use crate::mentions::Mentions;
    use crate::rules::{FixAvailability, Yardstick};
    use crate::text::{Block, Syntax};
    use hegao_lexicon::{Date, Lexicon};
    use std::collections::BTreeSet;

    static SOUND: Rule = Rule {
        id: "test-rule",
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
            let found = run(&SOUND, &Settings::default(), None, |sink| {
                sink.report(0..3, text);
                assert!(text != "坏", "on purpose");
            });
            found.map(|(found, ())| found.into_iter().map(|d| d.message).collect::<Vec<_>>())
        };
        assert_eq!((say("好"), say("坏")), (Some(vec!["好".into()]), None));
    }

    /// What is found in all of `blocks` at once.
    fn found_in(text: &str, blocks: &[Block], by: Yardstick<'_>) -> Vec<(Range<usize>, Diagnostic)> {
        let mentions = Mentions::of_lines(text, by.lexicon);
        let kept = check_blocks(&Passage::new(text, blocks, &mentions, by));
        assert!(kept.panicked.is_empty(), "{:?}", kept.panicked);
        kept.found.into_iter().map(|(found, _)| (found.span.clone(), found)).collect()
    }

    #[test]
    fn what_is_found_in_a_block_does_not_hang_on_others() {
        let (lexicon, today) = (Lexicon::shipped().expect("the shipped tables"), Date::new(2026, 11, 15));
        let settings = Settings { select: vec!["all".to_owned()], ..Settings::default() };
        let by = Yardstick { lexicon: &lexicon, settings: &settings, as_of: today, today };
        // the examples of all rules, each line a block
        let pages: Vec<&str> = all().map(|rule| rule.page).collect();
        let prose = Prose::new(&pages.join("\n"), Syntax::Plain);
        let mut one_by_one = Vec::new();
        for block in prose.blocks() {
            let (at, text) = (block.range.start, &prose.text()[block.range.start..block.range.end + 1]);
            let alone = Block { kind: block.kind, range: 0..block.range.len() };
            let found = found_in(text, &[alone], by);
            one_by_one.extend(found.into_iter().map(|(span, d)| (at + span.start..at + span.end, d.rule, d.message)));
        }
        let together = found_in(prose.text(), prose.blocks(), by);
        let together: Vec<_> = together.into_iter().map(|(span, d)| (span, d.rule, d.message)).collect();
        let rules: BTreeSet<&str> = together.iter().map(|(_, rule, _)| *rule).collect();
        assert!(rules.len() > 40, "{rules:?}");
        assert_eq!(together, one_by_one);
    }
}
