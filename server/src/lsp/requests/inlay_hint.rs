//! Inlay hints after citations of documents that have lapsed.

use crate::knowledge::cited;
use crate::knowledge::inlay_hint::{self, InlayHint};
use crate::lsp::engine::AnalysisInputs;
use crate::lsp::from_lsp;
use crate::lsp::to_lsp::ToLsp;
use lsp_types as lsp;

/// The inlay hints within a range; none unless the settings enable them.
pub fn inlay_hint(to_lsp: &ToLsp<'_>, range: lsp::Range) -> Option<Vec<lsp::InlayHint>> {
    let AnalysisInputs { settings, knowledge, .. } = to_lsp.snapshot.inputs();
    if !settings.values.inlay_hints {
        return Some(Vec::new());
    }
    let analysis = to_lsp.snapshot.analysis()?;
    let day = analysis.as_of;
    let found = inlay_hint::inlay_hints(analysis, &cited::mentions(analysis, &knowledge.lexicon, day), day);
    let offset = |at| to_lsp.offset(from_lsp::position(at));
    let wanted = offset(range.start)..=offset(range.end);
    Some(found.iter().filter(|hint| wanted.contains(&hint.at)).map(|hint| to_lsp.hint(hint)).collect())
}

impl ToLsp<'_> {
    /// An inlay hint, with the card of its document.
    fn hint(&self, hint: &InlayHint) -> lsp::InlayHint {
        lsp::InlayHint {
            position: self.range(hint.at..hint.at).start,
            label: lsp::InlayHintLabel::String(hint.label.clone()),
            kind: None,
            text_edits: None,
            tooltip: Some(lsp::InlayHintTooltip::MarkupContent(self.cards(std::slice::from_ref(&hint.card)))),
            padding_left: Some(true),
            padding_right: Some(true),
            data: None,
        }
    }
}
