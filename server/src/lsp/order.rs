//! Lets a handler wait until what it sent has gone before its reply: tower-lsp merges the two
//! streams in no order, and a part of a result must not come behind the whole.

use futures_util::{Stream, StreamExt};
use std::collections::HashMap;
use std::future::ready;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
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

/// The marks on their way.
#[derive(Default, Debug)]
pub struct Marks {
    pending: Mutex<Pending>,
}

#[derive(Default, Debug)]
struct Pending {
    last: u64,
    waiting: HashMap<u64, Sender<()>>,
}

impl Marks {
    /// Sends a mark; `passed` hears of it when all sent before has gone.
    pub async fn send(&self, client: &Client, passed: Sender<()>) {
        let number = {
            let mut pending = self.pending.lock().unwrap_or_else(PoisonError::into_inner);
            pending.last += 1;
            let number = pending.last;
            pending.waiting.insert(number, passed);
            number
        };
        client.send_notification::<Mark>(number).await;
    }

    /// Whether a message is no mark and is to be sent.
    fn lets_through(&self, message: &Request) -> bool {
        if message.method() != Mark::METHOD {
            return true;
        }
        let number = message.params().and_then(serde_json::Value::as_u64).unwrap_or_default();
        let mut pending = self.pending.lock().unwrap_or_else(PoisonError::into_inner);
        // whoever waited may have been cancelled
        pending.waiting.remove(&number).map(|passed| passed.send(()));
        false
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
