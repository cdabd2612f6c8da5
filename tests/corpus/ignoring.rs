//! What a comment for one finding does to real documents: the finding goes, no other comes or goes, and
//! the comment itself is not complained of.

use super::{LEXICON, shared};
use hegao::actions::{self, Action, Deed, Draft};
use hegao::analysis::Analysis;
use hegao::diagnostic::Diagnostic;
use hegao::fixes;
use hegao::settings::Settings;
use hegao::text::Syntax;
use hegao_lexicon::Date;
use std::collections::HashSet;
use std::fs;

const TODAY: Date = Date::new(2026, 11, 22);
/// Of each document no more findings are tried: every one costs an analysis.
const TRIED: usize = 2;
/// One document in so many is tried.
const STEP: usize = 12;

fn analyse(text: &str, syntax: Syntax) -> Analysis {
    Analysis::new(text, syntax, &LEXICON, &Settings::default(), TODAY)
}

/// The findings of other rules, by rule and text.
fn others(source: &str, analysis: &Analysis, rule: &str) -> Vec<String> {
    let others = analysis.diagnostics.iter().filter(|d| d.rule != rule);
    others.map(|d| format!("{} {}", d.rule, source.get(d.span.clone()).unwrap_or_default())).collect()
}

fn count(analysis: &Analysis, rule: &str) -> usize {
    analysis.diagnostics.iter().filter(|d| d.rule == rule).count()
}

/// One finding of each of some rules; those that speak for many places are left out, since the many may
/// be told one by one when one is gone.
fn tried(analysis: &Analysis) -> Vec<&Diagnostic> {
    let many: HashSet<&str> =
        analysis.diagnostics.iter().filter(|d| d.message.contains("全文共")).map(|d| d.rule).collect();
    let mut rules = HashSet::new();
    let found = analysis.diagnostics.iter().rev();
    found.filter(|d| !many.contains(d.rule) && rules.insert(d.rule)).take(TRIED).collect()
}

fn faults(source: &str, syntax: Syntax) -> Vec<String> {
    let analysis = analyse(source, syntax);
    let draft = Draft { source, syntax, analysis: &analysis };
    let mut faults = Vec::new();
    for finding in tried(&analysis) {
        let offered = actions::at(&draft, finding.span.clone());
        let ignoring = |a: &&Action<'_>| {
            a.finding.is_some_and(|f| f == finding)
                && (a.title.starts_with("在此处忽略") || a.title.starts_with("在这一行忽略"))
        };
        let Some(Action { deed: Deed::Edits(edits), .. }) = offered.iter().find(ignoring) else { continue };
        let text = fixes::apply(source, edits);
        let after = analyse(&text, syntax);
        let (rule, at) = (finding.rule, edits[0].range.start);
        if count(&after, rule) >= count(&analysis, rule) {
            faults.push(format!("{rule} at byte {at} is not silenced"));
        }
        if others(&text, &after, rule) != others(source, &analysis, rule) {
            faults.push(format!("{rule} at byte {at} changes what others say"));
        }
    }
    faults
}

#[test]
fn a_comment_silences_its_finding_and_nothing_else() {
    let Some(shared) = shared() else { return };
    let files = ["corpus/dev", "corpus/seeds"].map(|f| shared.join(f));
    let files = files.iter().flat_map(|f| fs::read_dir(f).expect("a readable folder"));
    let mut files: Vec<_> = files.map(|e| e.expect("an entry").path()).collect();
    files.sort();
    let mut wrong = Vec::new();
    for file in files.iter().step_by(STEP) {
        let source = fs::read_to_string(file).expect("a readable document");
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let found = [Syntax::Markdown, Syntax::Plain].map(|syntax| faults(&source, syntax));
        wrong.extend(found.concat().into_iter().map(|fault| format!("{name}: {fault}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
