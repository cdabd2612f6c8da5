//! What can be the title of a document.

use crate::language::acts::{ISSUING, PASSING_ON};
use crate::language::document_kinds::{Ending, ending, without_remark};

/// Whether a title can be that of a document: it ends as titles do.
pub(super) fn is_title(title: &str) -> bool {
    let letters = title.chars().count();
    (5..=120).contains(&letters) && ending(without_remark(title)).is_some_and(Ending::is_made_known)
}

/// Whether the title quoted in a title was lost, in whole or but for its year: 关于印发的通知,
/// 关于印发〈2017〉的通知.
pub(super) fn is_hollow(title: &str) -> bool {
    ISSUING.iter().chain(&PASSING_ON).any(|verb| {
        let behind = title.match_indices(verb).map(|(at, _)| &title[at + verb.len()..]);
        behind.into_iter().any(|rest| {
            let rest = rest.trim_start_matches(|c: char| matches!(c, '〈' | '〉' | ' ') || c.is_ascii_digit());
            rest.starts_with("的通知") || rest.starts_with("的函") || rest.starts_with("的公告")
        })
    })
}
