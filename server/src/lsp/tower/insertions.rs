//! What is put between tower-lsp's messages to the client, in order with them. tower-lsp 0.20 sends replies and the
//! rest in no order, so that a handler cannot know when what it sent has gone; and it builds a tree of values of each
//! message before it writes it. So a notification of ours is sent in place of the thing itself, and taken out again
//! before it leaves: there a waiting handler hears that all before has gone, or bytes written already go out.

use futures_util::{Stream, StreamExt};
use std::collections::{HashMap, VecDeque};
use std::future::ready;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::oneshot::{Receiver, Sender, channel};
use tower_lsp::jsonrpc::Request;
use tower_lsp::lsp_types::notification::Notification;
use tower_lsp::{Client, ClientSocket, Loopback};

/// The notification that stands in for an insertion and never leaves; its parameter is the number of the insertion.
enum InsertionPoint {}

impl Notification for InsertionPoint {
    type Params = u64;
    const METHOD: &'static str = "$/hegao/insertion";
}

/// What is done at an insertion point.
#[derive(Debug)]
pub enum Insertion {
    /// Whoever waits hears that all before has gone.
    Flushed(Sender<()>),
    /// These bytes are sent: whole messages with their headers.
    Frames(Vec<u8>),
}

/// The insertions on their way.
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
    /// Inserts something behind all that was sent to the client before.
    pub async fn send(&self, client: &Client, insertion: Insertion) {
        let number = self.keep(insertion);
        client.send_notification::<InsertionPoint>(number).await;
    }

    /// Keeps an insertion until its point is reached; the number is what it is known by.
    pub fn keep(&self, insertion: Insertion) -> u64 {
        let mut pending = self.lock();
        pending.last += 1;
        let number = pending.last;
        pending.insertions.insert(number, insertion);
        number
    }

    /// Does what is to be done at the point of an insertion.
    pub fn take_out(&self, number: u64) {
        let mut pending = self.lock();
        match pending.insertions.remove(&number) {
            // whoever waited may have been cancelled
            Some(Insertion::Flushed(waiting)) => drop(waiting.send(())),
            Some(Insertion::Frames(bytes)) => pending.frames.push_back(bytes),
            None => {}
        }
    }

    /// Bytes that are to be written before anything else.
    pub fn next_frames(&self) -> Option<Vec<u8>> {
        self.lock().frames.pop_front()
    }

    /// Whether a message is to be sent: it is no insertion point.
    fn lets_through(&self, message: &Request) -> bool {
        if message.method() != InsertionPoint::METHOD {
            return true;
        }
        self.take_out(message.params().and_then(serde_json::Value::as_u64).unwrap_or_default());
        false
    }

    fn lock(&self) -> MutexGuard<'_, Pending> {
        self.pending.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The two ends of `Insertion::Flushed`: what is inserted, and where to wait.
pub fn flushed() -> (Sender<()>, Receiver<()>) {
    channel()
}

/// A client's socket that takes the insertion points out.
pub struct Socket {
    inner: ClientSocket,
    insertions: Arc<Insertions>,
}

impl Socket {
    /// Puts itself round tower-lsp's own.
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
