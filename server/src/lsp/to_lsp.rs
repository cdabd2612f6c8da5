//! Our terms → the client's.

use super::capabilities::Profile;
use super::snapshot::Snapshot;
use crate::completion::{Completions, Item};
use crate::diagnostic::{Diagnostic, Fix, Severity, Tag};
use crate::knowledge::{Card, Hover};
use crate::text::Position;
use std::collections::HashMap;
use std::ops::Range;
use tower_lsp::lsp_types as lsp;

/// Writes what belongs to one snapshot in the client's terms.
pub struct ToLsp<'a> {
    /// The document version.
    pub snapshot: &'a Snapshot,
    /// The client.
    pub profile: &'a Profile,
    /// The document's URI.
    pub uri: lsp::Url,
}

impl<'a> ToLsp<'a> {
    /// For a snapshot; `None` if its URI is none.
    pub fn new(snapshot: &'a Snapshot, profile: &'a Profile) -> Option<ToLsp<'a>> {
        let uri = lsp::Url::parse(&snapshot.uri).ok()?;
        Some(ToLsp { snapshot, profile, uri })
    }

    /// A byte range.
    pub fn range(&self, range: Range<usize>) -> lsp::Range {
        let at = |byte| position(self.snapshot.document.position(byte, self.profile.encoding));
        lsp::Range::new(at(range.start), at(range.end))
    }

    /// All findings of the version.
    pub fn publish(&self) -> lsp::PublishDiagnosticsParams {
        let found = self.snapshot.analysis().map_or(&[][..], |a| &a.diagnostics);
        lsp::PublishDiagnosticsParams {
            uri: self.uri.clone(),
            version: Some(self.snapshot.document.version()),
            diagnostics: found.iter().map(|d| self.diagnostic(d)).collect(),
        }
    }

    /// A finding. Facts go beside it where the client can show them, else into its message.
    pub fn diagnostic(&self, found: &Diagnostic) -> lsp::Diagnostic {
        let related = self.profile.related_information && !found.related.is_empty();
        let deprecated = self.profile.deprecated_tag && found.tags.contains(&Tag::Deprecated);
        lsp::Diagnostic {
            range: self.range(found.span.clone()),
            severity: Some(severity(found.severity)),
            code: Some(lsp::NumberOrString::String(found.rule.to_owned())),
            source: Some("hegao".to_owned()),
            message: if self.profile.related_information { found.message.clone() } else { message_with_facts(found) },
            related_information: related.then(|| self.related(found)),
            tags: deprecated.then(|| vec![lsp::DiagnosticTag::DEPRECATED]),
            ..lsp::Diagnostic::default()
        }
    }

    /// A fact has no place of its own: it stands at the finding.
    fn related(&self, found: &Diagnostic) -> Vec<lsp::DiagnosticRelatedInformation> {
        let location = |span: &Option<Range<usize>>| {
            let span = span.as_ref().unwrap_or(&found.span);
            lsp::Location::new(self.uri.clone(), self.range(span.clone()))
        };
        let one = |r: &crate::diagnostic::Related| lsp::DiagnosticRelatedInformation {
            location: location(&r.span),
            message: with_source(&r.message, r.source.as_deref()),
        };
        found.related.iter().map(one).collect()
    }

    /// The quick fix of a finding.
    pub fn action(&self, found: &Diagnostic) -> Option<lsp::CodeAction> {
        let fix = found.fix.as_ref()?;
        Some(lsp::CodeAction {
            title: fix.title.clone(),
            kind: Some(lsp::CodeActionKind::QUICKFIX),
            diagnostics: Some(vec![self.diagnostic(found)]),
            edit: Some(self.workspace_edit(fix)),
            is_preferred: Some(fix.applicability == crate::diagnostic::Applicability::Safe),
            ..lsp::CodeAction::default()
        })
    }

    fn workspace_edit(&self, fix: &Fix) -> lsp::WorkspaceEdit {
        let edits = fix.edits.iter().map(|e| lsp::TextEdit::new(self.range(e.range.clone()), e.text.clone()));
        if !self.profile.document_changes {
            let changes = HashMap::from([(self.uri.clone(), edits.collect())]);
            return lsp::WorkspaceEdit { changes: Some(changes), ..lsp::WorkspaceEdit::default() };
        }
        let text_document = lsp::OptionalVersionedTextDocumentIdentifier {
            uri: self.uri.clone(),
            version: Some(self.snapshot.document.version()),
        };
        let edits = edits.map(lsp::OneOf::Left).collect();
        let changes = lsp::DocumentChanges::Edits(vec![lsp::TextDocumentEdit { text_document, edits }]);
        lsp::WorkspaceEdit { document_changes: Some(changes), ..lsp::WorkspaceEdit::default() }
    }

    /// The cards of a mention, one below the other.
    pub fn hover(&self, found: &Hover) -> lsp::Hover {
        let (kind, line) = match self.profile.markdown_hover {
            true => (lsp::MarkupKind::Markdown, "\n---\n\n"),
            false => (lsp::MarkupKind::PlainText, "\n"),
        };
        let write = if self.profile.markdown_hover { Card::to_markdown } else { Card::to_plain };
        let value = found.cards.iter().map(write).collect::<Vec<_>>().join(line);
        let contents = lsp::HoverContents::Markup(lsp::MarkupContent { kind, value });
        lsp::Hover { contents, range: Some(self.range(found.range.clone())) }
    }

    /// The completions at a byte offset. The list is for the text typed so far and no other: what
    /// an item is filtered by is that very text, since clients disagree on where a Chinese word
    /// begins; hence they are told to ask again after each character.
    pub fn completions(&self, at: usize, found: &Completions) -> lsp::CompletionList {
        let range = self.range(at - found.typed.len()..at);
        let items = found.items.iter().enumerate().map(|(i, item)| self.completion(range, &found.typed, i, item));
        lsp::CompletionList { is_incomplete: true, items: items.collect() }
    }

    fn completion(&self, range: lsp::Range, typed: &str, place: usize, item: &Item) -> lsp::CompletionItem {
        let tagged = item.is_abolished && self.profile.completion_tag;
        lsp::CompletionItem {
            label: item.label.clone(),
            kind: Some(lsp::CompletionItemKind::CONSTANT),
            detail: (!item.detail.is_empty()).then(|| item.detail.clone()),
            sort_text: Some(format!("{place:04}")),
            filter_text: Some(typed.to_owned()),
            text_edit: Some(lsp::CompletionTextEdit::Edit(lsp::TextEdit::new(range, item.label.clone()))),
            tags: tagged.then(|| vec![lsp::CompletionItemTag::DEPRECATED]),
            ..lsp::CompletionItem::default()
        }
    }
}

fn position(position: Position) -> lsp::Position {
    lsp::Position::new(position.line, position.column)
}

fn severity(severity: Severity) -> lsp::DiagnosticSeverity {
    match severity {
        Severity::Error => lsp::DiagnosticSeverity::ERROR,
        Severity::Warning => lsp::DiagnosticSeverity::WARNING,
        Severity::Info => lsp::DiagnosticSeverity::INFORMATION,
        Severity::Hint => lsp::DiagnosticSeverity::HINT,
    }
}

fn message_with_facts(found: &Diagnostic) -> String {
    let facts = found.related.iter().filter(|r| r.span.is_none());
    let lines = facts.map(|r| with_source(&r.message, r.source.as_deref()));
    std::iter::once(found.message.clone()).chain(lines).collect::<Vec<_>>().join("\n")
}

fn with_source(message: &str, source: Option<&str>) -> String {
    match source {
        Some(source) if !source.is_empty() => format!("{message}（来源：{source}）"),
        _ => message.to_owned(),
    }
}
