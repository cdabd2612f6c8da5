//! Agency names inside the names of other bodies, which have a status of their own: local agencies, branches, company
//! departments, and successors that keep the old name in brackets.

use crate::mentions::AgencyMention;
use crate::rules::DocumentContext;
use hegao_lexicon::Agency;
use hegao_lexicon::language::bodies::{self, SUPERVISORY_BRANCHES};
use hegao_lexicon::language::han::is_han;
use hegao_lexicon::language::places::LAST_LETTERS;
use hegao_lexicon::terms::NameKind;

/// Whether a name is part of the name of another body.
pub(super) fn is_other_body(cx: &DocumentContext<'_>, mention: &AgencyMention, agency: &Agency) -> bool {
    let text = cx.prose.text();
    is_local(text, mention)
        || is_branch(&text[mention.range.end..])
        || is_department(&text[..mention.range.start], mention.kind)
        || is_part_of_successor(cx, mention, agency)
}

/// Whether a name denotes local bodies: 各省国防科工委, 国防科工委（办）.
fn is_local(text: &str, mention: &AgencyMention) -> bool {
    let (before, after) = (&text[..mention.range.start], &text[mention.range.end..]);
    before.ends_with(LAST_LETTERS) || before.ends_with("自治区") || has_local_forms(after)
}

/// Whether other forms of the name follow in parentheses: （办）, （局、委）.
fn has_local_forms(after: &str) -> bool {
    let Some(inside) = after.strip_prefix(['（', '(']) else { return false };
    let rest = inside.trim_start_matches(|c| bodies::LAST_LETTERS.contains(&c) || c == '、');
    rest.len() < inside.len() && rest.starts_with(['）', ')'])
}

/// Whether a name is the beginning of the name of a branch, which has a status of its own.
fn is_branch(after: &str) -> bool {
    const PLACE: usize = 8;
    let name: String = after.chars().take_while(|c| is_han(*c)).take(PLACE).collect();
    SUPERVISORY_BRANCHES.iter().any(|branch| name.contains(branch))
}

/// Characters which show that a company and the name after it are two bodies: 某公司向环保部申请.
/// Own list: used only for short names after company names.
const BETWEEN: &str = "向由经被报与和及同在对据获受因到从、，";

/// Whether a short name denotes a company department: 某某公司化学环保部.
fn is_department(before: &str, kind: NameKind) -> bool {
    const TAIL: usize = 4;
    let tail: String = before.chars().rev().take(TAIL).collect::<Vec<_>>().into_iter().rev().collect();
    let between = ["公司", "集团", "工厂"].iter().find_map(|firm| tail.rsplit_once(firm)).map(|(_, rest)| rest);
    kind != NameKind::Name && between.is_some_and(|rest| !rest.contains(|c| BETWEEN.contains(c)))
}

/// Whether a name is part of the name of the agency's successor, which keeps it in brackets: 中央党校（国家行政学院）.
fn is_part_of_successor(cx: &DocumentContext<'_>, mention: &AgencyMention, agency: &Agency) -> bool {
    let name = &cx.prose.text()[mention.range.clone()];
    let brackets = ['（', '(', '〔', ' ', '\u{3000}'];
    let before = cx.prose.text()[..mention.range.start].trim_end_matches(brackets);
    let successors = cx.lexicon.agencies.standing_successors(agency, cx.as_of);
    let heads = successors.iter().filter_map(|s| s.common_name().split_once(name)).map(|(head, _)| head);
    heads.map(|head| head.trim_end_matches(brackets)).any(|head| !head.is_empty() && before.ends_with(head))
}
