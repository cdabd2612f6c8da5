//! What a rule can read: some blocks of a document, or the whole document.

use crate::mentions::punctuation::PlacedChar;
use crate::mentions::{Citation, Mentions};
use crate::settings::Settings;
use crate::text::blocks::block_at;
use crate::text::outline::Reckoning;
use crate::text::{Block, Outline, Prose};
use hegao_lexicon::scripts::fold;
use hegao_lexicon::{Date, Lexicon, Policy};
use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::{Deref, Range};

/// What a text is checked against.
#[derive(Clone, Copy)]
pub struct Criteria<'a> {
    /// The lexicon.
    pub lexicon: &'a Lexicon,
    /// The settings.
    pub settings: &'a Settings,
    /// The reference date for the status of policies and agencies.
    pub as_of: Date,
    /// What the reference date is based on.
    pub reckoning: Reckoning,
    /// The date of the run.
    pub today: Date,
}

/// Whole blocks of prose with their mentions; all positions are byte offsets in `text`.
pub struct BlockContext<'a> {
    /// The text of the blocks.
    pub text: &'a str,
    /// The blocks in `text`.
    pub blocks: &'a [Block],
    /// The mentions in `text`.
    pub mentions: &'a Mentions,
    /// The lexicon.
    pub lexicon: &'a Lexicon,
    /// The settings.
    pub settings: &'a Settings,
    /// The reference date for the status of policies and agencies.
    pub as_of: Date,
    /// What the reference date is based on.
    pub reckoning: Reckoning,
    /// The date of the run.
    pub today: Date,
    /// The marks that the punctuation rules check, computed by the first of them.
    pub(super) punctuation_marks: OnceCell<Vec<PlacedChar>>,
    /// The documents that the text cites, computed by the first rule that checks their status.
    pub(super) cited_policies: OnceCell<Vec<CitedPolicy<'a>>>,
    /// The cited titles, and whether the lexicon contains them.
    titles: OnceCell<Vec<(Cow<'a, str>, bool)>>,
}

impl<'a> BlockContext<'a> {
    /// A context for a text with its blocks and mentions.
    pub fn new(text: &'a str, blocks: &'a [Block], mentions: &'a Mentions, by: Criteria<'a>) -> BlockContext<'a> {
        let Criteria { lexicon, settings, as_of, reckoning, today } = by;
        let (punctuation_marks, cited_policies, titles) = Default::default();
        BlockContext {
            text,
            blocks,
            mentions,
            lexicon,
            settings,
            as_of,
            reckoning,
            today,
            punctuation_marks,
            cited_policies,
            titles,
        }
    }

    /// The block that contains a byte offset.
    pub(super) fn block_at(&self, offset: usize) -> Option<&'a Block> {
        block_at(self.blocks, offset)
    }

    /// The citations, each with its title in simplified characters and whether the lexicon contains it.
    pub(super) fn citations(&self) -> impl Iterator<Item = (&'a Citation, &str, bool)> {
        let titles = self.titles.get_or_init(|| self.mentions.citations.iter().map(|c| self.title(c)).collect());
        self.mentions.citations.iter().zip(titles).map(|(c, (title, known))| (c, &**title, *known))
    }

    fn title(&self, citation: &Citation) -> (Cow<'a, str>, bool) {
        let title = fold(&self.text[citation.title.clone()]);
        let is_known = self.lexicon.policies.by_title(&title).next().is_some();
        (title, is_known)
    }
}

/// A whole document: its prose with all blocks, and what only the whole document shows.
pub struct DocumentContext<'a> {
    /// The prose with its map to the source.
    pub prose: &'a Prose,
    /// The parts of the document.
    pub outline: &'a Outline,
    block_context: BlockContext<'a>,
}

impl<'a> DocumentContext<'a> {
    /// A context for a document with its parts and mentions.
    pub fn new(
        prose: &'a Prose,
        outline: &'a Outline,
        mentions: &'a Mentions,
        by: Criteria<'a>,
    ) -> DocumentContext<'a> {
        DocumentContext { prose, outline, block_context: BlockContext::new(prose.text(), prose.blocks(), mentions, by) }
    }
}

impl<'a> Deref for DocumentContext<'a> {
    type Target = BlockContext<'a>;

    fn deref(&self) -> &BlockContext<'a> {
        &self.block_context
    }
}

/// A document that the text names and that the sentence may rely on.
#[derive(Clone, Debug)]
pub(super) struct CitedPolicy<'a> {
    /// The mention, in prose byte offsets.
    pub at: Range<usize>,
    /// The document meant. For a decision that amends one document, this is the amended document.
    pub policy: &'a Policy,
    /// Whether the text cites an amending decision, 关于修改〈甲条例〉的决定, and not the document itself.
    pub amending: bool,
}
