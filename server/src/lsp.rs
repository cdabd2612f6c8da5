//! The language server: the only folder that uses tower-lsp, lsp-types and tokio.
//!
//! stdin → `tower` (tower-lsp with workarounds for its faults) → `server` → `core`, which owns the `session` and its
//! analysis thread → `outgoing` → `connection` → stdout. Each feature is one file in `requests`.

mod analysis_queue;
mod capabilities;
mod commands;
mod connection;
mod core;
mod draft;
pub mod engine;
mod from_lsp;
pub mod log;
mod options;
mod outgoing;
mod profile;
mod progress;
mod requests;
mod server;
pub mod session;
pub mod snapshot;
mod to_lsp;
mod tower;
mod trace;
mod uri;
mod workspace;

use crate::settings::Layer;
use engine::{Engine, Shipped};
use log::{Level, log};
use requests::virtual_document;
use server::Shared;
use std::io;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;
use tokio::runtime::{Builder, Runtime};
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};
use tokio::task::JoinHandle;
use tower::endings::{Ending, Endings};
use tower::insertions::{Insertions, Socket};
use tower::service::Guarded;
use tower::stdio;
use tower::transport::{self, Output};
use tower_lsp::{LspService, Server};
use trace::Trace;

/// How long to wait for pending answers once the client ends the session.
const GRACE: Duration = Duration::from_secs(2);
/// The size of the pipe between the reader of stdin and the service, in bytes.
const PIPE: usize = 1 << 20;
/// The number of requests that may be pending before later messages, such as cancellations, have to wait; no handler
/// takes long.
const PENDING: usize = 64;

/// Serves a client on stdin and stdout until the session ends. The exit status is 0 if the client requested the
/// shutdown first, as the protocol requires, otherwise 1.
pub fn run(level: Level) -> ExitCode {
    log::set_level(level);
    // no handler computes anything, and two workers would only wake each other
    match Builder::new_multi_thread().worker_threads(1).enable_all().build() {
        Ok(runtime) => serve(runtime),
        Err(error) => fail(&format!("no threads: {error}")),
    }
}

fn fail(why: &str) -> ExitCode {
    log(Level::Error, why);
    ExitCode::FAILURE
}

fn serve(runtime: Runtime) -> ExitCode {
    let shipped = Shipped::default();
    let engine = Engine::new(shipped.clone(), Layer::default(), crate::clock::today);
    // `initialize` is answered meanwhile
    std::thread::spawn(move || shipped.warm());
    let (sender, ended) = unbounded_channel();
    let endings = Endings::new(sender);
    log(Level::Info, &format!("{} 启动", env!("CARGO_PKG_VERSION")));
    let serving = match start(&runtime, engine, &endings) {
        Ok(serving) => serving,
        Err(error) => return fail(&format!("no stdin or stdout: {error}")),
    };
    runtime.block_on(finish(serving, ended));
    // a thread that reads stdin may be blocked for ever, so do not wait for it
    runtime.shutdown_background();
    log(Level::Info, if endings.is_orderly() { "结束" } else { "结束，客户端没有先发 shutdown" });
    if endings.is_orderly() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn start(runtime: &Runtime, engine: Engine, endings: &Arc<Endings>) -> io::Result<JoinHandle<()>> {
    let _within = runtime.enter();
    let (ours, theirs) = tokio::io::duplex(PIPE);
    runtime.spawn(transport::feed(stdio::input()?, ours, Arc::clone(endings)));
    let (uris, trace, insertions) = (Arc::default(), Arc::<Trace>::default(), Arc::<Insertions>::default());
    let shared = Shared { uris: Arc::clone(&uris), trace: Arc::clone(&trace), insertions: Arc::clone(&insertions) };
    let backend = |client| server::Backend::new(client, engine, shared);
    let (service, socket) = LspService::build(backend)
        .custom_method("$/setTrace", server::Backend::set_trace)
        .custom_method("hegao/status", server::Backend::status)
        .custom_method("hegao/documentText", server::Backend::document_text)
        .custom_method(virtual_document::METHOD, server::Backend::virtual_document)
        .finish();
    let socket = Socket::new(socket, Arc::clone(&insertions));
    let output = Output::new(stdio::output()?, Arc::clone(endings), insertions);
    let server = Server::new(theirs, output, socket).concurrency_level(PENDING);
    Ok(runtime.spawn(server.serve(Guarded::new(service, uris, trace))))
}

/// Waits for the end of a session, then for the pending answers.
async fn finish(mut serving: JoinHandle<()>, mut ended: UnboundedReceiver<Ending>) {
    let ending = tokio::select! {
        ending = ended.recv() => ending,
        // only a bug ends it before the client does
        _ = &mut serving => None,
    };
    if matches!(ending, Some(Ending::Exit | Ending::EndOfInput)) {
        // do not wait any longer than this
        let _ = tokio::time::timeout(GRACE, serving).await;
    }
}
