//! Markdown: turns the events of the parser into blocks of prose.

use super::blocks::{BlockKind, Prose, Syntax};
use super::builder::Builder;
use super::cuts::{self, MASK};
use super::wrapping::{self, Joint};
use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};
use std::ops::Range;

/// Reads Markdown that has no front matter; `glossed` is the result of `cuts::is_glossed` for the document.
pub fn read(source: &str, glossed: bool) -> Prose {
    let cuts = cuts::find(source, 0, Syntax::Markdown, glossed);
    let builder = Builder::new(source, None, cuts);
    let mut reader = Reader { source, builder, kinds: Vec::new(), wrap: None, masked: 0, in_autolink: false };
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_TASKLISTS;
    for (event, range) in Parser::new_ext(source, options).into_offset_iter() {
        reader.event(event, range);
    }
    reader.end_block();
    reader.builder.finish()
}

/// A line break whose meaning depends on the next line.
struct Wrap {
    range: Range<usize>,
    hard: bool,
}

struct Reader<'a> {
    source: &'a str,
    builder: Builder<'a>,
    /// The open containers that determine the kind of the blocks in them.
    kinds: Vec<BlockKind>,
    wrap: Option<Wrap>,
    /// The number of open containers whose text is not shown.
    masked: usize,
    /// Whether the open link shows its own URL.
    in_autolink: bool,
}

impl Reader<'_> {
    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(&tag, range),
            Event::End(tag) => self.end(tag),
            _ if self.masked > 0 => {}
            Event::Text(text) => self.text(&text, range),
            Event::Code(_) => {
                self.builder.code(range.clone());
                self.mask(range);
            }
            Event::InlineMath(_) | Event::DisplayMath(_) => self.mask(range),
            Event::SoftBreak => self.wrap = Some(Wrap { range, hard: false }),
            Event::HardBreak => self.wrap = Some(Wrap { range, hard: true }),
            Event::InlineHtml(tag) if is_break(&tag) => self.wrap = Some(Wrap { range, hard: true }),
            Event::Rule => self.end_block(),
            Event::Html(_) | Event::InlineHtml(_) | Event::FootnoteReference(_) | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Link { link_type: LinkType::Autolink | LinkType::Email, .. } if self.masked == 0 => {
                self.mask(range);
                self.in_autolink = true;
                self.masked += 1;
            }
            Tag::Image { .. } => {
                if self.masked == 0 {
                    self.mask(range);
                }
                self.masked += 1;
            }
            tag if is_inline(&tag.to_end()) => {}
            tag => {
                self.end_block();
                self.start_block(tag, range);
            }
        }
    }

    fn start_block(&mut self, tag: &Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Heading { level, .. } => self.kinds.push(BlockKind::Heading(*level as u8)),
            Tag::Item => self.kinds.push(BlockKind::ListItem),
            Tag::TableCell => self.kinds.push(BlockKind::TableCell),
            Tag::BlockQuote(_) => self.kinds.push(BlockKind::BlockQuote),
            Tag::FootnoteDefinition(_) => self.kinds.push(BlockKind::Paragraph),
            Tag::CodeBlock(_) => {
                self.builder.code(range);
                self.masked += 1;
            }
            Tag::HtmlBlock | Tag::MetadataBlock(_) => self.masked += 1,
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Image => self.masked -= 1,
            TagEnd::Link if self.in_autolink => {
                self.in_autolink = false;
                self.masked -= 1;
            }
            tag if is_inline(&tag) => {}
            tag => {
                self.end_block();
                self.leave_block(tag);
            }
        }
    }

    fn leave_block(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_)
            | TagEnd::Item
            | TagEnd::TableCell
            | TagEnd::BlockQuote(_)
            | TagEnd::FootnoteDefinition => drop(self.kinds.pop()),
            TagEnd::CodeBlock | TagEnd::HtmlBlock | TagEnd::MetadataBlock(_) => self.masked -= 1,
            _ => {}
        }
    }

    fn text(&mut self, text: &str, range: Range<usize>) {
        self.unwrap_line(range.start);
        if self.source.get(range.clone()) != Some(text) {
            // an entity: the text differs from the source
            return self.builder.put(text, range);
        }
        let escaped = range.start > self.builder.source_end() && self.source[..range.start].ends_with('\\');
        if escaped && self.builder.is_cut(range.start - 1) {
            return self.builder.copy(range.start - 1..range.end);
        }
        let first = text.chars().next().map_or(0, char::len_utf8);
        if text == "*" && self.is_stray_emphasis(range.start) {
            return;
        }
        if escaped {
            self.builder.put(&text[..first], range.start - 1..range.start + first);
        }
        self.builder.copy(range.start + if escaped { first } else { 0 }..range.end);
    }

    /// Whether an asterisk belongs to a `**` that CommonMark left as text. In `国发**[2016]**73号` CommonMark sees no
    /// emphasis, because there is no blank before the bracket, but the author meant it.
    fn is_stray_emphasis(&self, at: usize) -> bool {
        let (before, after) = self.source.as_bytes().split_at(at);
        let stars = |b: &&u8| **b == b'*';
        let left = before.iter().rev().take(3).take_while(stars).count();
        let run = left + after.iter().take(4).take_while(stars).count();
        matches!(run, 2 | 3) && !before[..at - left].ends_with(b"\\")
    }

    /// Writes one mask for something that is not shown.
    fn mask(&mut self, range: Range<usize>) {
        self.unwrap_line(range.start);
        self.builder.put(MASK, range);
    }

    /// Decides about the line break before the text that continues at `next`.
    fn unwrap_line(&mut self, next: usize) {
        let Some(Wrap { range, hard }) = self.wrap.take() else { return };
        if self.builder.block().is_empty() {
            return;
        }
        let line = self.source[..range.start].rsplit('\n').next().unwrap_or_default();
        let next = self.source[next..].lines().next().unwrap_or_default();
        match wrapping::joint(self.builder.block(), line, next) {
            _ if hard => self.builder.end_block(self.kind(), range),
            Joint::Paragraph => self.builder.end_block(self.kind(), range),
            Joint::Blank => self.builder.put(" ", range),
            Joint::Nothing => {}
        }
    }

    fn end_block(&mut self) {
        self.wrap = None;
        let at = self.builder.source_end();
        self.builder.end_block(self.kind(), at..at);
    }

    fn kind(&self) -> BlockKind {
        self.kinds.last().copied().unwrap_or(BlockKind::Paragraph)
    }
}

fn is_inline(tag: &TagEnd) -> bool {
    use TagEnd::{Emphasis, Image, Link, Strikethrough, Strong, Subscript, Superscript};
    matches!(tag, Emphasis | Image | Link | Strikethrough | Strong | Subscript | Superscript)
}

/// Whether an HTML tag is a line break.
fn is_break(tag: &str) -> bool {
    let name = tag.trim_start_matches('<').trim_end_matches(['/', '>', ' ']);
    name.eq_ignore_ascii_case("br")
}

#[cfg(test)]
mod tests;
