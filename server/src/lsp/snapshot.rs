//! One version of a document with everything its analysis depends on; it is analysed once, by the first thread that
//! needs it.

use super::engine::{AnalysisInputs, Engine};
use crate::actions::DocumentVersion;
use crate::analysis::{Analysis, AnalysisCache};
use crate::knowledge::Entry;
use crate::locking::lock;
use crate::settings::Settings;
use crate::text::{Document, Encoding, Position, Syntax};
use hegao_lexicon::{Date, Lexicon};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, OnceLock};
use std::time::{Duration, Instant};

/// What versions of one document pass on to later ones, with the lexicon and the settings used for it.
type Memo = Mutex<Option<(Arc<Lexicon>, Arc<Settings>, AnalysisCache)>>;
/// The inputs that the versions of one document share under one engine.
#[derive(Default, Debug)]
struct CommonInputs {
    /// `None` until they are known.
    known: Mutex<Option<AnalysisInputs>>,
    /// When a thread began to load them, until it is done.
    loading: Mutex<Option<Instant>>,
}

/// How long a request waits for the settings of its document: longer means that something is wrong with them.
const PATIENCE: Duration = Duration::from_secs(5);

/// An immutable version of a document.
#[derive(Debug)]
pub struct Snapshot {
    /// The document's URI.
    pub uri: String,
    /// The markup of the document.
    pub syntax: Syntax,
    /// Text and version.
    pub document: Document,
    /// The engine it is checked with.
    pub engine: Arc<Engine>,
    /// `None` where no edit is expected: most documents are only read.
    memo: Option<Arc<Memo>>,
    inputs: Arc<CommonInputs>,
    analysis: OnceLock<Option<Analysis>>,
    judged: OnceLock<Judged>,
    entry: OnceLock<Option<Arc<Entry<Position>>>>,
}

/// The duration and the inputs of the analysis.
#[derive(Debug)]
struct Judged {
    took: Duration,
    settings: Arc<Settings>,
}

impl Snapshot {
    /// A version that is not analysed yet.
    pub fn new(uri: String, syntax: Syntax, document: Document, engine: Arc<Engine>) -> Snapshot {
        let (inputs, analysis, judged, entry) = (Arc::default(), OnceLock::new(), OnceLock::new(), OnceLock::new());
        Snapshot { uri, syntax, document, engine, memo: None, inputs, analysis, judged, entry }
    }

    /// The same version, which keeps the data that the first edit can reuse.
    pub fn to_be_edited(self) -> Snapshot {
        Snapshot { memo: Some(Arc::default()), ..self }
    }

    /// Whether its analysis leaves data for the next version.
    #[cfg(test)]
    pub fn leaves_something(&self) -> bool {
        self.memo.as_ref().is_some_and(|memo| memo.lock().is_ok_and(|left| left.is_some()))
    }

    /// The same version, to be checked with another engine.
    pub fn judged_by(&self, engine: Arc<Engine>) -> Snapshot {
        let again = Snapshot::new(self.uri.clone(), self.syntax, self.document.clone(), engine);
        Snapshot { memo: self.memo.clone(), ..again }
    }

    /// The next version of the same document, to be checked with the same engine.
    pub fn next(&self, document: Document) -> Snapshot {
        let (memo, inputs) = (Some(self.memo.clone().unwrap_or_default()), Arc::clone(&self.inputs));
        Snapshot { memo, inputs, ..Snapshot::new(self.uri.clone(), self.syntax, document, Arc::clone(&self.engine)) }
    }

    /// The analysis of this version; `None` if the analysis panicked, which is a bug that must not end the server. The
    /// first call takes milliseconds: not to be called in a handler.
    pub fn analysis(&self) -> Option<&Analysis> {
        self.analysis.get_or_init(|| catch_unwind(AssertUnwindSafe(|| self.first())).ok()).as_ref()
    }

    fn first(&self) -> Analysis {
        let started = Instant::now();
        let AnalysisInputs { settings, knowledge, today, .. } = self.inputs();
        let analysis = self.anew(&settings, &knowledge.lexicon, today);
        // set only once, because this closure runs only once
        let _ = self.judged.set(Judged { took: started.elapsed(), settings });
        analysis
    }

    fn anew(&self, settings: &Arc<Settings>, lexicon: &Arc<Lexicon>, today: Date) -> Analysis {
        let text = self.document.text();
        let Some(memo) = &self.memo else { return Analysis::new(&text, self.syntax, lexicon, settings, today) };
        let mut cache = taken(memo, lexicon, settings);
        let analysis = Analysis::after(&mut cache, &text, self.syntax, lexicon, settings, today);
        // two versions may be analysed concurrently: the cache stored last is used for the next one
        *lock(memo) = Some((Arc::clone(lexicon), Arc::clone(settings), cache));
        analysis
    }

    /// Analyses a text as if it were the text of this version.
    pub fn analyse(&self, text: &str) -> Analysis {
        let AnalysisInputs { settings, knowledge, today, .. } = self.inputs();
        Analysis::new(text, self.syntax, &knowledge.lexicon, &settings, today)
    }

    /// The duration of the analysis; `None` while there is none.
    pub fn took(&self) -> Option<Duration> {
        self.judged.get().map(|judged| judged.took)
    }

    /// The URL of the manual, if the settings used for this version name it.
    pub fn manual(&self) -> Option<&str> {
        self.judged.get().and_then(|judged| judged.settings.values.manual.as_deref())
    }

    /// This version as a `DocumentVersion` for `actions`; `source` is its text. `None` if the analysis failed.
    pub fn draft<'a>(&'a self, source: &'a str) -> Option<DocumentVersion<'a>> {
        Some(DocumentVersion { source, syntax: self.syntax, analysis: self.analysis()? })
    }

    /// The settings and the lexicon for this version. May read files: not to be called in a handler.
    pub fn inputs(&self) -> AnalysisInputs {
        self.inputs_at_hand().unwrap_or_else(|| {
            let inputs = self.engine.inputs(&self.uri);
            *lock(&self.inputs.known) = Some(inputs.clone());
            inputs
        })
    }

    /// The same if known from this version or an earlier one of today; `None` otherwise. Reads no files.
    pub fn inputs_at_hand(&self) -> Option<AnalysisInputs> {
        let known = lock(&self.inputs.known).clone();
        known.filter(|inputs| inputs.today == self.engine.day())
    }

    /// Whether the inputs are not known yet, or are being loaded: whoever loads them has the newest version analysed.
    pub fn needs_loading(&self) -> bool {
        lock(&self.inputs.loading).is_some() || self.inputs_at_hand().is_none()
    }

    /// Whether another version of the same document is checked with the same inputs.
    pub fn shares_inputs_with(&self, other: &Snapshot) -> bool {
        Arc::ptr_eq(&self.inputs, &other.inputs)
    }

    /// Whether the caller is to load the inputs; `false` if another thread does so already. The caller must call
    /// [`Snapshot::end_loading`].
    pub fn begin_loading(&self) -> bool {
        let mut loading = lock(&self.inputs.loading);
        let is_first = loading.is_none();
        loading.get_or_insert_with(Instant::now);
        is_first
    }

    /// Says that the inputs have been loaded, or cannot be.
    pub fn end_loading(&self) {
        *lock(&self.inputs.loading) = None;
    }

    /// Whether the settings take so long to load that nothing may wait for them.
    pub fn is_held_up(&self) -> bool {
        lock(&self.inputs.loading).is_some_and(|since| since.elapsed() > PATIENCE)
    }

    /// What other drafts need to know of this version. Columns are counted in `encoding`, which is the same for the
    /// whole session.
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

/// The data that an earlier version left, if the same lexicon and settings were used for it.
fn taken(memo: &Memo, lexicon: &Arc<Lexicon>, settings: &Settings) -> AnalysisCache {
    let left = lock(memo).take();
    let same = |with: &Arc<Lexicon>, by: &Settings| Arc::ptr_eq(with, lexicon) && by == settings;
    left.filter(|(with, by, _)| same(with, by)).map(|(.., cache)| cache).unwrap_or_default()
}
