//! What `--fix` does to real documents: it terminates, leaves nothing to fix, causes no new finding, and changes no
//! word of a title between 《 and 》.

use super::{LEXICON, shared};
use hegao::analysis::Analysis;
use hegao::diagnostic::Diagnostic;
use hegao::fixes::{Wanted, to_fixed_point};
use hegao::settings::Settings;
use hegao::text::{Prose, Syntax};
use hegao_lexicon::Date;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

const TODAY: Date = Date::new(2026, 11, 22);

pub fn documents(shared: &Path) -> Vec<PathBuf> {
    let folders = ["corpus/dev", "corpus/seeds"].map(|f| shared.join(f));
    let mut files: Vec<PathBuf> = folders
        .iter()
        .flat_map(|f| fs::read_dir(f).expect("a readable folder").map(|e| e.expect("an entry").path()))
        .collect();
    files.sort();
    files
}

/// The number of findings of each rule; a finding about several places counts once.
fn by_rule(found: &[Diagnostic]) -> BTreeMap<&'static str, usize> {
    let mut counts = BTreeMap::new();
    for d in found {
        *counts.entry(d.rule).or_default() += 1;
    }
    counts
}

/// The text between each 《 and 》, in order.
fn titles(text: &str) -> Vec<&str> {
    let opened = text.match_indices('《').map(|(at, open)| &text[at + open.len()..]);
    opened.filter_map(|rest| rest.find('》').map(|end| &rest[..end])).filter(|t| !t.contains('\n')).collect()
}

/// The text without the pinyin glosses that one of the rules removes.
fn without_glosses(source: &str, syntax: Syntax) -> String {
    let mut bare = source.to_owned();
    Prose::new(source, syntax).glosses().iter().rev().for_each(|gloss| bare.replace_range(gloss.clone(), ""));
    bare
}

/// What is wrong with the fixed document; empty if nothing is.
fn faults(source: &str, syntax: Syntax) -> Vec<String> {
    let analyse = |text: &str| Analysis::new(text, syntax, &LEXICON, &Settings::default(), TODAY);
    let before = by_rule(&analyse(source).diagnostics);
    let Ok(fixed) = to_fixed_point(source, Wanted::Safe, analyse, |a| &a.diagnostics) else {
        return vec!["the fixes do not come to an end".to_owned()];
    };
    let Some(text) = fixed.text else { return Vec::new() };
    let mut faults = Vec::new();
    for (rule, count) in by_rule(&fixed.analysis.diagnostics) {
        let was = before.get(rule).copied().unwrap_or(0);
        if count > was {
            faults.push(format!("{rule}: {was} findings before, {count} after"));
        }
    }
    let again = to_fixed_point(&text, Wanted::Safe, analyse, |a| &a.diagnostics);
    if again.is_ok_and(|f| f.text.is_some()) {
        faults.push("fixing again changes it again".to_owned());
    }
    // a gloss that a web page left in a title, 发(fā)展, is not part of the title
    let bare = without_glosses(source, syntax);
    // the only fix within a title: ASCII brackets around a title quoted in it
    let (old, new) = (bare.replace('<', "〈").replace('>', "〉"), text.replace('<', "〈").replace('>', "〉"));
    let (old, new) = (titles(&old), titles(&new));
    faults.extend(old.iter().zip(&new).filter(|(a, b)| a != b).map(|(a, b)| format!("a title was touched: {a} → {b}")));
    faults
}

#[test]
fn fixing_real_documents_terminates_correctly() {
    let Some(shared) = shared() else { return };
    let mut faulty = Vec::new();
    for file in documents(&shared) {
        let text = fs::read_to_string(&file).expect("a readable document");
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        faulty.extend(faults(&text, Syntax::of_name(&name)).into_iter().map(|fault| format!("{name}: {fault}")));
    }
    assert!(faulty.is_empty(), "{}", faulty.join("\n"));
}
