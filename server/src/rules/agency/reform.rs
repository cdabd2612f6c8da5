//! Where the words round the name of a lapsed agency show that nothing is asked of it: it is a local body, the
//! sentence tells how it was reorganised, or the list in which it stands is one of former agencies.

use crate::mentions::AgencyMention;
use crate::rules::Context;

/// Words of reorganisation; in the clause of a name they tell its fate.
const FATES: &[&str] =
    &["不再保留", "撤销", "合并", "组建", "更名", "改称", "改为", "并入", "划入", "划转", "转隶", "的职责", "的职能"];

/// What parts the names of a list.
const BETWEEN: &[&str] = &["、", "和", "与", "及", "以及"];

/// Letters on either side of a name that are looked at, and names of a list: longer ones are no Chinese.
const CLAUSE: usize = 60;
const LONGEST_LIST: usize = 20;

/// Whether a name is that of local bodies: 各省国防科工委, 国防科工委（办）.
pub(super) fn is_local(text: &str, mention: &AgencyMention) -> bool {
    let (before, after) = (&text[..mention.range.start], &text[mention.range.end..]);
    before.ends_with(['省', '市', '县', '州', '盟', '旗']) || before.ends_with("自治区") || has_local_forms(after)
}

/// Whether other forms of a name stand in parentheses behind it: （办）, （局、委）.
fn has_local_forms(after: &str) -> bool {
    let Some(inside) = after.strip_prefix(['（', '(']) else { return false };
    let rest = inside.trim_start_matches(['局', '厅', '委', '办', '处', '、']);
    rest.len() < inside.len() && rest.starts_with(['）', ')'])
}

/// Whether the clause of a name tells of a reorganisation.
pub(super) fn is_reorganised(text: &str, mention: &AgencyMention) -> bool {
    let (before, after) = (&text[..mention.range.start], &text[mention.range.end..]);
    let goes_on = |c: &char| !"，。；：！？,;\n".contains(*c);
    let head: usize = before.chars().rev().take_while(goes_on).take(CLAUSE).map(char::len_utf8).sum();
    let tail: usize = after.chars().take_while(goes_on).take(CLAUSE).map(char::len_utf8).sum();
    let (head, tail) = (&before[before.len() - head..], &after[..tail]);
    FATES.iter().any(|w| head.contains(w) || tail.contains(w))
}

/// The text before the list in which a name stands, of names that the text marks off by 、, 和 and the like; a
/// quotation mark that opens there is left out too.
pub(super) fn before_list<'a>(cx: &'a Context<'_>, mention: &AgencyMention) -> &'a str {
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
