//! Properties that hold for any input, including malformed input.

use super::{Outline, Prose, Suppressions, Syntax};
use crate::rules::Suppressing;
use crate::settings::Settings;

const PIECES: &[&str] = &[
    "国发",
    "[2016]",
    "〔2016〕",
    "73号",
    "**",
    "*",
    "_",
    "`",
    "```",
    "\n",
    "\r\n",
    "\r",
    "\n\n",
    "    ",
    "\t",
    "> ",
    "- ",
    "1. ",
    "# ",
    "|",
    "|-|-|\n",
    "---",
    "---\n",
    "+++\n",
    "a: 1\n",
    "<!--",
    "-->",
    "<b>",
    "</b>",
    "<br>",
    "<2017>",
    "<div>\n",
    "&#12296;",
    "&amp;",
    "&",
    ";",
    "\\",
    "\\[",
    "\\\n",
    "[",
    "]",
    "(",
    ")",
    "](",
    "![",
    "http://a.cn/",
    "https://",
    "://",
    "发(fā)",
    "（tǒng）",
    "统(tong)",
    "(",
    "（",
    "）",
    "\u{0}",
    "\u{2028}",
    "\u{85}",
    "\u{feff}",
    "😀",
    "𠀀",
    "e\u{301}",
    "\u{fffc}",
    "　　",
    " ",
    "  \n",
    "。",
    "2016年12月15日",
    "年",
    "附件",
    "[^1]",
    "[^1]: ",
    "- [x] ",
    "<http://a.cn>",
    "hegao:",
    "<!-- hegao: ignore all 理由 -->",
    "<!-- hegao: ignore-end -->",
    "<!-- hegao: ignore-start policy",
    "~~",
    "$",
    "{",
    "}",
    "\u{e000}",
    "成文日期: ",
    "(",
    "—",
];

/// A fixed pseudorandom sequence of numbers.
struct Chance(u64);

impl Chance {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % n
    }
}

fn check(source: &str, syntax: Syntax) {
    let prose = Prose::new(source, syntax);
    let text = prose.text();
    let mut end = 0;
    for block in prose.blocks() {
        let range = block.range.clone();
        assert!(end <= range.start && range.start < range.end, "{source:?} {range:?}");
        assert!(text[range.end..].starts_with('\n') && !text[range.clone()].contains('\n'), "{source:?} {range:?}");
        assert_eq!(prose.block_at(range.start).map(|b| b.range.clone()), Some(range.clone()));
        end = range.end;
    }
    let places: Vec<usize> = (0..=text.len()).filter(|i| text.is_char_boundary(*i)).collect();
    let mut last = 0;
    for (index, &start) in places.iter().enumerate() {
        for &end in &places[index..(index + 6).min(places.len())] {
            let range = prose.source_range(start..end);
            assert!(last <= range.start && range.start <= range.end, "{source:?} {start}..{end} {range:?}");
            let stands_for = source.get(range.clone()).expect("a range of the source");
            if prose.is_contiguous(start..end) && start != end {
                assert_eq!(stands_for, &text[start..end], "{source:?}");
                assert_eq!(prose.prose_offset(range.end), end, "{source:?} {start}..{end}");
            }
            if end == start {
                last = range.start;
            }
        }
    }
    check_offsets(source, &prose);
    _ = Outline::new(source, &prose);
    _ = Suppressing::new(&Suppressions::new(source, &prose, |_| false)).faults(&Settings::default());
}

fn check_offsets(source: &str, prose: &Prose) {
    let mut last = 0;
    for at in (0..=source.len()).filter(|i| source.is_char_boundary(*i)) {
        let offset = prose.prose_offset(at);
        assert!(last <= offset && prose.text().is_char_boundary(offset), "{source:?} {at} {offset}");
        last = offset;
        _ = prose.in_code(at);
    }
}

#[test]
fn no_input_breaks_the_map() {
    let mut chance = Chance(20161215);
    for round in 0..3000 {
        let pieces = 1 + chance.below(if round % 100 == 0 { 200 } else { 14 });
        let source: String = (0..pieces).map(|_| PIECES[chance.below(PIECES.len())]).collect();
        check(&source, Syntax::Markdown);
        check(&source, Syntax::Plain);
    }
}

#[test]
fn random_bytes_are_handled() {
    let mut chance = Chance(7);
    for _ in 0..500 {
        let bytes: Vec<u8> = (0..chance.below(60)).map(|_| chance.below(256) as u8).collect();
        let source = String::from_utf8_lossy(&bytes);
        check(&source, Syntax::Markdown);
        check(&source, Syntax::Plain);
    }
}

#[test]
fn repetition_is_handled() {
    let pieces = [
        "> ",
        "- ",
        "[",
        "![",
        "**",
        "*",
        "<!--",
        "<!-- hegao: ",
        "<!-- hegao: ignore a -->\n",
        "（",
        "`",
        "<div>",
        "((",
        "*a ",
        "_",
        "&",
        "\\",
        "http://",
        "http://a)",
        "://",
        "发(fā",
        "2016年",
        "附件\n",
        "附件：1.甲\n\n",
        "---\n",
        "{{% ",
        "[[",
        "\\(",
        "$$",
        ").doc ",
        "<!-- hegao: ignore a\n",
        "::: ",
        "!!! 甲\n",
    ];
    for piece in pieces {
        let source = piece.repeat(10_000);
        for syntax in [Syntax::Markdown, Syntax::Plain] {
            let prose = Prose::new(&source, syntax);
            assert!(prose.source_range(0..prose.text().len()).end <= source.len());
            _ = Outline::new(&source, &prose);
            _ = Suppressing::new(&Suppressions::new(&source, &prose, |_| false)).faults(&Settings::default());
        }
    }
}

#[test]
fn a_line_of_plain_text_is_a_block() {
    let source = "\u{feff}---\ntitle: 甲\n---\n一\r\n\r\n　二(èr)\rhttp://a.cn三";
    let prose = Prose::new(source, Syntax::Plain);
    assert_eq!(prose.text(), "一\n\n　二\n\u{fffc}三\n");
    let lines: Vec<_> = prose.blocks().iter().map(|b| &source[prose.source_range(b.range.clone())]).collect();
    assert_eq!(lines, ["一", "　二", "http://a.cn三"]);
    assert_eq!(prose.glosses().iter().map(|g| &source[g.clone()]).collect::<Vec<_>>(), ["(èr)"]);
    assert_eq!(prose.prose_offset(source.find("二").expect("there")), prose.text().find("二").expect("there"));
}

#[test]
fn the_end_of_a_line_is_an_offset_of_that_line() {
    for (source, syntax) in [("甲\n\n乙\n", Syntax::Markdown), ("甲\r\n乙\n", Syntax::Plain), ("甲", Syntax::Plain)]
    {
        let prose = Prose::new(source, syntax);
        assert_eq!(prose.prose_offset("甲".len()), "甲".len(), "{source:?}");
        assert_eq!(prose.source_range(3..3), 3..3, "{source:?}");
    }
}
