//! The signature of a document (发文机关署名 and 成文日期).

use super::head;
use crate::text::{Block, BlockKind, Prose, numbering};
use hegao_lexicon::Date;
use hegao_lexicon::language::document_kinds::{is_document_title, without_remark};
use hegao_lexicon::language::persons;
use hegao_lexicon::language::written_date::{self, Dated};
use hegao_lexicon::language::{bodies, han::is_han, places};
use std::ops::Range;

/// The signature of a document.
#[derive(Clone, Debug)]
pub struct Signature {
    /// Whether the issuing agencies are given with it.
    pub issued: bool,
    /// Whether the line above or before the date ends like the name of a body or begins with the name of a place, so
    /// that it is certainly a signature.
    pub named: bool,
    /// Prose range of the date, with the issuing agencies if they are above or before it.
    pub range: Range<usize>,
    /// Prose range of the date.
    pub date_range: Range<usize>,
    /// The date.
    pub date: Date,
}

/// The signature that dates a text: those of a named agency come first, then those with an issuing agency, then the
/// latest. `notable` are the indexes of the blocks that may be a signature.
pub fn latest(prose: &Prose, notable: &[usize]) -> Option<Signature> {
    let weight = |s: &Signature| (s.named, s.issued, s.date);
    all(prose, notable, 0..prose.text().len()).into_iter().max_by_key(weight)
}

/// The signature of the document whose body is a prose range: the first of a named agency. Whatever follows it, such as
/// a list of related documents with their dates, has other dates.
pub fn first(prose: &Prose, notable: &[usize], body: Range<usize>) -> Option<Signature> {
    let found = all(prose, notable, body);
    let named = found.iter().position(|s| s.named);
    match named {
        Some(first) => found.into_iter().nth(first),
        None => found.into_iter().max_by_key(|s| (s.issued, s.date)),
    }
}

/// The signatures in a prose range, in order. Dates after the head of an attachment count only if there is none before
/// it.
fn all(prose: &Prose, notable: &[usize], within: Range<usize>) -> Vec<Signature> {
    let (text, blocks) = (prose.text(), prose.blocks());
    let from = notable.partition_point(|index| blocks[*index].range.start < within.start);
    let mut found = Vec::new();
    for index in notable[from..].iter().copied().take_while(|index| blocks[*index].range.end <= within.end) {
        let line = text[blocks[index].range.clone()].trim();
        if numbering::is_attachment(line) && !found.is_empty() {
            break;
        }
        found.extend(read(text, &blocks[..=index]));
    }
    found
}

/// The signature that ends with the last of the blocks.
fn read(text: &str, blocks: &[Block]) -> Option<Signature> {
    let (block, above) = blocks.split_last()?;
    let line = &text[head::inner(text, block)];
    let outside = matches!(block.kind, BlockKind::TableCell | BlockKind::Heading(_) | BlockKind::BlockQuote);
    if line.len() > 200 || outside {
        return None;
    }
    let dated = signed(line)?;
    let alone = dated.range.start == 0;
    let start = if alone { issuers(text, above) } else { Some(block.range.start) };
    let last = above.last().map_or("", |b| text[b.range.clone()].trim());
    let at = head::inner(text, block).start;
    Some(Signature {
        issued: start.is_some(),
        named: start.is_some() && (!alone || names_body(last)),
        range: start.unwrap_or(block.range.start)..block.range.end,
        date_range: at + dated.range.start..at + dated.range.end,
        date: dated.date,
    })
}

/// Whether a line names a body or a signatory, and is neither a sentence nor a title.
pub(super) fn names_body(line: &str) -> bool {
    let bare = without_remark(line);
    let begins_with_place = bare.chars().skip(2).take(7).any(|c| places::LAST_LETTERS.contains(&c) || c == '区');
    let name = ends_as_issuer(bare) || begins_with_place && bare.chars().nth(5).is_some();
    let said = bare.contains("关于")
        || bare.contains(['《', '〔', '“', '，', '。', '：', ':'])
        || bare.starts_with(['请', '特']);
    name && !said && bare.chars().nth(2).is_some() && !is_document_title(bare)
}

/// The date of a signature line, which is only the date or has the issuing agency before it:
/// `国家税务总局　2016年12月15日`.
fn signed(line: &str) -> Option<Dated> {
    // a quick check that most lines fail: both forms of date end like this
    if !line.ends_with(|c: char| c == '日' || c.is_ascii_digit()) {
        return None;
    }
    if let Some(date) = written_date::only(line) {
        return Some(Dated { range: 0..line.len(), date });
    }
    let dated = written_date::find(line).next_back().filter(|d| d.range.end == line.len())?;
    let issuer = line[..dated.range.start].trim_end();
    (ends_as_issuer(issuer) && !issuer.contains(['，', ',', '。', '；', '：', ':'])).then_some(dated)
}

/// The prose offset where the issuing agencies above a date begin: short lines without punctuation.
fn issuers(text: &str, above: &[Block]) -> Option<usize> {
    let is_issuer = |b: &&Block| {
        let line = text[b.range.clone()].trim();
        line.len() <= 120
            && !line.contains(['。', '；', '：', '，', ',', ';', ':', '《', '！', '|'])
            && written_date::only(line).is_none()
            && !numbering::begins_with_number(line)
            && !numbering::is_attachment(line)
            && b.kind != BlockKind::TableCell
    };
    above.iter().rev().take_while(is_issuer).take(12).last().map(|b| b.range.start)
}

/// Whether a text ends like the name of a body or of a signatory.
pub(super) fn ends_as_issuer(text: &str) -> bool {
    let text = text.trim_end();
    bodies::ends_as_issuer(text) || text.ends_with("代章）") || text.ends_with("代章)") || is_signatory(text)
}

/// Whether a text ends with the office and the name of the signatory: 部长张三.
pub(super) fn is_signatory(text: &str) -> bool {
    let tail = text.char_indices().rev().nth(6).map_or(text, |(i, _)| &text[i..]);
    let named =
        |office: &str| tail.rfind(office).is_some_and(|i| (2..=4).contains(&name_length(&tail[i + office.len()..])));
    tail.contains(persons::TITLES_END) && persons::TITLES.iter().any(|office| named(office))
}

fn name_length(text: &str) -> usize {
    match text.chars().all(|c| is_han(c) || c.is_whitespace()) {
        true => text.chars().filter(|c| is_han(*c)).count(),
        false => 0,
    }
}
