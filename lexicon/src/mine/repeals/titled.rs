//! Repeals stated in a title: 《国务院关于废止〈甲办法〉的决定》.

use super::super::proposal::Confidence;
use super::{Extent, Reader, Repeal};

/// The repeals stated in the titles in a document, including its own title.
pub fn find(reader: &Reader<'_>) -> Vec<Repeal> {
    let document = reader.document;
    let since = reader.effective.or(document.date);
    let own = repealed(&reader.own.0).into_iter().map(|title| repeal(title, reader.own.clone(), since, 0));
    let mut found: Vec<Repeal> = own.collect();
    for title in &document.titles {
        let by = (title.text.clone(), document.number_of(title));
        let at = document.sentence(title.range.start).start;
        found.extend(repealed(&title.text).into_iter().map(|name| repeal(name, by.clone(), None, at)));
    }
    found
}

fn repeal(title: String, by: (String, Option<String>), since: Option<crate::Date>, at: usize) -> Repeal {
    Repeal {
        title,
        number: None,
        date: None,
        issuer: String::new(),
        extent: Extent::Whole,
        verb: "废止".to_owned(),
        by,
        since,
        article: String::new(),
        at,
        confidence: Confidence::Medium,
    }
}

/// The titles that a title repeals: 关于废止〈甲〉和〈乙〉的决定; empty if it also amends something or repeals only a
/// part.
fn repealed(title: &str) -> Vec<String> {
    let Some(at) = title.find("废止") else { return Vec::new() };
    let behind = title[at + "废止".len()..].trim_start_matches(['原']);
    let other =
        title[..at].ends_with(['、', '和', '或', '止']) || title[..at].contains("修改") || behind.contains("条款");
    if other || !behind.starts_with(['〈', '《', '<']) {
        return Vec::new();
    }
    titles_in(behind)
}

/// The titles in 〈〉 at the top level of a text, as far as they are listed.
fn titles_in(text: &str) -> Vec<String> {
    let (mut depth, mut start, mut found) = (0_usize, 0, Vec::new());
    for (i, c) in text.char_indices() {
        match c {
            '〈' | '《' | '<' => {
                depth += 1;
                start = if depth == 1 { i + c.len_utf8() } else { start };
            }
            '〉' | '》' | '>' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    found.push(text[start..i].to_owned());
                }
            }
            '的' if depth == 0 => break,
            _ => {}
        }
    }
    found
}
