//! Where the parts of a document begin, and the rank of each.

use super::{SymbolKind, name};
use crate::analysis::Analysis;
use crate::text::outline::{HeadingNumber, Level};
use crate::text::{Block, BlockKind};
use std::ops::Range;

/// The beginning of a part; ranges are byte ranges of the source.
pub struct SymbolStart {
    /// The rank of the part: it contains all following parts with a greater rank.
    pub rank: u8,
    /// The kind of the part.
    pub kind: SymbolKind,
    /// The name of the part.
    pub name: String,
    /// An addition to the name.
    pub detail: String,
    /// The beginning of its first line.
    pub start: usize,
    /// Its heading.
    pub heading: Range<usize>,
}

/// The rank of the title, which contains everything.
const TITLE: u8 = 0;
/// The rank of attachments and of lines of the head and the foot, which end every section of the body.
const PART: u8 = 1;
/// The distance between the ranks of two heading levels, which leaves room for the levels of heading numbers within a
/// heading.
const STEP: u8 = 10;
/// The rank of paragraphs, below every heading.
const PARAGRAPH: u8 = 7 * STEP;

/// The beginnings of all parts in order, at most one at each offset.
pub fn find(source: &str, analysis: &Analysis) -> Vec<SymbolStart> {
    let finder = Finder { source, analysis };
    let mut starts: Vec<SymbolStart> = finder.title().into_iter().collect();
    starts.extend(finder.lines());
    starts.extend(finder.attachments());
    starts.extend(finder.headings());
    // of several at one offset, keep the highest, and of these the first one found
    starts.sort_by_key(|e| (e.heading.start, e.rank));
    let mut end = 0;
    starts.retain(|e| {
        let behind = e.heading.start >= end && e.start >= end;
        end = if behind { e.heading.end } else { end };
        behind
    });
    starts
}

struct Finder<'a> {
    source: &'a str,
    analysis: &'a Analysis,
}

impl Finder<'_> {
    fn text(&self) -> &str {
        self.analysis.prose.text()
    }

    /// A part at a prose range; `None` if it has no text for a name.
    fn start(
        &self,
        rank: u8,
        kind: SymbolKind,
        name: String,
        detail: String,
        range: &Range<usize>,
    ) -> Option<SymbolStart> {
        let text = &self.text()[range.clone()];
        let blank = text.len() - text.trim_start().len();
        let heading = range.start + blank..range.end - (text.len() - blank - text.trim().len());
        let heading = self.analysis.prose.source_range(heading);
        let start = self.line_start(heading.start);
        (!name.is_empty() && !heading.is_empty()).then_some(SymbolStart { rank, kind, name, detail, start, heading })
    }

    fn line_start(&self, at: usize) -> usize {
        self.source[..at].rfind(['\n', '\r']).map_or(0, |i| i + 1)
    }

    fn title(&self) -> Option<SymbolStart> {
        let range = self.analysis.outline.title.as_ref()?;
        let kind = self.analysis.outline.kind.map(|k| k.name().to_owned()).unwrap_or_default();
        let lines = self.text()[range.clone()].split('\n').map(str::trim);
        self.start(TITLE, SymbolKind::Title, name::detail(&lines.collect::<String>()), kind, range)
    }

    /// The lines that only official documents have.
    fn lines(&self) -> Vec<SymbolStart> {
        let outline = &self.analysis.outline;
        if !outline.is_official {
            return Vec::new();
        }
        let (head, foot) = (&outline.head, &outline.foot);
        let lines = [
            ("发文字号", head.number_line.clone()),
            ("签发人", head.signer.clone()),
            ("主送机关", head.recipients.as_ref().map(|r| r.range.clone())),
            ("附件说明", foot.attachment_note.as_ref().map(|n| n.label.start..self.end_of_note(n))),
            ("署名和日期", outline.signature.as_ref().map(|s| s.range.clone())),
            ("附注", foot.remark.clone()),
            ("抄送机关", foot.copies.clone()),
            ("印发机关和日期", foot.print_line.clone()),
        ];
        let lines = lines.into_iter().filter_map(|(name, range)| Some((name, range?)));
        let detail = |range: &Range<usize>| name::detail(name::beginning(self.text(), range));
        lines.filter_map(|(n, r)| self.start(PART, SymbolKind::Line, n.to_owned(), detail(&r), &r)).collect()
    }

    fn end_of_note(&self, note: &crate::text::outline::AttachmentNote) -> usize {
        note.items.last().map_or(note.colon.end, |item| item.name.end).max(note.label.end)
    }

    fn attachments(&self) -> Vec<SymbolStart> {
        let outline = &self.analysis.outline;
        let heads = outline.foot.attachments.iter();
        let start = |range: &Range<usize>| {
            let label = self.text()[range.clone()].trim().trim_end_matches([':', '：']).to_owned();
            self.start(PART, SymbolKind::Attachment, label, self.title_below(range.end), range)
        };
        heads.filter_map(|head| start(&head.range)).collect()
    }

    /// The title of an attachment, on the line below its head line, unless that line is a sentence.
    fn title_below(&self, end: usize) -> String {
        let blocks = self.analysis.prose.blocks();
        let next = blocks.get(blocks.partition_point(|b| b.range.start < end));
        let line = next.map_or("", |b| self.text()[b.range.clone()].trim());
        let sentence = line.len() > 240 || line.ends_with(['。', '：', '；']);
        if sentence { String::new() } else { name::detail(line) }
    }

    /// Headings, and paragraphs that begin with a number.
    fn headings(&self) -> impl Iterator<Item = SymbolStart> {
        let outline = &self.analysis.outline;
        let blocks = self.analysis.prose.blocks().iter().filter(|b| b.kind != BlockKind::TableCell);
        let mut heading_numbers = outline.heading_numbers.iter().peekable();
        blocks.filter_map(move |block| {
            let heading_number = heading_numbers.next_if(|o| o.block == block.range);
            self.heading(block, heading_number)
        })
    }

    fn heading(&self, block: &Block, heading_number: Option<&HeadingNumber>) -> Option<SymbolStart> {
        let text = name::beginning(self.text(), &block.range).trim_start();
        let (label, number) = match (heading_number, block.kind) {
            (Some(heading_number), _) => (String::new(), Some(4 + of_level(heading_number.level))),
            (None, BlockKind::ListItem) => {
                let label = self.list_number(block)?;
                (label, Some(4 + of_level(Level::Third)))
            }
            (None, _) => (String::new(), of_law(text)),
        };
        let rank = match (block.kind, number) {
            (BlockKind::Heading(level), number) => STEP * level.min(6) + number.unwrap_or(0),
            (_, Some(number)) => PARAGRAPH + number,
            (_, None) => return None,
        };
        let name = label + &name::of(text);
        self.start(rank, SymbolKind::Section, name, String::new(), &self.first_line(block))
    }

    /// The number of an item of a Markdown numbered list (1.), which is markup and not part of the prose.
    fn list_number(&self, block: &Block) -> Option<String> {
        let start = self.analysis.prose.source_range(block.range.clone()).start;
        let marker = self.source[self.line_start(start)..start].trim();
        let digits = marker.strip_suffix(['.', ')'])?;
        let number = digits.len() <= 3 && !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
        (number && self.analysis.outline.is_official).then(|| format!("{marker} "))
    }

    /// The heading within a paragraph: the first sentence of its first line.
    fn first_line(&self, block: &Block) -> Range<usize> {
        let text = &self.text()[block.range.clone()];
        let end = text.find(['。', '\n']).filter(|end| *end > 0).unwrap_or(text.len());
        block.range.start..block.range.start + end
    }
}

fn of_level(level: Level) -> u8 {
    match level {
        Level::First => 1,
        Level::Second => 2,
        Level::Third => 3,
        Level::Fourth => 4,
    }
}

/// The rank of 第一编, 第一章, 第一节 and 第一条 relative to one another.
fn of_law(line: &str) -> Option<u8> {
    let rest = line.strip_prefix('第')?;
    let len = rest.find(|c| !crate::text::numbering::is_ordinal(c)).filter(|len| (1..=15).contains(len))?;
    let mut after = rest[len..].chars();
    let place = match after.next()? {
        '编' => 1,
        '章' => 2,
        '节' => 3,
        '条' => 4,
        _ => return None,
    };
    // 第五条规定的 at the beginning of a line of running text is a mention and not a heading
    after.next().is_none_or(|c| c.is_whitespace() || c == '\u{3000}').then_some(place)
}
