//! A document as input of the miner: already parsed, with its mentions. Reading files and finding mentions uses the
//! same code as linting, so that both see the same text.

use super::proposal::Evidence;
use crate::Date;
use crate::language::drafts;
use crate::language::han::is_han;
use crate::language::numerals::is_numeral;
use std::ops::Range;

/// A document to be mined. All ranges are byte ranges of `text`.
#[derive(Clone, Default, Debug)]
pub struct Document {
    /// The path as shown in reports.
    pub path: String,
    /// The visible text in simplified script, without pinyin annotations.
    pub text: String,
    /// The byte offsets at which blocks of the text begin, each with its 1-based line in the file; ascending.
    pub lines: Vec<(usize, usize)>,
    /// The title, without line breaks.
    pub title: Option<String>,
    /// The range of the title.
    pub title_range: Range<usize>,
    /// 成文日期, or the closest to it that the document says about itself.
    pub date: Option<Date>,
    /// The properties of the document from its front matter or its head: 发文字号, 时效, …
    pub metadata: Vec<(String, String)>,
    /// Document numbers, ascending.
    pub numbers: Vec<Number>,
    /// Titles in 《》, ascending.
    pub titles: Vec<Title>,
    /// Dates named in the text, ascending.
    pub dates: Vec<(Range<usize>, Date)>,
    /// Agencies that the lexicon contains, ascending: the range and the key of the row.
    pub agencies: Vec<(Range<usize>, String)>,
    /// Issuing agencies in the order of the signature: the range, and the name as written, without blanks.
    pub issuers: Vec<(Range<usize>, String)>,
}

/// A document number.
#[derive(Clone, Debug)]
pub struct Number {
    /// From the issuer code to 号.
    pub range: Range<usize>,
    /// 机关代字; empty if a list omits it.
    pub code: String,
    /// The number in canonical form; `None` if that cannot be determined.
    pub canonical: Option<String>,
    /// Whether it is written as GB/T 9704—2012 7.2.5 requires.
    pub well_formed: bool,
    /// Whether it is a 发文字号, not the serial number of a licence or a case.
    pub is_document: bool,
}

/// A title in 《》.
#[derive(Clone, Debug)]
pub struct Title {
    /// From 《 to the end of the parentheses after it, or of the number, or to 》.
    pub range: Range<usize>,
    /// The title, with 〈〉 around titles in it, without blanks at either end.
    pub text: String,
    /// The range of the text in the parentheses immediately after 》.
    pub note: Option<Range<usize>>,
    /// The index in `numbers` of the number next to the title.
    pub number: Option<usize>,
}

impl Document {
    /// The 1-based line of the file on which the block that contains byte `at` begins.
    pub fn line(&self, at: usize) -> usize {
        let index = self.lines.partition_point(|(start, _)| *start <= at);
        index.checked_sub(1).map_or(1, |i| self.lines[i].1)
    }

    /// The byte range of the sentence that contains `at`, without its final punctuation mark; punctuation marks inside
    /// 《》 do not end a sentence. A very long sentence is cut.
    pub fn sentence(&self, at: usize) -> Range<usize> {
        const REACH: usize = 6000;
        let (first, last) = (floor(&self.text, at.saturating_sub(REACH)), floor(&self.text, at + REACH));
        let is_end = |i: &usize| !self.in_title(*i);
        let ends = |c: char| matches!(c, '。' | '；' | ';' | '！' | '？' | '\n');
        let before = self.text[first..at].char_indices().rev().filter(|(_, c)| ends(*c));
        let before = before.map(|(i, c)| (first + i, c.len_utf8())).find(|(i, _)| is_end(i));
        let after = self.text[at..last].char_indices().filter(|(_, c)| ends(*c)).map(|(i, _)| at + i);
        before.map_or(first, |(i, len)| i + len)..after.into_iter().find(is_end).unwrap_or(last)
    }

    /// Whether `at` is inside a title or the parentheses after it.
    pub fn in_title(&self, at: usize) -> bool {
        let index = self.titles.partition_point(|t| t.range.end <= at);
        self.titles.get(index).is_some_and(|t| t.range.start <= at)
    }

    /// The titles that are entirely inside `range`.
    pub fn titles_in(&self, range: &Range<usize>) -> &[Title] {
        let from = self.titles.partition_point(|t| t.range.start < range.start);
        let to = self.titles.partition_point(|t| t.range.end <= range.end);
        &self.titles[from..to.max(from)]
    }

    /// The dates inside `range`.
    pub fn dates_in(&self, range: &Range<usize>) -> &[(Range<usize>, Date)] {
        let from = self.dates.partition_point(|(r, _)| r.start < range.start);
        let to = self.dates.partition_point(|(r, _)| r.end <= range.end);
        &self.dates[from..to.max(from)]
    }

    /// The number next to a title in canonical form: a 发文字号, or the 令 in its parentheses.
    pub fn number_of(&self, title: &Title) -> Option<String> {
        let number = title.number.and_then(|i| self.numbers.get(i)).filter(|n| n.is_document);
        number.and_then(|n| n.canonical.clone()).or_else(|| {
            let note: String = self.text[title.note.clone()?].split_whitespace().collect();
            let note = note.trim_start_matches('原');
            order(note).then(|| note.to_owned())
        })
    }

    /// The metadata value under one of `keys`.
    pub fn metadata(&self, keys: &[&str]) -> Option<&str> {
        let found = self.metadata.iter().find(|(k, v)| keys.contains(&k.as_str()) && !v.is_empty());
        found.map(|(_, v)| v.as_str())
    }

    /// Whether the document is only a draft for comment, so that what it repeals is not repealed yet.
    pub fn is_draft(&self) -> bool {
        let title = self.title.as_deref().unwrap_or_default();
        let head: String = self.text.chars().take(80).collect();
        // published rules have no captions in brackets after the numbers of their articles
        let captioned = self.text.contains("第一条【") || self.text.contains("第一条 【");
        captioned || drafts::is_shown_by(title) || drafts::is_shown_by(&head)
    }
}

/// Whether the whole text is the number of an order or announcement: 国务院令第711号.
pub(super) fn order(text: &str) -> bool {
    let inner = text.strip_suffix('号').and_then(|t| t.split_once("令第").or_else(|| t.split_once("公告第")));
    inner.is_some_and(|(issuer, sequence)| {
        let han = |c: char| is_han(c) || c == '、';
        !issuer.is_empty()
            && issuer.chars().all(han)
            && issuer.chars().count() <= 40
            && !sequence.is_empty()
            && sequence.chars().all(|c| c.is_ascii_digit() || is_numeral(c))
    })
}

impl Document {
    /// The sentence at `at` as evidence, on one line and shortened to a readable length.
    pub fn evidence(&self, at: usize) -> Evidence {
        const LONGEST: usize = 300;
        let at = floor(&self.text, at);
        let range = self.sentence(at);
        // for a very long sentence, the part around `at`
        let before: usize = self.text[range.start..at].chars().rev().take(LONGEST / 3).map(char::len_utf8).sum();
        let said: String = self.text[at - before..range.end].chars().take(LONGEST).collect();
        let sentence = said.split_whitespace().collect::<Vec<_>>().join(" ");
        Evidence { path: self.path.clone(), line: self.line(at), sentence }
    }
}

/// The nearest character boundary at or before byte `at`.
pub(super) fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|i| text.is_char_boundary(*i)).unwrap_or(0)
}
