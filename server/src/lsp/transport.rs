//! Between stdin, stdout and tower-lsp: lets only sound messages in, and notices every way a
//! session may end.

use super::framing::{Frame, frame, read_frame};
use super::guard::{Message, judge};
use super::log::{Level, log};
use super::order::Marks;
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, ready};
use tokio::io::{AsyncRead, AsyncWrite, AsyncWriteExt, BufReader, DuplexStream};
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

/// Reads a client's bytes to the end and feeds `pipe` with what is sound in them.
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
    marks: Arc<Marks>,
    /// What is being written past tower-lsp, and how much of it has been.
    under_way: (Vec<u8>, usize),
}

impl<W> Output<W> {
    /// Writes to `inner` what tower-lsp has, and what is due at `marks`.
    pub fn new(inner: W, endings: Arc<Endings>, marks: Arc<Marks>) -> Output<W> {
        Output { inner, endings, marks, under_way: (Vec::new(), 0) }
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
    /// Writes what is due by itself.
    fn write_frames(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        loop {
            ready!(self.write_rest(cx))?;
            match self.marks.frames() {
                Some(next) => self.under_way = (next, 0),
                None => return Poll::Ready(Ok(())),
            }
        }
    }

    /// Writes what is left of what is under way.
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

    /// tower-lsp has nothing half-written when it flushes: there the frames go in between.
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
    use super::*;
    use crate::lsp::order::Due;
    use std::future::poll_fn;
    use tokio::io::AsyncReadExt;

    #[test]
    fn an_end_that_takes_no_more_is_an_ending() {
        let marks: Arc<Marks> = Arc::default();
        marks.take_out(marks.put(Due::Frames("too long".into())));
        let (sender, mut ended) = tokio::sync::mpsc::unbounded_channel();
        let mut room = [0; 4];
        let mut output = Output::new(io::Cursor::new(&mut room[..]), Endings::new(sender), marks);
        let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
        assert!(runtime.block_on(output.flush()).is_ok());
        assert_eq!(ended.try_recv(), Ok(Ending::OutputClosed));
    }

    #[test]
    fn what_is_due_by_itself_goes_in_one_piece_between_messages() {
        let marks: Arc<Marks> = Arc::default();
        for frame in ["first frame|", "second"] {
            marks.take_out(marks.put(Due::Frames(frame.into())));
        }
        // room for less than a frame
        let (ours, mut theirs) = tokio::io::duplex(4);
        let endings = Endings::new(tokio::sync::mpsc::unbounded_channel().0);
        let mut output = Output::new(ours, endings, marks);
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
