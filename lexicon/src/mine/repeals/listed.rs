//! Lists after a verb of repeal: 下列文件同时废止： followed by one title per line.

use super::super::document::Document;
use super::{Clause, Extent, Repeal, RepealVerb};
use crate::language::numerals::is_numeral;
use crate::language::relations::JOINING;

/// The maximum number of bytes of numbering before a title on its line: （十二）.
const NUMBERING: usize = 24;

/// The titles listed below a verb whose sentence announces a list.
pub fn find(place: &RepealVerb<'_>) -> Option<Vec<Repeal>> {
    let RepealVerb { reader, verb, range } = place;
    let document = reader.document;
    // the list begins soon after the verb, or there is none
    let soon = document.text[range.end..].chars().take(NUMBERING).any(|c| matches!(c, '：' | ':'));
    if !soon {
        return None;
    }
    let sentence = document.sentence(range.start);
    let said = &document.text[sentence.clone()];
    let announces = ["下列", "以下", "如下"].iter().any(|w| said.contains(w));
    let ends = document.text[range.end..sentence.end].trim_end().ends_with(['：', ':']);
    if !announces || !ends {
        return None;
    }
    let lead = sentence.end;
    let clause = Clause { reader, verb, lead, sentence };
    let mut found = Vec::new();
    let mut at = lead;
    while let Some(title) = next_listed(document, at) {
        at = title.range.end;
        found.extend(clause.repeals(std::slice::from_ref(title), &Extent::Whole));
    }
    (!found.is_empty()).then_some(found)
}

/// The title at the beginning of the next line of a list.
fn next_listed(document: &Document, at: usize) -> Option<&super::Title> {
    let index = document.titles.partition_point(|t| t.range.start < at);
    let title = document.titles.get(index)?;
    let between = document.text[at..title.range.start].trim();
    let numbering = |c: char| {
        c.is_numeric()
            || is_numeral(c)
            || "（）().、．；;。 \n\t".contains(c)
            || matches!(c, '第' | '项')
            || JOINING.contains(&c)
    };
    (between.len() <= NUMBERING && between.chars().all(numbering)).then_some(title)
}
