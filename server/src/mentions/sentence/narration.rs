//! Text around a title which shows that the sentence does not use the document as its basis although a verb like 根据
//! comes before it: the sentence creates the document, a past act was based on it, or a court case is reported.

use hegao_lexicon::language::acts::{FOUNDING, ISSUING, MAKING, TAKING_EFFECT};
use hegao_lexicon::language::persons::{PARTIES, PLEADING};
use hegao_lexicon::language::references::PARTS;
use hegao_lexicon::language::relations::{BEHIND_LE, JOINING};

/// The maximum number of characters between such an act and 的: 设立并保留原企业组织形式的.
const ACT_REACH: usize = 16;

/// Whether the sentence creates the document. `before` is the sentence up to the title, without other titles.
pub(super) fn is_made(before: &str) -> bool {
    let before = before.trim_end_matches(|c: char| JOINING.contains(&c) || matches!(c, '了' | '新' | ' '));
    MAKING.iter().chain(&ISSUING).any(|verb| before.ends_with(verb))
}

/// Whether a past act was based on the document. `after` is the sentence after the title.
pub(super) fn is_past_act(after: &str) -> bool {
    let clause = after.split(['，', ',']).next().unwrap_or_default();
    if reports_effect(clause) {
        return true;
    }
    let act =
        FOUNDING.iter().filter(|act| begins_with_act(clause, act)).filter_map(|act| clause.split_once(act)).next();
    act.is_some_and(|(_, rest)| rest.chars().take(ACT_REACH).any(|c| c == '的'))
}

/// Whether a clause after a title is about how the document worked: 《甲办法》试行情况.
fn reports_effect(clause: &str) -> bool {
    let verbs = TAKING_EFFECT.iter().chain(&["试行", "落实"]);
    let rest = verbs.filter_map(|verb| clause.strip_prefix(verb)).next();
    rest.is_some_and(|rest| rest.chars().take(ACT_REACH).collect::<String>().contains("情况"))
}

/// The characters of 依法 and 已经, which may come before such an act.
/// Own list: guards only that position.
const ADVERBS: &[char] = &['依', '法', '已', '经'];

/// Whether a clause begins with an act; a reference such as “第五条的有关规定” before it is allowed.
fn begins_with_act(clause: &str, act: &str) -> bool {
    let Some((head, _)) = clause.split_once(act) else { return false };
    let head = head.trim_end_matches(ADVERBS);
    let rule =
        head.trim_end_matches("规定").trim_end_matches("有关").trim_end_matches("相关").trim_end_matches(['的', '之']);
    rule.is_empty() || rule.starts_with('第') && rule.ends_with(PARTS)
}

/// Whether the sentence reports what a court or a party held. `before` is the sentence up to the title.
pub(super) fn narrates_a_case(before: &str) -> bool {
    let place = PARTIES.iter().filter_map(|party| before.find(party)).min();
    place.is_some_and(|at| PLEADING.iter().any(|verb| before[at..].contains(verb)))
}

/// Whether the clause after a name says that the body did something: 环境保护部组织了检查.
pub(super) fn is_done(after: &str) -> bool {
    let clause = after.split(['，', ',']).next().unwrap_or_default();
    clause.match_indices('了').any(|(at, le)| at > 0 && !clause[at + le.len()..].starts_with(BEHIND_LE))
}
