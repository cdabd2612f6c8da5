//! Applying fixes: which fixes can be applied together, and the resulting text.

pub mod composed_edits;

use crate::diagnostic::{Applicability, Diagnostic, Edit, Fix};

/// The maximum number of rounds; fixes that still trigger other fixes after that are a bug.
const ROUNDS: usize = 10;

/// Which fixes to apply.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Wanted {
    /// Only those whose result is certain.
    Safe,
    /// Those that are suggestions too.
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
    /// The new text; `None` when there was nothing to fix.
    pub text: Option<String>,
    /// The edits of each round; byte offsets refer to the text after the previous round.
    pub rounds: Vec<Vec<Edit>>,
    /// The number of findings fixed.
    pub applied: usize,
    /// The analysis of the new text.
    pub analysis: A,
}

/// The error when fixes trigger each other without end.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Endless;

/// Applies fixes until none is left. Overlapping fixes wait for the next round, before which the text is analysed
/// again.
pub fn to_fixed_point<A>(
    source: &str,
    wanted: Wanted,
    mut analyse: impl FnMut(&str) -> A,
    diagnostics: impl Fn(&A) -> &[Diagnostic],
) -> Result<Fixed<A>, Endless> {
    let mut analysis = analyse(source);
    let mut text: Option<String> = None;
    let (mut rounds, mut applied) = (Vec::new(), 0);
    for _ in 0..=ROUNDS {
        let before = text.as_deref().unwrap_or(source);
        let chosen = choose(before, diagnostics(&analysis), wanted);
        if chosen.mended == 0 {
            return Ok(Fixed { text, rounds, applied, analysis });
        }
        applied += chosen.mended;
        let after = apply(before, &chosen.edits);
        analysis = analyse(&after);
        text = Some(after);
        rounds.push(chosen.edits);
    }
    Err(Endless)
}

/// Edits that can be applied together.
#[derive(Default, Debug)]
pub struct Chosen {
    /// The edits, in ascending order and without overlaps.
    pub edits: Vec<Edit>,
    /// The number of findings they fix.
    pub mended: usize,
}

/// Chooses fixes from left to right, each completely or not at all. Two findings may share an edit.
pub fn choose<'d>(text: &str, found: impl IntoIterator<Item = &'d Diagnostic>, wanted: Wanted) -> Chosen {
    let mut chosen = Chosen::default();
    for fix in found.into_iter().filter_map(|d| d.fix.as_ref()).filter(|f| wanted.includes(f)) {
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

/// The edits of `fix` that are not in `taken`; `None` if one of them conflicts with `taken` or does not apply to this
/// text, or if the fix would change nothing.
fn addable<'f>(text: &str, fix: &'f Fix, taken: &[Edit]) -> Option<Vec<&'f Edit>> {
    let valid = |e: &Edit| text.get(e.range.clone()).is_some();
    let ascending = fix.edits.windows(2).all(|pair| pair[0].range.end <= pair[1].range.start);
    let changes = fix.edits.iter().any(|e| text.get(e.range.clone()) != Some(&e.text));
    if !fix.edits.iter().all(valid) || !ascending || !changes {
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

/// Whether the result would depend on the order of the two edits.
fn clash(a: &Edit, b: &Edit) -> bool {
    let overlap = a.range.start < b.range.end && b.range.start < a.range.end;
    overlap || a.range.start == b.range.start && (a.range.is_empty() || b.range.is_empty())
}

/// The text after the edits, which must be ascending and must not overlap.
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Basis, Severity};
    use std::ops::Range;

    /// A finding whose fix makes these replacements, each at the first occurrence.
    fn finding(text: &str, applicability: Applicability, edits: &[(&str, &str)]) -> Diagnostic {
        let edit = |(old, new): &(&str, &str)| {
            let start = text.find(old).expect("present");
            Edit { range: start..start + old.len(), text: (*new).to_owned().into() }
        };
        let edits: Vec<Edit> = edits.iter().map(edit).collect();
        Diagnostic {
            rule: "test",
            severity: Severity::Error,
            message: "".into(),
            basis: Basis::Practice(""),
            span: edits[0].range.clone(),
            fix: Some(Fix { title: "".into(), applicability, edits: edits.into() }),
            related: Vec::new(),
            tags: Vec::new(),
            repeats: None,
        }
    }

    fn safe(text: &str, edits: &[(&str, &str)]) -> Diagnostic {
        finding(text, Applicability::Safe, edits)
    }

    /// A finding at `range` whose safe fix is one edit elsewhere.
    fn safe_at(range: Range<usize>, text: &str, edit: (&str, &str)) -> Diagnostic {
        let mut found = safe(text, &[edit]);
        let fix = found.fix.as_mut().expect("a fix");
        fix.edits = vec![Edit { range, text: fix.edits[0].text.clone() }].into();
        found
    }

    fn once(text: &str, diagnostics: &[Diagnostic], wanted: Wanted) -> (String, usize) {
        let chosen = choose(text, diagnostics, wanted);
        (apply(text, &chosen.edits), chosen.mended)
    }

    #[test]
    fn adjacent_fixes_are_applied_together_and_overlapping_ones_wait() {
        let text = "甲乙丙丁";
        let touching = [safe(text, &[("甲乙", "1")]), safe(text, &[("丙丁", "2")])];
        assert_eq!(once(text, &touching, Wanted::Safe), ("12".to_owned(), 2));
        let overlapping = [safe(text, &[("甲乙", "1")]), safe(text, &[("乙丙", "2")])];
        assert_eq!(once(text, &overlapping, Wanted::Safe), ("1丙丁".to_owned(), 1));
    }

    #[test]
    fn a_fix_is_applied_completely_or_not_at_all() {
        let text = "甲乙丙丁";
        let pair = safe(text, &[("乙", "2"), ("丁", "4")]);
        assert_eq!(once(text, &[safe(text, &[("甲乙", "1")]), pair], Wanted::Safe), ("1丙丁".to_owned(), 1));
    }

    #[test]
    fn two_findings_may_share_an_edit() {
        let text = "[2016]第5号";
        let both = [safe(text, &[("[", "〔"), ("]", "〕")]), safe(text, &[("]", "〕"), ("第", "")])];
        assert_eq!(once(text, &both, Wanted::Safe), ("〔2016〕5号".to_owned(), 2));
    }

    #[test]
    fn insertions_at_one_offset_are_applied_in_separate_rounds() {
        let text = "甲乙";
        let insert = |new: &str| safe_at(3..3, text, ("乙", new));
        assert_eq!(once(text, &[insert("1"), insert("2")], Wanted::Safe), ("甲1乙".to_owned(), 1));
        assert_eq!(once(text, &[insert("1"), safe(text, &[("乙", "2")])], Wanted::Safe), ("甲1乙".to_owned(), 1));
        assert_eq!(once(text, &[safe(text, &[("甲", "2")]), insert("1")], Wanted::Safe), ("21乙".to_owned(), 2));
    }

    #[test]
    fn suggestions_are_skipped_unless_wanted() {
        let text = "甲乙";
        let suggestion = [finding(text, Applicability::Unsafe, &[("甲", "1")])];
        assert_eq!(once(text, &suggestion, Wanted::Safe), ("甲乙".to_owned(), 0));
        assert_eq!(once(text, &suggestion, Wanted::All), ("1乙".to_owned(), 1));
    }

    #[test]
    fn edits_that_do_not_fit_the_text_are_skipped() {
        let [beyond, inside] = [0..9, 1..3].map(|range| safe_at(range, "甲", ("甲", "1")));
        assert_eq!(once("甲", &[beyond, inside], Wanted::Safe), ("甲".to_owned(), 0));
    }

    /// Replaces the first of the given pairs that occurs in the text.
    fn rewriting(pairs: &'static [(&'static str, &'static str)]) -> impl FnMut(&str) -> Vec<Diagnostic> {
        move |text| pairs.iter().filter(|(old, _)| text.contains(old)).map(|p| safe(text, &[*p])).collect()
    }

    #[test]
    fn rounds_continue_until_nothing_is_left_to_fix() {
        let fixed = to_fixed_point("甲乙", Wanted::Safe, rewriting(&[("甲乙", "乙"), ("乙", "丙")]), |d| d);
        let fixed = fixed.expect("an end");
        assert_eq!((fixed.text.as_deref(), fixed.applied, fixed.analysis.len()), (Some("丙"), 2, 0));
        let fixed = to_fixed_point("丁", Wanted::Safe, rewriting(&[("甲", "乙")]), |d| d).expect("an end");
        assert_eq!((fixed.text, fixed.applied), (None, 0));
    }

    #[test]
    fn fixes_that_trigger_each_other_end_with_an_error() {
        let endless = to_fixed_point("甲", Wanted::Safe, rewriting(&[("甲", "乙"), ("乙", "甲")]), |d| d);
        assert_eq!(endless.map(|f| f.text), Err(Endless));
        let same = to_fixed_point("甲", Wanted::Safe, rewriting(&[("甲", "甲")]), |d| d).expect("an end");
        assert_eq!(same.text, None, "a fix that changes nothing is none");
    }
}
