//! When a document was written. It says so in many ways; they are asked in the order of their worth.
//!
//! Only what a document says of itself counts. A draft has no date yet and cites older documents:
//! to date it by what it mentions would hide that an agency it names is gone.

use super::head;
use crate::text::{Block, BlockKind, Prose, front_matter, numbering};
use hegao_lexicon::Date;
use hegao_lexicon::language::acts::{AMENDING, APPROVING, CARRYING_OUT, ISSUING, RESTING_ON, begins_taking_effect};
use hegao_lexicon::language::document_kinds::{ENDINGS, Ending, Nature};
use hegao_lexicon::language::han::is_han;
use hegao_lexicon::language::written_date::{self, Dated};
use hegao_lexicon::language::{bodies, metadata, persons, references, time};
use std::ops::Range;

/// What the date of a document was taken from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DateBasis {
    /// A key of the front matter.
    FrontMatter,
    /// A line 成文日期：….
    Metadata,
    /// The note under the title of a law: （…通过　…修正）.
    Note,
    /// The date under the issuers.
    Signature,
    /// A date after an issuer in running text, as in a document whose lines were joined.
    Imprint,
    /// A line 发布日期：… or the stamp of a page, which may be much later than the document.
    Published,
    /// The year of the document's own number.
    Number,
    /// 本办法自…起施行.
    Effect,
}

/// A signature.
#[derive(Clone, Debug)]
pub struct Signature {
    /// Whether the issuers stand with it.
    pub issued: bool,
    /// Prose range: the issuers, if they stand above it, and the date.
    pub range: Range<usize>,
    /// Prose range of the date.
    pub date_range: Range<usize>,
    /// The date.
    pub date: Date,
}

/// The date of a document, and what it was taken from.
pub fn date(source: &str, prose: &Prose, signed: Option<Date>) -> Option<(Date, DateBasis)> {
    let front = prose.front_matter().and_then(|r| source.get(r)).unwrap_or_default();
    let head = head(prose);
    let note = note(head);
    if let Some(date) = entry(front, &metadata::WRITTEN) {
        return Some((date, DateBasis::FrontMatter));
    }
    if let Some(date) = entry(front, &metadata::PUBLISHED) {
        // what a law was last amended by is later than its first publication
        return Some(note.filter(|n| *n > date).map_or((date, DateBasis::FrontMatter), |n| (n, DateBasis::Note)));
    }
    let text = prose.text();
    metadata(head, &metadata::WRITTEN)
        .map(|d| (d, DateBasis::Metadata))
        // an order is signed after what it publishes was adopted
        .or_else(|| note.filter(|n| signed.is_none_or(|s| s < *n)).map(|d| (d, DateBasis::Note)))
        .or_else(|| signed.map(|d| (d, DateBasis::Signature)))
        .or_else(|| imprint(text, prose.blocks().len() <= 3).map(|d| (d, DateBasis::Imprint)))
        .or_else(|| metadata(head, &metadata::PUBLISHED).or_else(|| stamp(head)).map(|d| (d, DateBasis::Published)))
        .or_else(|| number_year(head).map(|d| (d, DateBasis::Number)))
        .or_else(|| effect(text).map(|d| (d, DateBasis::Effect)))
}

/// How many bytes of a document its head may have.
const HEAD: usize = 2400;

/// The part before the body: the title and what is said of the document. It ends with the first
/// numbered heading.
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

/// The date that the front matter gives under one of `keys`.
fn entry(front: &str, keys: &[&str]) -> Option<Date> {
    keys.iter().find_map(|key| {
        let mut entries = front_matter::entries(front).filter(|(k, _)| k.eq_ignore_ascii_case(key));
        entries.find_map(|(_, value)| written_date::leading(value).map(|d| d.date).or_else(|| Date::parse(value)))
    })
}

/// The date that a line `成文日期：2016年12月15日` gives. The key may have blanks in it, and may
/// stand on a line of its own.
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

/// The stamp of a page, on the first lines: `2016-12-27 16:52:00`.
fn stamp(head: &str) -> Option<Date> {
    head.lines().take(20).find_map(|line| {
        let dated = written_date::leading(line.trim())?;
        let rest = &line.trim()[dated.range.end..];
        let clock = rest.trim_start().starts_with(|c: char| c.is_ascii_digit()) && rest.contains(':');
        (clock || rest.is_empty() || rest.trim_start().starts_with('|')).then_some(dated.date)
    })
}

/// Whether a note under the title of a law tells of its adoption or of what became of it.
fn tells_of_adoption(note: &str) -> bool {
    let acts = [&APPROVING[..], &ISSUING, &AMENDING];
    acts.into_iter().flatten().chain(&["会议", "公告", "第"]).any(|word| note.contains(word)) || note.contains("会上")
}

/// The latest date of the notes under the title: in brackets （1994年7月5日…通过　根据2018年…修正）, a
/// line each `2018年3月1日　国务院令第696号公布`, or after a dash ——2018年3月5日在…大会上.
fn note(head: &str) -> Option<Date> {
    notes(head).max()
}

/// The day a law was first adopted, by the notes under its title: its text keeps words of that day.
pub fn first_adopted(prose: &Prose) -> Option<Date> {
    notes(head(prose)).min()
}

/// The days that the notes under the title name.
fn notes(head: &str) -> impl Iterator<Item = Date> {
    let brackets = head.match_indices(['（', '(']).filter_map(|(at, open)| bracketed(head, at, open.len()));
    brackets.chain(head.lines().filter_map(line_note)).flat_map(adopted_on)
}

/// The days in a note, but for that on which something takes effect.
fn adopted_on(note: &str) -> impl Iterator<Item = Date> {
    written_date::find(note).filter(move |d| !is_effect(note, d)).map(|d| d.date)
}

/// The note between the brackets that open at `at`.
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

/// A line that is a note.
fn line_note(line: &str) -> Option<&str> {
    let line = line.trim().trim_start_matches(['—', '-', '－', '─', '―']);
    let leads = written_date::leading(line).is_some();
    let ends =
        || written_date::find(line).next_back().is_some_and(|d| d.range.end == line.len()) && line.contains("会议");
    let prose = line.len() > 600 || line.contains('。') || leads && line.contains(['，', ',']);
    let adopted = !prose && (leads || ends()) && tells_of_adoption(line);
    adopted.then_some(line)
}

/// Whether a date is the day something takes effect.
fn is_effect(text: &str, dated: &Dated) -> bool {
    begins_taking_effect(text[dated.range.end..].trim_start().trim_start_matches('起'))
}

/// The signature: the last date that stands alone, with the issuers above it or before it; of a
/// document with attachments, the one before them. `notable` are the blocks that may have any.
pub fn signature(prose: &Prose, notable: &[usize]) -> Option<Signature> {
    let text = prose.text();
    let blocks = prose.blocks();
    let mut found: Option<Signature> = None;
    for (index, block) in notable.iter().map(|index| (*index, &blocks[*index])) {
        let line = text[block.range.clone()].trim();
        if numbering::is_attachment(line) && found.is_some() {
            break;
        }
        if line.len() > 200 || matches!(block.kind, BlockKind::TableCell | BlockKind::Heading(_)) {
            continue;
        }
        let Some(dated) = signed(line) else { continue };
        let start = match dated.range.start {
            0 => issuers(text, &blocks[..index]),
            _ => Some(block.range.start),
        };
        let weight = |s: &Signature| (s.issued, s.date);
        let at = head::inner(text, block).start;
        let new = Signature {
            issued: start.is_some(),
            range: start.unwrap_or(block.range.start)..block.range.end,
            date_range: at + dated.range.start..at + dated.range.end,
            date: dated.date,
        };
        if found.as_ref().is_none_or(|old| weight(old) <= weight(&new)) {
            found = Some(new);
        }
    }
    found
}

/// The date of a line of a signature, which consists of it or has the issuer before it:
/// `国家税务总局　2016年12月15日`.
fn signed(line: &str) -> Option<Dated> {
    // most lines are none: both kinds of date end so
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

/// Where the issuers above a date begin: short lines without punctuation.
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

fn ends_as_issuer(text: &str) -> bool {
    let text = text.trim_end();
    bodies::ends_as_issuer(text) || text.ends_with("代章）") || text.ends_with("代章)") || is_signatory(text)
}

/// Whether a text ends with the office and the name of who signs: 部长张三.
fn is_signatory(text: &str) -> bool {
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

/// The latest date after an issuer that is followed by what follows a signature; the date of
/// printing, some days later, if there is no other.
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

/// The year of the document's own number, which stands in its head: on a line of its own, or right
/// after the title. A number anywhere else is cited.
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
        // a title may have a list in it: 煤矸石、石煤综合利用
        let first = !led && !head[..at].contains(['。', '，', ',', '；', '：', ':', '\n', '《']);
        (alone && ends || (alone || first) && titled).then(|| Date::checked(year, 0, 0))?
    })
}

/// Whether what stands before the year of a number leads to it as to that of another document.
fn is_cited(before: &str) -> bool {
    RESTING_ON.iter().chain(&CARRYING_OUT).any(|verb| before.contains(verb)) || before.contains('据')
}

/// Whether a title ends in a text, and the code of a number follows: the lines of the document were joined. Only endings
/// that no code has in it: 规划, 标准 and 函 stand in many.
fn ends_title(text: &str) -> bool {
    let is_rare_in_codes =
        |end: &&Ending| matches!(end.nature, Nature::Legal(_) | Nature::Rules) && end.name.len() > '函'.len_utf8();
    let names = ENDINGS.iter().filter(is_rare_in_codes).map(|end| end.name).chain(["方案", "复函", "的函"]);
    names.into_iter().any(|name| text.find(name).is_some_and(|i| i + name.len() < text.len()))
}

/// The latest day from which the document says it holds: 本办法自2018年5月1日起施行.
fn effect(text: &str) -> Option<Date> {
    written_date::find(text).filter(|d| is_effect(text, d) && is_own(&text[..d.range.start])).map(|d| d.date).max()
}

/// Own list: how the rules at hand are called besides by their kind.
const NEW_RULES: [&str; 5] = ["本次", "此次", "上述政策", "以上政策", "新政"];

/// Whether what follows 本 begins with the kind of a document, a few letters before it allowed: 本办法, 本实施细则.
fn names_itself(after: &str) -> bool {
    let kinds = || ENDINGS.iter().filter(|end| end.name.len() > '法'.len_utf8());
    after.starts_with('法') || kinds().any(|end| after.contains(end.name)) || after.contains("实施")
}

/// Whether the sentence before a date says that it is about this document.
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

/// The latest year the text names: 2016年. A draft that is being written names its own time sooner or later.
pub fn latest_year(text: &str) -> Option<u16> {
    let years = memchr::memmem::find_iter(text.as_bytes(), "年").filter_map(|at| {
        let digits = text.get(at.checked_sub(4)?..at).filter(|d| d.bytes().all(|b| b.is_ascii_digit()))?;
        digits.parse().ok().filter(|year| (1949..2100).contains(year))
    });
    years.max()
}
