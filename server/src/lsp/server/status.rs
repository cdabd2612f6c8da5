//! The status of the server, for people who investigate a problem.

use super::Backend;
use crate::files;
use crate::lsp::outgoing::Outgoing;
use crate::lsp::snapshot::Snapshot;
use crate::lsp::uri;
use hegao_lexicon::Lexicon;
use hegao_lexicon::counts::Count;
use lsp_types as lsp;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::fmt::Write as _;
use std::sync::Arc;
use tower_lsp::jsonrpc::{Error, Result};

/// The status of the server. Fields are only ever added.
#[derive(Serialize, Debug)]
#[serde(rename_all = "camelCase")]
pub struct Status {
    version: &'static str,
    lexicon: LexiconStatus,
    documents: Vec<OpenDocument>,
}

/// The document to return the text of.
#[derive(Deserialize, Debug)]
#[serde(rename_all = "camelCase")]
pub struct DocumentTextParams {
    text_document: lsp::TextDocumentIdentifier,
}

/// The text of a document as the server has it.
#[derive(Serialize, Debug)]
pub struct DocumentText {
    version: i32,
    text: String,
}

/// The counts of the lexicon.
#[derive(Serialize, Debug)]
struct LexiconStatus {
    /// The day up to which the shipped tables were compiled.
    compiled: String,
    /// The counts of the shipped tables.
    tables: Vec<TableCounts>,
}

/// The counts of one table.
#[derive(Serialize, Debug)]
#[serde(rename_all = "camelCase")]
struct TableCounts {
    table: &'static str,
    title: &'static str,
    rows: usize,
    own_rows: usize,
}

/// An open document.
#[derive(Serialize, Debug)]
#[serde(rename_all = "camelCase")]
struct OpenDocument {
    uri: String,
    version: i32,
    bytes: usize,
    /// The settings file that applies, and whether it has an error.
    settings: Option<String>,
    settings_broken: bool,
    /// The number of rows in user tables.
    own_rows: usize,
    findings: usize,
    /// The duration of its analysis, in microseconds.
    analysis_micros: Option<u128>,
}

impl Backend {
    /// Sets the trace level requested by the client.
    pub async fn set_trace(&self, params: lsp::SetTraceParams) {
        self.trace.set(params.value);
    }

    /// Returns the status of the server.
    pub async fn status(&self) -> Result<Status> {
        let (snapshots, engine) = self.core.with_session(|session| (session.snapshots(), session.engine()));
        let looked_up = tokio::task::spawn_blocking(move || of(&snapshots, &engine.shipped().lexicon));
        looked_up.await.map_err(|_| Error::internal_error())
    }

    /// Returns the text of an open document as the server has it: if it differs from the client's text, the client has
    /// sent an edit that it did not make, or the server has applied an edit wrongly.
    pub async fn document_text(&self, asked: DocumentTextParams) -> Result<Option<DocumentText>> {
        let snapshot = self.snapshot(&asked.text_document.uri);
        Ok(snapshot.map(|s| DocumentText { version: s.document.version(), text: s.document.text() }))
    }

    /// Shows the status to the user.
    pub(super) async fn show_status(&self) -> Result<Value> {
        let status = self.status().await?;
        self.core.send(Outgoing::Show(in_words(&status)));
        serde_json::to_value(status).map_err(|_| Error::internal_error())
    }
}

fn of(snapshots: &[Arc<Snapshot>], shipped: &Lexicon) -> Status {
    let mut documents: Vec<OpenDocument> = snapshots.iter().map(|s| open(s)).collect();
    documents.sort_by(|a, b| a.uri.cmp(&b.uri));
    let tables = shipped.counts().into_iter().map(counts).collect();
    let lexicon = LexiconStatus { compiled: Lexicon::COMPILED.to_string(), tables };
    Status { version: env!("CARGO_PKG_VERSION"), lexicon, documents }
}

fn counts(count: Count) -> TableCounts {
    let Count { table, rows, own } = count;
    TableCounts { table: table.name(), title: table.in_chinese(), rows, own_rows: own }
}

fn open(snapshot: &Snapshot) -> OpenDocument {
    let settings = snapshot.engine.settings_file(&snapshot.uri);
    let own = snapshot.inputs().knowledge.lexicon.counts().iter().map(|c| c.own).sum();
    OpenDocument {
        uri: snapshot.uri.clone(),
        version: snapshot.document.version(),
        bytes: snapshot.document.len(),
        settings_broken: settings.as_ref().is_some_and(|(_, broken)| *broken),
        settings: settings.map(|(path, _)| files::shown(&path)),
        own_rows: own,
        findings: snapshot.analysis().map_or(0, |a| a.diagnostics.len()),
        analysis_micros: snapshot.took().map(|t| t.as_micros()),
    }
}

/// A document by its path, if it has one, because a URI percent-encodes Chinese.
fn readable(uri: &str) -> String {
    uri::path(uri).map_or_else(|| uri.to_owned(), |path| files::shown(&path))
}

fn in_words(status: &Status) -> String {
    let mut text = format!("核稿 {}，词库资料截至 {}。\n", status.version, status.lexicon.compiled);
    let tables: Vec<String> = status.lexicon.tables.iter().map(|t| format!("{} {}", t.title, t.rows)).collect();
    text.push_str(&tables.join("，"));
    for OpenDocument { uri, findings, settings, settings_broken, own_rows, analysis_micros, .. } in &status.documents {
        let settings = settings.as_deref().unwrap_or("无");
        let broken = if *settings_broken { "（有误，用上一次的）" } else { "" };
        let time = analysis_micros.map_or(String::new(), |t| format!("，分析用时 {}.{} 毫秒", t / 1000, t / 100 % 10));
        let name = readable(uri);
        let _ = write!(text, "\n{name}：问题 {findings}{time}，设置 {settings}{broken}，本单位词条 {own_rows}");
    }
    text
}
