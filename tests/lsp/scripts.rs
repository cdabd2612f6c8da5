//! Random edit scripts: after every edit the server has the same text as the client, and its findings are those of
//! `hegao check` on that text.

use crate::client::Client;
use crate::model::{Encoding, Model, Random};
use serde_json::{Value, json};
use std::io::Write;
use std::process::{Command, Stdio};

/// The number of scripts per encoding, and of edits per script.
const SCRIPTS: u64 = 8;
const EDITS: i64 = 150;
/// The findings are compared after this number of edits, the text after every edit.
const EVERY: i64 = 10;

/// The pieces that are typed and pasted: faulty and correct text, every line break, characters outside the Basic
/// Multilingual Plane, lone surrogates (as private-use characters, see `lone_halves`), Markdown.
const PIECES: &[&str] = &[
    "国发[2016]73号",
    "国发〔2016〕73号",
    "\r\n",
    "\n",
    "\r",
    "\n\n",
    "😀",
    "𠀀",
    "e\u{301}",
    "\u{e000}",
    "\u{e001}",
    "**",
    "`",
    "<!-- hegao: ignore document-number-bracket -->",
    "《关于甲的通知》（国办发(2019)第08号）",
    "国家工商总局会同工信部推进“互联网＋政务服务”,",
    "一、总体要求\n",
    "\u{2028}",
    "\t",
    "二零一六年",
    "# ",
    "- ",
    "",
    "",
];

#[test]
fn text_and_findings_agree_with_client_and_check() {
    for (encoding, name) in [(Encoding::Utf8, "utf-8"), (Encoding::Utf16, "utf-16"), (Encoding::Utf32, "utf-32")] {
        for seed in 1..=SCRIPTS {
            play(encoding, name, seed);
        }
    }
}

fn play(encoding: Encoding, name: &str, seed: u64) {
    let context = format!("{name}, script {seed}");
    let mut random = Random::new(seed);
    // then facts are not in the message but beside it, as in `check`
    let publish = json!({"publishDiagnostics": {"relatedInformation": true}});
    let capabilities = json!({"general": {"positionEncodings": [name]}, "textDocument": publish});
    let mut client = Client::initialized(json!({"processId": null, "capabilities": capabilities}));
    let (file, language) = if seed.is_multiple_of(2) { ("a.txt", "plaintext") } else { ("a.md", "markdown") };
    let uri = &format!("file:///drafts/{file}");
    let text = "关于甲的通知\r\n\r\n各市：\r\n一、按照国发[2016]73号文件😀要求，\r\n特此通知。\r\n";
    // a document that is analysed in parts, or one of a few lines
    let mut model = Model::new(&text.repeat(if seed > SCRIPTS / 2 { 40 } else { 1 }), encoding);
    client.open_as(uri, language, &model.text);
    for version in 2..EDITS + 2 {
        let changes: Vec<Value> = (0..1 + random.below(3)).map(|_| change(&mut model, &mut random)).collect();
        let params = json!({"textDocument": {"uri": uri, "version": version}, "contentChanges": changes});
        client.send_body(lone_halves(&notification(&params)).as_bytes());
        let reply = client.request("hegao/documentText", json!({"textDocument": {"uri": uri}}));
        assert_eq!(reply["result"], json!({"version": version, "text": model.text}), "{context}, version {version}");
        if version % EVERY == 0 {
            let said = client.diagnostics(uri, version);
            assert_eq!(spoken(&said), checked(&model, file), "{context}, version {version}: {:?}", model.text);
        }
    }
    client.leave();
}

fn notification(params: &Value) -> String {
    json!({"jsonrpc": "2.0", "method": "textDocument/didChange", "params": params}).to_string()
}

/// One random edit at any position, sometimes beyond the end or with a reversed range.
fn change(model: &mut Model, random: &mut Random) -> Value {
    let piece = PIECES[random.below(PIECES.len())];
    if random.below(60) == 0 {
        model.text = received(piece);
        return json!({"text": piece});
    }
    let (from, to) = (model.place(random), model.place(random));
    // most edits are small
    let to = if random.below(4) == 0 { to } else { [from[0], from[1] + random.below(4) as u64] };
    model.edit(from, to, &received(piece));
    let place = |at: [u64; 2]| json!({"line": at[0], "character": at[1]});
    json!({"range": {"start": place(from), "end": place(to)}, "text": piece})
}

/// U+E000 and U+E001 stand for lone surrogates, which a Rust string cannot hold: they are sent as escapes.
fn lone_halves(body: &str) -> String {
    body.replace('\u{e000}', "\\ud83d").replace('\u{e001}', "\\ude00")
}

/// How a lone surrogate arrives: as the replacement character. Two surrogates that happen to be neighbours in one
/// message form one character.
fn received(piece: &str) -> String {
    piece.replace(['\u{e000}', '\u{e001}'], "\u{fffd}")
}

/// The parts of a published finding that are compared: rule, severity, start and end line and column, message, and the
/// number of facts and places.
fn spoken(found: &Value) -> Vec<Value> {
    let one = |d: &Value| {
        let (range, beside) = (&d["range"], count(&d["relatedInformation"]));
        json!([d["code"], d["severity"], range["start"], range["end"], d["message"], beside])
    };
    found.as_array().expect("a list").iter().map(one).collect()
}

/// The findings of `hegao check` on the text, in the client's terms.
fn checked(model: &Model, file: &str) -> Vec<Value> {
    let mut process = Command::new(env!("CARGO_BIN_EXE_hegao"))
        .args(["check", "-", "--stdin-filename", file, "--no-config", "--exit-zero", "--output-format", "json"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut stdin = process.stdin.take().expect("a pipe");
    stdin.write_all(model.text.as_bytes()).expect("it reads");
    drop(stdin);
    let output = process.wait_with_output().expect("it ends").stdout;
    let found: Vec<Value> = serde_json::from_slice(&output).expect("JSON");
    let place = |offset: &Value| {
        let [line, character] = model.position(offset.as_u64().expect("an offset") as usize);
        json!({"line": line, "character": character})
    };
    let severity =
        |d: &Value| ["error", "warning", "info", "hint"].iter().position(|s| d["severity"] == *s).map(|i| i + 1);
    let one = |d: &Value| {
        let (span, beside) = (&d["span"], count(&d["related"]));
        json!([d["rule"], severity(d), place(&span["start"]), place(&span["end"]), d["message"], beside])
    };
    found.iter().map(one).collect()
}

fn count(list: &Value) -> usize {
    list.as_array().map_or(0, Vec::len)
}
