//! Drafts in the encodings that offices use: they are read, linted, and fixed without changing the encoding.

use crate::support::{Folder, NO_FAULT, ONE_FAULT};
use expect_test::expect;

fn gb18030(text: &str) -> Vec<u8> {
    encoding_rs::GB18030.encode(text).0.into_owned()
}

fn utf16(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
    "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(order).collect()
}

#[test]
fn spans_and_columns_are_of_the_decoded_text() {
    let drafts = [
        ("a", ONE_FAULT.as_bytes().to_vec()),
        ("b", format!("\u{feff}{ONE_FAULT}").into_bytes()),
        ("c", gb18030(ONE_FAULT)),
        ("d", utf16(ONE_FAULT, u16::to_le_bytes)),
        ("e", utf16(ONE_FAULT, u16::to_be_bytes)),
    ];
    let mut findings = Vec::new();
    for (name, bytes) in drafts {
        let run = Folder::new().file(&format!("{name}.md"), bytes).run("check --output-format jsonl");
        assert_eq!((run.status, run.stderr.as_str()), (1, ""), "{name}");
        findings.push(run.text().replace(&format!("{name}.md"), "x.md"));
    }
    expect![[r#"
        {"path":"x.md","rule":"document-number-bracket","severity":"error","message":"年份应当用六角括号“〔〕”括起，不用“[]”","basis":{"level":"standard","clause":"GB/T 9704—2012 7.2.5"},"span":{"start":15,"end":21},"location":{"row":1,"column":6},"end_location":{"row":1,"column":12},"fix":{"applicability":"safe","title":"改为“〔2024〕”","edits":[{"start":15,"end":16,"text":"〔"},{"start":20,"end":21,"text":"〕"}]},"related":[],"url":"rules/document-number-bracket"}
    "#]].assert_eq(&findings[0]);
    assert!(findings.iter().all(|f| *f == findings[0]), "{findings:#?}");
}

#[test]
fn fixing_keeps_encoding_bom_and_line_breaks() {
    let (before, after) = (ONE_FAULT.replace('\n', "\r\n") + "㐀𠀀😀", NO_FAULT.replace('\n', "\r\n") + "㐀𠀀😀");
    type Encode = fn(&str) -> Vec<u8>;
    let drafts: [(Encode, &str); 5] = [
        (|t| t.as_bytes().to_vec(), "UTF-8"),
        (|t| format!("\u{feff}{t}").into_bytes(), "UTF-8 with a mark"),
        (gb18030, "GB18030"),
        (|t| utf16(t, u16::to_le_bytes), "UTF-16 LE"),
        (|t| utf16(t, u16::to_be_bytes), "UTF-16 BE"),
    ];
    for (encode, name) in drafts {
        let folder = Folder::new().file("a.md", encode(&before));
        let run = folder.run("check --fix");
        assert_eq!((run.status, run.stderr.as_str()), (0, ""), "{name}");
        assert_eq!(folder.bytes("a.md"), encode(&after), "{name}");
    }
}

#[test]
fn what_can_be_written_in_two_ways_stays_as_it_is() {
    // both A2E3 and 80 stand for € in GB18030 as browsers decode it, A1A1 and A3A0 for a wide blank
    let rest = b"\x80\xa2\xe3\xa3\xa0\xa1\xa1";
    let folder = Folder::new().file("a.md", [&gb18030(ONE_FAULT)[..], rest].concat());
    folder.run("check -q --fix").expect(expect![[r#"
        status 0
    "#]]);
    assert_eq!(folder.bytes("a.md"), [&gb18030(NO_FAULT)[..], rest].concat());
}

#[test]
fn binary_files_are_refused_by_name() {
    let folder = Folder::new()
        .file("图.md", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
        .file("西.md", b"caf\xe9 au lait, d\xe9j\xe0 vu")
        .file("残.md", b"\xef\xbb\xbf\xc4\xe3")
        .file("空.md", b"");
    folder.run("check -q").expect(expect![[r#"
        status 2
        --- stderr
        错误：图.md: 不是文本文件或编码无法识别
        错误：残.md: 文件以 UTF-8 的字节顺序标记开头，但内容不符合该编码
        错误：西.md: 不是文本文件或编码无法识别
    "#]]);
}
