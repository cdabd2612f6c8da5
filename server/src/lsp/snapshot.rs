//! One version of a document with all its judgement depends on; analysed once, by whoever needs it first.

use super::engine::{Engine, Grounds};
use crate::analysis::Analysis;
use crate::diagnostic::Diagnostic;
use crate::knowledge::Draft;
use crate::mentions::Scanned;
use crate::text::{Document, Encoding, Position, Syntax};
use hegao_lexicon::Lexicon;
use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// What versions of one document hand on to each other, and the lexicon it was scanned with.
type Memo = Mutex<Option<(Arc<Lexicon>, Scanned)>>;

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
    /// None before the first edit: most documents are only looked at.
    memo: Option<Arc<Memo>>,
    analysis: OnceLock<Option<Analysis>>,
    draft: OnceLock<Option<Arc<Draft<Position>>>>,
}

impl Snapshot {
    /// A version yet to be analysed.
    pub fn new(uri: String, syntax: Syntax, document: Document, engine: Arc<Engine>) -> Snapshot {
        Snapshot { uri, syntax, document, engine, memo: None, analysis: OnceLock::new(), draft: OnceLock::new() }
    }

    /// The next version of the same document.
    pub fn next(&self, document: Document, engine: Arc<Engine>) -> Snapshot {
        let memo = self.memo.clone().unwrap_or_default();
        let (uri, syntax) = (self.uri.clone(), self.syntax);
        Snapshot { uri, syntax, document, engine, memo: Some(memo), analysis: OnceLock::new(), draft: OnceLock::new() }
    }

    /// The analysis of this version; `None` when the analysis itself failed, which is our fault and
    /// must not cost the user the server. Takes milliseconds at first: not for a handler to call.
    pub fn analysis(&self) -> Option<&Analysis> {
        self.analysis.get_or_init(|| catch_unwind(AssertUnwindSafe(|| self.analyse())).ok()).as_ref()
    }

    fn analyse(&self) -> Analysis {
        let Grounds { settings, knowledge, today } = self.grounds();
        let (text, lexicon) = (self.document.text(), &knowledge.lexicon);
        let Some(memo) = &self.memo else { return Analysis::new(&text, self.syntax, lexicon, &settings, today) };
        let mut scanned = taken(memo, lexicon);
        let analysis = Analysis::after(&mut scanned, &text, self.syntax, lexicon, &settings, today);
        // two versions may be analysed at a time: whichever is left serves the next one
        *memo.lock().unwrap_or_else(PoisonError::into_inner) = Some((Arc::clone(lexicon), scanned));
        analysis
    }

    /// What this version is judged by. May read files: not for a handler to call.
    pub fn grounds(&self) -> Grounds {
        self.engine.grounds(&self.uri)
    }

    /// What other drafts need to know of this version, its places counted in the encoding, which is
    /// the same for as long as a client stays.
    pub fn draft(&self, encoding: Encoding) -> Option<Arc<Draft<Position>>> {
        self.draft.get_or_init(|| catch_unwind(AssertUnwindSafe(|| self.read(encoding))).ok().flatten()).clone()
    }

    fn read(&self, encoding: Encoding) -> Option<Arc<Draft<Position>>> {
        let analysis = self.analysis()?;
        let (source, grounds) = (self.document.text(), self.grounds());
        let Analysis { prose, outline, mentions, .. } = analysis;
        let draft = Draft::new(&source, prose, outline, mentions, &grounds.knowledge.lexicon);
        let at = |byte| self.document.position(byte, encoding);
        Some(Arc::new(draft.map(&|range: Range<usize>| at(range.start)..at(range.end), &mut |key| key)))
    }

    /// The findings that touch a byte range and can be mended.
    pub fn fixable(&self, range: Range<usize>) -> impl Iterator<Item = &Diagnostic> {
        let found = self.analysis().map_or(&[][..], |a| &a.diagnostics);
        found.iter().filter(move |d| d.fix.is_some() && d.span.start <= range.end && range.start <= d.span.end)
    }
}

/// What an earlier version left behind, if it was scanned with the same lexicon.
fn taken(memo: &Memo, lexicon: &Arc<Lexicon>) -> Scanned {
    let left = memo.lock().unwrap_or_else(PoisonError::into_inner).take();
    left.filter(|(with, _)| Arc::ptr_eq(with, lexicon)).map(|(_, scanned)| scanned).unwrap_or_default()
}
