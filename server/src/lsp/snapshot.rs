//! One version of a document with all its judgement depends on; analysed once, by whoever needs it first.

use super::engine::{Engine, Grounds};
use crate::analysis::Analysis;
use crate::diagnostic::Diagnostic;
use crate::text::{Document, Syntax};
use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, OnceLock};

/// A document version that no longer changes.
#[derive(Debug)]
pub struct Snapshot {
    /// The document's URI.
    pub uri: String,
    /// How the document is written.
    pub syntax: Syntax,
    /// Text and version.
    pub document: Document,
    /// What it is judged by.
    pub engine: Arc<Engine>,
    analysis: OnceLock<Option<Analysis>>,
}

impl Snapshot {
    /// A version yet to be analysed.
    pub fn new(uri: String, syntax: Syntax, document: Document, engine: Arc<Engine>) -> Snapshot {
        Snapshot { uri, syntax, document, engine, analysis: OnceLock::new() }
    }

    /// The analysis of this version; `None` when the analysis itself failed, which is our fault and
    /// must not cost the user the server. Takes milliseconds at first: not for a handler to call.
    pub fn analysis(&self) -> Option<&Analysis> {
        self.analysis.get_or_init(|| catch_unwind(AssertUnwindSafe(|| self.analyse())).ok()).as_ref()
    }

    fn analyse(&self) -> Analysis {
        let Grounds { settings, knowledge, today } = self.grounds();
        Analysis::new(&self.document.text(), self.syntax, &knowledge.lexicon, &settings, today)
    }

    /// What this version is judged by. May read files: not for a handler to call.
    pub fn grounds(&self) -> Grounds {
        self.engine.grounds(&self.uri)
    }

    /// The findings that touch a byte range and can be mended.
    pub fn fixable(&self, range: Range<usize>) -> impl Iterator<Item = &Diagnostic> {
        let found = self.analysis().map_or(&[][..], |a| &a.diagnostics);
        found.iter().filter(move |d| d.fix.is_some() && d.span.start <= range.end && range.start <= d.span.end)
    }
}
