//! What can be the title of a document.

use crate::language::acts::{ISSUING, PASSING_ON};
use crate::language::document_kinds::{Ending, ending, without_remark};

/// Whether a text can be the title of a document: it has the ending of a title.
pub(super) fn is_title(title: &str) -> bool {
    let letters = title.chars().count();
    (5..=120).contains(&letters) && ending(without_remark(title)).is_some_and(Ending::is_made_known)
}

/// Whether the title quoted in a title is missing, entirely or except for its year: 关于印发的通知,
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

#[cfg(test)]
mod tests {
    use super::{is_hollow, is_title};

    #[test]
    fn titles_of_published_documents_are_titles() {
        for title in ["青岭县防汛应急预案", "云溪市权责清单", "云溪市定价目录（试行）", "某市委关于制定规划的建议"]
        {
            assert!(is_title(title), "{title}");
        }
        for title in ["关于核准建设项目的请示", "关于提请审议的议案", "中华人民共和国国务院令", "青岭县地图集", "预案"]
        {
            assert!(!is_title(title), "{title}");
        }
    }

    #[test]
    fn a_title_that_lost_its_quoted_title_is_hollow() {
        assert!(is_hollow("某厅关于印发的通知"));
        assert!(is_hollow("某厅关于下发〈2017〉的通知"));
        assert!(!is_hollow("某厅关于印发某办法的通知"));
    }
}
