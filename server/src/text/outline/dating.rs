//! Determines when a document was written. A document can give its date in many ways; they are tried in order of
//! reliability.
//!
//! Only dates that the document gives for itself count. A draft has no date yet and cites older documents: dating it by
//! what it mentions would hide that an agency it names no longer exists.

use super::signature::{ends_as_issuer, is_signatory};
use crate::text::{Block, Prose, front_matter, numbering};
use hegao_lexicon::Date;
use hegao_lexicon::language::acts::{AMENDING, APPROVING, CARRYING_OUT, ISSUING, RESTING_ON, begins_taking_effect};
use hegao_lexicon::language::document_kinds::{ENDINGS, Ending, Nature};
use hegao_lexicon::language::han::is_han;
use hegao_lexicon::language::written_date::{self, Dated};
use hegao_lexicon::language::{metadata, references, time};

/// The source of the date of a document.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DateBasis {
    /// A key of the front matter.
    FrontMatter,
    /// A line such as 成文日期：….
    Metadata,
    /// The note under the title of a law: （…通过　…修正）.
    Note,
    /// The date below the issuing agencies.
    Signature,
    /// The date after an issuing agency in running text, as in a document whose lines were joined.
    Imprint,
    /// A line such as 发布日期：…, or the timestamp of a web page, which may be much later than the document.
    Published,
    /// The year of the document's own number.
    Number,
    /// 本办法自…起施行.
    Effect,
}

/// The date of a document and its source.
pub fn date(source: &str, prose: &Prose, signed: Option<Date>) -> Option<(Date, DateBasis)> {
    let front = prose.front_matter().and_then(|r| source.get(r)).unwrap_or_default();
    let head = head(prose);
    let note = note(head);
    if let Some(date) = entry(front, &metadata::WRITTEN) {
        return Some((date, DateBasis::FrontMatter));
    }
    if let Some(date) = entry(front, &metadata::PUBLISHED) {
        // the last amendment of a law is later than its first publication
        return Some(note.filter(|n| *n > date).map_or((date, DateBasis::FrontMatter), |n| (n, DateBasis::Note)));
    }
    let text = prose.text();
    metadata(head, &metadata::WRITTEN)
        .map(|d| (d, DateBasis::Metadata))
        // an order is signed after the adoption of the document it publishes
        .or_else(|| note.filter(|n| signed.is_none_or(|s| s < *n)).map(|d| (d, DateBasis::Note)))
        .or_else(|| signed.map(|d| (d, DateBasis::Signature)))
        .or_else(|| imprint(text, prose.blocks().len() <= 3).map(|d| (d, DateBasis::Imprint)))
        .or_else(|| metadata(head, &metadata::PUBLISHED).or_else(|| stamp(head)).map(|d| (d, DateBasis::Published)))
        .or_else(|| number_year(head).map(|d| (d, DateBasis::Number)))
        .or_else(|| effect(text).map(|d| (d, DateBasis::Effect)))
}

/// The maximum length of the head of a document, in bytes.
const HEAD: usize = 2400;

/// The part before the body: the title and the information about the document. It ends before the first numbered
/// heading.
fn head(prose: &Prose) -> &str {
    let text = prose.text();
    let numbered = |b: &&Block| numbering::begins_with_number(text[b.range.clone()].trim_start());
    let body = prose.blocks().iter().take_while(|b| b.range.start < HEAD).find(numbered);
    let mut end = body.map_or(HEAD, |b| b.range.start).min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// The date given in the front matter under one of `keys`.
fn entry(front: &str, keys: &[&str]) -> Option<Date> {
    keys.iter().find_map(|key| {
        let mut entries = front_matter::entries(front).filter(|(k, _)| k.eq_ignore_ascii_case(key));
        entries.find_map(|(_, value)| written_date::leading(value).map(|d| d.date).or_else(|| Date::parse(value)))
    })
}

/// The date given by a line such as `成文日期：2016年12月15日`. Blanks and a separator may follow the key, and the
/// value may be on the next line.
fn metadata(head: &str, keys: &[&str]) -> Option<Date> {
    keys.iter().filter(|k| !k.is_ascii()).find_map(|key| {
        let mut places = head.match_indices(key).map(|(at, _)| at + key.len());
        places.find_map(|at| {
            let rest = head[at..].trim_start_matches([' ', '\u{3000}']);
            rest.starts_with([':', '：', '|', '】', ']', '\n']).then_some(())?;
            let value =
                rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '：' | '|' | '】' | ']'));
            written_date::leading(value).map(|d| d.date)
        })
    })
}

/// The timestamp of a web page, on the first lines: `2016-12-27 16:52:00`.
fn stamp(head: &str) -> Option<Date> {
    head.lines().take(20).find_map(|line| {
        let dated = written_date::leading(line.trim())?;
        let rest = &line.trim()[dated.range.end..];
        let clock = rest.trim_start().starts_with(|c: char| c.is_ascii_digit()) && rest.contains(':');
        (clock || rest.is_empty() || rest.trim_start().starts_with('|')).then_some(dated.date)
    })
}

/// Whether a note under the title of a law reports its adoption or a later change.
fn tells_of_adoption(note: &str) -> bool {
    let acts = [&APPROVING[..], &ISSUING, &AMENDING];
    acts.into_iter().flatten().chain(&["会议", "公告", "第"]).any(|word| note.contains(word)) || note.contains("会上")
}

/// The latest date in the notes under the title: in brackets （1994年7月5日…通过　根据2018年…修正）, one per line
/// `2018年3月1日　国务院令第696号公布`, or after a dash ——2018年3月5日在…大会上.
fn note(head: &str) -> Option<Date> {
    notes(head).max()
}

/// The date a law was first adopted, from the notes under its title: the text still has words from that date.
pub fn first_adopted(prose: &Prose) -> Option<Date> {
    notes(head(prose)).min()
}

/// The dates in the notes under the title.
fn notes(head: &str) -> impl Iterator<Item = Date> {
    let brackets = head.match_indices(['（', '(']).filter_map(|(at, open)| bracketed(head, at, open.len()));
    brackets.chain(head.lines().filter_map(line_note)).flat_map(adopted_on)
}

/// The dates in a note, except the date on which something takes effect.
fn adopted_on(note: &str) -> impl Iterator<Item = Date> {
    written_date::find(note).filter(move |d| !is_effect(note, d)).map(|d| d.date)
}

/// The text of a note in the brackets that open at byte offset `at`; `open` is the length of the bracket in bytes.
fn bracketed(head: &str, at: usize, open: usize) -> Option<&str> {
    let inner = &head[at + open..];
    let line_start = head[..at].trim_end_matches([' ', '\u{3000}']).ends_with('\n') || at == 0;
    let cited = head[..at].ends_with(['》', '〉', '"', '”']);
    if cited || !line_start && written_date::leading(inner).is_none() {
        return None;
    }
    let inner = &inner[..inner.find(['）', ')'])?];
    let adopted = inner.len() < 1500 && !inner.contains('。') && tells_of_adoption(inner);
    adopted.then_some(inner)
}

/// The text of a line, if it is a note.
fn line_note(line: &str) -> Option<&str> {
    let line = line.trim().trim_start_matches(['—', '-', '－', '─', '―']);
    let leads = written_date::leading(line).is_some();
    let ends =
        || written_date::find(line).next_back().is_some_and(|d| d.range.end == line.len()) && line.contains("会议");
    let prose = line.len() > 600 || line.contains('。') || leads && line.contains(['，', ',']);
    let adopted = !prose && (leads || ends()) && tells_of_adoption(line);
    adopted.then_some(line)
}

/// Whether a date is the one on which something takes effect.
fn is_effect(text: &str, dated: &Dated) -> bool {
    begins_taking_effect(text[dated.range.end..].trim_start().trim_start_matches('起'))
}

/// The latest date after an issuing agency and before text that follows a signature. If there is none, the printing
/// date, which is some days later.
fn imprint(text: &str, joined: bool) -> Option<Date> {
    let latest = |printed| {
        let ends = |d: &Dated| is_imprint(&text[..d.range.start], &text[d.range.end..], joined, printed);
        written_date::find(text).filter(ends).map(|d| d.date).max()
    };
    latest(false).or_else(|| latest(true))
}

fn is_imprint(before: &str, after: &str, joined: bool, printed: bool) -> bool {
    let mut after = after.trim_start_matches([' ', '\u{3000}']);
    if printed {
        after = after.strip_prefix("印发").or_else(|| after.strip_prefix('印')).unwrap_or(after);
    }
    let ends = after.is_empty() || after.starts_with('\n') || references::follows_signature(after);
    ends && ends_as_issuer(before)
        || joined && (after.starts_with("关于") && ends_as_issuer(before) || is_signatory(before.trim_end()))
}

/// The year of the document's own number, which is in its head: on a line of its own, or directly after the title. A
/// number anywhere else is a citation.
fn number_year(head: &str) -> Option<Date> {
    head.match_indices(['〔', '[', '［', '﹝', '【', '（', '(']).find_map(|(at, open)| {
        let rest = &head[at + open.len()..];
        let year: u16 = rest.get(..4)?.parse().ok()?;
        let rest = rest[4..].strip_prefix(['〕', ']', '］', '﹞', '】', '）', ')'])?.trim_start();
        let sequence = rest.trim_start_matches('第').trim_start_matches(|c: char| c.is_ascii_digit());
        let after = sequence.trim_start().strip_prefix('号').filter(|_| sequence.len() < rest.len())?;
        let code = head[..at].char_indices().rev().find(|(_, c)| !is_han(*c)).map_or(0, |(i, c)| i + c.len_utf8());
        let led = is_cited(&head[code..at]);
        let alone =
            !led && head[..code].trim_end_matches(['（', '(', ' ', '\u{3000}', '《']).ends_with('\n') || code == 0;
        let ends = after.trim_start_matches(['）', ')', ' ', '\u{3000}']).starts_with('\n');
        let titled = ends_title(&head[code..at]);
        // a title may contain an enumeration: 煤矸石、石煤综合利用
        let first = !led && !head[..at].contains(['。', '，', ',', '；', '：', ':', '\n', '《']);
        (alone && ends || (alone || first) && titled).then(|| Date::checked(year, 0, 0))?
    })
}

/// Whether the text before the year of a number introduces the number of another document.
fn is_cited(before: &str) -> bool {
    RESTING_ON.iter().chain(&CARRYING_OUT).any(|verb| before.contains(verb)) || before.contains('据')
}

/// Whether a title ends in a text and the issuer code of a number follows: the lines of the document were joined. Only
/// endings that are rare in codes count: many codes contain 规划, 标准 or 函.
fn ends_title(text: &str) -> bool {
    let is_rare_in_codes =
        |end: &&Ending| matches!(end.nature, Nature::Legal(_) | Nature::Rules) && end.name.len() > '函'.len_utf8();
    let names = ENDINGS.iter().filter(is_rare_in_codes).map(|end| end.name).chain(["方案", "复函", "的函"]);
    names.into_iter().any(|name| text.find(name).is_some_and(|i| i + name.len() < text.len()))
}

/// The latest date from which the document says it is in force: 本办法自2018年5月1日起施行.
fn effect(text: &str) -> Option<Date> {
    written_date::find(text).filter(|d| is_effect(text, d) && is_own(&text[..d.range.start])).map(|d| d.date).max()
}

/// Own list: how a document refers to its own rules, other than by its document type.
const NEW_RULES: [&str; 5] = ["本次", "此次", "上述政策", "以上政策", "新政"];

/// Whether the text after 本 names a document type, possibly after a few other characters: 本办法, 本实施细则.
fn names_itself(after: &str) -> bool {
    let kinds = || ENDINGS.iter().filter(|end| end.name.len() > '法'.len_utf8());
    after.starts_with('法') || kinds().any(|end| after.contains(end.name)) || after.contains("实施")
}

/// Whether the sentence before a date says that it refers to this document.
fn is_own(before: &str) -> bool {
    let Some(subject) = before.trim_end().strip_suffix(time::SINCE) else { return false };
    let start = subject.char_indices().rev().take(80).find(|(_, c)| matches!(c, '。' | '；' | ';' | '\n'));
    let sentence = start.map_or(subject, |(i, c)| &subject[i + c.len_utf8()..]);
    NEW_RULES.iter().any(|w| sentence.contains(w))
        || sentence.match_indices('本').any(|(i, _)| {
            let after: String = sentence[i..].chars().skip(1).take(6).collect();
            names_itself(&after)
        })
}

/// The latest year the text names outside of titles: 2016年. A draft usually names its own time at some point.
pub fn latest_year(text: &str) -> Option<u16> {
    let years = memchr::memmem::find_iter(text.as_bytes(), "年").filter_map(|at| {
        let head = text[..at].trim_end_matches([' ', '\u{3000}']);
        let digits = head.get(head.len().checked_sub(4)?..).filter(|d| d.bytes().all(|b| b.is_ascii_digit()))?;
        let year = digits.parse().ok().filter(|year| (1949..2100).contains(year))?;
        (!is_in_title(head)).then_some(year)
    });
    years.max()
}

/// The maximum length of a title before a year in it, in bytes.
const TITLE: usize = 240;

/// Whether a text ends inside a title.
fn is_in_title(before: &str) -> bool {
    let window = &before.as_bytes()[before.len().saturating_sub(TITLE)..];
    let last = |mark: &str| memchr::memmem::rfind(window, mark.as_bytes());
    last("《") > last("》")
}
