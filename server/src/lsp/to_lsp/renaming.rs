//! The edit of many drafts that gives something another name.

use super::range;
use crate::lsp::capabilities::Profile;
use crate::text::Position;
use std::collections::HashMap;
use std::ops::Range;
use tower_lsp::lsp_types as lsp;

/// Puts `text` in all these places. A draft that is not open has no version; a client that knows
/// nothing of versions gets none.
pub fn rename_edit(
    places: Vec<(lsp::Url, Option<i32>, Vec<Range<Position>>)>,
    text: &str,
    profile: &Profile,
) -> lsp::WorkspaceEdit {
    let edit = |place: &Range<Position>| lsp::TextEdit::new(range(place), text.to_owned());
    if !profile.document_changes {
        let changes = places.iter().map(|(uri, _, places)| (uri.clone(), places.iter().map(edit).collect()));
        let changes: HashMap<_, _> = changes.collect();
        return lsp::WorkspaceEdit { changes: Some(changes), ..lsp::WorkspaceEdit::default() };
    }
    let of_document = |(uri, version, places): (lsp::Url, Option<i32>, Vec<Range<Position>>)| lsp::TextDocumentEdit {
        text_document: lsp::OptionalVersionedTextDocumentIdentifier { uri, version },
        edits: places.iter().map(edit).map(lsp::OneOf::Left).collect(),
    };
    let changes = lsp::DocumentChanges::Edits(places.into_iter().map(of_document).collect());
    lsp::WorkspaceEdit { document_changes: Some(changes), ..lsp::WorkspaceEdit::default() }
}
