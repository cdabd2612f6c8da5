//! `structure-attachment-consistency`

mod titles;

use super::documents;
use crate::diagnostic::{Basis, Severity};
use crate::rules::{Check, DocumentContext, FixAvailability, Rule, Sink};
use crate::text::outline::{AttachmentHead, AttachmentNote, Foot};

/// 附件说明与文后的附件、正文的提法对不上.
pub static RULE: Rule = Rule {
    id: "structure-attachment-consistency",
    former: &[],
    since: "0.1.0",
    summary: "附件说明与文后的附件、正文的提法对不上",
    basis: Basis::Standard("GB/T 9704—2012 7.3.7"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::None,
    page: include_str!("attachment_consistency.md"),
    check: Check::Document(check),
};

fn check(cx: &DocumentContext<'_>, found: &mut Sink<'_>) {
    for outline in documents(cx) {
        let foot = &outline.foot;
        let Some(note) = &foot.attachment_note else { continue };
        check_heads(note, foot, found);
        titles::check(cx, note, foot, found);
        let listed = note.items.len();
        for (at, number) in foot.references.iter().filter(|(_, number)| *number as usize > listed) {
            let message = format!("正文提到附件{number}，附件说明只列了{listed}个附件");
            found.report(at.clone(), message).place(note.label.clone(), "附件说明");
        }
    }
}

/// Checks that the number of attachments after the text equals the number listed. If none follow, they may be in other
/// files. Attachments of an attachment do not count; after them some of the document's own may not be recognised, and
/// neither are those whose head and title are one line.
fn check_heads(note: &AttachmentNote, foot: &Foot, found: &mut Sink<'_>) {
    let own: Vec<&AttachmentHead> = foot.attachments.iter().filter(|head| !head.nested).collect();
    let (listed, following) = (note.items.len(), own.len());
    let unrecognised = foot.has_nested || foot.has_titled_heads;
    if following == 0 || listed == following || unrecognised && following < listed {
        return;
    }
    let message = format!("附件说明列了{listed}个附件，文后有{following}个，应当一致");
    let mut report = found.report(note.label.clone(), message);
    for head in own {
        report = report.place(head.range.clone(), "文后的附件");
    }
}

#[cfg(test)]
mod tests;
