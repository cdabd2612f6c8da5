//! What is shown behind citations of documents that no longer hold.

use crate::knowledge::{cited, hints};
use crate::lsp::engine::Grounds;
use crate::lsp::from_lsp;
use crate::lsp::to_lsp::ToLsp;
use tower_lsp::lsp_types as lsp;

/// The hints within a range; none unless the settings want them.
pub fn inlay_hint(to_lsp: &ToLsp<'_>, range: lsp::Range) -> Option<Vec<lsp::InlayHint>> {
    let Grounds { settings, knowledge, .. } = to_lsp.snapshot.grounds();
    if !settings.values.inlay_hints {
        return Some(Vec::new());
    }
    let analysis = to_lsp.snapshot.analysis()?;
    let day = analysis.as_of;
    let found = hints::hints(analysis, &cited::mentions(analysis, &knowledge.lexicon, day), day);
    let offset = |at| to_lsp.offset(from_lsp::position(at));
    let wanted = offset(range.start)..=offset(range.end);
    Some(found.iter().filter(|hint| wanted.contains(&hint.at)).map(|hint| to_lsp.hint(hint)).collect())
}
