//! The parts of real documents are nested as editors expect, and selections expand step by step.

use super::{LEXICON, fixing, shared};
use hegao::analysis::Analysis;
use hegao::knowledge::document_symbol::{DocumentSymbol, document_symbols};
use hegao::knowledge::folding_range;
use hegao::knowledge::selection_range::Growth;
use hegao::settings::Settings;
use hegao::text::Syntax;
use hegao_lexicon::Date;
use std::fs;
use std::ops::Range;

/// The number of positions tried in a document.
const PLACES: usize = 9;

fn is_within(inner: &Range<usize>, outer: &Range<usize>) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

/// What is wrong with the parts within a range.
fn misplaced(parts: &[DocumentSymbol], within: &Range<usize>, faults: &mut Vec<String>) {
    let mut from = within.start;
    for part in parts {
        let nested = is_within(&part.range, &(from..within.end)) && is_within(&part.heading, &part.range);
        if !nested || part.name.is_empty() || part.name.chars().count() > 48 {
            faults.push(format!("{part:?}"));
        }
        misplaced(&part.children, &(part.heading.end..part.range.end), faults);
        from = part.range.end;
    }
}

fn grows(steps: &[Range<usize>], at: usize, len: usize) -> bool {
    steps.windows(2).all(|w| is_within(&w[0], &w[1]) && w[0].len() < w[1].len())
        && steps.first().is_some_and(|s| s.start <= at && at <= s.end)
        && steps.last() == Some(&(0..len))
}

fn faults(source: &str, syntax: Syntax) -> Vec<String> {
    let settings = Settings { select: vec!["document-number-bracket".to_owned()], ..Settings::default() };
    let analysis = Analysis::new(source, syntax, &LEXICON, &settings, Date::new(2026, 11, 22));
    let mut faults = Vec::new();
    misplaced(&document_symbols(source, &analysis), &(0..source.len()), &mut faults);
    let whole =
        |fold: &folding_range::FoldingRange| source.get(fold.range.clone()).is_some_and(|t| t.contains(['\n', '\r']));
    faults.extend(
        folding_range::folding_ranges(source, &analysis).iter().filter(|f| !whole(f)).map(|f| format!("{f:?}")),
    );
    let growth = Growth::new(source, &analysis);
    for at in (0..PLACES).map(|i| i * source.len() / PLACES).filter(|at| source.is_char_boundary(*at)) {
        let steps = growth.at(at);
        if !grows(&steps, at, source.len()) {
            faults.push(format!("{at}: {steps:?}"));
        }
    }
    faults
}

#[test]
fn parts_are_nested_and_selections_expand() {
    let Some(shared) = shared() else { return };
    // alternate between the two syntaxes
    let ways = [Syntax::Plain, Syntax::Markdown].into_iter().cycle();
    for (path, syntax) in fixing::documents(&shared).iter().zip(ways) {
        let Ok(source) = fs::read_to_string(path) else { continue };
        assert_eq!(faults(&source, syntax), [""; 0], "{} {syntax:?}", path.display());
    }
}
