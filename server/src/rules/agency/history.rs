//! Whether a text speaks of the time when an agency stood, so that its name is right.

use super::reform::is_reorganised;
use super::verbatim::in_note;
use crate::mentions::{AgencyMention, sentence};
use crate::rules::DocumentContext;
use hegao_lexicon::Agency;

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

/// What parts the names of a list.
const BETWEEN: &[&str] = &["、", "和", "与", "及", "以及"];

/// So many names of a list are looked at: longer ones are no Chinese.
const LONGEST_LIST: usize = 20;

/// Whether the text speaks of the time when the agency stood.
pub(super) fn is_history(cx: &DocumentContext<'_>, mention: &AgencyMention, agency: &Agency) -> bool {
    let text = cx.prose.text();
    let (before, after) = (&text[..mention.range.start], &text[mention.range.end..]);
    let past_year = |year: &u16| agency.valid_to.is_none_or(|end| *year <= end.year);
    let head = before_list(cx, mention);
    // “农业部948项目”, and whatever others said
    let quotation = cx.mentions.quoted_text.quotation(&mention.range);
    let quoted = quotation.is_some_and(|quotation| *quotation != mention.range);
    JOINED.iter().any(|w| before.ends_with(w))
        || FORMER.iter().any(|w| head.ends_with(w))
        || quoted
        || is_reorganised(text, mention)
        || ONCE_ISSUED.iter().any(|w| after.starts_with(w))
        || issued_together(after)
        || in_note(cx, &mention.range)
        || kept_from_before(cx, agency)
        || sentence::tells_past(text, &mention.range)
        || sentence::years(text, &mention.range).iter().any(past_year)
}

/// Whether a name opens or continues a list of issuers: 文化部、质检总局关于印发…. What the list
/// does stands behind its last name.
fn issued_together(after: &str) -> bool {
    let in_list = after.starts_with(['、', '和', '与', '及']) || after.starts_with("会同");
    let clause = after.split(['，', '。', '；', ',', ';', '\n']).next().unwrap_or_default();
    in_list && ISSUED_TOGETHER.iter().any(|w| clause.contains(w))
}

/// The text before the list in which a name stands, of names that the text marks off by 、, 和 and the like; a
/// quotation mark that opens there is left out too.
fn before_list<'a>(cx: &'a DocumentContext<'_>, mention: &AgencyMention) -> &'a str {
    let (text, agencies) = (cx.prose.text(), &cx.mentions.agencies);
    let mut start = mention.range.start;
    let before = agencies.partition_point(|a| a.range.start < start);
    for previous in agencies[..before].iter().rev().take(LONGEST_LIST) {
        let between = text.get(previous.range.end..start).unwrap_or_default();
        if !BETWEEN.contains(&between.trim_matches(['“', '”', '"'])) {
            break;
        }
        start = previous.range.start;
    }
    text[..start].trim_end_matches(['“', '"'])
}

/// Whether the agency stood when the law was first adopted: amendments leave such names as they are.
/// A day that the user gave is judged strictly.
fn kept_from_before(cx: &DocumentContext<'_>, agency: &Agency) -> bool {
    let adopted = cx.outline.first_adopted.filter(|_| cx.settings.as_of.is_none());
    adopted.is_some_and(|day| !agency.lapsed_by(day))
}
