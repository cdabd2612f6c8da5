//! What follows or precedes a title and shows that the sentence does not rest on it, though a verb like 根据 stands
//! before it: it is what the sentence makes, what an act of the past rested on, or what a court tells of.

use hegao_lexicon::language::acts::{FOUNDING, ISSUING, MAKING};
use hegao_lexicon::language::persons::{PARTIES, PLEADING};
use hegao_lexicon::language::references::PARTS;
use hegao_lexicon::language::relations::JOINING;

/// Letters allowed between such an act and 的: 设立并保留原企业组织形式的.
const ACT_REACH: usize = 16;

/// Whether the document is what the sentence makes. `before` is the sentence up to the title, without other titles.
pub(super) fn is_made(before: &str) -> bool {
    let before = before.trim_end_matches(|c: char| JOINING.contains(&c) || matches!(c, '了' | '新' | ' '));
    MAKING.iter().chain(&ISSUING).any(|verb| before.ends_with(verb))
}

/// Whether an act of the past rested on the document. `after` is the sentence behind the title.
pub(super) fn is_past_act(after: &str) -> bool {
    let clause = after.split(['，', ',']).next().unwrap_or_default();
    let act =
        FOUNDING.iter().filter(|act| begins_with_act(clause, act)).filter_map(|act| clause.split_once(act)).next();
    act.is_some_and(|(_, rest)| rest.chars().take(ACT_REACH).any(|c| c == '的'))
}

/// The letters of 依法 and 已经, which may stand before such an act.
/// Own list: guards of that place alone.
const ADVERBS: &[char] = &['依', '法', '已', '经'];

/// Whether a clause begins with an act, a mere “第五条的有关规定” before it allowed.
fn begins_with_act(clause: &str, act: &str) -> bool {
    let Some((head, _)) = clause.split_once(act) else { return false };
    let head = head.trim_end_matches(ADVERBS);
    let rule =
        head.trim_end_matches("规定").trim_end_matches("有关").trim_end_matches("相关").trim_end_matches(['的', '之']);
    rule.is_empty() || rule.starts_with('第') && rule.ends_with(PARTS)
}

/// Whether the sentence tells what a court or a party held. `before` is the sentence up to the title.
pub(super) fn is_told_of_a_case(before: &str) -> bool {
    let place = PARTIES.iter().filter_map(|party| before.find(party)).min();
    place.is_some_and(|at| PLEADING.iter().any(|verb| before[at..].contains(verb)))
}
