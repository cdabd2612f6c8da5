//! Progress of work on the whole workspace, reported to the client.

use crate::locking::lock;
use lsp_types::{self as lsp, notification, request};
use std::sync::Mutex;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tower_lsp::Client;

/// Below this number of files, the server does not create a progress report by itself.
const FEW: usize = 20;

/// How to report progress to a client.
#[derive(Clone, Debug)]
pub enum Wanted {
    /// With the token the client gave.
    Under(lsp::ProgressToken),
    /// With a token of the server, which the client has to accept first.
    Asked(lsp::ProgressToken),
    /// Not at all.
    No,
}

/// The progress of one task, which ends when this is dropped.
#[derive(Debug)]
pub struct Progress {
    steps: Option<UnboundedSender<lsp::WorkDoneProgress>>,
    total: usize,
    done: Mutex<usize>,
}

/// The progress reports for the client, and their token.
#[derive(Debug)]
pub struct Steps {
    token: lsp::ProgressToken,
    ask: bool,
    steps: UnboundedReceiver<lsp::WorkDoneProgress>,
}

impl Progress {
    /// Begins a task on `total` files; `send` forwards the progress reports to the client.
    pub fn begin(wanted: &Wanted, total: usize, send: impl FnOnce(Steps)) -> Progress {
        let (token, ask) = match wanted {
            Wanted::Under(token) if total > 0 => (token.clone(), false),
            Wanted::Asked(token) if total >= FEW => (token.clone(), true),
            _ => return Progress { steps: None, total, done: Mutex::new(0) },
        };
        let (sender, steps) = unbounded_channel();
        send(Steps { token, ask, steps });
        let progress = Progress { steps: Some(sender), total, done: Mutex::new(0) };
        progress.send(lsp::WorkDoneProgress::Begin(lsp::WorkDoneProgressBegin {
            title: "核稿：查看全部草稿".to_owned(),
            cancellable: Some(false),
            message: Some(progress.message(0)),
            percentage: Some(0),
        }));
        progress
    }

    /// Counts one more file as done.
    pub fn advance(&self) {
        // held while reporting, so that the count never goes back
        let mut count = lock(&self.done);
        *count += 1;
        let done = *count;
        let percent = |done: usize| u32::try_from(done * 100 / self.total.max(1)).unwrap_or(100).min(100);
        if percent(done) > percent(done - 1) {
            self.send(lsp::WorkDoneProgress::Report(lsp::WorkDoneProgressReport {
                cancellable: Some(false),
                message: Some(self.message(done)),
                percentage: Some(percent(done)),
            }));
        }
    }

    fn message(&self, done: usize) -> String {
        format!("{done}/{}", self.total)
    }

    fn send(&self, step: lsp::WorkDoneProgress) {
        // the receiver is gone if the client refused
        let _ = self.steps.as_ref().map(|steps| steps.send(step));
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.send(lsp::WorkDoneProgress::End(lsp::WorkDoneProgressEnd { message: None }));
    }
}

/// Reports every step to the client, once it has accepted the token if the server created it.
pub async fn report(client: Client, mut work: Steps) {
    let create = lsp::WorkDoneProgressCreateParams { token: work.token.clone() };
    if work.ask && client.send_request::<request::WorkDoneProgressCreate>(create).await.is_err() {
        return;
    }
    while let Some(step) = work.steps.recv().await {
        let value = lsp::ProgressParamsValue::WorkDone(step);
        client
            .send_notification::<notification::Progress>(lsp::ProgressParams { token: work.token.clone(), value })
            .await;
    }
}
