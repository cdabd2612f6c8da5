//! Names of agencies that no longer existed on the reference date, in text about the present. Shared by the rules of
//! the family, each of which reports one status.

use super::history::is_history;
use super::local::may_be_local;
use super::other_body::is_other_body;
use crate::diagnostic::{Applicability, Severity, Tag};
use crate::mentions::AgencyMention;
use crate::rules::past::{self, doubt};
use crate::rules::{DocumentContext, Sink};
use hegao_lexicon::Agency;
use hegao_lexicon::agencies::AgencyStatus;
use hegao_lexicon::terms::NameKind;

/// Reports mentions of lapsed agencies with the status `status`; `fate` is the word for it in the message: 撤销.
pub(super) fn report(cx: &DocumentContext<'_>, found: &mut Sink<'_>, status: AgencyStatus, fate: &str) {
    for mention in cx.mentions.agencies.iter().filter(|m| !m.in_title) {
        let Some(agency) = lapsed(cx, mention).filter(|a| a.status == status) else { continue };
        let is_other = is_other_body(cx, mention, agency) || may_be_local(cx, mention, agency);
        if is_other || is_history(cx, mention, agency) {
            continue;
        }
        if let Some(keeper) = keeper(agency) {
            report_kept(cx, found, mention, agency, keeper);
            continue;
        }
        let Some(doubt) = doubt(cx, &mention.range, agency.valid_to) else { continue };
        let since = agency.valid_to.map_or(String::new(), |d| format!("于{}", d.in_chinese()));
        let successors = cx.lexicon.agencies.standing_successors(agency, cx.as_of);
        let name = &cx.prose.text()[mention.range.clone()];
        let message = format!("“{name}”已{since}{fate}{}", advice(status, &successors));
        let mut report = past::report(found, mention.range.clone(), message, doubt).tag(Tag::Deprecated);
        if !agency.basis.is_empty() {
            report = report.fact(&*agency.basis, &agency.source);
        }
        if let [successor] = successors.as_slice() {
            let name = fitting_name(successor, mention.kind).to_owned();
            report.fix(Applicability::Unsafe, format!("改为“{name}”"), vec![(mention.range.clone(), name)]);
        }
    }
}

/// Reports an additional name of another agency. It is in use, so it need not be changed.
fn report_kept(cx: &DocumentContext<'_>, found: &mut Sink<'_>, mention: &AgencyMention, agency: &Agency, keeper: &str) {
    let name = &cx.prose.text()[mention.range.clone()];
    let since = agency.valid_to.map_or(String::new(), |d| format!("自{}起", d.in_chinese()));
    let message = format!("“{name}”{since}是{keeper}对外保留的牌子，不是单独的机关");
    found.report(mention.range.clone(), message).at_most(Severity::Hint).fact(&*agency.basis, &agency.source);
}

/// The agency that still uses the name of a merged agency as an additional name: 牌子（中央组织部）.
fn keeper(agency: &Agency) -> Option<&str> {
    agency.level.strip_prefix("牌子（")?.strip_suffix('）').filter(|keeper| *keeper != "原")
}

/// Who has the name or the duties now.
fn advice(status: AgencyStatus, successors: &[&Agency]) -> String {
    let names: String = successors.iter().map(|s| format!("“{}”", s.common_name())).collect();
    match (status, successors.len()) {
        (_, 0) => String::new(),
        (AgencyStatus::Renamed, _) => format!("，现为{names}"),
        (_, 1) => format!("，职责由{names}承担"),
        _ => format!("，职责由{names}等承担"),
    }
}

/// The agency meant, if every agency with this name has lapsed.
fn lapsed<'a>(cx: &'a DocumentContext<'_>, mention: &AgencyMention) -> Option<&'a Agency> {
    let agencies = || mention.agencies.iter().filter_map(|i| cx.lexicon.agencies.at(*i));
    let all = agencies().all(|a| a.lapsed_by(cx.as_of));
    agencies().filter(|_| all).max_by_key(|a| a.valid_to)
}

/// The agency's short name if the mention is a short name, otherwise its full name.
fn fitting_name(agency: &Agency, kind: NameKind) -> &str {
    match kind {
        NameKind::Name => agency.common_name(),
        NameKind::Short | NameKind::Alias => agency.short_names.first().map_or(agency.common_name(), |name| name),
    }
}
