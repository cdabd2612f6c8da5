//! One version of a document, understood: prose, outline, mentions, diagnostics.

mod cache;
mod chunk;

pub use cache::AnalysisCache;

use crate::diagnostic::Diagnostic;
use crate::mentions::Mentions;
use crate::rules::{self, Criteria, DocumentContext, Found};
use crate::scheduling::yield_processor;
use crate::settings::Settings;
use crate::text::{Outline, Prose, Suppressions, Syntax};
use hegao_lexicon::{Date, Lexicon};
use std::sync::Arc;

/// Everything the features need to know of a document version.
#[derive(Debug)]
pub struct Analysis {
    /// The text a reader sees, with its map to the source.
    pub prose: Arc<Prose>,
    /// The parts of a 公文.
    pub outline: Outline,
    /// What the text mentions, in prose offsets.
    pub mentions: Mentions,
    /// What is wrong, in source offsets, sorted by (start, end, rule).
    pub diagnostics: Vec<Diagnostic>,
    /// The day at which policies and agencies were judged: that of the settings, else the document's own,
    /// else the day of the run.
    pub as_of: Date,
    /// Rules that panicked and so said nothing.
    pub panicked: Vec<&'static str>,
}

impl Analysis {
    /// Analyses `source`. `today` is the day of the run: the core never asks a clock.
    pub fn new(source: &str, syntax: Syntax, lexicon: &Lexicon, settings: &Settings, today: Date) -> Analysis {
        Analysis::after(&mut AnalysisCache::default(), source, syntax, lexicon, settings, today)
    }

    /// The same, with what an earlier version has in common with this one taken from `memory`, which is
    /// then of this version. The lexicon and the settings must be those of that version.
    pub fn after(
        cache: &mut AnalysisCache,
        source: &str,
        syntax: Syntax,
        lexicon: &Lexicon,
        settings: &Settings,
        today: Date,
    ) -> Analysis {
        yield_processor();
        let prose = Arc::new(cache.prose(source, syntax));
        yield_processor();
        cache.advance(&prose, lexicon);
        let outline = Outline::by(cache.clues(), source, &prose);
        let as_of = settings.as_of.or(outline.date).unwrap_or(today);
        let by = Criteria { lexicon, settings, as_of, today };
        yield_processor();
        cache.judge(by);
        let mentions = cache.mentions();
        yield_processor();
        let suppressions = Suppressions::new(source, &prose);
        let cx = DocumentContext::new(&prose, &outline, &mentions, by);
        let Found { diagnostics, panicked } = rules::check(&cx, cache.parts(), &suppressions);
        Analysis { prose, outline, mentions, diagnostics, as_of, panicked }
    }
}

#[cfg(test)]
mod tests;
