//! The analysis of one document version: prose, outline, mentions, diagnostics.

mod cache;
mod chunk;

pub use cache::AnalysisCache;

use crate::diagnostic::Diagnostic;
use crate::mentions::Mentions;
use crate::rules::{self, Criteria, DocumentContext, Found};
use crate::scheduling::yield_processor;
use crate::settings::Settings;
use crate::text::outline::Reckoning;
use crate::text::{Outline, Prose, Suppressions, Syntax};
use hegao_lexicon::{Date, Lexicon};
use std::sync::Arc;

/// Everything the features need to know about a document version.
#[derive(Debug)]
pub struct Analysis {
    /// The text a reader sees, with its map to the source.
    pub prose: Arc<Prose>,
    /// The parts of an official document (公文).
    pub outline: Outline,
    /// What the text mentions, in prose offsets.
    pub mentions: Mentions,
    /// The findings, in byte offsets of the source, sorted by (start, end, rule).
    pub diagnostics: Vec<Diagnostic>,
    /// The date at which policies and agencies were judged: the one in the settings, otherwise the document's own date,
    /// otherwise `today`.
    pub as_of: Date,
    /// Rules that panicked and therefore reported nothing.
    pub panicked: Vec<&'static str>,
}

impl Analysis {
    /// Analyses `source`. `today` is the date of the run: the core never reads a clock.
    pub fn new(source: &str, syntax: Syntax, lexicon: &Lexicon, settings: &Settings, today: Date) -> Analysis {
        Analysis::after(&mut AnalysisCache::default(), source, syntax, lexicon, settings, today)
    }

    /// Like `new`, but reuses from `cache` what this version has in common with an earlier one; `cache` then holds this
    /// version. The lexicon and the settings must be the same as for the earlier version.
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
        let (as_of, reckoning) = settings
            .as_of
            .map_or_else(|| outline.reckoning(today), |day| (day, Reckoning::Stated { first_adopted: None }));
        let by = Criteria { lexicon, settings, as_of, reckoning, today };
        yield_processor();
        cache.judge(by);
        let mentions = cache.mentions();
        yield_processor();
        let suppressions = Suppressions::new(source, &prose, rules::names::is_meant);
        let cx = DocumentContext::new(&prose, &outline, &mentions, by);
        let Found { diagnostics, panicked } = rules::check(&cx, cache.parts(), &suppressions);
        Analysis { prose, outline, mentions, diagnostics, as_of, panicked }
    }
}

#[cfg(test)]
mod tests;
