//! What goes to the client in order with all else, and not as a message of tower-lsp: word to a handler that
//! what it sent has gone, since tower-lsp merges replies and the rest in no order; and messages written
//! already, since tower-lsp would build each as a tree of values first.

use futures_util::{Stream, StreamExt};
use std::collections::{HashMap, VecDeque};
use std::future::ready;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::oneshot::{Receiver, Sender, channel};
use tower_lsp::jsonrpc::Request;
use tower_lsp::lsp_types::notification::Notification;
use tower_lsp::{Client, ClientSocket, Loopback};

/// A notification that never leaves: where it was taken out, all before it has gone.
enum Mark {}

impl Notification for Mark {
    type Params = u64;
    const METHOD: &'static str = "$/hegao/mark";
}

/// What is done where a mark is taken out.
#[derive(Debug)]
pub enum Due {
    /// Whoever waits hears that all before has gone.
    Word(Sender<()>),
    /// These bytes are sent: whole messages with their headers.
    Frames(Vec<u8>),
}

/// The marks on their way.
#[derive(Default, Debug)]
pub struct Marks {
    pending: Mutex<Pending>,
}

#[derive(Default, Debug)]
struct Pending {
    last: u64,
    due: HashMap<u64, Due>,
    /// What is to be written next.
    frames: VecDeque<Vec<u8>>,
}

impl Marks {
    /// Sends a mark for what is due behind all that was sent before.
    pub async fn send(&self, client: &Client, due: Due) {
        let number = self.put(due);
        client.send_notification::<Mark>(number).await;
    }

    /// Keeps what is due until its mark is taken out.
    pub fn put(&self, due: Due) -> u64 {
        let mut pending = self.lock();
        pending.last += 1;
        let number = pending.last;
        pending.due.insert(number, due);
        number
    }

    /// Does what is due at a mark.
    pub fn take_out(&self, number: u64) {
        let mut pending = self.lock();
        match pending.due.remove(&number) {
            // whoever waited may have been cancelled
            Some(Due::Word(waiting)) => drop(waiting.send(())),
            Some(Due::Frames(bytes)) => pending.frames.push_back(bytes),
            None => {}
        }
    }

    /// Bytes that are to be written before anything else.
    pub fn frames(&self) -> Option<Vec<u8>> {
        self.lock().frames.pop_front()
    }

    /// Whether a message is no mark and is to be sent.
    fn lets_through(&self, message: &Request) -> bool {
        if message.method() != Mark::METHOD {
            return true;
        }
        self.take_out(message.params().and_then(serde_json::Value::as_u64).unwrap_or_default());
        false
    }

    fn lock(&self) -> MutexGuard<'_, Pending> {
        self.pending.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A message for whoever waits for a mark, and the end to wait at.
pub fn mark() -> (Sender<()>, Receiver<()>) {
    channel()
}

/// A client's socket that takes the marks out.
pub struct Marked {
    socket: ClientSocket,
    marks: Arc<Marks>,
}

impl Marked {
    /// Puts itself round a socket.
    pub fn new(socket: ClientSocket, marks: Arc<Marks>) -> Marked {
        Marked { socket, marks }
    }
}

impl Loopback for Marked {
    type RequestStream = Pin<Box<dyn Stream<Item = Request> + Send>>;
    type ResponseSink = <ClientSocket as Loopback>::ResponseSink;

    fn split(self) -> (Self::RequestStream, Self::ResponseSink) {
        let (requests, responses) = self.socket.split();
        let marks = self.marks;
        (Box::pin(requests.filter(move |message| ready(marks.lets_through(message)))), responses)
    }
}
