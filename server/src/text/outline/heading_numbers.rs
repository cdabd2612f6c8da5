//! The numbers that headings and paragraphs begin with: 一、（一）1.（1）, GB/T 9704—2012 7.3.3.

use crate::text::{Block, BlockKind};
use hegao_lexicon::language::numerals::{self, is_small};
use hegao_lexicon::language::references::DIVISIONS;
use std::ops::Range;

/// The level of a heading number, determined by its form; the highest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Level {
    /// 一、
    First,
    /// （一）
    Second,
    /// 1.
    Third,
    /// （1）
    Fourth,
}

/// The number a block begins with; all ranges are in bytes of the text that was read, which in an outline is the prose.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct HeadingNumber {
    /// The level that its form indicates.
    pub level: Level,
    /// Its value.
    pub value: u32,
    /// The numeral, without brackets and punctuation: 一.
    pub numeral: Range<usize>,
    /// The numeral with its brackets: （一）.
    pub range: Range<usize>,
    /// The punctuation mark after it, 、 or ．; empty if there is none.
    pub punctuation: Range<usize>,
    /// The block it begins.
    pub block: Range<usize>,
    /// The number of times the numbering restarted before it: at an attachment, a chapter, a heading without a number.
    pub section: usize,
    /// The number of columns of blanks before it. Ideographic spaces do not count: they only indent paragraphs.
    pub indent: usize,
    /// Whether it stands in a block quote, whose numbers are those of another document.
    pub quoted: bool,
}

/// Punctuation marks that are written after a heading number, correctly or not.
const MARKS: [char; 5] = ['、', '.', '．', '，', ','];
/// The maximum number of characters of a numeral.
const LONGEST: usize = 4;

/// The heading numbers of the blocks of a text, in order, and the number of times the numbering restarted.
pub fn find(text: &str, blocks: &[Block]) -> (Vec<HeadingNumber>, usize) {
    let mut section = 0;
    let mut found = Vec::new();
    for block in blocks.iter().filter(|b| b.kind != BlockKind::TableCell) {
        match read(text, block, section) {
            Some(heading_number) => found.push(heading_number),
            None if begins_anew(text, block) => section += 1,
            None => {}
        }
    }
    (found, section)
}

/// Whether numbering restarts after a block: 第一章, 附件1, a heading without a number.
fn begins_anew(text: &str, block: &Block) -> bool {
    let line = text[block.range.clone()].trim();
    let counted = || {
        let rest = line.strip_prefix('第')?;
        let len = rest.find(|c| !is_han_digit(c) && !c.is_ascii_digit())?;
        (len > 0 && rest[len..].starts_with(|c| DIVISIONS.contains(&c) || matches!(c, '部' | '篇'))).then_some(())
    };
    matches!(block.kind, BlockKind::Heading(_))
        || line.starts_with("附件")
        || line.starts_with("附：")
        || counted().is_some()
        // a heading in plain text: short, and not a sentence
        || line.len() <= 60 && !line.ends_with(['。', '；', '：', '，', '.', ';', ':', ','])
}

/// The number a block begins with, if there is one.
fn read(text: &str, block: &Block, section: usize) -> Option<HeadingNumber> {
    let whole = &text[block.range.clone()];
    let line = whole.trim_start();
    let at = block.range.start + whole.len() - line.len();
    let open = line.chars().next().filter(|c| matches!(c, '（' | '('));
    let start = open.map_or(0, char::len_utf8);
    let len = numeral_length(&line[start..])?;
    let (numeral, rest) = (&line[start..start + len], &line[start + len..]);
    let close = rest.chars().next().filter(|c| matches!(c, '）' | ')')).map_or(0, char::len_utf8);
    if (open.is_some()) != (close > 0) {
        return None;
    }
    let rest = &rest[close..];
    // 一、二季度 and 三、四线城市 enumerate two things
    let last = numeral.chars().next_back().map_or(0, |c| numerals::value(c.encode_utf8(&mut [0; 4])));
    let han = numeral.starts_with(is_han_digit);
    let counts_on = |next: char| numerals::value(next.encode_utf8(&mut [0; 4])) == last + 1;
    let follows = |next: char| han && (!rest.starts_with('、') || counts_on(next));
    let punctuation = rest.chars().next().filter(|c| MARKS.contains(c) && separates(&rest[c.len_utf8()..], follows));
    let punctuation = punctuation.map_or(0, char::len_utf8);
    let end = start + len + close;
    let year = !han && numeral.len() == 4;
    (open.is_some() || punctuation > 0 && !year).then(|| HeadingNumber {
        level: level(han, open.is_some()),
        value: if han { numerals::value(numeral) } else { numeral.parse().unwrap_or(0) },
        numeral: at + start..at + start + len,
        range: at..at + end,
        punctuation: at + end..at + end + punctuation,
        block: block.range.clone(),
        section,
        indent: columns(&whole[..whole.len() - line.len()]),
        quoted: block.kind == BlockKind::BlockQuote,
    })
}

/// The number of columns that the ASCII blanks at the start of a line take up.
fn columns(blanks: &str) -> usize {
    const TAB: usize = 4;
    blanks.bytes().map(|b| if b == b'\t' { TAB } else { usize::from(b == b' ') }).sum()
}

fn level(han: bool, bracketed: bool) -> Level {
    match (han, bracketed) {
        (true, false) => Level::First,
        (true, true) => Level::Second,
        (false, false) => Level::Third,
        (false, true) => Level::Fourth,
    }
}

/// The length in bytes of the numeral a text begins with, all Han or all Arabic.
fn numeral_length(text: &str) -> Option<usize> {
    let han = text.starts_with(is_han_digit);
    let digit = |c: char| if han { is_han_digit(c) } else { c.is_ascii_digit() };
    let len = text.find(|c| !digit(c)).unwrap_or(text.len());
    (len > 0 && text[..len].chars().count() <= LONGEST).then_some(len)
}

/// Whether a punctuation mark ends a heading number; not in 1.5亿元, 三，四, （一）、（二）项.
fn separates(after: &str, follows: impl Fn(char) -> bool) -> bool {
    after.trim_start().chars().next().is_some_and(|next| {
        // 5.四级手术 has no decimal: a Han digit only counts after another one
        let counts = next.is_ascii_digit() || is_han_digit(next) && follows(next);
        !counts && !MARKS.contains(&next) && !matches!(next, '（' | '(')
    })
}

fn is_han_digit(c: char) -> bool {
    is_small(c) || c == '百'
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Prose, Syntax};

    fn heading_numbers(text: &str) -> Vec<String> {
        let prose = Prose::new(text, Syntax::Plain);
        let show = |o: HeadingNumber| {
            let part = |r: &Range<usize>| prose.text()[r.clone()].to_owned();
            format!("{:?} {} {}|{} §{}", o.level, o.value, part(&o.range), part(&o.punctuation), o.section)
        };
        find(prose.text(), prose.blocks()).0.into_iter().map(show).collect()
    }

    #[test]
    fn heading_numbers_written_correctly_and_incorrectly() {
        assert_eq!(
            heading_numbers(
                "一、总体要求。\n（十二）目标。\n(三)、任务。\n　　1．加强。\n2、推进。\n（3）落实。\n二十一.甲。\n22.三级医院。\n"
            ),
            [
                "First 1 一|、 §0",
                "Second 12 （十二）| §0",
                "Second 3 (三)|、 §0",
                "Third 1 1|． §0",
                "Third 2 2|、 §0",
                "Fourth 3 （3）| §0",
                "First 21 二十一|. §0",
                "Third 22 22|. §0"
            ]
        );
    }

    #[test]
    fn quantities_dates_and_enumerations_are_not_heading_numbers() {
        for line in [
            "1.5亿元。",
            "2016.一件。",
            "三，四层。",
            "一是加强。",
            "（试行）。",
            "1.1 总则。",
            "二〇一六年。",
            "十月。",
            "(1",
            "一、二季度。",
            "三、四线城市。",
            "一、",
        ] {
            assert_eq!(heading_numbers(line), [] as [String; 0], "{line}");
        }
        // the 、 belongs to the enumeration, not to the heading number
        assert_eq!(heading_numbers("（一）、（二）项规定的。"), ["Second 1 （一）| §0"]);
    }

    #[test]
    fn numbering_restarts_with_chapters_and_attachments() {
        let text = "一、甲。\n第二章　职责\n一、乙。\n附件1\n一、丙。\n保障措施\n（一）丁。\n";
        assert_eq!(
            heading_numbers(text),
            ["First 1 一|、 §0", "First 1 一|、 §1", "First 1 一|、 §2", "Second 1 （一）| §3"]
        );
    }
}
