//! What a rule may look at: some blocks of a document, or the whole of it.

use crate::mentions::punctuation::PlacedChar;
use crate::mentions::{Citation, Mentions};
use crate::settings::Settings;
use crate::text::blocks::block_at;
use crate::text::{Block, Outline, Prose};
use hegao_lexicon::scripts::fold;
use hegao_lexicon::{Date, Lexicon, Policy};
use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::{Deref, Range};

/// What a text is judged by.
#[derive(Clone, Copy)]
pub struct Criteria<'a> {
    /// What is known.
    pub lexicon: &'a Lexicon,
    /// How to judge.
    pub settings: &'a Settings,
    /// The day at which policies and agencies are judged.
    pub as_of: Date,
    /// The day of the run.
    pub today: Date,
}

/// Whole blocks of prose with what they mention; all places are offsets of `text`.
pub struct BlockContext<'a> {
    /// What is written.
    pub text: &'a str,
    /// The blocks it has.
    pub blocks: &'a [Block],
    /// What it mentions.
    pub mentions: &'a Mentions,
    /// What is known.
    pub lexicon: &'a Lexicon,
    /// How to judge.
    pub settings: &'a Settings,
    /// The day at which policies and agencies are judged.
    pub as_of: Date,
    /// The day of the run.
    pub today: Date,
    /// The marks that the rules of punctuation judge, found by the first of them.
    pub(super) punctuation_marks: OnceCell<Vec<PlacedChar>>,
    /// The documents that the text names, found by the first rule on their status.
    pub(super) cited_policies: OnceCell<Vec<CitedPolicy<'a>>>,
    /// The titles cited, and whether the lexicon has them.
    titles: OnceCell<Vec<(Cow<'a, str>, bool)>>,
}

impl<'a> BlockContext<'a> {
    /// For a text with its blocks and mentions.
    pub fn new(text: &'a str, blocks: &'a [Block], mentions: &'a Mentions, by: Criteria<'a>) -> BlockContext<'a> {
        let Criteria { lexicon, settings, as_of, today } = by;
        let (punctuation_marks, cited_policies, titles) = Default::default();
        BlockContext {
            text,
            blocks,
            mentions,
            lexicon,
            settings,
            as_of,
            today,
            punctuation_marks,
            cited_policies,
            titles,
        }
    }

    /// The block that holds an offset.
    pub(super) fn block_at(&self, offset: usize) -> Option<&'a Block> {
        block_at(self.blocks, offset)
    }

    /// The citations, each with its title in simplified letters and whether the lexicon has it.
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

/// A whole document: a passage with all its blocks, and what only the whole tells.
pub struct DocumentContext<'a> {
    /// The prose with its map to the source.
    pub prose: &'a Prose,
    /// The parts of the document.
    pub outline: &'a Outline,
    block_context: BlockContext<'a>,
}

impl<'a> DocumentContext<'a> {
    /// For a document with its parts and mentions.
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

/// A document that the text names, on which the sentence may rest.
#[derive(Clone, Debug)]
pub(super) struct CitedPolicy<'a> {
    /// The mention, in prose offsets.
    pub at: Range<usize>,
    /// What is meant; of a decision that amends one document, that document.
    pub policy: &'a Policy,
    /// Whether such a decision is cited, 关于修改〈甲条例〉的决定, and not the document itself.
    pub amending: bool,
}
