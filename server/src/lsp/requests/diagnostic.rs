//! The findings of a document, pushed to the client or pulled by it.

use super::virtual_document::page_of;
use crate::diagnostic::{Diagnostic, Related, Severity, Tag};
use crate::lsp::to_lsp::ToLsp;
use crate::render::json;
use lsp_types as lsp;
use std::ops::Range;

/// The options announced to a client that pulls: the findings of a document do not depend on other documents; the
/// client may also request those of the whole workspace.
pub fn offer() -> lsp::DiagnosticServerCapabilities {
    lsp::DiagnosticServerCapabilities::Options(lsp::DiagnosticOptions {
        identifier: Some("hegao".to_owned()),
        inter_file_dependencies: false,
        workspace_diagnostics: true,
        ..lsp::DiagnosticOptions::default()
    })
}

/// The findings of one version, or that they are the same as those the client has.
pub fn diagnostic(to_lsp: &ToLsp<'_>, previous: Option<&str>) -> Option<lsp::DocumentDiagnosticReport> {
    to_lsp.snapshot.analysis()?;
    let items = to_lsp.diagnostics();
    let id = result_id(hash(&items));
    Some(if previous == Some(id.as_str()) { unchanged(id) } else { full(items, Some(id)) })
}

/// The report for a document that is not open and therefore has no findings.
pub fn nothing() -> lsp::DocumentDiagnosticReport {
    full(Vec::new(), None)
}

fn full(items: Vec<lsp::Diagnostic>, result_id: Option<String>) -> lsp::DocumentDiagnosticReport {
    let report = lsp::FullDocumentDiagnosticReport { result_id, items };
    let full =
        lsp::RelatedFullDocumentDiagnosticReport { related_documents: None, full_document_diagnostic_report: report };
    lsp::DocumentDiagnosticReport::Full(full)
}

fn unchanged(result_id: String) -> lsp::DocumentDiagnosticReport {
    let report = lsp::UnchangedDocumentDiagnosticReport { result_id };
    lsp::DocumentDiagnosticReport::Unchanged(lsp::RelatedUnchangedDocumentDiagnosticReport {
        related_documents: None,
        unchanged_document_diagnostic_report: report,
    })
}

/// A hash that identifies a list of findings, whatever text, settings or lexicon produced it.
pub fn hash(items: &[lsp::Diagnostic]) -> u64 {
    use std::hash::{DefaultHasher, Hasher};
    let mut hasher = DefaultHasher::new();
    hasher.write(&serde_json::to_vec(items).unwrap_or_default());
    hasher.finish()
}

/// The result id for findings with this hash.
pub fn result_id(findings: u64) -> String {
    format!("{findings:016x}")
}

impl ToLsp<'_> {
    /// All findings of the version.
    pub fn publish(&self) -> lsp::PublishDiagnosticsParams {
        lsp::PublishDiagnosticsParams {
            uri: self.uri.clone(),
            version: Some(self.snapshot.document.version()),
            diagnostics: self.diagnostics(),
        }
    }

    /// The findings alone.
    pub fn diagnostics(&self) -> Vec<lsp::Diagnostic> {
        let found = self.snapshot.analysis().map_or(&[][..], |a| &a.diagnostics);
        found.iter().map(|d| self.diagnostic(d)).collect()
    }

    /// A finding as an LSP diagnostic. Facts become related information if the client can show it, otherwise part of
    /// the message.
    pub fn diagnostic(&self, found: &Diagnostic) -> lsp::Diagnostic {
        let related = self.profile.related_information && !found.related.is_empty();
        let tags: Vec<lsp::DiagnosticTag> = found.tags.iter().filter_map(|tag| self.tag(*tag)).collect();
        lsp::Diagnostic {
            range: self.range(found.span.clone()),
            severity: Some(severity(found.severity)),
            code: Some(lsp::NumberOrString::String(found.rule.to_owned())),
            code_description: self.page(found.rule),
            source: Some("hegao".to_owned()),
            message: if self.profile.related_information {
                found.message.to_string()
            } else {
                message_with_facts(found)
            },
            related_information: related.then(|| self.related(found)),
            tags: (!tags.is_empty()).then_some(tags),
            ..lsp::Diagnostic::default()
        }
    }

    /// The page of a rule: in the manual, if its address is known; otherwise the built-in page, for a client that can
    /// open it.
    fn page(&self, rule: &str) -> Option<lsp::CodeDescription> {
        let href = match self.snapshot.manual() {
            _ if !self.profile.code_description => None,
            Some(manual) => lsp::Url::parse(&json::page(manual, rule)).ok(),
            None if self.profile.virtual_documents => page_of(rule),
            None => None,
        };
        href.map(|href| lsp::CodeDescription { href })
    }

    /// A tag, if the client supports it.
    fn tag(&self, tag: Tag) -> Option<lsp::DiagnosticTag> {
        match tag {
            Tag::Deprecated => self.profile.deprecated_tag.then_some(lsp::DiagnosticTag::DEPRECATED),
            Tag::Unnecessary => self.profile.unnecessary_tag.then_some(lsp::DiagnosticTag::UNNECESSARY),
        }
    }

    /// The related information. A fact has no position of its own, so it gets that of the finding.
    fn related(&self, found: &Diagnostic) -> Vec<lsp::DiagnosticRelatedInformation> {
        let location = |span: &Option<Range<usize>>| {
            let span = span.as_ref().unwrap_or(&found.span);
            lsp::Location::new(self.uri.clone(), self.range(span.clone()))
        };
        let one = |r: &Related| lsp::DiagnosticRelatedInformation {
            location: location(&r.span),
            message: with_source(&r.message, r.source.as_deref()),
        };
        found.related.iter().map(one).collect()
    }
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
    std::iter::once(found.message.to_string()).chain(lines).collect::<Vec<_>>().join("\n")
}

fn with_source(message: &str, source: Option<&str>) -> String {
    match source {
        Some(source) if !source.is_empty() => format!("{message}（来源：{source}）"),
        _ => message.to_owned(),
    }
}
