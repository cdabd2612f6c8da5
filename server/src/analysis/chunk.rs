//! Consecutive blocks of a document, with everything that was read and found in them.

use crate::mentions::Mentions;
use crate::rules::{BlockContext, Criteria, Findings, check_blocks};
use crate::text::{Block, Clues, Places, Segment};
use hegao_lexicon::Lexicon;
use std::sync::Arc;

/// Consecutive blocks. The analysis cache holds their text. Offsets count from the beginning of the chunk, source
/// offsets from its beginning in the source.
#[derive(Clone, Debug)]
pub struct Chunk {
    /// Length of the text in bytes.
    pub length: usize,
    /// The blocks.
    pub blocks: Vec<Block>,
    /// The map from the text to the source.
    pub segments: Vec<Segment>,
    /// What each block by itself shows about the parts of the document.
    pub clues: Clues,
    /// What the blocks mention, before `settle`.
    pub mentions: Mentions,
    /// The findings in the blocks, in byte offsets of the source, once the chunk is judged.
    pub findings: Option<Arc<Findings>>,
}

impl Chunk {
    /// Reads the chunk with this text.
    pub fn read(text: &str, blocks: Vec<Block>, segments: Vec<Segment>, lexicon: &Lexicon) -> Chunk {
        let (clues, mentions) = (Clues::new(text, &blocks), Mentions::of_lines(text, lexicon));
        Chunk { length: text.len(), blocks, segments, clues, mentions, findings: None }
    }

    /// Judges the blocks of the chunk; `text` is the chunk's text.
    pub fn judged(&self, text: &str, by: Criteria<'_>) -> Findings {
        check_blocks(&BlockContext::new(text, &self.blocks, &self.mentions, by), &Places::new(&self.segments))
    }
}
