//! What stdin and stdout may be: pipes as in the other tests, sockets as libuv uses them, files; and a client that
//! writes for a long time without reading.

use crate::client::{Client, URI, framed, one_rule};
use serde_json::{Value, json};
use std::io::{self, Read, Seek, Write};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex};
use std::time::Duration;

fn server(stdin: impl Into<Stdio>, stdout: impl Into<Stdio>) -> Child {
    let mut server = Command::new(env!("CARGO_BIN_EXE_hegao"));
    server.arg("server").stdin(stdin).stdout(stdout).stderr(Stdio::null()).spawn().expect("the server starts")
}

fn introduction() -> Value {
    json!({"processId": null, "capabilities": {}, "initializationOptions": one_rule()})
}

#[cfg(unix)]
#[test]
fn a_client_may_speak_through_sockets() {
    use std::os::fd::OwnedFd;
    use std::os::unix::net::UnixStream;
    let pair = || UnixStream::pair().expect("two sockets");
    let ((stdin, theirs_in), (stdout, theirs_out)) = (pair(), pair());
    let process = server(OwnedFd::from(theirs_in), OwnedFd::from(theirs_out));
    let mut client = Client::over(process, stdin, stdout).introduced(introduction());
    client.open(URI, "国发[2016]73号");
    assert_eq!(client.diagnostics(URI, 1)[0]["code"], "document-number-bracket");
    client.leave();
}

#[test]
fn a_session_may_be_read_from_a_file_and_written_to_one() {
    let (mut session, mut written) = (tempfile::tempfile().expect("a file"), tempfile::tempfile().expect("a file"));
    for body in [
        json!({"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": introduction()}),
        json!({"jsonrpc": "2.0", "id": 2, "method": "shutdown"}),
        json!({"jsonrpc": "2.0", "method": "exit"}),
    ] {
        session.write_all(&framed(body.to_string().as_bytes())).expect("a file");
    }
    session.rewind().expect("a file");
    let mut process = server(session, written.try_clone().expect("a file"));
    let (sender, ended) = channel();
    std::thread::spawn(move || sender.send(process.wait()));
    let status = ended.recv_timeout(Duration::from_secs(20)).expect("the server did not end");
    assert_eq!(status.expect("a child of ours").code(), Some(0));
    let mut replies = String::new();
    written.rewind().and_then(|()| written.read_to_string(&mut replies)).expect("text");
    assert!(replies.contains(r#""id":1"#) && replies.contains(r#""id":2"#), "{replies}");
}

/// A reader that blocks while the gate is locked.
struct Gated<R> {
    output: R,
    gate: Arc<Mutex<()>>,
}

impl<R: Read> Read for Gated<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        drop(self.gate.lock());
        self.output.read(buffer)
    }
}

#[test]
fn a_client_may_write_for_long_before_it_reads() {
    let mut process = server(Stdio::piped(), Stdio::piped());
    let (stdin, output) = (process.stdin.take().expect("a pipe"), process.stdout.take().expect("a pipe"));
    let gate: Arc<Mutex<()>> = Arc::default();
    let stdout = Gated { output, gate: Arc::clone(&gate) };
    let mut client = Client::over(process, stdin, stdout).introduced(introduction());
    // longer than any pipe buffer, as are the findings in it
    let text = "国发[2016]73号。\n\n".repeat(1000);
    client.open(URI, &text);
    let held = gate.lock().expect("nobody panics with it");
    for version in 2..=100 {
        let params = json!({"textDocument": {"uri": URI, "version": version}, "contentChanges": [{"text": text}]});
        client.notify("textDocument/didChange", params);
    }
    client.edit(URI, 101, [0, 2], [0, 8], "〔2016〕");
    drop(held);
    assert_eq!(client.diagnostics(URI, 101).as_array().map(Vec::len), Some(999));
    client.leave();
}
