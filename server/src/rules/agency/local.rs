//! Short names that local agencies have too: 发改委, 卫计委, 环保局. In the text of a county they mean its own agency.

use crate::mentions::AgencyMention;
use crate::rules::DocumentContext;
use hegao_lexicon::Agency;
use hegao_lexicon::language::bodies::AT_EVERY_LEVEL;
use hegao_lexicon::language::places::CENTRAL;
use hegao_lexicon::language::relations::JOINERS;
use std::ops::Range;

/// Whether the name of a national agency may mean a local one: provinces, cities and counties have agencies of this
/// name, and nothing shows that the national one is meant.
pub(super) fn may_be_local(cx: &DocumentContext<'_>, mention: &AgencyMention, agency: &Agency) -> bool {
    let name = &cx.text[mention.range.clone()];
    agency.is_central() && exists_locally(name) && !is_beside_national(cx, mention) && !is_of_national_organ(cx)
}

/// Whether agencies of this name exist at every level of government.
fn exists_locally(name: &str) -> bool {
    let national = CENTRAL.iter().any(|word| name.starts_with(word)) || name.ends_with("总局");
    name.ends_with(AT_EVERY_LEVEL) && !national
}

/// Whether a neighbour in a list of agencies is national: 财政部、发改委.
fn is_beside_national(cx: &DocumentContext<'_>, mention: &AgencyMention) -> bool {
    let (text, agencies) = (cx.text, &cx.mentions.agencies);
    let at = agencies.partition_point(|a| a.range.start < mention.range.start);
    let joined = |from: usize, to: usize| text.get(from..to).is_some_and(|between| JOINERS.contains(&between));
    let before = agencies[..at].last().filter(|a| joined(a.range.end, mention.range.start));
    let after = agencies.get(at + 1).filter(|a| joined(mention.range.end, a.range.start));
    before.into_iter().chain(after).any(|a| is_national(cx, a))
}

/// Whether the document is that of a national organ: one is named where its title begins or in its signature, or it is
/// addressed to the provinces.
fn is_of_national_organ(cx: &DocumentContext<'_>) -> bool {
    let signature = cx.outline.signature.as_ref().map(|s| &s.range);
    let recipients = cx.outline.head.recipients.as_ref().map(|r| &cx.text[r.range.clone()]);
    let title = cx.outline.title.as_ref().map(|title| title.start..title.start + issuers(&cx.text[title.clone()]));
    [title.as_ref(), signature].into_iter().flatten().any(|part| names_national(cx, part))
        || recipients.is_some_and(|line| line.contains("各省"))
}

/// The length in bytes of the part of a title that names the issuers.
fn issuers(title: &str) -> usize {
    title.find("关于").unwrap_or(0)
}

fn names_national(cx: &DocumentContext<'_>, part: &Range<usize>) -> bool {
    let agencies = &cx.mentions.agencies;
    let from = agencies.partition_point(|a| a.range.start < part.start);
    let within = agencies[from..].iter().take_while(|a| a.range.end <= part.end);
    within.into_iter().any(|a| is_national(cx, a))
}

/// Whether a name is that of a national agency and of no local one.
fn is_national(cx: &DocumentContext<'_>, mention: &AgencyMention) -> bool {
    let mut agencies = mention.agencies.iter().filter_map(|i| cx.lexicon.agencies.at(*i));
    !exists_locally(&cx.text[mention.range.clone()]) && agencies.any(|a| a.is_central())
}
