//! A small client: it talks JSON to a real server process, and every wait has a time limit.

use serde_json::{Value, json};
use std::collections::VecDeque;
use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

/// The URI of a draft outside all folders of the tests.
pub const URI: &str = "file:///drafts/a.md";

/// The time limit of a wait, after which a test fails. It is generous, for machines under load.
const LIMIT: Duration = Duration::from_secs(20);

/// A server and the messages it has sent.
pub struct Client {
    process: Child,
    stdin: Option<Box<dyn Write + Send>>,
    incoming: Receiver<Value>,
    unread: VecDeque<Value>,
    last_id: i64,
}

impl Client {
    /// Starts a server without sending anything yet.
    pub fn start() -> Client {
        Client::start_program(env!("CARGO_BIN_EXE_hegao").as_ref())
    }

    /// Starts this program as a server without sending anything yet.
    pub fn start_program(program: &OsStr) -> Client {
        let mut process = Command::new(program)
            .arg("server")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the server starts");
        let (stdin, stdout) = (process.stdin.take().expect("a pipe"), process.stdout.take().expect("a pipe"));
        Client::over(process, stdin, stdout)
    }

    /// Talks to a server over these streams, without sending anything yet.
    pub fn over(process: Child, stdin: impl Write + Send + 'static, stdout: impl Read + Send + 'static) -> Client {
        let (sender, incoming) = channel();
        std::thread::spawn(move || read_all(stdout, &sender));
        Client { process, stdin: Some(Box::new(stdin)), incoming, unread: VecDeque::new(), last_id: 0 }
    }

    /// Starts a server and initialises it with these capabilities. Only one rule is run: these tests are about the
    /// protocol, and new rules must not break them.
    pub fn with(capabilities: Value) -> Client {
        Client::initialized(
            json!({"processId": null, "capabilities": capabilities, "initializationOptions": one_rule()}),
        )
    }

    /// Starts a server with these parameters of `initialize`.
    pub fn initialized(params: Value) -> Client {
        Client::start().introduced(params)
    }

    /// Sends `initialize` with these parameters, then `initialized`.
    pub fn introduced(mut self, params: Value) -> Client {
        let reply = self.request("initialize", params);
        assert!(reply["result"].is_object(), "{reply}");
        self.notify("initialized", json!({}));
        self
    }

    /// Sends bytes as they are. It is not an error if the server has ended.
    pub fn send_bytes(&mut self, bytes: &[u8]) {
        let stdin = self.stdin.as_mut().expect("stdin is open");
        let _ = stdin.write_all(bytes).and_then(|()| stdin.flush());
    }

    /// Sends a body.
    pub fn send_body(&mut self, body: &[u8]) {
        self.send_bytes(&framed(body));
    }

    /// Sends a message.
    pub fn send(&mut self, message: &Value) {
        self.send_body(message.to_string().as_bytes());
    }

    /// Sends a notification.
    pub fn notify(&mut self, method: &str, params: Value) {
        self.send(&json!({"jsonrpc": "2.0", "method": method, "params": params}));
    }

    /// Sends a request without waiting; returns its id.
    pub fn ask(&mut self, method: &str, params: Value) -> i64 {
        self.last_id += 1;
        self.send(&json!({"jsonrpc": "2.0", "id": self.last_id, "method": method, "params": params}));
        self.last_id
    }

    /// Sends a request and waits for its reply.
    pub fn request(&mut self, method: &str, params: Value) -> Value {
        let id = self.ask(method, params);
        self.reply(&json!(id))
    }

    /// Waits for the reply to a request.
    pub fn reply(&mut self, id: &Value) -> Value {
        self.wait(|m| m.get("method").is_none() && m["id"] == *id)
    }

    /// Waits for the diagnostics of a version.
    pub fn diagnostics(&mut self, uri: &str, version: i64) -> Value {
        let published = self.wait(|m| is_publish(m, uri) && m["params"]["version"] == version);
        published["params"]["diagnostics"].clone()
    }

    /// Pulls the current diagnostics of a document.
    pub fn pull(&mut self, uri: &str) -> Value {
        self.request("textDocument/diagnostic", json!({"textDocument": {"uri": uri}}))["result"].clone()
    }

    /// Waits for a request of the server and sends a successful reply.
    pub fn agree(&mut self, method: &str) -> Value {
        let asked = self.wait(|m| m["method"] == method && m.get("id").is_some());
        self.send(&json!({"jsonrpc": "2.0", "id": asked["id"], "result": null}));
        asked["params"].clone()
    }

    /// Waits for a message to the user, and returns its text.
    pub fn shown_message(&mut self) -> String {
        let message = self.wait(|m| m["method"] == "window/showMessage");
        message["params"]["message"].as_str().expect("text").to_owned()
    }

    /// Waits for a message, keeping the others for later.
    pub fn wait(&mut self, wanted: impl Fn(&Value) -> bool) -> Value {
        if let Some(at) = self.unread.iter().position(&wanted) {
            return self.unread.remove(at).expect("just found");
        }
        let until = Instant::now() + LIMIT;
        loop {
            let left = until.saturating_duration_since(Instant::now());
            let message = self.incoming.recv_timeout(left);
            let message = message.unwrap_or_else(|_| panic!("no such message; unread: {:?}", self.unread));
            if wanted(&message) {
                return message;
            }
            self.unread.push_back(message);
        }
    }

    /// Removes and returns the messages of this kind that arrived before the last one waited for.
    pub fn take(&mut self, wanted: impl Fn(&Value) -> bool) -> Vec<Value> {
        let (taken, left) = std::mem::take(&mut self.unread).into_iter().partition(wanted);
        self.unread = left;
        Vec::from(taken)
    }

    /// The messages that arrived before the last one waited for and have not been looked at.
    pub fn unread(&self) -> impl Iterator<Item = &Value> {
        self.unread.iter()
    }

    /// Drops the messages that arrived and were not waited for.
    pub fn forget_read(&mut self) {
        self.unread.clear();
    }

    /// The memory of the server, in kilobytes; `None` where the system does not tell.
    pub fn resident_kilobytes(&self) -> Option<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.process.id())).ok()?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
        line.trim().trim_end_matches(" kB").parse().ok()
    }

    /// Opens a Markdown document.
    pub fn open(&mut self, uri: &str, text: &str) {
        self.open_as(uri, "markdown", text);
    }

    /// Opens a document with a language id.
    pub fn open_as(&mut self, uri: &str, language: &str, text: &str) {
        let document = json!({"uri": uri, "languageId": language, "version": 1, "text": text});
        self.notify("textDocument/didOpen", json!({"textDocument": document}));
    }

    /// Replaces a range, given as [line, column] and [line, column].
    pub fn edit(&mut self, uri: &str, version: i64, from: [u64; 2], to: [u64; 2], text: &str) {
        self.send(&edit(uri, version, from, to, text));
    }

    /// Closes stdin.
    pub fn close_stdin(&mut self) {
        self.stdin = None;
    }

    /// Waits for the server to end, without closing stdin. Messages that it still sends are kept.
    pub fn exit_status(&mut self) -> ExitStatus {
        let until = Instant::now() + LIMIT;
        loop {
            match self.incoming.recv_timeout(until.saturating_duration_since(Instant::now())) {
                Ok(message) => self.unread.push_back(message),
                // its stdout has ended, which it never closes while it runs
                Err(RecvTimeoutError::Disconnected) => return self.process.wait().expect("a child of ours"),
                Err(RecvTimeoutError::Timeout) => panic!("the server did not end"),
            }
        }
    }

    /// Shuts the server down as a client should, and checks that it ends.
    pub fn leave(mut self) {
        let reply = self.request("shutdown", Value::Null);
        assert_eq!(reply.get("error"), None, "{reply}");
        self.notify("exit", Value::Null);
        assert_eq!(self.exit_status().code(), Some(0));
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The settings with which only `document-number-bracket` is run.
pub fn one_rule() -> Value {
    json!({"select": ["document-number-bracket"]})
}

/// A body with its header.
pub fn framed(body: &[u8]) -> Vec<u8> {
    [format!("Content-Length: {}\r\n\r\n", body.len()).as_bytes(), body].concat()
}

/// The notification of an edit.
pub fn edit(uri: &str, version: i64, from: [u64; 2], to: [u64; 2], text: &str) -> Value {
    let range = json!({"start": place(from), "end": place(to)});
    let change = json!({"range": range, "text": text});
    let params = json!({"textDocument": {"uri": uri, "version": version}, "contentChanges": [change]});
    json!({"jsonrpc": "2.0", "method": "textDocument/didChange", "params": params})
}

/// A position in a document, as request parameters.
pub fn at(uri: &str, line: u64, column: u64) -> Value {
    json!({"textDocument": {"uri": uri}, "position": place([line, column])})
}

/// A document, as request parameters.
pub fn document(uri: &str) -> Value {
    json!({"textDocument": {"uri": uri}})
}

/// The rules of findings, in order.
pub fn rules(found: &Value) -> Vec<&str> {
    found.as_array().expect("a list").iter().filter_map(|d| d["code"].as_str()).collect()
}

/// A position.
pub fn place(at: [u64; 2]) -> Value {
    json!({"line": at[0], "character": at[1]})
}

/// Whether a message carries the diagnostics of a document.
pub fn is_publish(message: &Value, uri: &str) -> bool {
    message["method"] == "textDocument/publishDiagnostics" && message["params"]["uri"] == uri
}

fn read_all(stdout: impl Read, sender: &Sender<Value>) {
    let mut input = BufReader::new(stdout);
    while let Some(message) = read_message(&mut input) {
        if sender.send(message).is_err() {
            return;
        }
    }
}

fn read_message(input: &mut impl BufRead) -> Option<Value> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        if input.read_line(&mut line).ok()? == 0 {
            return None;
        }
        match line.trim() {
            "" => break,
            header => length = header.strip_prefix("Content-Length: ").expect("a header").parse().expect("a number"),
        }
    }
    let mut body = vec![0; length];
    input.read_exact(&mut body).ok()?;
    Some(serde_json::from_slice(&body).expect("JSON from the server"))
}
