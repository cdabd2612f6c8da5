//! What is inserted between tower-lsp's messages to the client, in order with them. tower-lsp 0.20 sends replies and
//! other messages in no fixed order, so that a handler cannot know when its messages have been sent; and it builds a
//! tree of values for each message before serialising it. Therefore a placeholder notification is sent in place of the
//! insertion and removed before it leaves: at that point, a waiting handler is notified that everything before has been
//! sent, or bytes serialised already are written.

use crate::locking::lock;
use futures_util::{Stream, StreamExt};
use lsp_types::notification::Notification;
use std::collections::{HashMap, VecDeque};
use std::future::ready;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard};
use tokio::sync::oneshot::{Receiver, Sender, channel};
use tower_lsp::jsonrpc::Request;
use tower_lsp::{Client, ClientSocket, Loopback};

/// The notification that stands for an insertion and is never sent; its parameter is the number of the insertion.
enum InsertionPoint {}

impl Notification for InsertionPoint {
    type Params = u64;
    const METHOD: &'static str = "$/hegao/insertion";
}

/// What is done at an insertion point.
#[derive(Debug)]
pub enum Insertion {
    /// Notifies the waiting handler that everything before has been sent.
    Flushed(Sender<()>),
    /// Sends these bytes: whole messages with their headers.
    Frames(Vec<u8>),
}

/// The pending insertions.
#[derive(Default, Debug)]
pub struct Insertions {
    pending: Mutex<Pending>,
}

#[derive(Default, Debug)]
struct Pending {
    last: u64,
    insertions: HashMap<u64, Insertion>,
    /// What is to be written next.
    frames: VecDeque<Vec<u8>>,
}

impl Insertions {
    /// Inserts something after everything sent to the client so far.
    pub async fn send(&self, client: &Client, insertion: Insertion) {
        let number = self.keep(insertion);
        client.send_notification::<InsertionPoint>(number).await;
    }

    /// Keeps an insertion until its insertion point is reached; returns its number.
    pub fn keep(&self, insertion: Insertion) -> u64 {
        let mut pending = self.lock();
        pending.last += 1;
        let number = pending.last;
        pending.insertions.insert(number, insertion);
        number
    }

    /// Executes the insertion with this number.
    pub fn take_out(&self, number: u64) {
        let mut pending = self.lock();
        match pending.insertions.remove(&number) {
            // the waiting handler may have been cancelled
            Some(Insertion::Flushed(waiting)) => drop(waiting.send(())),
            Some(Insertion::Frames(bytes)) => pending.frames.push_back(bytes),
            None => {}
        }
    }

    /// Bytes that are to be written before anything else.
    pub fn next_frames(&self) -> Option<Vec<u8>> {
        self.lock().frames.pop_front()
    }

    /// Whether to send a message: insertion points are not sent.
    fn lets_through(&self, message: &Request) -> bool {
        if message.method() != InsertionPoint::METHOD {
            return true;
        }
        self.take_out(message.params().and_then(serde_json::Value::as_u64).unwrap_or_default());
        false
    }

    fn lock(&self) -> MutexGuard<'_, Pending> {
        lock(&self.pending)
    }
}

/// The two ends of `Insertion::Flushed`: the sender to insert, and the receiver to wait for.
pub fn flushed() -> (Sender<()>, Receiver<()>) {
    channel()
}

/// A `ClientSocket` that removes the insertion points.
pub struct Socket {
    inner: ClientSocket,
    insertions: Arc<Insertions>,
}

impl Socket {
    /// Wraps tower-lsp's own socket.
    pub fn new(inner: ClientSocket, insertions: Arc<Insertions>) -> Socket {
        Socket { inner, insertions }
    }
}

impl Loopback for Socket {
    type RequestStream = Pin<Box<dyn Stream<Item = Request> + Send>>;
    type ResponseSink = <ClientSocket as Loopback>::ResponseSink;

    fn split(self) -> (Self::RequestStream, Self::ResponseSink) {
        let (requests, responses) = self.inner.split();
        let insertions = self.insertions;
        (Box::pin(requests.filter(move |message| ready(insertions.lets_through(message)))), responses)
    }
}
