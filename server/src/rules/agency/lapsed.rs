//! Names of agencies that no longer stood on the day of judgement, where the text speaks of the
//! present. Shared by the rules of the family, each of which reports one status.

use super::reform::{before_list, is_local, is_reorganised};
use super::verbatim::in_note;
use crate::diagnostic::{Applicability, Severity, Tag};
use crate::mentions::{AgencyMention, sentence};
use crate::rules::{Context, Sink};
use hegao_lexicon::Agency;
use hegao_lexicon::agencies::AgencyStatus;
use hegao_lexicon::terms::NameKind;

/// What, right before a name, says that it is meant as the former one.
const FORMER: &[&str] = &["原", "原国务院", "原中央", "前", "时任", "原由", "（原", "(原", "原来的"];

/// What, right before a name, makes one name of a former body with it: 中央纪委监察部.
const JOINED: &[&str] = &["中央纪委", "中纪委"];

/// What, right behind a name, shows a document it once issued or an act it once did.
const ONCE_ISSUED: &[&str] = &[
    "令", "公告", "〔", "[", "［", "【", "﹝", "文件", "《", "关于", "印发", "发布", "公布", "颁布", "颁发", "下发",
    "批准", "核准", "制定", "修订", "通知", "函", "发文", "批复", "第",
];

/// Acts which, behind a list of names, show that all of them are issuers of that day.
const ISSUED_TOGETHER: &[&str] =
    &["印发", "发布", "公布", "颁布", "颁发", "下发", "批准", "制定", "联合", "关于", "令", "公告", "《", "〔"];

/// Reports the lapsed agencies of `status`; `fate` is how a message says it: 撤销.
pub(super) fn report(cx: &Context<'_>, found: &mut Sink<'_>, status: AgencyStatus, fate: &str) {
    for mention in cx.mentions.agencies.iter().filter(|m| !m.in_title) {
        let Some(agency) = lapsed(cx, mention).filter(|a| a.status == status) else { continue };
        if is_history(cx, mention, agency) || is_branch(&cx.prose.text()[mention.range.end..]) {
            continue;
        }
        let name = &cx.prose.text()[mention.range.clone()];
        if let Some(keeper) = keeper(agency) {
            let since = agency.valid_to.map_or(String::new(), |d| format!("自{}起", d.in_chinese()));
            let message = format!("“{name}”{since}是{keeper}对外保留的牌子，不是单独的机关");
            found.report(mention.range.clone(), message).at_most(Severity::Hint).fact(&*agency.basis, &agency.source);
            continue;
        }
        let since = agency.valid_to.map_or(String::new(), |d| format!("于{}", d.in_chinese()));
        let successors = cx.lexicon.agencies.standing_successors(agency, cx.as_of);
        let names: String = successors.iter().map(|s| format!("“{}”", s.common_name())).collect();
        let advice = match (status, successors.len()) {
            (_, 0) => String::new(),
            (AgencyStatus::Renamed, _) => format!("，现为{names}"),
            (_, 1) => format!("，职责由{names}承担"),
            _ => format!("，职责由{names}等承担"),
        };
        let mut report =
            found.report(mention.range.clone(), format!("“{name}”已{since}{fate}{advice}")).tag(Tag::Deprecated);
        if may_be_of_then(cx, agency) {
            report = report.remark("文中没有写明日期，这里按今天判断").at_most(Severity::Hint);
        }
        if !agency.basis.is_empty() {
            report = report.fact(&*agency.basis, &agency.source);
        }
        if let [successor] = successors.as_slice() {
            let name = fitting_name(successor, mention.kind).to_owned();
            report.fix(Applicability::Unsafe, format!("改为“{name}”"), vec![(mention.range.clone(), name)]);
        }
    }
}

/// Who keeps the name of an agency that was merged as a plate of its own: 牌子（中央组织部）. The name goes on
/// being used, so that nobody need change it.
fn keeper(agency: &Agency) -> Option<&str> {
    agency.level.strip_prefix("牌子（")?.strip_suffix('）').filter(|keeper| *keeper != "原")
}

/// Whether a document without a date names no year later than the agency: it may have been written while that stood.
fn may_be_of_then(cx: &Context<'_>, agency: &Agency) -> bool {
    let undated = cx.settings.as_of.is_none() && cx.outline.date.is_none();
    let latest = cx.outline.latest_year.filter(|_| undated);
    latest.zip(agency.valid_to).is_some_and(|(year, end)| year <= end.year)
}

/// Whether a short name is that of a department of a firm: 某某公司化学环保部.
fn is_department(before: &str, kind: NameKind) -> bool {
    const TAIL: usize = 4;
    let tail: String = before.chars().rev().take(TAIL).collect::<Vec<_>>().into_iter().rev().collect();
    let between = ["公司", "集团", "工厂"].iter().find_map(|firm| tail.rsplit_once(firm)).map(|(_, rest)| rest);
    let verbs = |c: char| "向由经被报与和及同在对据获受因到从、，".contains(c);
    kind != NameKind::Name && between.is_some_and(|rest| !rest.contains(verbs))
}

/// What the names of branches end with, behind the place they stand for: 银保监会某某监管分局.
const BRANCHES: &[&str] = &["监管局", "监管分局", "监管办事处", "专员办", "特派员办事处"];

/// Whether a name is the head of a branch's, which has a fate of its own.
fn is_branch(after: &str) -> bool {
    const PLACE: usize = 8;
    let name: String = after.chars().take_while(|c| crate::text::cuts::is_han(*c)).take(PLACE).collect();
    BRANCHES.iter().any(|b| name.contains(b))
}

/// The agency meant, if every agency of this name had lapsed.
fn lapsed<'a>(cx: &'a Context<'_>, mention: &AgencyMention) -> Option<&'a Agency> {
    let agencies: Vec<&Agency> = mention.agencies.iter().filter_map(|i| cx.lexicon.agencies.at(*i)).collect();
    let all = agencies.iter().all(|a| a.lapsed_by(cx.as_of));
    agencies.into_iter().filter(|_| all).max_by_key(|a| a.valid_to)
}

/// Whether the text speaks of the time when the agency stood.
fn is_history(cx: &Context<'_>, mention: &AgencyMention, agency: &Agency) -> bool {
    let text = cx.prose.text();
    let (before, after) = (&text[..mention.range.start], &text[mention.range.end..]);
    let past_year = |year: &u16| agency.valid_to.is_none_or(|end| *year <= end.year);
    let head = before_list(cx, mention);
    // “农业部948项目”, and whatever others said
    let quotation = cx.mentions.marks.quotation(&mention.range);
    let quoted = quotation.is_some_and(|quotation| *quotation != mention.range);
    JOINED.iter().any(|w| before.ends_with(w))
        || FORMER.iter().any(|w| head.ends_with(w))
        || quoted
        || is_local(text, mention)
        || is_reorganised(text, mention)
        || ONCE_ISSUED.iter().any(|w| after.starts_with(w))
        || issued_together(after)
        || is_department(before, mention.kind)
        || in_note(cx, &mention.range)
        || kept_from_before(cx, agency)
        || sentence::tells_past(text, &mention.range)
        || is_part_of_successor(cx, mention, agency)
        || sentence::years(text, &mention.range).iter().any(past_year)
}

/// Whether a name is a part of its successor's, which keeps it in brackets: 中央党校（国家行政学院）.
fn is_part_of_successor(cx: &Context<'_>, mention: &AgencyMention, agency: &Agency) -> bool {
    let name = &cx.prose.text()[mention.range.clone()];
    let brackets = ['（', '(', '〔', ' ', '\u{3000}'];
    let before = cx.prose.text()[..mention.range.start].trim_end_matches(brackets);
    let successors = cx.lexicon.agencies.standing_successors(agency, cx.as_of);
    let heads = successors.iter().filter_map(|s| s.common_name().split_once(name)).map(|(head, _)| head);
    heads.map(|head| head.trim_end_matches(brackets)).any(|head| !head.is_empty() && before.ends_with(head))
}

/// Whether a name opens or continues a list of issuers: 文化部、质检总局关于印发…. What the list
/// does stands behind its last name.
fn issued_together(after: &str) -> bool {
    let in_list = after.starts_with(['、', '和', '与', '及']) || after.starts_with("会同");
    let clause = after.split(['，', '。', '；', ',', ';', '\n']).next().unwrap_or_default();
    in_list && ISSUED_TOGETHER.iter().any(|w| clause.contains(w))
}

/// Whether the agency stood when the law was first adopted: amendments leave such names as they are.
/// A day that the user gave is judged strictly.
fn kept_from_before(cx: &Context<'_>, agency: &Agency) -> bool {
    let adopted = cx.outline.first_adopted.filter(|_| cx.settings.as_of.is_none());
    adopted.is_some_and(|day| !agency.lapsed_by(day))
}

/// A short name for a short name, a full one for a full one.
fn fitting_name(agency: &Agency, kind: NameKind) -> &str {
    match kind {
        NameKind::Name => agency.common_name(),
        NameKind::Short | NameKind::Alias => agency.short_names.first().map_or(agency.common_name(), |name| name),
    }
}
