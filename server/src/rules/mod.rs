//! What is wrong: a rule is a static record and a plain function.

mod agency;
mod astray;
mod characters;
mod citation;
mod document_number;
mod numerals;
#[cfg(test)]
mod pages;
mod policy;
mod punctuation;
mod repeats;
mod sink;
mod slogan;
mod structure;
mod suppression;
#[cfg(test)]
pub mod testing;
#[cfg(test)]
mod traps;
mod wording;

pub use repeats::collapse;
pub use sink::{Report, Sink};

use crate::diagnostic::{Basis, Diagnostic, Severity};
use crate::mentions::signs::Sign;
use crate::mentions::{Citation, Mentions};
use crate::settings::Settings;
use crate::text::{Outline, Prose};
use hegao_lexicon::scripts::fold;
use hegao_lexicon::{Date, Lexicon};
use std::borrow::Cow;
use std::cell::OnceCell;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Whether a rule offers fixes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum FixAvailability {
    /// Every finding has one.
    Always,
    /// Some findings have one.
    Sometimes,
    /// No finding has one.
    None,
}

/// One rule.
#[derive(Debug)]
pub struct Rule {
    /// Kebab-case, family first, so that `--select document-number` works by prefix.
    pub id: &'static str,
    /// What it flags, in one line of Chinese.
    pub summary: &'static str,
    /// What it rests on.
    pub basis: Basis,
    /// Weight unless the settings say otherwise.
    pub severity: Severity,
    /// Whether it runs though no setting names it.
    pub on: bool,
    /// Whether it offers fixes.
    pub fix: FixAvailability,
    /// Its page, Markdown.
    pub page: &'static str,
    /// Finds the faults.
    pub check: fn(&Context<'_>, &mut Sink<'_>),
}

/// What a rule may look at.
pub struct Context<'a> {
    /// The prose with its map to the source.
    pub prose: &'a Prose,
    /// The parts of the document.
    pub outline: &'a Outline,
    /// What the prose mentions.
    pub mentions: &'a Mentions,
    /// What is known.
    pub lexicon: &'a Lexicon,
    /// How to judge.
    pub settings: &'a Settings,
    /// The day at which policies and agencies are judged.
    pub as_of: Date,
    /// The day of the run.
    pub today: Date,
    /// The marks that the rules of punctuation judge, found by the first of them.
    marks: OnceCell<Vec<Sign>>,
    /// The documents that the text names, found by the first rule on their status.
    grounds: OnceCell<Vec<policy::Ground<'a>>>,
    /// The titles cited, and whether the lexicon has them.
    titles: OnceCell<Vec<(Cow<'a, str>, bool)>>,
}

impl<'a> Context<'a> {
    /// For a document with its parts and mentions. Policies and agencies are judged at the day the settings
    /// name, else at the document's own, else today.
    pub fn new(
        prose: &'a Prose,
        outline: &'a Outline,
        mentions: &'a Mentions,
        lexicon: &'a Lexicon,
        settings: &'a Settings,
        today: Date,
    ) -> Context<'a> {
        let as_of = settings.as_of.or(outline.date).unwrap_or(today);
        let (marks, grounds, titles) = Default::default();
        Context { prose, outline, mentions, lexicon, settings, as_of, today, marks, grounds, titles }
    }

    /// The citations, each with its title in simplified letters and whether the lexicon has it.
    fn citations(&self) -> impl Iterator<Item = (&'a Citation, &str, bool)> {
        let titles = self.titles.get_or_init(|| self.mentions.citations.iter().map(|c| self.title(c)).collect());
        self.mentions.citations.iter().zip(titles).map(|(c, (title, known))| (c, &**title, *known))
    }

    fn title(&self, citation: &Citation) -> (Cow<'a, str>, bool) {
        let title = fold(&self.prose.text()[citation.title.clone()]);
        let is_known = self.lexicon.policies.by_title(&title).next().is_some();
        (title, is_known)
    }
}

/// All rules by family; the only registry.
pub static FAMILIES: &[&[&Rule]] = &[
    agency::RULES,
    characters::RULES,
    citation::RULES,
    document_number::RULES,
    numerals::RULES,
    policy::RULES,
    punctuation::RULES,
    slogan::RULES,
    structure::RULES,
    suppression::RULES,
    wording::RULES,
];

/// All rules, sorted by id.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    FAMILIES.iter().flat_map(|family| family.iter().copied())
}

/// The rule of an id.
pub fn find(id: &str) -> Option<&'static Rule> {
    all().find(|r| r.id == id)
}

/// What the rules said.
#[derive(Default, Debug)]
pub struct Findings {
    /// In source offsets, sorted by (start, end, rule).
    pub diagnostics: Vec<Diagnostic>,
    /// Rules that panicked: a fault of ours, the others have spoken all the same.
    pub panicked: Vec<&'static str>,
}

/// Room for the findings of a document that has many, so that they need not move house again and again.
const ROOM: usize = 512;

/// Runs the rules that the settings select.
pub fn check(cx: &Context<'_>) -> Findings {
    let mut findings = Findings { diagnostics: Vec::with_capacity(ROOM), ..Findings::default() };
    for rule in all().filter(|r| cx.settings.selects(r)) {
        run(rule, cx, &mut findings);
    }
    findings.diagnostics = in_order(findings.diagnostics);
    findings
}

/// Findings by (start, end, rule). Their places are sorted and not they themselves: thousands of them are
/// heavy, and the text is read again with every key.
fn in_order(found: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut order: Vec<usize> = (0..found.len()).collect();
    let key = |i: &usize| (found[*i].span.start, found[*i].span.end, found[*i].rule);
    order.sort_by(|a, b| key(a).cmp(&key(b)));
    let mut found: Vec<Option<Diagnostic>> = found.into_iter().map(Some).collect();
    order.into_iter().filter_map(|i| found[i].take()).collect()
}

/// Runs one rule; nothing is kept of what it found before it panicked.
fn run(rule: &'static Rule, cx: &Context<'_>, findings: &mut Findings) {
    let severity = cx.settings.severity_of(rule);
    let before = findings.diagnostics.len();
    let mut sink = Sink::new(rule, severity, cx.prose, &mut findings.diagnostics);
    if catch_unwind(AssertUnwindSafe(|| (rule.check)(cx, &mut sink))).is_err() {
        findings.diagnostics.truncate(before);
        findings.panicked.push(rule.id);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Syntax;

    const fn rule(id: &'static str, check: fn(&Context<'_>, &mut Sink<'_>)) -> Rule {
        let basis = Basis::Practice("");
        Rule { id, summary: "", basis, severity: Severity::Info, on: true, fix: FixAvailability::None, page: "", check }
    }

    static SOUND: Rule = rule("test-sound", |_, found| {
        found.report(0..3, "好");
    });
    static BROKEN: Rule = rule("test-broken", |_, found| {
        found.report(0..3, "坏");
        panic!("on purpose");
    });

    #[test]
    fn a_rule_that_panics_costs_only_itself() {
        let (prose, lexicon) = (Prose::new("甲", Syntax::Plain), Lexicon::default());
        let (outline, mentions, settings) = (Outline::new("甲", &prose), Mentions::default(), Settings::default());
        let cx = Context::new(&prose, &outline, &mentions, &lexicon, &settings, Date::new(2026, 1, 1));
        let mut findings = Findings::default();
        [&SOUND, &BROKEN, &SOUND].into_iter().for_each(|rule| run(rule, &cx, &mut findings));
        let messages: Vec<&str> = findings.diagnostics.iter().map(|d| &*d.message).collect();
        assert_eq!((messages, findings.panicked), (vec!["好", "好"], vec!["test-broken"]));
    }

    #[test]
    fn the_day_is_that_of_the_settings_then_of_the_document_then_today() {
        let (lexicon, today) = (Lexicon::default(), Date::new(2026, 11, 1));
        let day = |text: &str, settings: &Settings| {
            let prose = Prose::new(text, Syntax::Markdown);
            let (outline, mentions) = (Outline::new(text, &prose), Mentions::default());
            Context::new(&prose, &outline, &mentions, &lexicon, settings, today).as_of
        };
        let dated = "---\ndate: 2016-03-05\n---\n正文";
        let set = Settings { as_of: Some(Date::new(2020, 1, 1)), ..Settings::default() };
        assert_eq!(day(dated, &set), Date::new(2020, 1, 1));
        assert_eq!(day(dated, &Settings::default()), Date::new(2016, 3, 5));
        assert_eq!(day("正文", &Settings::default()), today);
    }
}
