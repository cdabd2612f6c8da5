//! Who a document is sent to: 抄送：…, and the list between the title and the first colon.

use super::document::Document;
use std::ops::Range;

/// The longest list, in bytes.
const LONGEST: usize = 900;

/// Where the lists of recipients stand.
pub fn lists(document: &Document) -> Vec<Range<usize>> {
    let text = document.text.as_str();
    let mut found: Vec<Range<usize>> = Vec::new();
    for key in ["抄送", "主送", "抄报"] {
        for (at, _) in text.match_indices(key) {
            let rest = text[at + key.len()..].trim_start_matches([' ', '\u{3000}', '机', '关', '单', '位']);
            let Some(list) = rest.strip_prefix(['：', ':']) else { continue };
            let from = text.len() - list.len();
            let end = list.find(['。', '\n']).unwrap_or(list.len());
            found.extend((end <= LONGEST).then_some(from..from + end));
        }
    }
    found.extend(addressees(document));
    found
}

/// The list that follows the title, and the number if one stands there, up to the first colon.
pub fn addressees(document: &Document) -> Option<Range<usize>> {
    const BODY: [&str; 10] = ["为", "根据", "按照", "经", "现", "近日", "记者", "日前", "第一条", "一、"];
    let title = document.title.as_deref()?;
    let title_end = end_of(&document.text, title)?;
    let number = document.numbers.iter().find(|n| n.range.start >= title_end);
    let lead = |n: &Range<usize>| document.text[title_end..n.start].trim().is_empty();
    let from = number.map(|n| &n.range).filter(|n| lead(n)).map_or(title_end, |n| n.end);
    let list = &document.text[from..];
    let end = list.find(['：', ':'])?;
    let is_body = |item: &str| BODY.iter().any(|b| item.trim_start().starts_with(b));
    let listed = end <= LONGEST && !list[..end].contains('。') && !list[..end].split(['\n', '，', ',']).any(is_body);
    listed.then_some(from..from + end)
}

/// How far down a title may begin, in letters.
const HEAD: usize = 1500;

/// Where a title ends in a text, whatever blanks and line breaks it has there.
fn end_of(text: &str, title: &str) -> Option<usize> {
    let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<Vec<char>>();
    let title = letters(title);
    let head = text.char_indices().filter(|(_, c)| !c.is_whitespace()).take(HEAD);
    let (places, head): (Vec<usize>, Vec<char>) = head.unzip();
    let first = head.windows(title.len().max(1)).position(|w| w == title)?;
    let last = first + title.len().max(1) - 1;
    Some(places[last] + head[last].len_utf8())
}
