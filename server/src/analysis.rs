//! One version of a document, understood: prose, outline, mentions, diagnostics.

use crate::diagnostic::Diagnostic;
use crate::mentions::{Mentions, Scanned};
use crate::rules;
use crate::settings::Settings;
use crate::text::{Outline, Prose, Suppressions, Syntax};
use hegao_lexicon::{Date, Lexicon};

/// Everything the features need to know of a document version.
#[derive(Debug)]
pub struct Analysis {
    /// The text a reader sees, with its map to the source.
    pub prose: Prose,
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
        let scan = |prose: &Prose| Mentions::scan(prose, lexicon);
        Analysis::with(scan, source, syntax, lexicon, settings, today)
    }

    /// The same, with what an earlier version has in common with this one taken from `scanned`, which is
    /// then of this version. The lexicon must be the one it was scanned with.
    pub fn after(
        scanned: &mut Scanned,
        source: &str,
        syntax: Syntax,
        lexicon: &Lexicon,
        settings: &Settings,
        today: Date,
    ) -> Analysis {
        let scan = |prose: &Prose| scanned.advance(prose, lexicon);
        Analysis::with(scan, source, syntax, lexicon, settings, today)
    }

    fn with(
        scan: impl FnOnce(&Prose) -> Mentions,
        source: &str,
        syntax: Syntax,
        lexicon: &Lexicon,
        settings: &Settings,
        today: Date,
    ) -> Analysis {
        let prose = Prose::new(source, syntax);
        let outline = Outline::new(source, &prose);
        let mentions = scan(&prose);
        let cx = rules::Context::new(&prose, &outline, &mentions, lexicon, settings, today);
        let (as_of, found) = (cx.as_of, rules::check(&cx));
        let kept = Suppressions::new(source, &prose).apply(found.diagnostics, settings);
        let diagnostics = rules::collapse(kept);
        Analysis { prose, outline, mentions, diagnostics, as_of, panicked: found.panicked }
    }
}
