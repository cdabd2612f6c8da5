//! Who issues under a code, by kind of evidence.

use super::fit;
use crate::Lexicon;
use crate::language::{bodies, places};
use crate::mine::document::{Document, Number};
use crate::mine::names::{self, Name};
use crate::mine::proposal::{Confidence, Evidence, Tally};
use crate::mine::recipients;
use std::collections::{BTreeMap, BTreeSet};

/// How a document shows who issues under a code; the strongest evidence first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Witness {
    /// The document has the number itself and is signed.
    Own,
    /// It cites 《某机关关于…》（代字…）.
    Title,
    /// It cites 某机关《…》（代字…）.
    Before,
    /// One of the above with several issuers; usually the first one is meant.
    Joint,
}

impl Witness {
    fn said(self) -> &'static str {
        match self {
            Witness::Own => "文件自身的文号和落款",
            Witness::Title => "引用的标题以机关名开头",
            Witness::Before => "引用处前面写明机关",
            Witness::Joint => "联合发文，取列在首位的机关",
        }
    }
}

/// The issuers of one code.
#[derive(Default, Debug)]
pub struct Issuers {
    by_name: BTreeMap<String, BTreeMap<Witness, Tally>>,
}

/// An issuer with its evidence.
#[derive(Clone, Debug)]
pub struct Ranked {
    /// Its name.
    pub name: String,
    /// The number of places in which it was read.
    pub count: usize,
    /// Whether the evidence suffices to name the issuer at all.
    pub believed: bool,
    /// The confidence.
    pub confidence: Confidence,
    /// The reason, in Chinese.
    pub why: String,
    /// The places, best first.
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

    /// The issuers, best evidence first; joint documents do not count if some issuer is attested alone.
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
    // a document's own number counts twice
    let strong = documents(&[Witness::Own, Witness::Title]) + documents(&[Witness::Own]);
    let count = counted().map(|(_, tally)| tally.count).sum();
    let fits = fit::fits(code, name);
    let said = documents(&[Witness::Own, Witness::Title]);
    let confidence = match (fits, said) {
        (true, 1..) => Confidence::High,
        (true, 0) | (false, 2..) => Confidence::Medium,
        (false, _) => Confidence::Low,
    };
    let fit = if fits { "代字与机关名相合" } else { "代字与机关名对不上" };
    Some(Ranked {
        name: name.to_owned(),
        count,
        believed: fits || said > 1,
        confidence,
        why: format!("{}，{count}处，{fit}", best.said()),
        evidence: counted().flat_map(|(_, tally)| tally.evidence.iter().cloned()).collect(),
        documents: all,
        strong,
        fits,
    })
}

/// The issuers besides the best one that have strong evidence of their own: several agencies use the code.
pub fn rivals(ranked: &[Ranked], lexicon: &Lexicon) -> Vec<Ranked> {
    let Some((best, rest)) = ranked.split_first() else { return Vec::new() };
    let claims = |r: &&Ranked| r.strong > 0 && (r.fits || r.strong > 3) && r.believed;
    rest.iter().filter(claims).filter(|r| !is_same(&best.name, &r.name, lexicon)).cloned().collect()
}

/// Whether two names belong to one agency over time: they are equal, or one agency took over from the other.
pub fn is_same(a: &str, b: &str, lexicon: &Lexicon) -> bool {
    let line = |name: &str| -> BTreeSet<String> {
        let agency = lexicon.agencies.get(name);
        let heirs = agency.map(|a| lexicon.agencies.standing_successors(a, Lexicon::COMPILED)).unwrap_or_default();
        heirs.iter().map(|h| h.name.to_string()).chain([name.to_owned()]).collect()
    };
    !line(a).is_disjoint(&line(b)) || is_short_for(a, b) || is_short_for(b, a)
}

/// Whether a name is that of an autonomous place or of the Party with characters left out: 阿坝州人民政府 is
/// 阿坝藏族羌族自治州人民政府.
fn is_short_for(short: &str, long: &str) -> bool {
    let mut letters = long.chars();
    let left_out = long.contains("自治") || long.strip_prefix("中共").is_some_and(|rest| rest == short);
    left_out && short.chars().last() == long.chars().last() && short.chars().all(|c| letters.any(|l| l == c))
}

/// The agency immediately before 《, unless it is the recipient of the document. 你部 means the recipient, and 我部
/// means the body that writes.
pub fn before(document: &Document, at: usize, lexicon: &Lexicon) -> Option<Name> {
    let index = document.agencies.partition_point(|(range, _)| range.end < at);
    match document.agencies.get(index).filter(|(range, _)| range.end == at) {
        Some((range, name)) => alone(document, range.start, name),
        None => by_pronoun(document, at, lexicon).or_else(|| unknown(document, at, lexicon)),
    }
}

/// The agency before 以 and a document number: 甲委以甲发〔2020〕1号文件….
pub fn by_which(document: &Document, number: &Number) -> Option<Name> {
    let at = document.text[..number.range.start].strip_suffix('以')?.len();
    let index = document.agencies.partition_point(|(range, _)| range.end < at);
    let (range, name) = document.agencies.get(index).filter(|(range, _)| range.end == at)?;
    alone(document, range.start, name)
}

/// Own list: words before an agency that receives something.
const TOWARDS: [char; 8] = ['报', '向', '送', '致', '给', '至', '对', '请'];

/// The agency, unless it receives the document or is the last of several; the number is that of the first.
fn alone(document: &Document, start: usize, name: &str) -> Option<Name> {
    let lead = &document.text[..start];
    let receives = lead.ends_with(TOWARDS);
    (!receives && !is_listed(lead)).then(|| Name { name: name.to_owned(), form: None })
}

/// Whether the next agency is the last of several; 和 after a citation joins citations.
fn is_listed(lead: &str) -> bool {
    let bare = lead.trim_end_matches(['、', '和', ' ', '，']);
    bare.len() < lead.len() && !bare.ends_with(['》', '）', ')'])
}

/// An agency that the lexicon does not contain.
fn unknown(document: &Document, at: usize, lexicon: &Lexicon) -> Option<Name> {
    let lead = &document.text[..at];
    let name = names::trailing(names::clause(lead), lexicon).filter(|n| n.form.is_some())?;
    alone(document, at - name.name.len(), &name.name).map(|_| name)
}

fn by_pronoun(document: &Document, at: usize, lexicon: &Lexicon) -> Option<Name> {
    let lead = &document.text[..at];
    // 你部, 我省
    let lead = lead.strip_suffix(bodies::LAST_LETTERS).or_else(|| lead.strip_suffix(places::LAST_LETTERS))?;
    if lead.ends_with('你') {
        let list = &document.text[recipients::addressees(document)?];
        let [name] = <[Name; 1]>::try_from(names::all(list, lexicon)).ok()?;
        return name.is_whole().then_some(name);
    }
    // an office writes on behalf of its ministry
    let (_, signed) = document.issuers.first().filter(|_| lead.ends_with('我') && document.issuers.len() == 1)?;
    names::read(bodies::without_office(signed), lexicon).filter(Name::is_whole)
}

#[cfg(test)]
mod tests {
    use super::is_same;
    use crate::Lexicon;

    #[test]
    fn an_agency_has_one_line_of_names() {
        let lexicon = Lexicon::shipped().expect("the shipped tables");
        assert!(is_same("中华人民共和国环境保护部", "中华人民共和国生态环境部", &lexicon));
        assert!(is_same("阿坝州人民政府", "阿坝藏族羌族自治州人民政府", &lexicon));
        assert!(!is_same("平川市财政局", "平安县财政局", &lexicon));
        assert!(!is_same("中华人民共和国国务院", "国务院办公厅", &lexicon));
    }
}
