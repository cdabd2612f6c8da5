//! A document as the miner gets it: already read, with what it mentions. Reading files and finding
//! mentions is done where linting does it, so that both see the same text.

use super::proposal::Evidence;
use crate::Date;
use crate::language::drafts;
use crate::language::han::is_han;
use crate::language::numerals::is_numeral;
use std::ops::Range;

/// A document to be mined. All ranges are byte ranges of `text`.
#[derive(Clone, Default, Debug)]
pub struct Document {
    /// The path as reports show it.
    pub path: String,
    /// What a reader sees, in simplified script, without pinyin glosses.
    pub text: String,
    /// Where a block of the text begins, and its 1-based line in the file; ascending.
    pub lines: Vec<(usize, usize)>,
    /// The title, without line breaks.
    pub title: Option<String>,
    /// Where it stands.
    pub title_range: Range<usize>,
    /// 成文日期, or the nearest to it that the document says of itself.
    pub date: Option<Date>,
    /// What stands about the document in its front matter or its head: 发文字号, 时效, …
    pub metadata: Vec<(String, String)>,
    /// Document numbers, ascending.
    pub numbers: Vec<Number>,
    /// Titles between 《》, ascending.
    pub titles: Vec<Title>,
    /// Days named in the text, ascending.
    pub dates: Vec<(Range<usize>, Date)>,
    /// Agencies that the lexicon knows, ascending: where, and the name of the row.
    pub agencies: Vec<(Range<usize>, String)>,
    /// Who signed the document, in the order of the signature: where, and the name as it stands,
    /// without blanks.
    pub issuers: Vec<(Range<usize>, String)>,
}

/// A document number.
#[derive(Clone, Debug)]
pub struct Number {
    /// From the issuer code to 号.
    pub range: Range<usize>,
    /// 机关代字; empty where a list leaves it out.
    pub code: String,
    /// The number in its right form; `None` where that cannot be told.
    pub canonical: Option<String>,
    /// Whether it is written as GB/T 9704—2012 7.2.5 wants it.
    pub well_formed: bool,
    /// Whether it is a 发文字号, not the serial of a licence or a case.
    pub is_document: bool,
}

/// A title between 《》.
#[derive(Clone, Debug)]
pub struct Title {
    /// From 《 to the end of the parentheses beside it, or of the number, or to 》.
    pub range: Range<usize>,
    /// The title, with 〈〉 around titles in it, without blanks at its ends.
    pub text: String,
    /// What stands in the parentheses right behind 》.
    pub note: Option<Range<usize>>,
    /// The position in `numbers` of the number beside it.
    pub number: Option<usize>,
}

impl Document {
    /// The 1-based line of the file on which the block that holds `at` begins.
    pub fn line(&self, at: usize) -> usize {
        let index = self.lines.partition_point(|(start, _)| *start <= at);
        index.checked_sub(1).map_or(1, |i| self.lines[i].1)
    }

    /// The sentence that holds `at`, without the mark that ends it; marks inside 《》 end nothing. A
    /// sentence that goes on for pages is cut.
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

    /// The title, or the parentheses beside it, in which `at` stands.
    pub fn in_title(&self, at: usize) -> bool {
        let index = self.titles.partition_point(|t| t.range.end <= at);
        self.titles.get(index).is_some_and(|t| t.range.start <= at)
    }

    /// The titles that stand wholly inside `range`.
    pub fn titles_in(&self, range: &Range<usize>) -> &[Title] {
        let from = self.titles.partition_point(|t| t.range.start < range.start);
        let to = self.titles.partition_point(|t| t.range.end <= range.end);
        &self.titles[from..to.max(from)]
    }

    /// The days named inside `range`.
    pub fn dates_in(&self, range: &Range<usize>) -> &[(Range<usize>, Date)] {
        let from = self.dates.partition_point(|(r, _)| r.start < range.start);
        let to = self.dates.partition_point(|(r, _)| r.end <= range.end);
        &self.dates[from..to.max(from)]
    }

    /// The number beside a title in its right form: a 发文字号, or the 令 in its parentheses.
    pub fn number_of(&self, title: &Title) -> Option<String> {
        let number = title.number.and_then(|i| self.numbers.get(i)).filter(|n| n.is_document);
        number.and_then(|n| n.canonical.clone()).or_else(|| {
            let note: String = self.text[title.note.clone()?].split_whitespace().collect();
            let note = note.trim_start_matches('原');
            order(note).then(|| note.to_owned())
        })
    }

    /// What the metadata says under one of `keys`.
    pub fn metadata(&self, keys: &[&str]) -> Option<&str> {
        let found = self.metadata.iter().find(|(k, v)| keys.contains(&k.as_str()) && !v.is_empty());
        found.map(|(_, v)| v.as_str())
    }

    /// Whether the document is only a draft for comment: what it repeals is not repealed yet.
    pub fn is_draft(&self) -> bool {
        let title = self.title.as_deref().unwrap_or_default();
        let head: String = self.text.chars().take(80).collect();
        // published rules have no captions in brackets behind the numbers of their articles
        let captioned = self.text.contains("第一条【") || self.text.contains("第一条 【");
        captioned || drafts::SHOWN_BY.iter().any(|d| title.contains(d) || head.contains(d))
    }
}

/// Whether a text is the number of an order or announcement and nothing else: 国务院令第711号.
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
    /// The sentence at `at` as evidence, on one line and no longer than a reader wants.
    pub fn evidence(&self, at: usize) -> Evidence {
        const LONGEST: usize = 300;
        let at = floor(&self.text, at);
        let range = self.sentence(at);
        // of a very long sentence the part round the place
        let before: usize = self.text[range.start..at].chars().rev().take(LONGEST / 3).map(char::len_utf8).sum();
        let said: String = self.text[at - before..range.end].chars().take(LONGEST).collect();
        let sentence = said.split_whitespace().collect::<Vec<_>>().join(" ");
        Evidence { path: self.path.clone(), line: self.line(at), sentence }
    }
}

/// The nearest boundary of a character at or before `at`.
pub(super) fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|i| text.is_char_boundary(*i)).unwrap_or(0)
}
