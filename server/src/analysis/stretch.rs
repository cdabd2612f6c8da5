//! Some blocks of a document in a row, with all that was read and found in them.

use crate::mentions::Mentions;
use crate::rules::{Kept, Passage, Yardstick, check_blocks};
use crate::text::Block;

/// Blocks in a row. Their text is with the memory; all places count from its beginning.
#[derive(Debug)]
pub struct Stretch {
    /// Length of the text in bytes.
    pub length: usize,
    /// The blocks.
    pub blocks: Vec<Block>,
    /// What they mention, not settled yet.
    pub mentions: Mentions,
    /// What was found in them.
    pub kept: Kept,
}

impl Stretch {
    /// Reads `text` and judges it.
    pub fn read(text: &str, blocks: Vec<Block>, by: Yardstick<'_>) -> Stretch {
        let mentions = Mentions::of_lines(text, by.lexicon);
        let kept = check_blocks(&Passage::new(text, &blocks, &mentions, by));
        Stretch { length: text.len(), blocks, mentions, kept }
    }

    /// The same, judged by something else; `text` is its text.
    pub fn judged_anew(&self, text: &str, by: Yardstick<'_>) -> Stretch {
        let (blocks, mentions) = (self.blocks.clone(), self.mentions.clone());
        let kept = check_blocks(&Passage::new(text, &blocks, &mentions, by));
        Stretch { length: text.len(), blocks, mentions, kept }
    }
}
