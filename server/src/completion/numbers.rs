//! Document numbers: after an issuer code the known numbers under it, after 《标题》（ the numbers of that title.

use super::ranking::{Fit, Group, Offer, Rank};
use super::titles::{self, card_key, detail};
use super::{CompletionData, Cursor, Item, Kind};
use crate::mentions::citation::between_marks;
use hegao_lexicon::Policy;
use std::cmp::Reverse;
use std::collections::HashMap;

/// The maximum number of characters before the cursor that are examined.
const LONGEST: usize = 32;
/// The maximum number of document numbers in a list, which leaves room for agencies.
const MOST: usize = 40;

/// The numbers that continue the end of what was typed, whatever brackets it has.
pub fn complete(cursor: &Cursor<'_>, known: CompletionData<'_>) -> Vec<Offer> {
    let found = cursor.ends(LONGEST).find_map(|typed| {
        let start = in_form(typed);
        // a single character is too ambiguous
        let is_long = start.chars().nth(1).is_some();
        let found = if is_long { beginning(&start, known) } else { Vec::new() };
        (!found.is_empty()).then_some((typed, start, found))
    });
    let Some((typed, start, found)) = found else { return Vec::new() };
    let over = tail(&start, cursor.after);
    // a complete number needs nothing: its brackets are for the diagnostics
    let new = found.into_iter().filter(|(number, _)| *number != start);
    new.enumerate().map(|(i, (number, policy))| offer(known, number, policy, i, typed.len(), over)).collect()
}

/// The numbers of a title after which a bracket was opened.
pub fn of_title(cursor: &Cursor<'_>, known: CompletionData<'_>) -> Vec<Offer> {
    let Some(open) = cursor.before.rfind(['（', '(']) else { return Vec::new() };
    let (before, typed) = cursor.before.split_at(open);
    let Some(title) = before.strip_suffix('》').and_then(|b| Some(&b[titles::opening(b)? + '《'.len_utf8()..]))
    else {
        return Vec::new();
    };
    let start = in_form(typed.trim_start_matches(['（', '(']));
    let fits = |p: &&Policy| !p.number.is_empty() && p.number.starts_with(&start);
    let mut found: Vec<&Policy> = known.lexicon.policies.by_title(title).filter(fits).collect();
    found.sort_by_key(|p| Reverse(order(&p.number)));
    let over = cursor.after.chars().next().filter(|c| "）)".contains(*c)).map_or(0, char::len_utf8);
    let offer = |(i, policy): (usize, &Policy)| {
        let mut offer = offer(known, policy.number.to_string(), policy, i, typed.len(), over);
        offer.item.insert = format!("（{}）", policy.number);
        offer
    };
    found.into_iter().enumerate().map(offer).collect()
}

/// The typed text with the brackets and digits that a valid number has.
fn in_form(typed: &str) -> String {
    let right = |c: char| match c {
        '[' | '(' | '【' | '［' | '（' | '﹝' => '〔',
        ']' | ')' | '】' | '］' | '）' | '﹞' => '〕',
        '０'..='９' => char::from_u32(c as u32 - '０' as u32 + '0' as u32).unwrap_or(c),
        _ => c,
    };
    typed.chars().map(right).collect()
}

/// The numbers that begin with `start`, which includes everything before the year or sequence; each with its document,
/// the newest first.
fn beginning<'a>(start: &str, known: CompletionData<'a>) -> Vec<(String, &'a Policy)> {
    let mut rows: HashMap<String, Vec<usize>> = HashMap::new();
    let complete = known.lexicon.policies.numbers(start).into_iter().filter(|(n, _)| head(n).len() <= start.len());
    complete.for_each(|(number, row)| rows.entry(number.into_owned()).or_default().push(row));
    let mut newest: Vec<(String, Vec<usize>)> = rows.into_iter().collect();
    newest.sort_by_cached_key(|(number, _)| Reverse((order(number), number.clone())));
    newest.truncate(MOST);
    let policies = &known.lexicon.policies;
    // a notice has the same number as the document it issues, and its title is the longer one
    let longest = |rows: Vec<usize>| rows.into_iter().filter_map(|i| policies.get(i)).max_by_key(|p| p.title.len());
    newest.into_iter().filter_map(|(number, rows)| Some((number, longest(rows)?))).collect()
}

/// The text before the year or the sequence: 国发, 国务院令.
fn head(number: &str) -> &str {
    let end = number.find(|c: char| "〔第（".contains(c) || c.is_ascii_digit() || c == ' ');
    &number[..end.unwrap_or(number.len())]
}

/// Year and sequence, as a sort key.
fn order(number: &str) -> Vec<u32> {
    number.split(|c: char| !c.is_ascii_digit()).filter_map(|digits| digits.parse().ok()).collect()
}

fn offer(known: CompletionData<'_>, number: String, policy: &Policy, place: usize, back: usize, over: usize) -> Offer {
    let is_abolished = policy.lapsed_by(known.today);
    let title = if policy.title.is_empty() { String::new() } else { format!("《{}》", between_marks(&policy.title)) };
    let detail = match is_abolished {
        true => [title.clone(), detail(policy, known)]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join("，"),
        false => title.clone(),
    };
    let item = Item {
        kind: Kind::Number,
        label: number.clone(),
        note: title,
        detail,
        insert: number,
        snippet: None,
        over,
        is_abolished,
        card_key: Some(card_key(policy)),
    };
    let (fit, frequency) = (Fit::Beginning, Reverse(0));
    let rank = Rank {
        is_completing: true,
        is_past: is_abolished,
        group: Group::Number,
        fit,
        is_indirect: false,
        frequency,
        last: place,
    };
    Offer { rank, back, item }
}

/// The number of bytes after the cursor that belong to the number being written: the closing bracket, the sequence and
/// 号. Digits without 号 belong to something else.
fn tail(start: &str, after: &str) -> usize {
    let rest = match (start.contains('〔'), start.contains('〕'), start.contains('第')) {
        (true, false, _) => {
            let year = after.trim_start_matches(|c: char| c.is_ascii_digit());
            match year.strip_prefix(['〕', ']', ')', '】', '］', '）', '﹞']) {
                Some(rest) => rest,
                None => after,
            }
        }
        (true, true, _) | (_, _, true) => after,
        _ => return whole(after),
    };
    let sequence = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    after.len() - sequence.strip_prefix('号').unwrap_or(rest).len()
}

/// The number of bytes after an issuer code that belong to its number: 〔2016〕73号.
fn whole(after: &str) -> usize {
    let rest = after.strip_prefix(['〔', '[', '(', '【', '［', '（', '﹝']);
    rest.map_or(0, |rest| match tail("〔", rest) {
        len if rest[..len].ends_with('号') => after.len() - rest.len() + len,
        _ => 0,
    })
}

#[cfg(test)]
mod tests {
    use super::{order, tail};

    #[test]
    fn only_what_belongs_to_the_number_is_replaced() {
        let replaced = |start, after: &'static str| &after[..tail(start, after)];
        assert_eq!(replaced("国发〔", "〕"), "〕");
        assert_eq!(replaced("国发〔20", "16]73号执行"), "16]73号");
        assert_eq!(replaced("国发〔2016", "）执行"), "）");
        assert_eq!(replaced("国发〔2016〕", "号执行"), "号");
        assert_eq!(replaced("国发〔2016〕7", "3号执行"), "3号");
        assert_eq!(replaced("国发〔2016〕", "3项"), "");
        assert_eq!(replaced("国务院令第", "号"), "号");
        assert_eq!(replaced("国发", "〔2016〕73号执行"), "〔2016〕73号");
        assert_eq!(replaced("国发", "（以下简称"), "");
    }

    #[test]
    fn newer_numbers_sort_later() {
        assert!(order("国发〔2016〕9号") < order("国发〔2016〕73号"));
        assert!(order("国发〔2015〕73号") < order("国发〔2016〕9号"));
    }
}
