//! Collects the findings of a rule: adds the rule's id, and converts prose offsets to source offsets.

use super::Rule;
use crate::diagnostic::{Applicability, Basis, Diagnostic, Edit, Fix, Related, Severity, Tag};
use crate::text::Places;
use std::borrow::Cow;
use std::ops::Range;

/// Receives the findings of one rule.
pub struct Sink<'a> {
    rule: &'static Rule,
    /// The severity that the settings give the rule; it is that of all its findings.
    set: Option<Severity>,
    places: &'a Places<'a>,
    found: &'a mut Vec<Diagnostic>,
}

impl<'a> Sink<'a> {
    /// A sink for the findings of `rule`. They all get the severity `set` by the settings; without one, that of the rule
    /// or what a report says. `places` maps prose offsets to the source.
    pub fn new(
        rule: &'static Rule,
        set: Option<Severity>,
        places: &'a Places<'a>,
        found: &'a mut Vec<Diagnostic>,
    ) -> Sink<'a> {
        Sink { rule, set, places, found }
    }

    /// Reports a fault at a prose range, in bytes; the returned report adds a fix, facts and so on.
    pub fn report(&mut self, at: Range<usize>, message: impl Into<Cow<'static, str>>) -> Report<'_> {
        self.report_source(self.places.source_range(at), message)
    }

    /// Reports a fault at a source range, in bytes, for text that is not part of the prose.
    pub fn report_source(&mut self, span: Range<usize>, message: impl Into<Cow<'static, str>>) -> Report<'_> {
        let rule = self.rule;
        let severity = self.set.unwrap_or(rule.severity);
        self.found.push(Diagnostic::new(rule.id, severity, rule.basis, span, message));
        let last = self.found.len() - 1;
        Report { places: self.places, is_set: self.set.is_some(), diagnostic: &mut self.found[last] }
    }
}

/// A finding that was just reported and can be completed.
pub struct Report<'a> {
    places: &'a Places<'a>,
    /// Whether the settings give the severity.
    is_set: bool,
    diagnostic: &'a mut Diagnostic,
}

impl Report<'_> {
    /// Adds a fix with edits in prose ranges, in ascending order. If an edit would delete markup, the finding stays
    /// without a fix.
    pub fn fix(
        self,
        applicability: Applicability,
        title: impl Into<Cow<'static, str>>,
        edits: impl IntoIterator<Item = (Range<usize>, impl Into<Cow<'static, str>>)>,
    ) -> Self {
        let mut sound = true;
        let mut edit = |range: Range<usize>, text: Cow<'static, str>| {
            sound &= self.places.is_contiguous(range.clone());
            Edit { range: self.places.source_range(range), text }
        };
        let edits = edits.into_iter().map(|(range, text)| edit(range, text.into())).collect();
        if sound {
            self.diagnostic.fix = Some(Fix { title: title.into(), applicability, edits });
        }
        self
    }

    /// Adds a fix with edits in source ranges, in ascending order.
    pub fn fix_source(
        self,
        applicability: Applicability,
        title: impl Into<Cow<'static, str>>,
        edits: Vec<(Range<usize>, impl Into<Cow<'static, str>>)>,
    ) -> Self {
        let edits = edits.into_iter().map(|(range, text)| Edit { range, text: text.into() }).collect();
        self.diagnostic.fix = Some(Fix { title: title.into(), applicability, edits });
        self
    }

    /// Adds a fact, with the `source` cell of the table row that states it.
    pub fn fact(self, message: impl Into<String>, source: &str) -> Self {
        let source = Some(hegao_lexicon::source::readable(source));
        let related = Related { message: message.into(), span: None, source };
        self.diagnostic.related.push(related);
        self
    }

    /// Adds another place in the same document, as a prose range.
    pub fn place(self, at: Range<usize>, message: impl Into<String>) -> Self {
        let span = Some(self.places.source_range(at));
        self.diagnostic.related.push(Related { message: message.into(), span, source: None });
        self
    }

    /// Lowers the severity of this finding to at most `severity`, unless the settings give one; never raises it.
    pub fn at_most(self, severity: Severity) -> Self {
        let most = self.diagnostic.severity.min(severity);
        self.at(most)
    }

    /// Gives this finding a severity of its own, unless the settings give one.
    pub fn at(self, severity: Severity) -> Self {
        if !self.is_set {
            self.diagnostic.severity = severity;
        }
        self
    }

    /// Replaces the basis of this finding, which is otherwise that of the rule.
    pub fn rests_on(self, basis: Basis) -> Self {
        self.diagnostic.basis = basis;
        self
    }

    /// Appends a remark to the message.
    pub fn remark(self, text: &str) -> Self {
        let message = self.diagnostic.message.to_mut();
        message.push('；');
        message.push_str(text);
        self
    }

    /// Allows this fault to be reported once, with a count and one fix, if the document has it in many places.
    /// `message` says what all of these findings have in common.
    pub fn repeats(self, message: impl Into<Cow<'static, str>>) -> Self {
        self.diagnostic.repeats = Some(message.into());
        self
    }

    /// Adds an editor tag.
    pub fn tag(self, tag: Tag) -> Self {
        self.diagnostic.tags.push(tag);
        self
    }
}
