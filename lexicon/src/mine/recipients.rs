//! The recipients of a document: 抄送：…, and the list between the title and the first colon.

use super::document::Document;
use crate::language::acts::RESTING_ON;
use crate::language::references::RECIPIENT_LABELS;
use std::ops::Range;

/// The maximum length of a list, in bytes.
const LONGEST: usize = 900;

/// The ranges of the lists of recipients.
pub fn lists(document: &Document) -> Vec<Range<usize>> {
    let text = document.text.as_str();
    let mut found: Vec<Range<usize>> = Vec::new();
    for key in RECIPIENT_LABELS {
        for (at, _) in text.match_indices(key) {
            let rest = text[at + key.len()..].trim_start_matches([' ', '\u{3000}']);
            let rest = ["机关", "单位"].iter().find_map(|w| rest.strip_prefix(w)).unwrap_or(rest);
            let rest = rest.trim_start_matches([' ', '\u{3000}']);
            let Some(list) = rest.strip_prefix(['：', ':']) else { continue };
            let from = text.len() - list.len();
            let end = list.find(['。', '\n']).unwrap_or(list.len());
            found.extend((end <= LONGEST).then_some(from..from + end));
        }
    }
    found.extend(addressees(document));
    found
}

/// The range of the list after the title (and the number, if there is one) up to the first colon.
pub fn addressees(document: &Document) -> Option<Range<usize>> {
    /// Own list: beginnings of items that belong to the body text, not to a list of recipients, in addition to [`RESTING_ON`].
    const BODY: [&str; 8] = ["为", "经", "现", "近日", "记者", "日前", "第一条", "一、"];
    document.title.as_ref()?;
    let title_end = document.title_range.end;
    let number = document.numbers.iter().find(|n| n.range.start >= title_end);
    let lead = |n: &Range<usize>| document.text[title_end..n.start].trim().is_empty();
    let from = number.map(|n| &n.range).filter(|n| lead(n)).map_or(title_end, |n| n.end);
    let list = &document.text[from..];
    let end = list.find(['：', ':'])?;
    let is_body = |item: &str| BODY.iter().chain(&RESTING_ON).any(|b| item.trim_start().starts_with(b));
    let listed = end <= LONGEST && !list[..end].contains('。') && !list[..end].split(['\n', '，', ',']).any(is_body);
    listed.then_some(from..from + end)
}
