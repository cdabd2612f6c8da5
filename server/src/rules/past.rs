//! Findings that an agency, a document or a phrase has come to its end, in a text that may have been written before, or
//! that tells of a time before. Shared by the families that judge by date.

use super::{BlockContext, Report, Sink};
use crate::diagnostic::Severity;
use crate::mentions::sentence;
use crate::text::outline::Certainty;
use hegao_lexicon::Date;
use std::ops::Range;

/// What keeps a finding from being certain, as a remark at the end of its message.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Doubt {
    /// Nothing.
    None,
    /// The text has no date and may be old.
    Undated,
    /// The sentence tells of a past act.
    PastAct,
}

impl Doubt {
    fn remark(self) -> Option<&'static str> {
        match self {
            Doubt::None => None,
            Doubt::Undated => Some("文中没有写明日期，这里按今天判断"),
            Doubt::PastAct => Some("这里按今天判断，讲的如果是当时的事，不用改"),
        }
    }

    /// The message with the remark at its end.
    pub(super) fn qualify(self, message: String) -> String {
        match self.remark() {
            Some(remark) => format!("{message}；{remark}"),
            None => message,
        }
    }
}

/// The doubt about a mention of something that ended on `end`, an unknown date if `None`. No finding at all if the text
/// shows that it is older.
pub(super) fn doubt(cx: &BlockContext<'_>, at: &Range<usize>, end: Option<Date>) -> Option<Doubt> {
    match cx.reckoning.written_after(end) {
        Certainty::Unlikely => None,
        Certainty::Assumed => Some(Doubt::Undated),
        Certainty::Certain if sentence::narrates(cx.text, at) => Some(Doubt::PastAct),
        Certainty::Certain => Some(Doubt::None),
    }
}

/// Reports a mention; if there is a doubt, as a hint that names it. Many equal hints of a document become one.
pub(super) fn report<'s>(found: &'s mut Sink<'_>, at: Range<usize>, message: String, doubt: Doubt) -> Report<'s> {
    let message = doubt.qualify(message);
    match doubt {
        Doubt::None => found.report(at, message),
        _ => found.report(at, message.clone()).at_most(Severity::Hint).repeats(message),
    }
}
