//! `agency-informal`

use super::address::is_address;
use super::local::may_be_local;
use super::verbatim::is_verbatim;
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::mentions::AgencyMention;
use crate::mentions::sentence::row;
use crate::rules::{Check, DocumentContext, FixAvailability, Rule, Sink};
use crate::settings::ShortNames;
use hegao_lexicon::Agency;
use hegao_lexicon::agencies::AgencyStatus;
use hegao_lexicon::language::places::CENTRAL;
use hegao_lexicon::scripts::fold;
use hegao_lexicon::terms::NameKind;

/// 机关用了口语简称.
pub static RULE: Rule = Rule {
    id: "agency-informal",
    former: &[],
    since: "0.1.0",
    summary: "机关用了口语简称，不是全称，也不是规范化简称",
    basis: Basis::Regulation("《党政机关公文处理工作条例》第九条（八）（十一）（十六）"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("informal.md"),
    check: Check::Document(check),
};

/// Basis outside the lines that the regulation governs.
const CUSTOM: Basis = Basis::Practice("公文正文用机关的全称或者规范化简称");
/// Basis where the settings require full names.
const HOUSE: Basis = Basis::Practice("本单位要求用机关全称（设置 style.agency-short-names）");

fn check(cx: &DocumentContext<'_>, found: &mut Sink<'_>) {
    for mention in &cx.mentions.agencies {
        let Some(agency) = meant(cx, mention) else { continue };
        let name = fold(&cx.prose.text()[mention.range.clone()]);
        let is_informal = agency.is_informal(&name);
        if !is_informal && !is_unwanted_short(cx, mention, agency) || !is_ours(cx, mention, agency) {
            continue;
        }
        match is_informal {
            true => report_informal(cx, found, mention, &name, agency),
            false => report_short(found, mention, &name, agency),
        }
    }
}

/// The agency with this name, if exactly one is known to exist.
fn meant<'a>(cx: &DocumentContext<'a>, mention: &AgencyMention) -> Option<&'a Agency> {
    let mut agencies = mention.agencies.iter().filter_map(|i| cx.lexicon.agencies.at(*i));
    let mut standing = agencies.by_ref().filter(|a| !a.lapsed_by(cx.as_of));
    standing.next().filter(|a| a.status == AgencyStatus::Current && standing.next().is_none())
}

/// Whether a name is the writer's own wording and refers to the national agency.
fn is_ours(cx: &DocumentContext<'_>, mention: &AgencyMention, agency: &Agency) -> bool {
    let (text, range) = (cx.prose.text(), &mention.range);
    let (before, after) = (&text[..range.start], &text[range.end..]);
    !is_verbatim(cx, range)
        && !is_number(after)
        && !is_defined(before)
        && !is_among_local(before, after)
        && !may_be_local(cx, mention, agency)
        // a dated record keeps the names of its day
        && row::year(text, cx.blocks, range).is_none()
        && (text[range.clone()] != *CENTRAL_BANK || !is_common_noun(before, after))
}

/// An agency name that is also the common noun for the central bank of any country.
const CENTRAL_BANK: &str = "央行";

/// Words that form a financial term with 央行 before them.
/// Own list: used only for 央行.
const TERMS: &[&str] = &["政策", "货币", "数字货币", "票据", "利率", "再贷款", "资产负债表", "间"];
/// Words before 央行 that make it the common noun.
/// Own list: used only for 央行.
const OWNERS: &[&str] =
    &["多边", "双边", "各国", "外国", "境外", "全球", "主要", "国际", "沿线", "成员国", "经济体", "家"];

/// Whether 央行 means central banks in general or is part of a financial term: 多边央行, 央行政策利率, 央行票据.
fn is_common_noun(before: &str, after: &str) -> bool {
    TERMS.iter().any(|w| after.starts_with(w)) || OWNERS.iter().any(|w| before.ends_with(w))
}

/// Whether the name starts a document number, which is quoted as its issuer wrote it: 工信部令第5号,
/// 工信部联…〔2011〕….
fn is_number(after: &str) -> bool {
    let head: String = after.chars().take(8).take_while(|c| c.is_alphabetic() || *c == '〔').collect();
    head.starts_with('令') || head.starts_with("公告") || head.ends_with('〔')
}

/// Whether the short name is being defined: （以下简称住建部）.
fn is_defined(before: &str) -> bool {
    let before = before.trim_end_matches(['“', '"', '‘', '：', ':', ' ']);
    before.strip_suffix('为').unwrap_or(before).ends_with("简称")
}

/// Whether a name is in a list of local agencies: 县财政局、发改委.
fn is_among_local(before: &str, after: &str) -> bool {
    const LIST: [char; 9] = ['、', '，', '。', '；', '：', '（', '(', '\n', ','];
    let previous = before.strip_suffix('、').map(|rest| rest.rsplit(LIST).next().unwrap_or(rest));
    let next = after.strip_prefix('、').map(|rest| rest.split(LIST).next().unwrap_or(rest));
    previous.into_iter().chain(next).any(is_local)
}

/// Characters that occur in the names of local agencies.
/// Own list: only those in a list item which show that its neighbours are local too.
const LOCAL: [char; 6] = ['局', '厅', '市', '县', '区', '镇'];

/// Whether a list item starts with the name of a local agency.
fn is_local(item: &str) -> bool {
    let central = CENTRAL.iter().any(|w| item.starts_with(w));
    let item: String = item.chars().take(16).collect();
    let local = |at: usize| !item[..at].ends_with('总');
    !central && item.match_indices(LOCAL).any(|(at, _)| local(at))
}

/// Whether the settings require the full name instead of this official short name.
fn is_unwanted_short(cx: &DocumentContext<'_>, mention: &AgencyMention, agency: &Agency) -> bool {
    let wanted = cx.settings.values.agency_short_names == ShortNames::Report;
    wanted && mention.kind == NameKind::Short && agency.is_central()
}

fn report_informal(
    cx: &DocumentContext<'_>,
    found: &mut Sink<'_>,
    mention: &AgencyMention,
    name: &str,
    agency: &Agency,
) {
    let formal = agency.short_names.first().map_or(agency.common_name(), |name| name);
    let report = match is_address(cx, &mention.range) {
        true => found.report(
            mention.range.clone(),
            format!("“{name}”不是规范化简称，主送、抄送、署名应当用全称或者规范化简称“{formal}”"),
        ),
        false => found
            .report(mention.range.clone(), format!("“{name}”是口语简称，公文中宜写作“{formal}”"))
            .rests_on(CUSTOM)
            .at_most(Severity::Hint),
    };
    report
        .repeats(format!("“{name}”是口语简称，公文中宜写作“{formal}”"))
        .fact(format!("“{formal}”的出处"), &agency.source)
        .fix(Applicability::Unsafe, format!("改为“{formal}”"), vec![(mention.range.clone(), formal.to_owned())]);
}

fn report_short(found: &mut Sink<'_>, mention: &AgencyMention, name: &str, agency: &Agency) {
    let full = agency.common_name();
    found
        .report(mention.range.clone(), format!("“{name}”是规范化简称，本单位要求用全称“{full}”"))
        .rests_on(HOUSE)
        .repeats(format!("“{name}”是规范化简称，本单位要求用全称“{full}”"))
        .fix(Applicability::Unsafe, format!("改为“{full}”"), vec![(mention.range.clone(), full.to_owned())]);
}

#[cfg(test)]
mod tests;
