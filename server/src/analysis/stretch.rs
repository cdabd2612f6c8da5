//! Some blocks of a document in a row, with all that was read and found in them.

use crate::mentions::Mentions;
use crate::rules::{Kept, Passage, Yardstick, check_blocks};
use crate::text::{Block, Clues, Places, Segment};
use hegao_lexicon::Lexicon;
use std::sync::Arc;

/// Blocks in a row. Their text is with the memory; places count from its beginning, those of the source from where it
/// begins there.
#[derive(Clone, Debug)]
pub struct Stretch {
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
    pub kept: Option<Arc<Kept>>,
}

impl Stretch {
    /// Reads `text`.
    pub fn read(text: &str, blocks: Vec<Block>, segments: Vec<Segment>, lexicon: &Lexicon) -> Stretch {
        let (clues, mentions) = (Clues::new(text, &blocks), Mentions::of_lines(text, lexicon));
        Stretch { length: text.len(), blocks, segments, clues, mentions, kept: None }
    }

    /// What is found in it; `text` is its text.
    pub fn judged(&self, text: &str, by: Yardstick<'_>) -> Kept {
        check_blocks(&Passage::new(text, &self.blocks, &self.mentions, by), &Places::new(&self.segments))
    }
}
