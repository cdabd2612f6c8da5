//! Some blocks of a document in a row, with all that was read and found in them.

use crate::mentions::Mentions;
use crate::rules::{BlockContext, Criteria, Findings, check_blocks};
use crate::text::{Block, Clues, Places, Segment};
use hegao_lexicon::Lexicon;
use std::sync::Arc;

/// Blocks in a row. Their text is with the analysis cache; places count from its beginning, those of the source from where it
/// begins there.
#[derive(Clone, Debug)]
pub struct Chunk {
    /// Length of the text in bytes.
    pub length: usize,
    /// The blocks.
    pub blocks: Vec<Block>,
    /// The source of the text.
    pub segments: Vec<Segment>,
    /// What each block shows by itself of the parts of the document.
    pub clues: Clues,
    /// What they mention, not settled yet.
    pub mentions: Mentions,
    /// What was found in them, by places of the source, once they are judged.
    pub findings: Option<Arc<Findings>>,
}

impl Chunk {
    /// Reads `text`.
    pub fn read(text: &str, blocks: Vec<Block>, segments: Vec<Segment>, lexicon: &Lexicon) -> Chunk {
        let (clues, mentions) = (Clues::new(text, &blocks), Mentions::of_lines(text, lexicon));
        Chunk { length: text.len(), blocks, segments, clues, mentions, findings: None }
    }

    /// What is found in it; `text` is its text.
    pub fn judged(&self, text: &str, by: Criteria<'_>) -> Findings {
        check_blocks(&BlockContext::new(text, &self.blocks, &self.mentions, by), &Places::new(&self.segments))
    }
}
