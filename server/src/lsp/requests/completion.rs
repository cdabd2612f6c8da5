//! Completion at a place.

use crate::completion::{self, Cursor, Known, Place};
use crate::lsp::engine::Grounds;
use crate::lsp::from_lsp;
use crate::lsp::snapshot::Snapshot;
use crate::lsp::to_lsp::ToLsp;
use tower_lsp::lsp_types as lsp;

/// How much of a longer document is read to know whether a place is in code or a comment, in bytes
/// before the place and behind it: a code block of this length is none.
const READ: (usize, usize) = (1 << 19, 1 << 12);
/// A document in which a skeleton may be wanted has no more bytes than its metadata needs.
const EMPTY: usize = 2000;

/// Whether completion reads no file and waits for nobody: it may then be put together where it is asked for. Right
/// after an edit the analysis has one processor and the client another, and a thread would wait for either.
pub fn can_complete(snapshot: &Snapshot) -> bool {
    snapshot.grounds_at_hand().is_some_and(|grounds| grounds.knowledge.has_store())
}

/// What could be typed at a position. The analysis of the document is not waited for.
pub fn completion(to_lsp: &ToLsp<'_>, at: lsp::Position) -> Option<lsp::CompletionResponse> {
    let offset = to_lsp.offset(from_lsp::position(at));
    let Grounds { knowledge, today, settings } = to_lsp.snapshot.grounds();
    let known = Known { store: knowledge.store(), lexicon: &knowledge.lexicon, today };
    let (before, after) = to_lsp.snapshot.document.line_around(offset, Cursor::REACH);
    let cursor = Cursor { before: &before, after: &after };
    let found = match is_alone(to_lsp.snapshot, offset) {
        true => completion::begin(&cursor, known, to_lsp.snapshot.syntax),
        false => completion::complete(&cursor, known),
    }?;
    let shown = at_place(to_lsp.snapshot, offset, READ, |place| place.is_prose());
    let filter = filter(&before, &found.typed, settings.values.filter_by_run);
    shown.then(|| lsp::CompletionResponse::List(to_lsp.completions(offset, &found, &filter)))
}

/// What items are filtered by: the text that was typed; for a client that takes all letters before the cursor for
/// one word, those too.
fn filter(before: &str, typed: &str, by_run: bool) -> String {
    let start = before.char_indices().rev().take_while(|(_, c)| c.is_alphanumeric()).last();
    let run = start.map_or("", |(at, _)| &before[at..]);
    match by_run && run.len() > typed.len() {
        true => format!("{typed} {run}"),
        false => typed.to_owned(),
    }
}

fn is_alone(snapshot: &Snapshot, offset: usize) -> bool {
    snapshot.document.len() <= EMPTY && at_place(snapshot, offset, (EMPTY, EMPTY), |place| place.is_alone())
}

fn at_place(snapshot: &Snapshot, offset: usize, (before, behind): (usize, usize), ask: fn(&Place<'_>) -> bool) -> bool {
    let (text, at) = snapshot.document.window(offset, before, behind);
    ask(&Place { text: &text, at, syntax: snapshot.syntax })
}
