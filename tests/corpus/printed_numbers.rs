//! The numbers of an index of documents as they are printed there: what the rules do to them.

use crate::{findings, rows, shared};
use hegao::diagnostic::{Applicability, Diagnostic};
use std::collections::BTreeMap;

/// A safe fix of a printed number must give the number as the index normalises it. Its misprints are other brackets and
/// blanks; a number that an issuer prints in a form of its own gets no fix.
#[test]
fn safe_fixes_mend_only_misprints_of_printed_numbers() {
    let Some(shared) = shared() else { return };
    let path = shared.join("facts/2026-11/index-2022-2026.tsv");
    if !path.is_file() {
        return;
    }
    let (mut mended, mut wrong, mut rules) = (Vec::new(), Vec::new(), BTreeMap::new());
    for row in rows(&path) {
        let number = if row[7].is_empty() { &row[0] } else { &row[7] };
        for text in [number.clone(), format!("根据《关于某事的通知》（{number}），")] {
            let found = findings(&text);
            found.iter().for_each(|d| *rules.entry(d.rule).or_insert(0) += 1);
            let after = fixed(&text, &found);
            let right = text.replace(number.as_str(), &row[0]);
            match after == text {
                true => {}
                false if after == right || number.contains("公告") => mended.push(number.clone()),
                false => wrong.push(format!("{number} → {after}")),
            }
        }
    }
    mended.dedup();
    println!("{rules:?}; mended {}: {mended:?}", mended.len());
    assert!(wrong.is_empty(), "{wrong:?}");
    assert!(mended.len() <= 60 && !rules.contains_key("document-number-ordinal"), "{rules:?}");
}

/// The text after all safe fixes.
fn fixed(text: &str, found: &[Diagnostic]) -> String {
    let safe = found.iter().filter_map(|d| d.fix.as_ref()).filter(|fix| fix.applicability == Applicability::Safe);
    let mut edits: Vec<_> = safe.flat_map(|fix| fix.edits.iter()).collect();
    edits.sort_by_key(|edit| edit.range.start);
    let mut after = text.to_owned();
    for edit in edits.into_iter().rev() {
        after.replace_range(edit.range.clone(), &edit.text);
    }
    after
}
