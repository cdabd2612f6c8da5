//! Whether the words round the name of a lapsed agency tell how it was reorganised.

use crate::mentions::AgencyMention;

/// Words of reorganisation; in the clause of a name they tell its fate.
const FATES: &[&str] =
    &["不再保留", "撤销", "合并", "组建", "更名", "改称", "改为", "并入", "划入", "划转", "转隶", "的职责", "的职能"];

/// Letters on either side of a name that are looked at: longer clauses are no Chinese.
const CLAUSE: usize = 60;

/// Whether the clause of a name tells of a reorganisation.
pub(super) fn is_reorganised(text: &str, mention: &AgencyMention) -> bool {
    let (before, after) = (&text[..mention.range.start], &text[mention.range.end..]);
    let goes_on = |c: &char| !"，。；：！？,;\n".contains(*c);
    let head: usize = before.chars().rev().take_while(goes_on).take(CLAUSE).map(char::len_utf8).sum();
    let tail: usize = after.chars().take_while(goes_on).take(CLAUSE).map(char::len_utf8).sum();
    let (head, tail) = (&before[before.len() - head..], &after[..tail]);
    FATES.iter().any(|w| head.contains(w) || tail.contains(w))
}
