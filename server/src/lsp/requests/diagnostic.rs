//! The findings, for a client that asks for them.

use crate::lsp::outbox::Outgoing;
use crate::lsp::to_lsp::ToLsp;
use crate::lsp::workspace::reports::{self, Batches, Report};
use crate::lsp::workspace::survey::{Stopped, Survey};
use serde_json::json;
use tower_lsp::lsp_types as lsp;

/// The findings of one version, or that they are those the client has already.
pub fn diagnostic(to_lsp: &ToLsp<'_>, previous: Option<&str>) -> Option<lsp::DocumentDiagnosticReport> {
    to_lsp.snapshot.analysis()?;
    let items = to_lsp.diagnostics();
    let id = reports::result_id(reports::hash(&items));
    Some(if previous == Some(id.as_str()) { unchanged(id) } else { full(items, Some(id)) })
}

/// The report on a document that is not open, and so has no findings.
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

/// The findings of all drafts. Where the client takes parts, they are sent as they come.
pub fn workspace_diagnostic(survey: &Survey, params: &lsp::WorkspaceDiagnosticParams) -> Result<Vec<Report>, Stopped> {
    let token = params.partial_result_params.partial_result_token.as_ref();
    let part = |token: &lsp::ProgressToken, items: Vec<Report>| {
        survey.core.send(Outgoing::Part(token.clone(), json!({"items": items})));
    };
    let send = token.map(|token| move |items| part(token, items));
    let batches = Batches::new(send.as_ref().map(|send| send as _));
    reports::reports(survey, &params.previous_result_ids, &|report| batches.take(report))?;
    let rest = batches.rest();
    match token {
        Some(token) if !rest.is_empty() => {
            part(token, rest);
            Ok(Vec::new())
        }
        _ => Ok(rest),
    }
}
