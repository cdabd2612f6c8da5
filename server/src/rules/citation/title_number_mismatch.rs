//! `citation-title-number-mismatch`

use crate::diagnostic::{Applicability, Basis, Severity};
use crate::mentions::citation::between_marks;
use crate::mentions::document_number::OPENER;
use crate::mentions::{Citation, DocumentNumber, documents};
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};
use hegao_lexicon::Policy;
use hegao_lexicon::language::acts::{AMENDING, PASSING_ON, REPEALING, begins_issuing};
use hegao_lexicon::language::places::FULL_NAME;
use hegao_lexicon::policies::PolicyStatus;
use hegao_lexicon::scripts::fold;
use std::ops::Range;

/// 标题与发文字号对不上.
pub static RULE: Rule = Rule {
    id: "citation-title-number-mismatch",
    former: &[],
    since: "0.1.0",
    summary: "标题与发文字号对不上",
    basis: Basis::Regulation("《党政机关公文处理工作条例》第二十条（四）"),
    severity: Severity::Error,
    on: true,
    fix: FixAvailability::Sometimes,
    page: include_str!("title_number_mismatch.md"),
    check: Check::Blocks(check),
};

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    for (citation, title, _) in cx.citations() {
        let Some(cited) = cited(cx, citation) else { continue };
        let of_number: Vec<&Policy> =
            cx.lexicon.policies.by_number(&cited.canonical).filter(|p| !p.title.is_empty()).collect();
        if of_number.iter().any(|p| p.may_be_cited_as(title)) || amends(&cited, &of_number) {
            continue;
        }
        let mut bearers = bearers(cx, &cited, title);
        let severity = match of_number.is_empty() {
            false => Severity::Error,
            true => {
                let Some(severity) = of_one_year(cx, &cited, &mut bearers) else { continue };
                severity
            }
        };
        if !bearers.is_empty() && !names_another(cx, citation, &bearers) {
            report(
                cx,
                found,
                Mismatch { citation, title, cited, bearers, other: of_number.first().copied(), severity },
            );
        }
    }
}

/// The number beside a title.
struct Cited {
    /// Its canonical form.
    canonical: String,
    /// Where it is written; `None` if blanks stand in it.
    range: Option<Range<usize>>,
    /// Whether it is the number of an order: 国务院令第722号.
    is_order: bool,
}

fn cited(cx: &BlockContext<'_>, citation: &Citation) -> Option<Cited> {
    match citation.number.map(|i| &cx.mentions.numbers[i]) {
        Some(number) => document(cx, citation, number),
        None => order(cx, citation),
    }
}

/// The document number beside a title, unless it belongs to what follows: 《甲办法》国发〔2016〕73号印发.
fn document(cx: &BlockContext<'_>, citation: &Citation, number: &DocumentNumber) -> Option<Cited> {
    let rest = cx.text[number.range.end..].trim_start();
    let other = match citation.note.is_some() {
        true => PASSING_ON.iter().chain(&AMENDING).chain(&REPEALING).any(|verb| rest.starts_with(verb)),
        false => begins_issuing(rest) || rest.starts_with('《'),
    };
    let canonical = fold(number.canonical.as_deref()?).into_owned();
    let is_order = cx.text[number.head.clone()].ends_with('令');
    (!other).then_some(Cited { canonical, range: Some(number.range.clone()), is_order })
}

/// The number of an order alone in the brackets: （国务院令第722号）.
fn order(cx: &BlockContext<'_>, citation: &Citation) -> Option<Cited> {
    let note = documents::note(citation, cx.text);
    let (written, rest) = note.split_at(note.find('号')? + '号'.len_utf8());
    // 国务院第722号令
    let (after, rest) = rest.strip_prefix('令').map_or(("", rest), |rest| ("令", rest));
    let canonical = canonical_order(written, !after.is_empty())?;
    let alone = rest.is_empty() || rest.starts_with(['，', ',', '；', ';']);
    let start = citation.note.as_ref()?.start;
    // the note is without blanks: only a number that is written without them has a range
    let whole = format!("{written}{after}");
    let range = cx.text[start..].starts_with(&whole).then(|| start..start + whole.len());
    alone.then_some(Cited { canonical, range, is_order: true })
}

/// The number of an order as the table has it: 国务院令第722号 for 国令第722号 and 国务院第722号令.
fn canonical_order(written: &str, order_after: bool) -> Option<String> {
    let number = written.strip_prefix(FULL_NAME).unwrap_or(written);
    let (issuer, sequence) = number.split_once('第')?;
    let issuer = if order_after { issuer } else { issuer.strip_suffix('令')? };
    let issuer = if issuer == "国" { "国务院" } else { issuer };
    Some(format!("{issuer}令第{sequence}"))
}

/// Whether an order amends several regulations, which are then cited by its number too.
fn amends(cited: &Cited, of_number: &[&Policy]) -> bool {
    let amending = |p: &&Policy| AMENDING.iter().chain(&REPEALING).any(|verb| p.title.contains(verb));
    cited.is_order && (of_number.len() != 1 || of_number.iter().any(amending))
}

/// The documents with the cited title, if each has a number; of a regulation, the editions whose number is known.
fn bearers<'a>(cx: &'a BlockContext<'_>, cited: &Cited, title: &str) -> Vec<&'a Policy> {
    let policies = &cx.lexicon.policies;
    let mut all: Vec<&Policy> = policies.by_title(title).collect();
    if all.is_empty() {
        all.extend(policies.by_title(&format!("{FULL_NAME}{title}")));
    }
    if let Some((start, _)) = cited.canonical.split_once('〕') {
        all.extend(policies.numbered_and_cited_as(&format!("{start}〕"), title));
    }
    let unknown = all.iter().any(|p| p.number.is_empty());
    all.retain(|p| !p.number.is_empty());
    all.sort_by(|a, b| a.number.cmp(&b.number));
    all.dedup_by(|a, b| a.number == b.number);
    let uncertain = unknown && !cited.is_order || all.iter().any(|p| *p.number == *cited.canonical);
    if uncertain { Vec::new() } else { all }
}

/// Keeps the bearers with the code and the year of an unknown number: documents of one title may be issued each year,
/// but hardly twice a year. The severity depends on whether the code belongs to one issuer; `None` if none is left.
fn of_one_year(cx: &BlockContext<'_>, cited: &Cited, bearers: &mut Vec<&Policy>) -> Option<Severity> {
    let (start, _) = cited.canonical.split_once('〕')?;
    bearers.retain(|p| p.number.split_once('〕').is_some_and(|(other, _)| other == start));
    let code = start.split_once(OPENER)?.0;
    let one = cx.lexicon.issuer_codes.get(code).is_some_and(|row| !row.ambiguous && !row.issuers.is_empty());
    let national = bearers.first()?.scope == "national";
    Some(if one || national { Severity::Warning } else { Severity::Hint })
}

/// Whether the brackets also have a number of a bearer: 《甲》《乙》（甲的字号、乙的字号）.
fn names_another(cx: &BlockContext<'_>, citation: &Citation, bearers: &[&Policy]) -> bool {
    let note = documents::note(citation, cx.text);
    bearers.iter().any(|p| note.contains(&*p.number))
}

struct Mismatch<'m> {
    citation: &'m Citation,
    title: &'m str,
    cited: Cited,
    bearers: Vec<&'m Policy>,
    /// The document that has the cited number.
    other: Option<&'m Policy>,
    severity: Severity,
}

fn report(cx: &BlockContext<'_>, found: &mut Sink<'_>, mismatch: Mismatch<'_>) {
    let Mismatch { citation, title, cited, bearers, other, severity } = mismatch;
    let right = bearers.iter().map(|p| &*p.number).collect::<Vec<_>>().join("或");
    let written = cited.range.as_ref().map_or(&*cited.canonical, |r| &cx.text[r.clone()]);
    let title = between_marks(title);
    let message = match other {
        Some(other) => {
            let (number, of) = (&cited.canonical, between_marks(&other.title));
            format!("标题与发文字号不符：《{title}》是{right}，{number}是《{of}》")
        }
        None => format!("《{title}》的字号，词库里是{right}，没有查到{written}，请核对"),
    };
    let mut report = found.report(citation.range.clone(), message).at_most(severity);
    for bearer in &bearers {
        report = report.fact(format!("《{}》：{}", between_marks(&bearer.title), bearer.number), &bearer.source);
    }
    if let Some(other) = other {
        report = report.fact(format!("{}：《{}》", cited.canonical, between_marks(&other.title)), &other.source);
    }
    // the number of an order is not the latest one if the regulation was amended
    let single = bearers.len() == 1 && (!cited.is_order || bearers[0].status == PolicyStatus::Current);
    if let (true, Some(range)) = (single, cited.range) {
        let bearer = bearers[0];
        let edits = vec![(range, bearer.number.to_string())];
        report.fix(Applicability::Unsafe, format!("字号改为“{}”", bearer.number), edits);
    }
}

#[cfg(test)]
mod tests;
