//! What an ignore comment for one finding does to real documents: that finding disappears, the others stay the same,
//! and the comment itself is not reported.

use super::{LEXICON, shared};
use hegao::actions::{self, Action, Deed, DocumentVersion};
use hegao::analysis::Analysis;
use hegao::diagnostic::Diagnostic;
use hegao::fixes;
use hegao::settings::Settings;
use hegao::text::Syntax;
use hegao_lexicon::Date;
use std::collections::HashSet;
use std::fs;

const TODAY: Date = Date::new(2026, 11, 22);
/// The maximum number of findings tried in each document: each takes one analysis.
const TRIED: usize = 2;
/// One in this number of documents is tried.
const STEP: usize = 12;

fn analyse(text: &str, syntax: Syntax) -> Analysis {
    Analysis::new(text, syntax, &LEXICON, &Settings::default(), TODAY)
}

/// The findings of other rules, as rule and text.
fn others(source: &str, analysis: &Analysis, rule: &str) -> Vec<String> {
    let others = analysis.diagnostics.iter().filter(|d| d.rule != rule);
    others.map(|d| format!("{} {}", d.rule, source.get(d.span.clone()).unwrap_or_default())).collect()
}

fn count(analysis: &Analysis, rule: &str) -> usize {
    analysis.diagnostics.iter().filter(|d| d.rule == rule).count()
}

/// One finding of each of some rules; findings about several places are left out, since the remaining places may be
/// reported separately when one is ignored.
fn tried(analysis: &Analysis) -> Vec<&Diagnostic> {
    let many: HashSet<&str> =
        analysis.diagnostics.iter().filter(|d| d.message.contains("全文共")).map(|d| d.rule).collect();
    let mut rules = HashSet::new();
    let found = analysis.diagnostics.iter().rev();
    found.filter(|d| !many.contains(d.rule) && rules.insert(d.rule)).take(TRIED).collect()
}

fn faults(source: &str, syntax: Syntax) -> Vec<String> {
    let analysis = analyse(source, syntax);
    let draft = DocumentVersion { source, syntax, analysis: &analysis };
    let mut faults = Vec::new();
    for finding in tried(&analysis) {
        let offered = actions::at(&draft, finding.span.clone(), |_| true);
        let ignoring = |a: &&Action<'_>| {
            a.finding == finding && (a.title.starts_with("在此处忽略") || a.title.starts_with("在这一行忽略"))
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
fn an_ignore_comment_removes_its_finding_and_nothing_else() {
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
