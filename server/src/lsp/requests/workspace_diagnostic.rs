//! The findings of all drafts, for a client that requests them.

use super::diagnostic::{hash, result_id};
use crate::lsp::outgoing::Outgoing;
use crate::lsp::snapshot::Snapshot;
use crate::lsp::to_lsp::ToLsp;
use crate::lsp::uri;
use crate::lsp::workspace::files::KnownFile;
use crate::lsp::workspace::reading;
use crate::lsp::workspace::survey::{Stopped, Survey};
use lsp_types as lsp;
use serde_json::json;
use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

/// The findings of one draft.
pub type Report = lsp::WorkspaceDocumentDiagnosticReport;

/// The result ids that the client has already, by file.
type Before = HashMap<PathBuf, (lsp::Url, String)>;

/// The findings of all drafts. If the client accepts partial results, they are sent as they become available.
pub fn workspace_diagnostic(survey: &Survey, params: &lsp::WorkspaceDiagnosticParams) -> Result<Vec<Report>, Stopped> {
    let token = params.partial_result_params.partial_result_token.as_ref();
    let part = |token: &lsp::ProgressToken, items: Vec<Report>| {
        survey.core.send(Outgoing::PartialResult(token.clone(), json!({"items": items})));
    };
    let send = token.map(|token| move |items| part(token, items));
    let batches = Batches::new(send.as_ref().map(|send| send as _));
    reports(survey, &params.previous_result_ids, &|report| batches.take(report))?;
    let rest = batches.rest();
    match token {
        Some(token) if !rest.is_empty() => {
            part(token, rest);
            Ok(Vec::new())
        }
        _ => Ok(rest),
    }
}

/// Passes a report on every draft in the workspace folders to `take`, from several threads. Findings the client has
/// already according to `previous` are not sent again; for files that no longer exist, empty reports are sent.
fn reports(
    survey: &Survey,
    previous: &[lsp::PreviousResultId],
    take: &(impl Fn(Report) + Sync),
) -> Result<(), Stopped> {
    survey.workspace.list(survey, false)?;
    let before: Before =
        previous.iter().filter_map(|p| Some((p.uri.to_file_path().ok()?, (p.uri.clone(), p.value.clone())))).collect();
    let files: Vec<(PathBuf, KnownFile)> =
        survey.workspace.files().all().map(|(p, k)| (p.clone(), k.clone())).collect();
    gone(&before, &files).for_each(take);
    let open = survey.open_files();
    let before_of = |path: &Path| before.get(path).map(|(_, id)| id.as_str());
    for snapshot in &survey.open {
        let path = uri::path(&snapshot.uri);
        // a file outside the workspace is pulled separately
        if let Some(path) = path.filter(|path| survey.workspace.files().get(path).is_some()) {
            survey.check()?;
            report(survey, snapshot, before_of(&path)).into_iter().for_each(|(report, _)| take(report));
        }
    }
    let mut unread = Vec::new();
    for (path, known) in files.into_iter().filter(|(path, _)| !open.contains(path)) {
        match (known.findings.map(result_id), before.get(&path)) {
            (Some(id), Some((uri, before))) if id == *before => take(unchanged(uri.clone(), None, id)),
            // known to be unreadable
            _ if known.read && known.entry.is_none() => {}
            _ => unread.push(path),
        }
    }
    let progress = survey.begin(unread.len());
    reading::each(survey, &unread, |path| {
        file(survey, path, before_of(path)).into_iter().for_each(take);
        progress.advance();
    })
}

/// Empty reports for files that the client remembers but that no longer exist.
fn gone<'a>(before: &'a Before, files: &'a [(PathBuf, KnownFile)]) -> impl Iterator<Item = Report> + 'a {
    let is_there = |path: &Path| files.binary_search_by(|(known, _)| known.as_path().cmp(path)).is_ok();
    let gone = before.iter().filter(move |(path, _)| !is_there(path));
    gone.map(|(_, (uri, _))| full(uri.clone(), None, Vec::new(), result_id(hash(&[]))))
}

/// The report on a file that is not open.
fn file(survey: &Survey, path: &Path, before: Option<&str>) -> Option<Report> {
    let (mut known, snapshot) = reading::read(survey, path);
    let encoding = survey.profile.encoding;
    let read = || {
        let snapshot = snapshot.as_ref()?;
        Some((report(survey, snapshot, before)?, snapshot.entry(encoding)?))
    };
    let read = catch_unwind(AssertUnwindSafe(read)).ok().flatten();
    drop(snapshot);
    let (report, entry) = match read {
        Some(((report, findings), entry)) => {
            known.findings = Some(findings);
            (Some(report), Some(entry))
        }
        None => (None, None),
    };
    survey.workspace.files().put(&survey.engine, path, known, entry.map(Arc::unwrap_or_clone));
    report
}

/// The report on a version and the hash of its findings; `None` if the analysis failed.
fn report(survey: &Survey, snapshot: &Snapshot, before: Option<&str>) -> Option<(Report, u64)> {
    let to_lsp = ToLsp::new(snapshot, &survey.profile)?;
    snapshot.analysis()?;
    let items = to_lsp.diagnostics();
    let findings = hash(&items);
    let open = survey.open.iter().any(|s| std::ptr::eq(&**s, snapshot));
    let version = open.then(|| i64::from(snapshot.document.version()));
    let (uri, id) = (to_lsp.uri.clone(), result_id(findings));
    let same = before == Some(id.as_str());
    Some((if same { unchanged(uri, version, id) } else { full(uri, version, items, id) }, findings))
}

fn full(uri: lsp::Url, version: Option<i64>, items: Vec<lsp::Diagnostic>, id: String) -> Report {
    let report = lsp::FullDocumentDiagnosticReport { result_id: Some(id), items };
    Report::Full(lsp::WorkspaceFullDocumentDiagnosticReport { uri, version, full_document_diagnostic_report: report })
}

fn unchanged(uri: lsp::Url, version: Option<i64>, result_id: String) -> Report {
    let report = lsp::UnchangedDocumentDiagnosticReport { result_id };
    Report::Unchanged(lsp::WorkspaceUnchangedDocumentDiagnosticReport {
        uri,
        version,
        unchanged_document_diagnostic_report: report,
    })
}

/// Collects reports, and sends them in batches if the client accepts partial results.
struct Batches<'a> {
    waiting: Mutex<Vec<Report>>,
    send: Option<&'a (dyn Fn(Vec<Report>) + Sync)>,
}

/// The number of reports in a batch.
const BATCH: usize = 50;

impl<'a> Batches<'a> {
    /// With the function that sends partial results, if they are accepted.
    fn new(send: Option<&'a (dyn Fn(Vec<Report>) + Sync)>) -> Batches<'a> {
        Batches { waiting: Mutex::new(Vec::new()), send }
    }

    /// Adds a report.
    fn take(&self, report: Report) {
        let mut waiting = self.waiting.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        waiting.push(report);
        if let Some(send) = self.send.filter(|_| waiting.len() >= BATCH) {
            send(std::mem::take(&mut *waiting));
        }
    }

    /// The reports not sent yet, ordered by URI.
    fn rest(self) -> Vec<Report> {
        let mut rest = self.waiting.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
        let uri = |report: &Report| match report {
            Report::Full(full) => full.uri.to_string(),
            Report::Unchanged(unchanged) => unchanged.uri.to_string(),
        };
        rest.sort_by_key(uri);
        rest
    }
}
