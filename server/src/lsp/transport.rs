//! Between stdin, stdout and tower-lsp: lets only sound messages in, and notices every way a
//! session may end.

use super::framing::{Frame, read_frame};
use super::guard::{Message, judge};
use super::log::{Level, log};
use std::io::{self, BufReader, Read};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};
use tokio::io::{AsyncWrite, AsyncWriteExt, DuplexStream};
use tokio::runtime::Handle;
use tokio::sync::mpsc::UnboundedSender;

/// How a session ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ending {
    /// The client said `exit`.
    Exit,
    /// The client closed our stdin.
    EndOfInput,
    /// The client closed our stdout.
    OutputClosed,
    /// The client's process is no more.
    ClientGone,
}

/// Takes note of how a session ends.
#[derive(Debug)]
pub struct Endings {
    sender: UnboundedSender<Ending>,
    shutdown: AtomicBool,
}

impl Endings {
    /// Reports to `sender`.
    pub fn new(sender: UnboundedSender<Ending>) -> Arc<Endings> {
        Arc::new(Endings { sender, shutdown: AtomicBool::new(false) })
    }

    /// Reports an ending.
    pub fn report(&self, ending: Ending) {
        // nobody listens any more once the first ending was heard
        let _ = self.sender.send(ending);
    }

    /// Whether the client asked for the shutdown, as it has to before `exit`.
    pub fn is_orderly(&self) -> bool {
        self.shutdown.load(Ordering::Acquire)
    }
}

/// Reads a client's bytes to the end and feeds `pipe` with what is sound in them. Blocks; for a
/// thread of its own.
pub fn feed(input: impl Read, mut pipe: DuplexStream, runtime: &Handle, endings: &Arc<Endings>) {
    let mut input = BufReader::with_capacity(64 << 10, input);
    let ending = loop {
        let body = match read_frame(&mut input) {
            Ok(Some(Frame::Body(body))) => body,
            Ok(Some(Frame::Noise(what))) => {
                log(Level::Warn, &what);
                continue;
            }
            Ok(None) | Err(_) => break Ending::EndOfInput,
        };
        let Some(message) = admitted(&body, endings) else { break Ending::Exit };
        let framed = [format!("Content-Length: {}\r\n\r\n", message.len()).as_bytes(), &message].concat();
        if runtime.block_on(pipe.write_all(&framed)).is_err() {
            break Ending::EndOfInput;
        }
    };
    // the end of the pipe lets the service answer what is pending, then stop
    drop(pipe);
    endings.report(ending);
}

/// The bytes to be passed on for a body, `None` if they end the session.
fn admitted(body: &[u8], endings: &Arc<Endings>) -> Option<Vec<u8>> {
    match judge(body) {
        Message::Exit => None,
        Message::Shutdown(message) => {
            endings.shutdown.store(true, Ordering::Release);
            Some(message)
        }
        Message::Initialize(message, process) => {
            process.inspect(|process| super::client_process::watch(*process, Arc::clone(endings)));
            Some(message)
        }
        Message::Other(message) => Some(message),
        Message::Refused(why, message) => {
            log(Level::Warn, &format!("message skipped: {why}"));
            Some(message)
        }
    }
}

/// Our stdout. tower-lsp panics when it cannot write; here a client that closed its end is an ending.
pub struct Output<W> {
    inner: W,
    endings: Arc<Endings>,
}

impl<W> Output<W> {
    /// Writes to `inner`.
    pub fn new(inner: W, endings: Arc<Endings>) -> Output<W> {
        Output { inner, endings }
    }

    fn settled<T>(&self, result: Poll<io::Result<T>>, instead: T) -> Poll<io::Result<T>> {
        match result {
            Poll::Ready(Err(_)) => {
                self.endings.report(Ending::OutputClosed);
                Poll::Ready(Ok(instead))
            }
            other => other,
        }
    }
}

impl<W: AsyncWrite + Unpin> AsyncWrite for Output<W> {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let result = Pin::new(&mut self.inner).poll_write(cx, bytes);
        self.settled(result, bytes.len())
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let result = Pin::new(&mut self.inner).poll_flush(cx);
        self.settled(result, ())
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let result = Pin::new(&mut self.inner).poll_shutdown(cx);
        self.settled(result, ())
    }
}
