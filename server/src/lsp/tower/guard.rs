//! Filters the client's messages for tower-lsp 0.20, which stops serving for good at the first body it cannot decode,
//! and answers -32602 to the `"params": null` that real editors send.

use serde_json::{Map, Value, json};
use tower_lsp::jsonrpc::ErrorCode;

/// A method of our own: the service answers it with the error in its parameters.
pub const REFUSE: &str = "$/hegao/refuse";

/// A message that may be passed on.
#[derive(PartialEq, Debug)]
pub enum Message {
    /// The notification `exit`, which ends the program.
    Exit,
    /// `shutdown`, to be passed on.
    Shutdown(Vec<u8>),
    /// `initialize`, to be passed on, with the process id of the client.
    Initialize(Vec<u8>, Option<u32>),
    /// Anything else to be passed on.
    Other(Vec<u8>),
    /// A message that the server cannot read, with the reason; the second part is passed on so that the message gets an
    /// error reply.
    Refused(&'static str, Vec<u8>),
}

/// Classifies the body of a message.
pub fn judge(body: &[u8]) -> Message {
    let Ok(value) = serde_json::from_slice(body).or_else(|_| serde_json::from_str(&repaired(body))) else {
        return refused("not JSON", &Value::Null, ErrorCode::ParseError);
    };
    let Value::Object(mut message) = value else {
        return refused("not a JSON object", &Value::Null, ErrorCode::InvalidRequest);
    };
    if !is_well_formed(&message) {
        let id = message.get("id").filter(|id| is_id(id)).unwrap_or(&Value::Null);
        return refused("not JSON-RPC 2.0", id, ErrorCode::InvalidRequest);
    }
    settle_params(&mut message);
    // serialised again, because a duplicate key is an error to tower-lsp
    let body = serde_json::to_vec(&message).unwrap_or_default();
    match message.get("method").and_then(Value::as_str) {
        Some("exit") => Message::Exit,
        Some("shutdown") => Message::Shutdown(body),
        Some("initialize") => Message::Initialize(body, client_process(&message)),
        _ => Message::Other(body),
    }
}

fn refused(why: &'static str, id: &Value, code: ErrorCode) -> Message {
    let error = json!({"code": code.code(), "message": why});
    let call = json!({"jsonrpc": "2.0", "id": id, "method": REFUSE, "params": error});
    Message::Refused(why, call.to_string().into_bytes())
}

/// Whether tower-lsp's types can represent the message.
fn is_well_formed(message: &Map<String, Value>) -> bool {
    let id = message.get("id");
    let version = message.get("jsonrpc").is_some_and(|v| v == "2.0");
    let call = || message.get("method").is_some_and(Value::is_string) && id.is_none_or(is_id);
    let error = || message.get("error").is_some_and(|e| e["code"].is_i64() && e["message"].is_string());
    let answer = || id.is_some_and(is_id) && (message.contains_key("result") || error());
    version && (call() || !message.contains_key("method") && answer())
}

fn is_id(id: &Value) -> bool {
    id.is_i64() || id.is_string() || id.is_null()
}

/// Removes parameters that carry no information but that tower-lsp rejects.
fn settle_params(message: &mut Map<String, Value>) {
    match message.get("method").and_then(Value::as_str) {
        Some("shutdown") => drop(message.remove("params")),
        Some("initialize") => name_as_lsp_types_does(message),
        Some("initialized") => drop(message.insert("params".to_owned(), json!({}))),
        _ if message.get("params").is_some_and(Value::is_null) => drop(message.remove("params")),
        _ => {}
    }
}

/// `workspace.diagnostics` is called `workspace.diagnostic` in lsp-types 0.94, which ignores the correct name; it does
/// not have `workspace.textDocumentContent` of LSP 3.18, which is therefore copied to the experimental capabilities.
fn name_as_lsp_types_does(initialize: &mut Map<String, Value>) {
    let workspace = initialize.get_mut("params").and_then(|p| p.pointer_mut("/capabilities/workspace"));
    if let Some(Value::Object(workspace)) = workspace
        && let Some(diagnostics) = workspace.remove("diagnostics")
    {
        workspace.insert("diagnostic".to_owned(), diagnostics);
    }
    let capabilities = initialize.get_mut("params").and_then(|p| p.get_mut("capabilities"));
    if let Some(Value::Object(capabilities)) = capabilities
        && let Some(content) = capabilities.get("workspace").and_then(|w| w.get("textDocumentContent")).cloned()
    {
        let experimental = capabilities.entry("experimental").or_insert_with(|| json!({}));
        if let Value::Object(experimental) = experimental {
            experimental.insert("textDocumentContent".to_owned(), content);
        }
    }
}

fn client_process(initialize: &Map<String, Value>) -> Option<u32> {
    initialize.get("params")?.get("processId")?.as_u64()?.try_into().ok()
}

/// The text of a body whose bytes are not UTF-8 or that has escapes of lone surrogates. Each lone surrogate becomes
/// U+FFFD, which is one UTF-16 unit too, so that the columns after it stay right.
fn repaired(body: &[u8]) -> String {
    let text = String::from_utf8_lossy(body);
    let mut fixed = String::with_capacity(text.len());
    let mut rest = &*text;
    while let Some(at) = rest.find('\\') {
        let (before, escape) = rest.split_at(at);
        fixed.push_str(before);
        let (len, lone) = match (surrogate(escape), escape.get(6..).and_then(surrogate)) {
            (Some(Half::High), Some(Half::Low)) => (12, false),
            (Some(_), _) => (6, true),
            (None, _) => (1 + escape[1..].chars().next().map_or(0, char::len_utf8), false),
        };
        fixed.push_str(if lone { "\\ufffd" } else { &escape[..len] });
        rest = &escape[len..];
    }
    fixed.push_str(rest);
    fixed
}

enum Half {
    High,
    Low,
}

/// The surrogate whose escape `text` begins with.
fn surrogate(text: &str) -> Option<Half> {
    let digits = text.strip_prefix("\\u")?.get(..4)?;
    match u16::from_str_radix(digits, 16).ok()? {
        0xd800..=0xdbff => Some(Half::High),
        0xdc00..=0xdfff => Some(Half::Low),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capabilities_are_renamed_for_lsp_types() {
        let workspace = json!({"diagnostics": {"refreshSupport": true}, "textDocumentContent": {"x": 1}, "y": 2});
        let params = json!({"processId": 7, "capabilities": {"workspace": workspace}});
        let message = json!({"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": params});
        let Message::Initialize(passed, Some(7)) = judge(message.to_string().as_bytes()) else { panic!("initialize?") };
        let passed: Value = serde_json::from_slice(&passed).expect("JSON");
        let capabilities = &passed["params"]["capabilities"];
        assert_eq!(capabilities["workspace"]["diagnostic"], json!({"refreshSupport": true}));
        assert_eq!(capabilities["experimental"], json!({"textDocumentContent": {"x": 1}}));
        assert_eq!(capabilities["workspace"]["y"], 2);
    }

    fn passed(body: &[u8]) -> String {
        match judge(body) {
            Message::Other(body) | Message::Shutdown(body) | Message::Initialize(body, _) => {
                String::from_utf8(body).expect("UTF-8")
            }
            Message::Exit => "exit".to_owned(),
            Message::Refused(why, call) => {
                let call: Value = serde_json::from_slice(&call).expect("JSON");
                format!("{why}: {} {}", call["id"], call["params"]["code"])
            }
        }
    }

    #[test]
    fn a_valid_message_passes() {
        for sound in [
            r#"{"jsonrpc":"2.0","method":"x","params":{"a":"\ud83d\ude00 \\ud83d"}}"#,
            r#"{"id":"七","jsonrpc":"2.0","result":null}"#,
            r#"{"error":{"code":1,"message":""},"id":7,"jsonrpc":"2.0"}"#,
        ] {
            let value = |s: &str| serde_json::from_str::<Value>(s).expect("JSON");
            assert_eq!(value(&passed(sound.as_bytes())), value(sound));
        }
    }

    #[test]
    fn duplicate_keys_are_removed() {
        let twice = r#"{"jsonrpc":"2.0","jsonrpc":"2.0","method":"a","method":"b"}"#;
        assert_eq!(passed(twice.as_bytes()), r#"{"jsonrpc":"2.0","method":"b"}"#);
    }

    #[test]
    fn unreadable_messages_get_an_error_reply() {
        for (body, answer) in [
            ("{bad json", "not JSON: null -32700"),
            ("", "not JSON: null -32700"),
            ("[]", "not a JSON object: null -32600"),
            ("3", "not a JSON object: null -32600"),
            ("{}", "not JSON-RPC 2.0: null -32600"),
            (r#"{"jsonrpc":"1.0","id":3,"method":"x"}"#, "not JSON-RPC 2.0: 3 -32600"),
            (r#"{"jsonrpc":"2.0","id":3,"method":7}"#, "not JSON-RPC 2.0: 3 -32600"),
            (r#"{"jsonrpc":"2.0","id":1.5,"method":"x"}"#, "not JSON-RPC 2.0: null -32600"),
            (r#"{"jsonrpc":"2.0","id":3}"#, "not JSON-RPC 2.0: 3 -32600"),
        ] {
            assert_eq!(passed(body.as_bytes()), answer, "{body}");
        }
    }

    #[test]
    fn null_parameters_are_removed() {
        for (method, wanted) in [
            ("shutdown", r#"{"id":1,"jsonrpc":"2.0","method":"shutdown"}"#),
            ("exit", "exit"),
            ("initialized", r#"{"id":1,"jsonrpc":"2.0","method":"initialized","params":{}}"#),
            ("a/b", r#"{"id":1,"jsonrpc":"2.0","method":"a/b"}"#),
        ] {
            let sent = format!(r#"{{"jsonrpc":"2.0","id":1,"method":"{method}","params":null}}"#);
            assert_eq!(passed(sent.as_bytes()), wanted);
        }
    }

    #[test]
    fn a_lone_surrogate_becomes_one_utf16_unit() {
        for (sent, wanted) in [
            (r"\ud83d", "\u{fffd}"),
            (r"\ude00\ud83d", "\u{fffd}\u{fffd}"),
            (r"\ud83d\ud83d\ude00", "\u{fffd}😀"),
            (r"\uD83Dx\\ude00", "\u{fffd}x\\ude00"),
            (r"\\\ud83d\n", "\\\u{fffd}\n"),
        ] {
            let sent = format!(r#"{{"jsonrpc":"2.0","method":"{sent}"}}"#);
            let value: Value = serde_json::from_str(&passed(sent.as_bytes())).expect("JSON");
            assert_eq!(value["method"], wanted, "{sent}");
        }
    }

    #[test]
    fn invalid_utf8_is_replaced() {
        let body = passed(b"{\"jsonrpc\":\"2.0\",\"method\":\"a\xff\xe5\x9b\"}");
        let value: Value = serde_json::from_str(&body).expect("JSON");
        assert_eq!(value["method"], "a\u{fffd}\u{fffd}");
    }

    #[test]
    fn reads_the_process_id_of_the_client() {
        for (id, process) in [("7", Some(7)), ("null", None), ("-1", None), ("\"7\"", None), ("99999999999", None)] {
            let sent = format!(r#"{{"jsonrpc":"2.0","id":1,"method":"initialize","params":{{"processId":{id}}}}}"#);
            let Message::Initialize(_, found) = judge(sent.as_bytes()) else { panic!("not initialize") };
            assert_eq!(found, process);
        }
    }
}
