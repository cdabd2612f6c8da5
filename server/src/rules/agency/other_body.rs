//! Names of agencies in the names of other bodies, which have a fate of their own: local ones, branches,
//! departments of firms, and successors that keep the old name in brackets.

use crate::mentions::AgencyMention;
use crate::rules::DocumentContext;
use hegao_lexicon::Agency;
use hegao_lexicon::terms::NameKind;

/// Whether a name is a part of another body's.
pub(super) fn is_other_body(cx: &DocumentContext<'_>, mention: &AgencyMention, agency: &Agency) -> bool {
    let text = cx.prose.text();
    is_local(text, mention)
        || is_branch(&text[mention.range.end..])
        || is_department(&text[..mention.range.start], mention.kind)
        || is_part_of_successor(cx, mention, agency)
}

/// Whether a name is that of local bodies: 各省国防科工委, 国防科工委（办）.
fn is_local(text: &str, mention: &AgencyMention) -> bool {
    let (before, after) = (&text[..mention.range.start], &text[mention.range.end..]);
    before.ends_with(['省', '市', '县', '州', '盟', '旗']) || before.ends_with("自治区") || has_local_forms(after)
}

/// Whether other forms of a name stand in parentheses behind it: （办）, （局、委）.
fn has_local_forms(after: &str) -> bool {
    let Some(inside) = after.strip_prefix(['（', '(']) else { return false };
    let rest = inside.trim_start_matches(['局', '厅', '委', '办', '处', '、']);
    rest.len() < inside.len() && rest.starts_with(['）', ')'])
}

/// What the names of branches end with, behind the place they stand for: 银保监会某某监管分局.
const BRANCHES: &[&str] = &["监管局", "监管分局", "监管办事处", "专员办", "特派员办事处"];

/// Whether a name is the head of a branch's, which has a fate of its own.
fn is_branch(after: &str) -> bool {
    const PLACE: usize = 8;
    let name: String = after.chars().take_while(|c| crate::text::cuts::is_han(*c)).take(PLACE).collect();
    BRANCHES.iter().any(|b| name.contains(b))
}

/// Whether a short name is that of a department of a firm: 某某公司化学环保部.
fn is_department(before: &str, kind: NameKind) -> bool {
    const TAIL: usize = 4;
    let tail: String = before.chars().rev().take(TAIL).collect::<Vec<_>>().into_iter().rev().collect();
    let between = ["公司", "集团", "工厂"].iter().find_map(|firm| tail.rsplit_once(firm)).map(|(_, rest)| rest);
    let verbs = |c: char| "向由经被报与和及同在对据获受因到从、，".contains(c);
    kind != NameKind::Name && between.is_some_and(|rest| !rest.contains(verbs))
}

/// Whether a name is a part of its successor's, which keeps it in brackets: 中央党校（国家行政学院）.
fn is_part_of_successor(cx: &DocumentContext<'_>, mention: &AgencyMention, agency: &Agency) -> bool {
    let name = &cx.prose.text()[mention.range.clone()];
    let brackets = ['（', '(', '〔', ' ', '\u{3000}'];
    let before = cx.prose.text()[..mention.range.start].trim_end_matches(brackets);
    let successors = cx.lexicon.agencies.standing_successors(agency, cx.as_of);
    let heads = successors.iter().filter_map(|s| s.common_name().split_once(name)).map(|(head, _)| head);
    heads.map(|head| head.trim_end_matches(brackets)).any(|head| !head.is_empty() && before.ends_with(head))
}
