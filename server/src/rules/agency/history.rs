//! Whether a text refers to a time when an agency still existed, so that its old name is correct.

use super::reform::is_reorganised;
use super::verbatim::in_note;
use crate::mentions::AgencyMention;
use crate::mentions::sentence::{self, row};
use crate::rules::DocumentContext;
use hegao_lexicon::Agency;
use hegao_lexicon::language::acts::ISSUING;
use hegao_lexicon::language::relations::{JOINERS, JOINING};
use hegao_lexicon::language::time::FORMER;

/// Words directly before a name that form the name of one former body together with it: 中央纪委监察部.
const JOINED: &[&str] = &["中央纪委", "中纪委"];

/// Words directly after a name that indicate a document the agency once issued or an act it once performed, in addition
/// to the issuing verbs.
/// Own list: used only for the names of former bodies.
const ONCE_ISSUED: &[&str] = &[
    "令", "公告", "〔", "[", "［", "【", "﹝", "文件", "《", "关于", "批准", "核准", "制定", "修订", "通知", "函",
    "发文", "批复", "第",
];

/// Words after a list of names which show that all of them were issuers at the time, in addition to the issuing verbs.
/// Own list: used only for lists of former bodies.
const ISSUED_TOGETHER: &[&str] = &["批准", "制定", "联合", "关于", "令", "公告", "《", "〔"];

/// At most this many names of a list are examined; real lists are shorter.
const LONGEST_LIST: usize = 20;

/// Whether the text refers to a time when the agency existed.
pub(super) fn is_history(cx: &DocumentContext<'_>, mention: &AgencyMention, agency: &Agency) -> bool {
    let text = cx.prose.text();
    let (before, after) = (&text[..mention.range.start], &text[mention.range.end..]);
    let past_year = |year: &u16| agency.valid_to.is_none_or(|end| *year <= end.year);
    let head = before_list(cx, mention);
    // the name is part of a quotation: “农业部948项目”, or somebody else's words
    let quotation = cx.mentions.quoted_text.quotation(&mention.range);
    let quoted = quotation.is_some_and(|quotation| *quotation != mention.range);
    JOINED.iter().any(|w| before.ends_with(w))
        || FORMER.iter().any(|w| head.ends_with(w))
        || quoted
        || is_reorganised(text, mention)
        || ISSUING.iter().chain(ONCE_ISSUED).any(|w| after.starts_with(w))
        || issued_together(after)
        || in_note(cx, &mention.range)
        || sentence::tells_past(text, &mention.range)
        || sentence::years(text, &mention.range).iter().any(past_year)
        || row::year(text, cx.blocks, &mention.range).is_some_and(|year| past_year(&year))
}

/// Whether a name starts or continues a list of issuers: 文化部、质检总局关于印发…. The issuing verb follows the last
/// name of the list.
fn issued_together(after: &str) -> bool {
    let in_list = after.starts_with(JOINING) || after.starts_with("会同");
    let clause = after.split(['，', '。', '；', ',', ';', '\n']).next().unwrap_or_default();
    in_list && ISSUING.iter().chain(ISSUED_TOGETHER).any(|w| clause.contains(w))
}

/// The text before the list of names (joined by 、, 和 and similar) that contains this name, without an opening
/// quotation mark at its end.
fn before_list<'a>(cx: &'a DocumentContext<'_>, mention: &AgencyMention) -> &'a str {
    let (text, agencies) = (cx.prose.text(), &cx.mentions.agencies);
    let mut start = mention.range.start;
    let before = agencies.partition_point(|a| a.range.start < start);
    for previous in agencies[..before].iter().rev().take(LONGEST_LIST) {
        let between = text.get(previous.range.end..start).unwrap_or_default();
        if !JOINERS.contains(&between.trim_matches(['“', '”', '"'])) {
            break;
        }
        start = previous.range.start;
    }
    text[..start].trim_end_matches(['“', '"'])
}
