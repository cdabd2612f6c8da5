//! Between our streams and tower-lsp. tower-lsp 0.20 panics when it cannot write to a client that has gone, and its
//! output accepts only its own messages: here only valid messages are passed in, every way a session may end is
//! detected, and insertions are written between two messages.

use super::client_process;
use super::endings::{Ending, Endings};
use super::framing::{Frame, frame, read_frame};
use super::guard::{Message, judge};
use super::insertions::Insertions;
use crate::lsp::log::{Level, log};
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use tokio::io::{AsyncRead, AsyncWrite, AsyncWriteExt, BufReader, DuplexStream};

/// Reads the client's bytes to the end and passes the valid messages to `pipe`.
pub async fn feed(input: impl AsyncRead + Unpin, mut pipe: DuplexStream, endings: Arc<Endings>) {
    let mut input = BufReader::with_capacity(64 << 10, input);
    let ending = loop {
        let body = match read_frame(&mut input).await {
            Ok(Some(Frame::Body(body))) => body,
            Ok(Some(Frame::Noise(what))) => {
                log(Level::Warn, &what);
                continue;
            }
            Ok(None) | Err(_) => break Ending::EndOfInput,
        };
        let Some(message) = admitted(&body, &endings) else { break Ending::Exit };
        if pipe.write_all(&frame(&message)).await.is_err() {
            break Ending::EndOfInput;
        }
    };
    // closing the pipe lets the service answer what is pending, then stop
    drop(pipe);
    endings.report(ending);
}

/// The bytes to pass on for a body; `None` if they end the session.
fn admitted(body: &[u8], endings: &Arc<Endings>) -> Option<Vec<u8>> {
    match judge(body) {
        Message::Exit => None,
        Message::Shutdown(message) => {
            endings.shut_down();
            Some(message)
        }
        Message::Initialize(message, process) => {
            process.inspect(|process| client_process::watch(*process, Arc::clone(endings)));
            Some(message)
        }
        Message::Other(message) => Some(message),
        Message::Refused(why, message) => {
            log(Level::Warn, &format!("message skipped: {why}"));
            Some(message)
        }
    }
}

/// Our stdout. tower-lsp panics when it cannot write; here a client that closed its end ends the session.
pub struct Output<W> {
    inner: W,
    endings: Arc<Endings>,
    insertions: Arc<Insertions>,
    /// The inserted bytes being written, and how many of them have been written.
    under_way: (Vec<u8>, usize),
}

impl<W> Output<W> {
    /// Writes to `inner` the output of tower-lsp and the frames of `insertions`.
    pub fn new(inner: W, endings: Arc<Endings>, insertions: Arc<Insertions>) -> Output<W> {
        Output { inner, endings, insertions, under_way: (Vec::new(), 0) }
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

impl<W: AsyncWrite + Unpin> Output<W> {
    /// Writes the inserted frames.
    fn write_frames(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        loop {
            ready!(self.write_rest(cx))?;
            match self.insertions.next_frames() {
                Some(next) => self.under_way = (next, 0),
                None => return Poll::Ready(Ok(())),
            }
        }
    }

    /// Writes the rest of the frame being written.
    fn write_rest(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let (bytes, written) = &mut self.under_way;
        while *written < bytes.len() {
            match ready!(Pin::new(&mut self.inner).poll_write(cx, &bytes[*written..]))? {
                0 => return Poll::Ready(Err(io::ErrorKind::WriteZero.into())),
                more => *written += more,
            }
        }
        self.under_way = (Vec::new(), 0);
        Poll::Ready(Ok(()))
    }
}

impl<W: AsyncWrite + Unpin> AsyncWrite for Output<W> {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let result = match self.write_rest(cx) {
            Poll::Ready(Ok(())) => Pin::new(&mut self.inner).poll_write(cx, bytes),
            Poll::Ready(Err(error)) => Poll::Ready(Err(error)),
            Poll::Pending => Poll::Pending,
        };
        self.settled(result, bytes.len())
    }

    /// tower-lsp has no partly written message when it flushes, so the inserted frames are written then.
    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let result = match self.write_frames(cx) {
            Poll::Ready(Ok(())) => Pin::new(&mut self.inner).poll_flush(cx),
            other => other,
        };
        self.settled(result, ())
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let result = Pin::new(&mut self.inner).poll_shutdown(cx);
        self.settled(result, ())
    }
}

#[cfg(test)]
mod tests {
    use super::super::insertions::Insertion;
    use super::*;
    use std::future::poll_fn;
    use tokio::io::AsyncReadExt;

    #[test]
    fn a_closed_output_ends_the_session() {
        let insertions: Arc<Insertions> = Arc::default();
        insertions.take_out(insertions.keep(Insertion::Frames("too long".into())));
        let (sender, mut ended) = tokio::sync::mpsc::unbounded_channel();
        let mut room = [0; 4];
        let mut output = Output::new(io::Cursor::new(&mut room[..]), Endings::new(sender), insertions);
        let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
        assert!(runtime.block_on(output.flush()).is_ok());
        assert_eq!(ended.try_recv(), Ok(Ending::OutputClosed));
    }

    #[test]
    fn inserted_frames_are_written_whole_between_messages() {
        let insertions: Arc<Insertions> = Arc::default();
        for frame in ["first frame|", "second"] {
            insertions.take_out(insertions.keep(Insertion::Frames(frame.into())));
        }
        // room for less than a frame
        let (ours, mut theirs) = tokio::io::duplex(4);
        let endings = Endings::new(tokio::sync::mpsc::unbounded_channel().0);
        let mut output = Output::new(ours, endings, insertions);
        let write = async move {
            let is_stuck = poll_fn(|cx| Poll::Ready(Pin::new(&mut output).poll_flush(cx).is_pending())).await;
            assert!(is_stuck);
            output.write_all(b"message|").await?;
            output.flush().await
        };
        let mut read = String::new();
        let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
        let (written, _) = runtime.block_on(async { tokio::join!(write, theirs.read_to_string(&mut read)) });
        assert_eq!((written.is_ok(), &*read), (true, "first frame|message|second"));
    }
}
