//! Applying fixes: which may go together, and the text they leave.

use crate::diagnostic::{Applicability, Diagnostic, Edit, Fix};

/// After so many rounds fixes that keep calling for others are our fault.
const ROUNDS: usize = 10;

/// Which fixes are wanted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Wanted {
    /// Those whose result is certain.
    Safe,
    /// Suggestions too.
    All,
}

impl Wanted {
    fn includes(self, fix: &Fix) -> bool {
        self == Wanted::All || fix.applicability == Applicability::Safe
    }
}

/// A text with all its fixes applied.
#[derive(Debug)]
pub struct Fixed<A> {
    /// The new text; `None` when nothing was to be done.
    pub text: Option<String>,
    /// How many findings were mended.
    pub applied: usize,
    /// What the analysis says of the new text.
    pub analysis: A,
}

/// Fixes that call for each other without end.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Endless;

/// Applies fixes until none is left. Fixes that overlap wait for the next round, for which the
/// text is analysed anew.
pub fn to_fixed_point<A>(
    source: &str,
    wanted: Wanted,
    mut analyse: impl FnMut(&str) -> A,
    diagnostics: impl Fn(&A) -> &[Diagnostic],
) -> Result<Fixed<A>, Endless> {
    let mut analysis = analyse(source);
    let mut text: Option<String> = None;
    let mut applied = 0;
    for _ in 0..=ROUNDS {
        let before = text.as_deref().unwrap_or(source);
        let chosen = choose(before, diagnostics(&analysis), wanted);
        if chosen.mended == 0 {
            return Ok(Fixed { text, applied, analysis });
        }
        applied += chosen.mended;
        let after = apply(before, &chosen.edits);
        analysis = analyse(&after);
        text = Some(after);
    }
    Err(Endless)
}

/// Edits that go together.
#[derive(Default, Debug)]
pub struct Chosen {
    /// Ascending, none overlapping.
    pub edits: Vec<Edit>,
    /// How many findings they mend.
    pub mended: usize,
}

/// Chooses fixes from left to right, each wholly or not at all. Two findings may share an edit.
pub fn choose(text: &str, diagnostics: &[Diagnostic], wanted: Wanted) -> Chosen {
    let mut chosen = Chosen::default();
    for fix in diagnostics.iter().filter_map(|d| d.fix.as_ref()).filter(|f| wanted.includes(f)) {
        if let Some(new) = addable(text, fix, &chosen.edits) {
            for edit in new {
                let at =
                    chosen.edits.partition_point(|e| (e.range.start, e.range.end) < (edit.range.start, edit.range.end));
                chosen.edits.insert(at, edit.clone());
            }
            chosen.mended += 1;
        }
    }
    chosen
}

/// The edits of `fix` that `taken` lacks; `None` if one of them is at odds with those, or no edit
/// of this text, or if the fix would change nothing.
fn addable<'f>(text: &str, fix: &'f Fix, taken: &[Edit]) -> Option<Vec<&'f Edit>> {
    let lawful = |e: &Edit| text.get(e.range.clone()).is_some();
    let ascending = fix.edits.windows(2).all(|pair| pair[0].range.end <= pair[1].range.start);
    let changes = fix.edits.iter().any(|e| text.get(e.range.clone()) != Some(&e.text));
    if !fix.edits.iter().all(lawful) || !ascending || !changes {
        return None;
    }
    let mut new = Vec::new();
    for edit in &fix.edits {
        match near(edit, taken).find(|t| clash(edit, t)) {
            None => new.push(edit),
            Some(same) if same == edit => {}
            Some(_) => return None,
        }
    }
    Some(new)
}

/// The edits of an ascending list that may touch `edit`.
fn near<'t>(edit: &Edit, taken: &'t [Edit]) -> impl Iterator<Item = &'t Edit> {
    let first = taken.partition_point(|t| t.range.end < edit.range.start);
    let end = edit.range.end;
    taken[first..].iter().take_while(move |t| t.range.start <= end)
}

/// Whether the result would depend on the order of the two.
fn clash(a: &Edit, b: &Edit) -> bool {
    let overlap = a.range.start < b.range.end && b.range.start < a.range.end;
    overlap || a.range.start == b.range.start && (a.range.is_empty() || b.range.is_empty())
}

/// The text after the edits, which are ascending and do not overlap.
pub fn apply(text: &str, edits: &[Edit]) -> String {
    let mut out = String::with_capacity(text.len() + 64);
    let mut at = 0;
    for edit in edits {
        out.push_str(&text[at..edit.range.start]);
        out.push_str(&edit.text);
        at = edit.range.end;
    }
    out.push_str(&text[at..]);
    out
}
