//! One version of a document with all its judgement depends on; analysed once, by whoever needs it first.

use super::engine::{Engine, Grounds};
use crate::actions::Draft;
use crate::analysis::Analysis;
use crate::settings::Settings;
use crate::text::{Document, Syntax};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

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
    judged: OnceLock<Judged>,
}

/// How the analysis came about.
#[derive(Debug)]
struct Judged {
    took: Duration,
    settings: Arc<Settings>,
}

impl Snapshot {
    /// A version yet to be analysed.
    pub fn new(uri: String, syntax: Syntax, document: Document, engine: Arc<Engine>) -> Snapshot {
        Snapshot { uri, syntax, document, engine, analysis: OnceLock::new(), judged: OnceLock::new() }
    }

    /// The analysis of this version; `None` when the analysis itself failed, which is our fault and
    /// must not cost the user the server. Takes milliseconds at first: not for a handler to call.
    pub fn analysis(&self) -> Option<&Analysis> {
        self.analysis.get_or_init(|| catch_unwind(AssertUnwindSafe(|| self.first())).ok()).as_ref()
    }

    fn first(&self) -> Analysis {
        let started = Instant::now();
        let Grounds { settings, knowledge, today } = self.grounds();
        let text = self.document.text();
        let analysis = Analysis::new(&text, self.syntax, &knowledge.lexicon, &settings, today);
        // set but once: this is the only first time
        let _ = self.judged.set(Judged { took: started.elapsed(), settings });
        analysis
    }

    /// Judges a text as it would be judged in place of this version.
    pub fn analyse(&self, text: &str) -> Analysis {
        let Grounds { settings, knowledge, today } = self.grounds();
        Analysis::new(text, self.syntax, &knowledge.lexicon, &settings, today)
    }

    /// How long the analysis took; `None` while there is none.
    pub fn took(&self) -> Option<Duration> {
        self.judged.get().map(|judged| judged.took)
    }

    /// Where the manual stands, if the settings say so that this version was judged by.
    pub fn manual(&self) -> Option<&str> {
        self.judged.get().and_then(|judged| judged.settings.manual.as_deref())
    }

    /// This version for `actions`; `source` is its text. `None` when the analysis failed.
    pub fn draft<'a>(&'a self, source: &'a str) -> Option<Draft<'a>> {
        Some(Draft { source, syntax: self.syntax, analysis: self.analysis()? })
    }

    /// What this version is judged by. May read files: not for a handler to call.
    pub fn grounds(&self) -> Grounds {
        self.engine.grounds(&self.uri)
    }
}
