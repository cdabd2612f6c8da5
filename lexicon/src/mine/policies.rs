//! Rows for `policies.tsv`: what documents say about themselves, how others cite them, what ended them.

use super::document::{Document, Title};
use super::proposal::{Confidence, Conflict, Counted, Evidence, Proposal, Table, Tally, commonest};
use super::repeals::{self, Extent, Repeal};
use super::titles::{is_hollow, is_title};
use super::{Review, expiry, head};
use crate::policies::title_key;
use crate::{Date, Lexicon};
use std::collections::BTreeMap;

/// The evidence about one document, under its number or the key of its title.
#[derive(Default, Debug)]
struct PolicyEntry {
    tally: Tally,
    number: String,
    titles: Counted,
    issuers: Counted,
    /// Whether the document itself was read.
    own: bool,
    /// Whether its title is nearly certain: it occurs with the number, or is marked as a title.
    sure: bool,
    date: Option<Date>,
    effective: Option<Date>,
    end: Option<End>,
}

/// How a document ended.
#[derive(Clone, Debug)]
struct End {
    status: &'static str,
    since: Option<Date>,
    by: String,
    article: String,
    why: String,
    confidence: Confidence,
    evidence: Evidence,
}

/// The documents that a corpus mentions.
#[derive(Default)]
pub struct Policies {
    entries: BTreeMap<String, PolicyEntry>,
    /// The numbers cited with a title, by the key of the title.
    numbers: BTreeMap<String, Counted>,
    repeals: Vec<(Repeal, Evidence)>,
}

/// A title cited without a number is proposed only if it occurs in at least this number of documents.
const CITED: usize = 3;

impl Policies {
    /// Collects the evidence in a document: about itself, what it cites, what it repeals.
    pub fn read(&mut self, document: &Document, lexicon: &Lexicon) {
        self.read_own(document);
        for title in &document.titles {
            self.read_cited(document, title, lexicon);
        }
        let found = repeals::find(document).into_iter();
        self.repeals.extend(found.map(|r| {
            let evidence = document.evidence(r.at);
            (r, evidence)
        }));
    }

    fn read_own(&mut self, document: &Document) {
        let number = head::number(document);
        let Some(title) = document.title.as_deref().map(|t| without_number(t, number.as_deref())) else { return };
        if !is_title(&title) {
            return;
        }
        let entry = self.entry(number.as_deref(), &title);
        let evidence = || document.evidence(document.title_range.start);
        entry.tally.add(evidence, &document.path);
        entry.titles.entry(title).or_default().add(evidence, &document.path);
        if let Some(issuer) = head::issuer(document) {
            entry.issuers.entry(issuer).or_default().add(evidence, &document.path);
        }
        entry.own = true;
        entry.sure |= number.is_some() || document.metadata(&["title", "标题"]).is_some();
        entry.date = document.date.or(entry.date);
        entry.effective = repeals::effective(document).or(entry.effective);
        entry.end = own_end(document).or(entry.end.take());
    }

    fn read_cited(&mut self, document: &Document, title: &Title, lexicon: &Lexicon) {
        if !is_title(&title.text) || is_hollow(&title.text) {
            return;
        }
        let number = document.number_of(title);
        let evidence = || document.evidence(title.range.start);
        if let Some(number) = &number {
            let of_title = self.numbers.entry(title_key(&title.text)).or_default();
            of_title.entry(number.clone()).or_default().add(evidence, &document.path);
        }
        let entry = self.entry(number.as_deref(), &title.text);
        entry.tally.add(evidence, &document.path);
        entry.titles.entry(title.text.clone()).or_default().add(evidence, &document.path);
        if let Some(issuer) = issuer(document, title, number.as_deref(), lexicon) {
            entry.issuers.entry(issuer).or_default().add(evidence, &document.path);
        }
    }

    fn entry(&mut self, number: Option<&str>, title: &str) -> &mut PolicyEntry {
        let key = number.map_or_else(|| title_key(title), str::to_owned);
        let entry = self.entries.entry(key).or_default();
        entry.number = number.unwrap_or_default().to_owned();
        entry
    }

    /// The conclusions from all documents.
    pub fn conclude(mut self, lexicon: &Lexicon, review: &mut Review) {
        for (repeal, evidence) in std::mem::take(&mut self.repeals) {
            self.end(repeal, evidence);
        }
        for (key, entry) in &self.entries {
            review.conflicts.extend(entry.conflicts(key));
            review.proposals.extend(entry.proposal(lexicon));
        }
    }

    /// Records a repeal. A title without a number, date or issuer of its own gets the number with which it is always
    /// cited.
    fn end(&mut self, repeal: Repeal, evidence: Evidence) {
        let cited = self.numbers.get(&title_key(&repeal.title)).filter(|n| n.len() == 1 && repeal.date.is_none());
        let number = repeal.number.clone().or_else(|| cited.and_then(|n| n.keys().next().cloned()));
        let path = evidence.path.clone();
        // 《甲》 of 1994 is not the 《甲》 that repeals it
        let own = number.is_none() && title_key(&repeal.by.0) == title_key(&repeal.title);
        let apart = if own || repeal.date.is_some() {
            repeal.date.map_or("旧".to_owned(), |d| d.to_string())
        } else {
            String::new()
        };
        let key = number.clone().unwrap_or_else(|| title_key(&repeal.title) + &apart);
        let entry = self.entries.entry(key).or_default();
        entry.number = number.unwrap_or_default();
        entry.tally.add(|| evidence.clone(), &path);
        entry.titles.entry(repeal.title.clone()).or_default().add(|| evidence.clone(), &path);
        let issuer = Some(repeal.issuer.clone()).filter(|i| !i.is_empty());
        if let Some(issuer) = issuer.or_else(|| head::issuer_in(&repeal.title)) {
            entry.issuers.entry(issuer).or_default().add(|| evidence.clone(), &path);
        }
        entry.date = repeal.date.or(entry.date);
        let end = End::of(&repeal, evidence);
        let weaker = |old: &End| old.confidence < end.confidence || old.status == "partially-repealed";
        if entry.end.as_ref().is_none_or(weaker) {
            entry.end = Some(end);
        }
    }
}

impl End {
    fn of(repeal: &Repeal, evidence: Evidence) -> End {
        let (title, number) = &repeal.by;
        let by = match (title.is_empty(), number) {
            (true, number) => number.clone().unwrap_or_default(),
            (false, None) => title.clone(),
            (false, Some(number)) => format!("{title}（{number}）"),
        };
        let (status, why) = match &repeal.extent {
            Extent::Whole if repeal.verb == "失效" => ("expired", format!("文中写明“{}”", repeal.verb)),
            Extent::Whole => ("abolished", format!("文中写明“{}”", repeal.verb)),
            Extent::Partial(part) => ("partially-repealed", format!("只涉及部分内容：{part}（{}）", repeal.verb)),
        };
        let (since, article) = (repeal.since, repeal.article.clone());
        End { status, since, by, article, why, confidence: repeal.confidence, evidence }
    }
}

/// What a document says about its own end: in its metadata, or as a period of validity.
fn own_end(document: &Document) -> Option<End> {
    let end = |status, since, why: &str, at| End {
        status,
        since,
        by: String::new(),
        article: String::new(),
        why: why.to_owned(),
        confidence: Confidence::High,
        evidence: document.evidence(at),
    };
    if head::lapsed(document) == Some(true) {
        return Some(end("expired", None, "元数据的时效一栏写明已失效", 0));
    }
    expiry::read(document).map(|(day, at)| end("expired", Some(day), "文中写明有效期", at))
}

impl PolicyEntry {
    fn proposal(&self, lexicon: &Lexicon) -> Option<Proposal> {
        let title = self.title()?;
        let named = !self.number.is_empty() || self.own || self.end.is_some();
        let known = lexicon.policies.by_title(title).next().is_some();
        if !named && (self.tally.documents < CITED || known) {
            return None;
        }
        let year = || self.number.split_once('〔').and_then(|(_, rest)| Date::parse(rest.get(..4)?));
        let date = self.date.or_else(year);
        let mut evidence = self.end.iter().map(|e| e.evidence.clone()).collect::<Vec<_>>();
        evidence.extend(self.tally.evidence.iter().filter(|e| !evidence.contains(e)).cloned().collect::<Vec<_>>());
        let end = self.end.as_ref();
        let text = |date: Option<Date>| date.map(|d| d.to_string()).unwrap_or_default();
        let cells = [
            ("number", self.number.clone()),
            ("title", title.to_owned()),
            ("short_titles", self.short_titles(title).join(";")),
            ("issuer", commonest(&self.issuers).map(|(i, _)| i.clone()).unwrap_or_default()),
            ("date", text(date)),
            ("effective", text(self.effective)),
            ("status", end.map_or("unknown", |e| e.status).to_owned()),
            ("status_since", text(end.and_then(|e| e.since))),
            ("repealed_by", end.map(|e| e.by.clone()).unwrap_or_default()),
            ("repealed_article", end.map(|e| e.article.clone()).unwrap_or_default()),
        ];
        Some(Proposal {
            table: Table::Policies,
            cells: cells.into_iter().filter(|(_, text)| !text.is_empty()).collect(),
            count: self.tally.count,
            confidence: self.confidence(),
            why: self.why(),
            evidence,
        })
    }

    fn confidence(&self) -> Confidence {
        match &self.end {
            Some(end) => end.confidence,
            None if self.sure || self.agree() && self.tally.documents > 1 => Confidence::High,
            None if self.own || !self.number.is_empty() && self.agree() => Confidence::Medium,
            None => Confidence::Low,
        }
    }

    fn why(&self) -> String {
        let mut said = Vec::new();
        said.extend(self.end.as_ref().map(|e| e.why.clone()));
        if self.own {
            said.push("语料中有这份文件".to_owned());
        }
        if self.titles.len() > 1 {
            said.push(format!("标题有{}种写法", self.titles.len()));
        }
        let cited = if self.number.is_empty() { "引用" } else { "连同文号引用" };
        said.push(format!("{}份文件{cited}", self.tally.documents));
        said.join("；")
    }

    /// The full title: among those that contain the most frequent title, the most frequent one with an issuer or 关于;
    /// otherwise the most frequent title.
    fn title(&self) -> Option<&str> {
        let (common, _) = commonest(&self.titles)?;
        let key = title_key(common);
        let fuller = self.titles.iter().filter(|(t, _)| title_key(t).contains(&key) && t.contains("关于"));
        let best = fuller.max_by(|a, b| a.1.count.cmp(&b.1.count).then_with(|| b.0.cmp(a.0)));
        Some(best.filter(|_| !common.contains("关于")).map_or(common, |(t, _)| t))
    }

    /// The titles that are a part of the full one: without the issuers, or only the title of the attached document.
    fn short_titles(&self, title: &str) -> Vec<String> {
        let key = title_key(title);
        let shorter = self.titles.keys().filter(|t| title_key(t) != key && key.contains(&title_key(t)));
        shorter.cloned().collect()
    }

    /// Whether all titles that were read are the same, in full or in part.
    fn agree(&self) -> bool {
        let mut keys: Vec<String> = self.titles.keys().map(|t| title_key(t)).collect();
        keys.sort_by_key(String::len);
        keys.first().is_some_and(|shortest| keys.iter().all(|k| k.contains(shortest)))
    }

    /// A conflict between different titles cited with the same number.
    fn conflicts(&self, key: &str) -> Option<Conflict> {
        if self.agree() {
            return None;
        }
        let mut values: Vec<_> =
            self.titles.iter().map(|(t, tally)| (t.clone(), tally.count, tally.evidence.first().cloned())).collect();
        values.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        Some(Conflict { table: Table::Policies, key: key.to_owned(), column: "title", values })
    }
}

/// The issuers of a cited document, separated by `;`: the agencies at the beginning of its title, or the one whose
/// 机关代字 is in its number.
fn issuer(document: &Document, title: &Title, number: Option<&str>, lexicon: &Lexicon) -> Option<String> {
    let mut end = title.range.start + '《'.len_utf8();
    let index = document.agencies.partition_point(|(range, _)| range.start < end);
    let mut named = Vec::new();
    for (range, _) in &document.agencies[index..] {
        let gap = document.text.get(end..range.start).unwrap_or("…");
        if !gap.trim_matches([' ', '、', '\u{3000}']).is_empty() {
            break;
        }
        named.push(&document.text[range.clone()]);
        end = range.end;
    }
    if !named.is_empty() {
        return Some(named.join(";"));
    }
    head::issuer_in(&title.text).or_else(|| {
        let code = number?.split('〔').next()?;
        let row = lexicon.issuer_codes.get(code).filter(|c| !c.ambiguous && !c.issuers.is_empty())?;
        Some(row.issuers.join(";"))
    })
}

/// A title without the document's own number after it: 关于…的通知（甲政发〔2020〕3号）.
fn without_number(title: &str, number: Option<&str>) -> String {
    let bare = number.and_then(|n| title.strip_suffix(['）', ')'])?.strip_suffix(n)?.strip_suffix(['（', '(']));
    bare.unwrap_or(title).trim_end().to_owned()
}
