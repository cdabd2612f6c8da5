//! Plain text: one paragraph per line.

use super::blocks::{Block, BlockKind, Prose, Syntax};
use super::builder::Builder;
use super::{cuts, front_matter};

/// Reads plain text.
pub fn read(source: &str) -> Prose {
    let body = front_matter::body(source);
    let cuts = cuts::find(source, body.start, Syntax::Plain, cuts::is_glossed(&source[body.start..]));
    let mut builder = Builder::new(source, body.front_matter, cuts);
    builder.copy(body.start..source.len());
    if !builder.block().is_empty() && !builder.block().ends_with('\n') {
        builder.put("\n", source.len()..source.len());
    }
    let mut prose = builder.finish();
    prose.blocks = lines(&prose.text);
    prose
}

fn lines(text: &str) -> Vec<Block> {
    let mut start = 0;
    let mut blocks = Vec::new();
    for end in memchr::memchr_iter(b'\n', text.as_bytes()) {
        if !text[start..end].trim_start().is_empty() {
            blocks.push(Block { kind: BlockKind::Paragraph, range: start..end });
        }
        start = end + 1;
    }
    blocks
}
