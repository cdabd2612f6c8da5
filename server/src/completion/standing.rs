//! What already stands complete at the cursor. It is offered first, as an item that changes nothing: otherwise a line
//! break typed after 财政部 while the list is open would turn it into 财政部办公厅.

use super::names::{Key, KeyKind, Target};
use super::ranking::{Fit, Group, Offer, Rank};
use super::{CompletionData, Cursor, Item, agencies, phrases, titles};
use std::cmp::Reverse;

/// The longest name or phrase that the cursor is inside or at the end of, as an item that leaves it as it is. After 《
/// only a name that is all that was typed: otherwise a title is being written, in which names occur.
pub fn complete(cursor: &Cursor<'_>, known: CompletionData<'_>) -> Option<Offer> {
    let longest = known.store.names.longest();
    let starts = cursor.ends(longest).filter(|typed| typed.chars().nth(1).is_some());
    let mut starts = starts.filter(|typed| !is_in_title(cursor, typed));
    starts.find_map(|typed| {
        let keys = known.store.names.starting_with(typed);
        let stands = |key: &&Key| {
            is_name(key) && !is_quoted(cursor, key, typed) && cursor.after.starts_with(&key.text[typed.len()..])
        };
        let key = keys.filter(stands).max_by_key(|key| key.text.len())?;
        offer(known, key, typed.len())
    })
}

fn is_name(key: &Key) -> bool {
    matches!(key.kind, KeyKind::Official | KeyKind::Phrase)
}

/// Whether a phrase stands right after an open quotation mark; the phrases in quotation marks then include it.
fn is_quoted(cursor: &Cursor<'_>, key: &Key, typed: &str) -> bool {
    let before = &cursor.before[..cursor.before.len() - typed.len()];
    key.kind == KeyKind::Phrase
        && phrases::opening(cursor.before).is_some_and(|open| before[open..].chars().count() == 1)
}

fn is_in_title(cursor: &Cursor<'_>, typed: &str) -> bool {
    let open = titles::opening(cursor.before);
    open.is_some_and(|open| open + '《'.len_utf8() != cursor.before.len() - typed.len())
}

fn offer(known: CompletionData<'_>, key: &Key, back: usize) -> Option<Offer> {
    let described = match key.target {
        Target::Agency(position) => agencies::offers(known, key, position, Fit::Whole, back).into_iter().next()?.item,
        Target::Phrase(position) => phrases::offer(known, position, Fit::Whole, back)?.item,
        Target::Issuer(_) => return None,
    };
    let (label, insert) = (key.text.to_string(), key.text.to_string());
    let item = Item { label, insert, over: key.text.len() - back, ..described };
    Some(Offer { rank: rank(), back, item })
}

/// The rank of what stands complete: before everything else.
fn rank() -> Rank {
    Rank {
        is_completing: false,
        is_past: false,
        group: Group::Skeleton,
        fit: Fit::Whole,
        frequency: Reverse(u32::MAX),
        is_indirect: false,
        last: 0,
    }
}
