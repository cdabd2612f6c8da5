//! Who issues under a code, by how it was shown.

use super::fit;
use crate::Lexicon;
use crate::mine::document::Document;
use crate::mine::names::Name;
use crate::mine::proposal::{Confidence, Evidence, Tally};
use std::collections::{BTreeMap, BTreeSet};

/// How a document shows who issues under a code, the strongest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Witness {
    /// It bears the number itself and is signed.
    Own,
    /// It cites 《某机关关于…》（代字…）.
    Title,
    /// It cites 某机关《…》（代字…）.
    Before,
    /// One of these, with several issuers: the first is meant, as a rule.
    Joint,
}

impl Witness {
    fn said(self) -> &'static str {
        match self {
            Witness::Own => "文件自身的文号和落款",
            Witness::Title => "引用的标题以机关名开头",
            Witness::Before => "引用时书名号前写明机关",
            Witness::Joint => "联合发文，取列在首位的机关",
        }
    }
}

/// The issuers of one code.
#[derive(Default, Debug)]
pub struct Issuers {
    by_name: BTreeMap<String, BTreeMap<Witness, Tally>>,
}

/// An issuer and what speaks for it.
#[derive(Clone, Debug)]
pub struct Ranked {
    /// Its name.
    pub name: String,
    /// In how many places it was read.
    pub count: usize,
    /// Whether the evidence suffices to name it at all.
    pub believed: bool,
    /// How far.
    pub confidence: Confidence,
    /// Why, in Chinese.
    pub why: String,
    /// The best places first.
    pub evidence: Vec<Evidence>,
    documents: usize,
    strong: usize,
    fits: bool,
}

impl Issuers {
    /// The tally of one issuer and one kind of evidence.
    pub fn of(&mut self, name: &str, witness: Witness) -> &mut Tally {
        self.by_name.entry(name.to_owned()).or_default().entry(witness).or_default()
    }

    /// The issuers, the best shown first; where one issues alone, joint documents do not count.
    pub fn ranked(&self, code: &str) -> Vec<Ranked> {
        let alone = self.by_name.values().any(|kinds| kinds.keys().any(|k| *k != Witness::Joint));
        let mut found: Vec<Ranked> =
            self.by_name.iter().filter_map(|(name, kinds)| ranked(code, name, kinds, alone)).collect();
        let order = |r: &Ranked| (r.confidence, r.fits, r.strong, r.documents);
        found.sort_by(|a, b| order(b).cmp(&order(a)).then_with(|| a.name.cmp(&b.name)));
        found
    }
}

fn ranked(code: &str, name: &str, kinds: &BTreeMap<Witness, Tally>, alone: bool) -> Option<Ranked> {
    let counted = || kinds.iter().filter(|(kind, _)| !alone || **kind != Witness::Joint);
    let best = counted().next()?.0;
    let documents = |which: &[Witness]| -> usize {
        counted().filter(|(kind, _)| which.contains(kind)).map(|(_, tally)| tally.documents).sum()
    };
    let all = documents(&[Witness::Own, Witness::Title, Witness::Before, Witness::Joint]);
    let strong = documents(&[Witness::Own, Witness::Title]);
    let fits = fit::fits(code, name);
    let confidence = match (fits, strong) {
        (true, 1..) => Confidence::High,
        (true, 0) if all > 1 => Confidence::Medium,
        (false, 2..) => Confidence::Medium,
        _ => Confidence::Low,
    };
    let fit = if fits { "代字与机关名相合" } else { "代字与机关名对不上" };
    Some(Ranked {
        name: name.to_owned(),
        count: counted().map(|(_, tally)| tally.count).sum(),
        believed: fits || strong > 1,
        confidence,
        why: format!("{}，{all}份文件，{fit}", best.said()),
        evidence: counted().flat_map(|(_, tally)| tally.evidence.iter().cloned()).collect(),
        documents: all,
        strong,
        fits,
    })
}

/// The issuers beside the best with a claim of their own: several agencies use the code.
pub fn rivals(ranked: &[Ranked], lexicon: &Lexicon) -> Vec<Ranked> {
    let Some((best, rest)) = ranked.split_first() else { return Vec::new() };
    let claims = |r: &&Ranked| r.strong > 0 && (r.fits || r.strong > 2) && r.believed;
    rest.iter().filter(claims).filter(|r| !is_same(&best.name, &r.name, lexicon)).cloned().collect()
}

/// Whether two names are those of one agency over time: the same, or one took over from the other.
pub fn is_same(a: &str, b: &str, lexicon: &Lexicon) -> bool {
    let line = |name: &str| -> BTreeSet<String> {
        let agency = lexicon.agencies.get(name);
        let heirs = agency.map(|a| lexicon.agencies.standing_successors(a, Lexicon::COMPILED)).unwrap_or_default();
        heirs.iter().map(|h| h.name.to_string()).chain([name.to_owned()]).collect()
    };
    !line(a).is_disjoint(&line(b))
}

/// The agency right before 《, unless it is who the document was sent to.
pub fn before(document: &Document, at: usize) -> Option<Name> {
    let index = document.agencies.partition_point(|(range, _)| range.end < at);
    let (range, name) = document.agencies.get(index).filter(|(range, _)| range.end == at)?;
    let lead = &document.text[..range.start];
    let receives = ["报", "向", "送", "致", "给", "至", "对", "请"].iter().any(|w| lead.ends_with(w));
    // of several agencies the last stands here, and it is the first that gives the number
    let listed = lead.ends_with(['、', '和', ' ', '，']);
    (!receives && !listed).then(|| Name { name: name.clone(), form: None })
}
