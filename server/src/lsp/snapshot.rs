//! One version of a document with all its judgement depends on; analysed once, by whoever needs it first.

use super::engine::{AnalysisInputs, Engine};
use crate::actions::Draft;
use crate::analysis::{Analysis, AnalysisCache};
use crate::knowledge::Entry;
use crate::settings::Settings;
use crate::text::{Document, Encoding, Position, Syntax};
use hegao_lexicon::{Date, Lexicon};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::{Duration, Instant};

/// What versions of one document hand on to each other, with the lexicon and the settings it was read by.
type Memo = Mutex<Option<(Arc<Lexicon>, Arc<Settings>, AnalysisCache)>>;
/// The inputs that the versions of one document have in common under one engine, once they are known.
type CommonInputs = Mutex<Option<AnalysisInputs>>;

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
    /// None where no edit is to be expected: most documents are only looked at.
    memo: Option<Arc<Memo>>,
    inputs: Arc<CommonInputs>,
    analysis: OnceLock<Option<Analysis>>,
    judged: OnceLock<Judged>,
    entry: OnceLock<Option<Arc<Entry<Position>>>>,
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
        let (inputs, analysis, judged, entry) = (Arc::default(), OnceLock::new(), OnceLock::new(), OnceLock::new());
        Snapshot { uri, syntax, document, engine, memo: None, inputs, analysis, judged, entry }
    }

    /// The same, keeping what the first edit can use.
    pub fn to_be_edited(self) -> Snapshot {
        Snapshot { memo: Some(Arc::default()), ..self }
    }

    /// Whether its analysis leaves something behind for the next version.
    #[cfg(test)]
    pub fn leaves_something(&self) -> bool {
        self.memo.as_ref().is_some_and(|memo| memo.lock().is_ok_and(|left| left.is_some()))
    }

    /// The same version, to be judged by another engine.
    pub fn judged_by(&self, engine: Arc<Engine>) -> Snapshot {
        let again = Snapshot::new(self.uri.clone(), self.syntax, self.document.clone(), engine);
        Snapshot { memo: self.memo.clone(), ..again }
    }

    /// The next version of the same document, to be judged by the same engine.
    pub fn next(&self, document: Document) -> Snapshot {
        let (memo, inputs) = (Some(self.memo.clone().unwrap_or_default()), Arc::clone(&self.inputs));
        Snapshot { memo, inputs, ..Snapshot::new(self.uri.clone(), self.syntax, document, Arc::clone(&self.engine)) }
    }

    /// The analysis of this version; `None` when the analysis itself failed, which is our fault and
    /// must not cost the user the server. Takes milliseconds at first: not for a handler to call.
    pub fn analysis(&self) -> Option<&Analysis> {
        self.analysis.get_or_init(|| catch_unwind(AssertUnwindSafe(|| self.first())).ok()).as_ref()
    }

    fn first(&self) -> Analysis {
        let started = Instant::now();
        let AnalysisInputs { settings, knowledge, today } = self.inputs();
        let analysis = self.anew(&settings, &knowledge.lexicon, today);
        // set but once: this is the only first time
        let _ = self.judged.set(Judged { took: started.elapsed(), settings });
        analysis
    }

    fn anew(&self, settings: &Arc<Settings>, lexicon: &Arc<Lexicon>, today: Date) -> Analysis {
        let text = self.document.text();
        let Some(memo) = &self.memo else { return Analysis::new(&text, self.syntax, lexicon, settings, today) };
        let mut cache = taken(memo, lexicon, settings);
        let analysis = Analysis::after(&mut cache, &text, self.syntax, lexicon, settings, today);
        // two versions may be analysed at a time: whichever is left serves the next one
        *memo.lock().unwrap_or_else(PoisonError::into_inner) = Some((Arc::clone(lexicon), Arc::clone(settings), cache));
        analysis
    }

    /// Judges a text as it would be judged in place of this version.
    pub fn analyse(&self, text: &str) -> Analysis {
        let AnalysisInputs { settings, knowledge, today } = self.inputs();
        Analysis::new(text, self.syntax, &knowledge.lexicon, &settings, today)
    }

    /// How long the analysis took; `None` while there is none.
    pub fn took(&self) -> Option<Duration> {
        self.judged.get().map(|judged| judged.took)
    }

    /// Where the manual stands, if the settings say so that this version was judged by.
    pub fn manual(&self) -> Option<&str> {
        self.judged.get().and_then(|judged| judged.settings.values.manual.as_deref())
    }

    /// This version for `actions`; `source` is its text. `None` when the analysis failed.
    pub fn draft<'a>(&'a self, source: &'a str) -> Option<Draft<'a>> {
        Some(Draft { source, syntax: self.syntax, analysis: self.analysis()? })
    }

    /// What this version is judged by. May read files: not for a handler to call.
    pub fn inputs(&self) -> AnalysisInputs {
        self.inputs_at_hand().unwrap_or_else(|| {
            let inputs = self.engine.inputs(&self.uri);
            *self.inputs.lock().unwrap_or_else(PoisonError::into_inner) = Some(inputs.clone());
            inputs
        })
    }

    /// The same if it is known from this version or an earlier one, today. Reads nothing.
    pub fn inputs_at_hand(&self) -> Option<AnalysisInputs> {
        let known = self.inputs.lock().unwrap_or_else(PoisonError::into_inner).clone();
        known.filter(|inputs| inputs.today == self.engine.day())
    }

    /// What other drafts need to know of this version, its places counted in the encoding, which is
    /// the same for as long as a client stays.
    pub fn entry(&self, encoding: Encoding) -> Option<Arc<Entry<Position>>> {
        self.entry.get_or_init(|| catch_unwind(AssertUnwindSafe(|| self.read(encoding))).ok().flatten()).clone()
    }

    fn read(&self, encoding: Encoding) -> Option<Arc<Entry<Position>>> {
        let analysis = self.analysis()?;
        let (source, inputs) = (self.document.text(), self.inputs());
        let Analysis { prose, outline, mentions, .. } = analysis;
        let entry = Entry::new(&source, prose, outline, mentions, &inputs.knowledge.lexicon);
        Some(Arc::new(entry.map(&|range| self.document.positions(range, encoding), &mut |key| key)))
    }
}

/// What an earlier version left behind, if it was read by the same lexicon and settings.
fn taken(memo: &Memo, lexicon: &Arc<Lexicon>, settings: &Settings) -> AnalysisCache {
    let left = memo.lock().unwrap_or_else(PoisonError::into_inner).take();
    let same = |with: &Arc<Lexicon>, by: &Settings| Arc::ptr_eq(with, lexicon) && by == settings;
    left.filter(|(with, by, _)| same(with, by)).map(|(.., cache)| cache).unwrap_or_default()
}
