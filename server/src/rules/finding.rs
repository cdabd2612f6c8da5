//! A finding on its way to the reader. A document may have thousands that are told as one, and is read again
//! with every key: what belongs to a finding is put together only when it is told.

use crate::diagnostic::{Applicability, Diagnostic, Edit, Fix, Related, Severity};
use crate::text::blocks::Places;
use std::ops::Range;

/// A finding and where it stands in the source.
#[derive(Debug)]
pub struct Finding<'a> {
    /// Byte range of the source.
    pub span: Range<usize>,
    form: Form<'a>,
}

#[derive(Debug)]
enum Form<'a> {
    /// As it is told.
    Whole(Box<Diagnostic>),
    /// As it was found in blocks that begin at the prose offset `at`.
    Kept { diagnostic: &'a Diagnostic, at: usize, places: &'a Places<'a>, mends: bool },
}

impl<'a> Finding<'a> {
    /// A finding in blocks that begin at the prose offset `at`. A fix that would swallow markup is none of
    /// ours: the finding then stays without.
    pub fn kept(diagnostic: &'a Diagnostic, at: usize, places: &'a Places<'a>) -> Finding<'a> {
        let moved = |range: &Range<usize>| at + range.start..at + range.end;
        let verbatim = places.verbatim(moved(&diagnostic.span));
        // most fixes replace just what is faulty
        let is_whole = |edit: &Edit| verbatim.is_some() && edit.range == diagnostic.span;
        let is_sound = |edit: &Edit| is_whole(edit) || places.is_contiguous(moved(&edit.range));
        let mends = diagnostic.fix.as_ref().is_some_and(|fix| fix.edits.iter().all(is_sound));
        let span = verbatim.unwrap_or_else(|| places.source_range(moved(&diagnostic.span)));
        Finding { span, form: Form::Kept { diagnostic, at, places, mends } }
    }

    /// The id of its rule.
    pub fn rule(&self) -> &'static str {
        self.diagnostic().rule
    }

    /// How much it weighs.
    pub fn severity(&self) -> Severity {
        self.diagnostic().severity
    }

    /// How the fault is told when a document is full of it.
    pub fn repeats(&self) -> Option<&str> {
        self.diagnostic().repeats.as_deref()
    }

    /// How certain its fix is, if it has one.
    pub fn applicability(&self) -> Option<Applicability> {
        let fix = self.diagnostic().fix.as_ref();
        fix.filter(|_| !matches!(self.form, Form::Kept { mends: false, .. })).map(|fix| fix.applicability)
    }

    /// Moves the edits of its fix to those of another.
    pub fn mend_with(self, edits: &mut Vec<Edit>) {
        match self.form {
            Form::Whole(diagnostic) => edits.extend(diagnostic.fix.into_iter().flat_map(|fix| fix.edits)),
            Form::Kept { diagnostic, at, places, mends: true } => {
                let fix = diagnostic.fix.iter().flat_map(|fix| &fix.edits);
                edits.extend(fix.map(|edit| match edit.range == diagnostic.span {
                    true => Edit { range: self.span.clone(), text: edit.text.clone() },
                    false => edit_at(edit, at, places),
                }));
            }
            Form::Kept { .. } => {}
        }
    }

    /// The whole of it.
    pub fn told(self) -> Diagnostic {
        match self.form {
            Form::Whole(diagnostic) => *diagnostic,
            Form::Kept { diagnostic, at, places, mends } => {
                let place = |range: &Range<usize>| places.source_range(at + range.start..at + range.end);
                let fix = diagnostic.fix.as_ref().filter(|_| mends).map(|fix| Fix {
                    edits: fix.edits.iter().map(|edit| edit_at(edit, at, places)).collect(),
                    ..fix.clone()
                });
                let related = |r: &Related| Related { span: r.span.as_ref().map(place), ..r.clone() };
                let related = diagnostic.related.iter().map(related).collect();
                Diagnostic { span: self.span, fix, related, ..diagnostic.clone() }
            }
        }
    }

    fn diagnostic(&self) -> &Diagnostic {
        match &self.form {
            Form::Whole(diagnostic) => diagnostic,
            Form::Kept { diagnostic, .. } => diagnostic,
        }
    }
}

impl From<Diagnostic> for Finding<'_> {
    fn from(whole: Diagnostic) -> Self {
        Finding { span: whole.span.clone(), form: Form::Whole(Box::new(whole)) }
    }
}

fn edit_at(edit: &Edit, at: usize, places: &Places<'_>) -> Edit {
    let range = places.source_range(at + edit.range.start..at + edit.range.end);
    Edit { range, text: edit.text.clone() }
}
