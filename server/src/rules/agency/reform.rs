//! Whether the words around the name of a lapsed agency describe its reorganisation.

use crate::mentions::AgencyMention;
use hegao_lexicon::language::acts::REORGANISING;

/// The maximum number of characters examined on each side of a name; real clauses are shorter.
const CLAUSE: usize = 60;

/// Whether the clause around a name describes a reorganisation.
pub(super) fn is_reorganised(text: &str, mention: &AgencyMention) -> bool {
    let (before, after) = (&text[..mention.range.start], &text[mention.range.end..]);
    let goes_on = |c: &char| !"，。；：！？,;\n".contains(*c);
    let head: usize = before.chars().rev().take_while(goes_on).take(CLAUSE).map(char::len_utf8).sum();
    let tail: usize = after.chars().take_while(goes_on).take(CLAUSE).map(char::len_utf8).sum();
    let (head, tail) = (&before[before.len() - head..], &after[..tail]);
    REORGANISING.iter().any(|w| head.contains(w) || tail.contains(w))
}
