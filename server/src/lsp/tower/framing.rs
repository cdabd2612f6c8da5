//! Framing: bytes from the client → message bodies, and our messages → bytes. tower-lsp 0.20 stops serving for good at
//! a header it cannot read; here, a client that sends a wrong length or garbage loses only that message.

use std::io;
use tokio::io::{AsyncBufRead, AsyncBufReadExt, AsyncReadExt};

/// The maximum length of a body, in bytes; a longer one must be a mistake.
pub const LONGEST_BODY: usize = 256 << 20;
/// The maximum length of a header line, in bytes.
const LONGEST_LINE: u64 = 64 << 10;
const LENGTH: &[u8] = b"content-length:";

/// A frame read from the stream.
#[derive(PartialEq, Eq, Debug)]
pub enum Frame {
    /// The body of a message.
    Body(Vec<u8>),
    /// Anything else, described for the log.
    Noise(String),
}

/// Reads the next frame; `None` at the end of the stream.
pub async fn read_frame(input: &mut (impl AsyncBufRead + Unpin)) -> io::Result<Option<Frame>> {
    let mut length = None;
    let mut line = Vec::new();
    loop {
        line.clear();
        if (&mut *input).take(LONGEST_LINE).read_until(b'\n', &mut line).await? == 0 {
            return Ok(None);
        }
        match (length_in(&line), line.trim_ascii().is_empty()) {
            (Some(found), _) => length = Some(found),
            (None, false) => continue,
            (None, true) => match length.take() {
                Some(Some(length)) if length <= LONGEST_BODY => return read_body(input, length).await.map(Some),
                Some(_) => return Ok(Some(Frame::Noise("message skipped: impossible Content-Length".to_owned()))),
                None => {}
            },
        }
    }
}

/// A body with its header.
pub fn frame(body: &[u8]) -> Vec<u8> {
    [format!("Content-Length: {}\r\n\r\n", body.len()).as_bytes(), body].concat()
}

/// A notification with its header; its parameters are JSON text already.
pub fn notification(method: &str, params: &str) -> Vec<u8> {
    frame(format!(r#"{{"jsonrpc":"2.0","method":"{method}","params":{params}}}"#).as_bytes())
}

async fn read_body(input: &mut (impl AsyncBufRead + Unpin), length: usize) -> io::Result<Frame> {
    // grows with the bytes that arrive, not to the announced length
    let mut body = Vec::new();
    input.take(length as u64).read_to_end(&mut body).await?;
    match body.len() == length {
        true => Ok(Frame::Body(body)),
        false => Ok(Frame::Noise("the stream ended within a message".to_owned())),
    }
}

/// The length in a header line: `None` if it is not such a line, `Some(None)` if the number is invalid. The header may
/// follow the rest of a body whose announced length was too short.
fn length_in(line: &[u8]) -> Option<Option<usize>> {
    let start = line.windows(LENGTH.len()).rposition(|w| w.eq_ignore_ascii_case(LENGTH))?;
    let value = std::str::from_utf8(&line[start + LENGTH.len()..]).ok();
    Some(value.and_then(|v| v.trim().parse().ok()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frames(bytes: &[u8]) -> Vec<String> {
        let mut input = tokio::io::BufReader::with_capacity(7, bytes);
        let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
        std::iter::from_fn(|| runtime.block_on(read_frame(&mut input)).expect("no error in memory"))
            .map(|frame| match frame {
                Frame::Body(body) => String::from_utf8_lossy(&body).into_owned(),
                Frame::Noise(what) => format!("<{what}>"),
            })
            .collect()
    }

    #[test]
    fn reads_messages_one_after_the_other() {
        let sent = b"Content-Length: 2\r\n\r\n{}content-length:3\r\nContent-Type: x\r\n\r\n[1]Content-Length: 0\n\n";
        assert_eq!(frames(sent), ["{}", "[1]", ""]);
    }

    #[test]
    fn framed_messages_can_be_read() {
        let sent = notification("x/y", r#"{"名":[1]}"#);
        assert_eq!(frames(&sent), [r#"{"jsonrpc":"2.0","method":"x/y","params":{"名":[1]}}"#]);
    }

    #[test]
    fn finds_the_next_message_after_garbage() {
        for garbage in
            ["hello\r\n\r\n", "\r\n\r\n", "\u{4f60}: \u{597d}\r\n", "Content-Length 5\r\n\r\n", "X: 1\r\n\r\n"]
        {
            let sent = format!("{garbage}Content-Length: 2\r\n\r\n{{}}");
            assert_eq!(frames(sent.as_bytes()), ["{}"], "{garbage:?}");
        }
    }

    #[test]
    fn a_wrong_length_costs_no_more_than_two_messages() {
        let short = b"Content-Length: 2\r\n\r\n{ \"a\": 1 }Content-Length: 2\r\n\r\n{}";
        assert_eq!(frames(short), ["{ ", "{}"]);
        let long = b"Content-Length: 9\r\n\r\n{}Content-Length: 2\r\n\r\n[]Content-Length: 2\r\n\r\n{}";
        assert_eq!(frames(long), ["{}Content", "{}"]);
    }

    #[test]
    fn an_impossible_length_is_refused() {
        for length in ["99999999999", "-1", "\u{4e00}", "", "18446744073709551616"] {
            let sent = format!("Content-Length: {length}\r\n\r\n{{}}\r\nContent-Length: 2\r\n\r\n[]");
            assert_eq!(frames(sent.as_bytes()), ["<message skipped: impossible Content-Length>", "[]"], "{length}");
        }
    }

    #[test]
    fn reports_a_stream_that_ends_within_a_message() {
        assert_eq!(frames(b"Content-Length: 9\r\n\r\n{}"), ["<the stream ended within a message>"]);
        assert_eq!(frames(b"Content-Length: 9"), Vec::<String>::new());
    }
}
