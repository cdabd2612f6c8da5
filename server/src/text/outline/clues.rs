//! What each line of a document shows by itself, independent of the lines around it: an edit changes only a few lines,
//! and the clues of the others can be reused.

use super::heading_numbers::{self, HeadingNumber};
use super::{dating, head, title};
use crate::text::Block;
use std::ops::Range;

/// What each block of a text shows by itself. All ranges are in bytes of the text.
#[derive(Clone, Default, Debug)]
pub struct Clues {
    /// The heading numbers that the blocks begin with.
    pub(super) heading_numbers: Vec<HeadingNumber>,
    /// The number of times the numbering restarted.
    sections: usize,
    /// Indexes of the blocks that may be the date of a signature or a part below the body.
    pub(super) notable: Vec<usize>,
    /// Indexes of the blocks that end like the title of a document of a legal kind.
    pub(super) titled: Vec<usize>,
    /// The latest year named in the text.
    pub(super) latest_year: Option<u16>,
}

impl Clues {
    /// Reads the clues of the blocks of a text.
    pub fn new(text: &str, blocks: &[Block]) -> Clues {
        let is_notable = |block: &Block| may_be_of_foot(&text[head::inner(text, block)]);
        let notable = blocks.iter().enumerate().filter(|(_, block)| is_notable(block));
        let notable = notable.map(|(index, _)| index).collect();
        let is_titled = |block: &Block| title::is_last_line(text[block.range.clone()].trim(), block.kind);
        let titled = blocks.iter().enumerate().filter(|(_, block)| is_titled(block)).map(|(index, _)| index).collect();
        let (heading_numbers, sections) = heading_numbers::find(text, blocks);
        Clues { heading_numbers, sections, notable, titled, latest_year: dating::latest_year(text) }
    }

    /// The clues of a text, combined from those of its parts. Each part comes with its byte offset and its number of
    /// blocks.
    pub fn of_parts<'a>(parts: impl Iterator<Item = (usize, usize, &'a Clues)> + Clone) -> Clues {
        let mut all = Clues::default();
        all.heading_numbers.reserve_exact(parts.clone().map(|(_, _, part)| part.heading_numbers.len()).sum());
        all.notable.reserve_exact(parts.clone().map(|(_, _, part)| part.notable.len()).sum());
        let mut blocks = 0;
        for (at, count, part) in parts {
            all.heading_numbers
                .extend(part.heading_numbers.iter().map(|heading_number| moved(heading_number, at, all.sections)));
            all.notable.extend(part.notable.iter().map(|index| index + blocks));
            all.titled.extend(part.titled.iter().map(|index| index + blocks));
            all.sections += part.sections;
            all.latest_year = all.latest_year.max(part.latest_year);
            blocks += count;
        }
        all
    }
}

/// A heading number moved by a number of bytes and a number of sections.
fn moved(heading_number: &HeadingNumber, by: usize, sections: usize) -> HeadingNumber {
    let moved = |range: &Range<usize>| range.start + by..range.end + by;
    let HeadingNumber { numeral, range, punctuation, block, section, .. } = heading_number;
    HeadingNumber {
        numeral: moved(numeral),
        range: moved(range),
        punctuation: moved(punctuation),
        block: moved(block),
        section: section + sections,
        ..heading_number.clone()
    }
}

/// The characters that a part below the body may begin with.
/// Own list: everything the readers of the foot look for, so that most lines are skipped at once.
const FIRST: &[char] = &['附', '抄', '（', '(', '）', ')', '此', '本', '联'];

/// Whether a line without surrounding blanks may be a part of the foot or a signature: 附件, 附件1, 抄送：…,
/// （此件公开发布）, …印发, a date.
fn may_be_of_foot(line: &str) -> bool {
    // a date ends with 日 or, like 2016-12-15, with a digit
    line.starts_with(FIRST) || line.ends_with(|c: char| matches!(c, '日' | '发') || c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Outline, Prose, Syntax};

    #[test]
    fn the_combined_clues_of_the_parts_equal_those_of_the_whole() {
        let source =
            "一、甲。\n（一）乙2016年。\n第二章　丙\n一、丁，见2019年。\n附件1\n抄送：某局。\n二、戊。\n2024年1月5日\n";
        let prose = Prose::new(source, Syntax::Plain);
        let (text, blocks) = (prose.text(), prose.blocks());
        let whole = Clues::new(text, blocks);
        assert_eq!((&*whole.notable, whole.latest_year), (&[1, 4, 5, 7][..], Some(2024)));
        for cut in 1..blocks.len() {
            let at = blocks[cut].range.start;
            let back = |b: &Block| Block { kind: b.kind, range: b.range.start - at..b.range.end - at };
            let behind: Vec<Block> = blocks[cut..].iter().map(back).collect();
            let parts = [Clues::new(&text[..at], &blocks[..cut]), Clues::new(&text[at..], &behind)];
            let places = [(0, cut, &parts[0]), (at, behind.len(), &parts[1])];
            assert_eq!(format!("{:?}", Clues::of_parts(places.into_iter())), format!("{whole:?}"), "{cut}");
        }
    }

    #[test]
    fn a_date_in_digits_and_a_remark_without_brackets_are_not_overlooked() {
        for (remark, date) in [
            ("此件公开发布", "2024-01-05"),
            ("本文有删减，公开发布", "2024年1月5日"),
            ("联系人：张三，公开", "2024.1.5"),
        ] {
            let source = format!("# 某市关于某事的通知\n\n各区：\n\n请执行。\n\n某市人民政府\n\n{date}\n\n{remark}\n");
            let prose = Prose::new(&source, Syntax::Markdown);
            let outline = Outline::new(&source, &prose);
            let ranges = [outline.signature.map(|s| s.date_range), outline.foot.remark];
            let parts = ranges.map(|range| range.map(|range| &prose.text()[range]));
            assert_eq!(parts, [Some(date), Some(remark)]);
        }
    }
}
