//! What follows or precedes a title and shows that the sentence does not rest on it, though a verb like 根据 stands
//! before it: it is what the sentence makes, what an act of the past rested on, or what a court tells of.

/// Verbs whose object is the document itself: 根据决议精神，制定《…》.
const MAKING: &[&str] = &["制定", "制订", "起草", "出台", "拟定", "拟订", "编制", "颁布", "公布", "草拟"];

/// Acts that rested on a document when they were done, whatever became of it: 依照《…》订立的合同.
const ACTS: &[&str] =
    &["设立", "订立", "取得", "成立", "签订", "登记", "核准", "批准", "注册", "缔结", "受理", "作出", "组建", "兴办"];

/// Who tells a case.
const PARTIES: &[&str] = &["法院", "一审", "二审", "再审", "原告", "被告", "上诉人", "仲裁委", "仲裁庭"];

/// How a case is told.
const TELLING: &[&str] = &["认为", "判决", "主张", "裁定", "诉称", "辩称", "判令", "认定"];

/// Letters allowed between such an act and 的: 设立并保留原企业组织形式的.
const ACT_REACH: usize = 16;

/// Whether the document is what the sentence makes. `before` is the sentence up to the title, without other titles.
pub(super) fn is_made(before: &str) -> bool {
    let before = before.trim_end_matches(['、', '和', '及', '与', '了', '新', ' ']);
    MAKING.iter().any(|verb| before.ends_with(verb))
}

/// Whether an act of the past rested on the document. `after` is the sentence behind the title.
pub(super) fn is_past_act(after: &str) -> bool {
    let clause = after.split(['，', ',']).next().unwrap_or_default();
    let act = ACTS.iter().filter(|act| begins_with_act(clause, act)).filter_map(|act| clause.split_once(act)).next();
    act.is_some_and(|(_, rest)| rest.chars().take(ACT_REACH).any(|c| c == '的'))
}

/// Whether a clause begins with an act, a mere “第五条的有关规定” before it allowed.
fn begins_with_act(clause: &str, act: &str) -> bool {
    let Some((head, _)) = clause.split_once(act) else { return false };
    let head = head.trim_end_matches(['依', '法', '已', '经']);
    let rule =
        head.trim_end_matches("规定").trim_end_matches("有关").trim_end_matches("相关").trim_end_matches(['的', '之']);
    rule.is_empty() || rule.starts_with('第') && rule.ends_with(['条', '款', '项', '章'])
}

/// Whether the sentence tells what a court or a party held. `before` is the sentence up to the title.
pub(super) fn is_told_of_a_case(before: &str) -> bool {
    let place = PARTIES.iter().filter_map(|party| before.find(party)).min();
    place.is_some_and(|at| TELLING.iter().any(|verb| before[at..].contains(verb)))
}
