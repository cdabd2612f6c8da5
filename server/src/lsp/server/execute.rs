//! Executing commands. The client is asked to apply edits, and nobody waits for its answer: it may come after messages
//! that wait for this command.

use super::Backend;
use crate::actions;
use crate::locking::lock;
use crate::lsp::commands::{Command, DocumentArgument, NewTerm};
use crate::lsp::outgoing::Outgoing;
use crate::lsp::profile::Profile;
use crate::lsp::requests;
use crate::lsp::snapshot::Snapshot;
use crate::text::quotation::nested;
use crate::{files, user_tables};
use lsp_types as lsp;
use serde_json::Value;
use std::path::PathBuf;
use std::sync::Arc;
use tower_lsp::jsonrpc::{Error, ErrorCode, Result};

impl Backend {
    /// Executes a command.
    pub(super) async fn execute(&self, params: lsp::ExecuteCommandParams) -> Result<Option<Value>> {
        let command = Command::find(&params.command)?;
        match command {
            Command::FixAll => self.fix_all(command.argument(params.arguments)?).await?,
            Command::AddToLexicon => self.add_to_lexicon(command.argument(params.arguments)?).await?,
            Command::ShowCitations => self.show_citations(command.argument(params.arguments)?).await?,
            Command::Status => return self.show_status().await.map(Some),
        }
        Ok(None)
    }

    async fn fix_all(&self, DocumentArgument { uri }: DocumentArgument) -> Result<()> {
        if !self.profile.get().is_some_and(|p: &Profile| p.apply_edit) {
            return Err(failed("编辑器不接受由服务器作的修改（workspace/applyEdit）"));
        }
        self.opened(&uri)?;
        let edit = self.answer(&uri, |to_lsp| Some(requests::code_action::fix_all(to_lsp))).await?;
        let edit = edit.ok_or_else(|| failed("设置还没有读完，没有改动文稿；请稍后再试"))?;
        self.core.send(match edit.map_err(failed)? {
            Some(edit) => Outgoing::Apply(Command::FixAll.title(), Box::new(edit)),
            None => Outgoing::Show("没有结果确定、可以自动修改的问题".to_owned()),
        });
        Ok(())
    }

    /// Adds a word that is still reported in a document; then all documents are checked again.
    async fn add_to_lexicon(&self, new_term: NewTerm) -> Result<()> {
        let snapshot = self.opened(&new_term.uri)?;
        let path = new_term.uri.to_file_path();
        let path = path.map_err(|()| failed("文稿还没有存到文件夹里，本单位词库无处可放；请先保存文稿"))?;
        // the innermost of nested folders
        let roots = self.workspace.folders().into_iter().filter(|root| path.starts_with(root));
        let root: Option<PathBuf> = roots.max_by_key(|root| root.components().count());
        let (writing, term) = (Arc::clone(&self.writing), new_term.term.clone());
        let added = tokio::task::spawn_blocking(move || {
            let term = reported(&snapshot, &new_term).ok_or("文稿里已经没有这个问题")?;
            let _alone = lock(&writing);
            user_tables::add(&path, root.as_deref(), &term)
        });
        let table = added.await.map_err(|_| Error::internal_error())?.map_err(|why| failed(&why))?;
        self.core.reload();
        self.core.send(Outgoing::Show(format!("已将“{}”加入 {}", nested(&term), files::shown(&files::near(&table)))));
        Ok(())
    }

    async fn show_citations(&self, DocumentArgument { uri }: DocumentArgument) -> Result<()> {
        self.opened(&uri)?;
        if let Some(text) = self.answer(&uri, requests::code_lens::citations).await? {
            self.core.send(Outgoing::Show(text));
        }
        Ok(())
    }

    fn opened(&self, uri: &lsp::Url) -> Result<Arc<Snapshot>> {
        self.snapshot(uri).ok_or_else(|| failed("这份文稿没有在编辑器里打开"))
    }
}

/// The word, if the document still has the finding for it.
fn reported(snapshot: &Snapshot, new_term: &NewTerm) -> Option<actions::OwnTerm> {
    let analysis = snapshot.analysis()?;
    let found = analysis.diagnostics.iter().filter(|d| d.rule == new_term.rule);
    found.filter_map(|d| actions::own_term(analysis, d)).find(|term| term.text == new_term.term)
}

/// The error for a valid request that cannot be carried out.
pub(super) fn failed(why: &str) -> Error {
    const REQUEST_FAILED: i64 = -32803;
    Error { code: ErrorCode::from(REQUEST_FAILED), message: why.to_owned().into(), data: None }
}
