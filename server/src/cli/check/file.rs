//! Checks one file, from reading its bytes to rendering its part of the report.

use super::job::Job;
use super::plan::{Mode, Plan};
use crate::analysis::Analysis;
use crate::cli::panics;
use crate::diagnostic::Edit;
use crate::files::encoding::{self, Encoding};
use crate::files::reading::{LARGEST_DRAFT, bounded};
use crate::files::{self, foreign, replace};
use crate::fixes::{self, Wanted, composed_edits};
use crate::render::statistics::Statistics;
use crate::render::summary::Summary;
use crate::render::{FileReport, diff};

/// The result of checking one file.
#[derive(Default)]
pub struct Outcome {
    /// The file's part of the report.
    pub fragment: String,
    /// The diff that fixing the file would produce.
    pub diff: String,
    /// The counts of its findings.
    pub summary: Summary,
    /// The counts of its findings by rule.
    pub statistics: Statistics,
    /// Error messages, each of which names the file.
    pub failures: Vec<String>,
    /// The bytes of standard input after fixing.
    pub mended_input: Option<Vec<u8>>,
}

/// Checks one file.
pub fn check(job: &Job, plan: &Plan) -> Outcome {
    let named = |why: String| format!("{}: {why}", job.shown);
    let judged = read(job).and_then(|bytes| {
        foreign::refusal(&bytes).map_or(Ok(()), |why| Err(why.to_owned()))?;
        let (text, encoding) = encoding::decode(&bytes).map_err(|e| e.to_string())?;
        let draft = DecodedFile { bytes: &bytes, text: &text, encoding };
        match plan.mode {
            Mode::Report => report(job, plan, &text),
            Mode::Fix(wanted) => fix(job, plan, &draft, wanted),
            Mode::Diff(wanted) => show(job, plan, &draft, wanted),
        }
    });
    let mut outcome = judged.unwrap_or_else(|why| Outcome { failures: vec![why], ..Outcome::default() });
    outcome.failures = outcome.failures.into_iter().map(named).collect();
    outcome
}

/// A file after reading.
struct DecodedFile<'a> {
    bytes: &'a [u8],
    text: &'a str,
    encoding: Encoding,
}

fn read(job: &Job) -> Result<Vec<u8>, String> {
    // a pipe may be named on the command line: hegao check <(…)
    let read = match &job.path {
        Some(path) => std::fs::File::open(path).map_err(|e| files::reason(&e)).and_then(|f| bounded(f, LARGEST_DRAFT)),
        None => bounded(std::io::stdin().lock(), LARGEST_DRAFT),
    };
    read.map_err(|why| format!("没有检查：{why}"))
}

/// Analyses a text; a panic outside the rules fails only this file (`Err`).
fn analyse(job: &Job, plan: &Plan, text: &str) -> Result<Analysis, String> {
    let judged = panics::caught(|| Analysis::new(text, job.syntax, &job.lexicon, &job.settings, plan.today));
    judged.ok_or_else(|| format!("检查时发生内部错误，这是核稿的缺陷，请反馈：{}", panics::take().join("；")))
}

/// Error messages for the rules that panicked.
fn complaints(analysis: &Analysis) -> Vec<String> {
    let said = panics::take();
    let why = |i: usize| said.get(i).map_or("", String::as_str);
    let rules = analysis.panicked.iter().enumerate();
    rules.map(|(i, rule)| format!("规则 {rule} 发生内部错误，已跳过，这是核稿的缺陷，请反馈：{}", why(i))).collect()
}

fn report(job: &Job, plan: &Plan, text: &str) -> Result<Outcome, String> {
    let analysis = analyse(job, plan, text)?;
    Ok(reported(job, plan, text, &analysis, 0))
}

fn reported(job: &Job, plan: &Plan, text: &str, analysis: &Analysis, applied: usize) -> Outcome {
    let diagnostics = &analysis.diagnostics;
    let file = FileReport { path: &job.name, text, diagnostics, manual: job.settings.values.manual.as_deref() };
    let needed = !plan.statistics && !matches!(plan.mode, Mode::Diff(_));
    Outcome {
        fragment: if needed { plan.format.fragment(&file, plan.look) } else { String::new() },
        summary: Summary::of(diagnostics, applied),
        statistics: if plan.statistics { Statistics::of(diagnostics) } else { Statistics::default() },
        failures: complaints(analysis),
        ..Outcome::default()
    }
}

/// The text after fixing; `None` when there was nothing to fix.
struct Mended {
    text: Option<String>,
    /// The edits of the old text that give the new one.
    edits: Vec<Edit>,
    applied: usize,
    analysis: Analysis,
}

fn mend(job: &Job, plan: &Plan, text: &str, wanted: Wanted) -> Result<Mended, String> {
    let analyse = |text: &str| analyse(job, plan, text);
    let fixed = fixes::to_fixed_point(text, wanted, analyse, |a| a.as_ref().map_or(&[][..], |a| &a.diagnostics));
    let fixed = fixed.map_err(|_| "各条修改互相牵连，没有尽头，没有写入，这是核稿的缺陷，请反馈".to_owned())?;
    let edits = composed_edits::compose(text, &fixed.rounds);
    Ok(Mended { text: fixed.text, edits, applied: fixed.applied, analysis: fixed.analysis? })
}

fn fix(job: &Job, plan: &Plan, draft: &DecodedFile<'_>, wanted: Wanted) -> Result<Outcome, String> {
    let mended = mend(job, plan, draft.text, wanted)?;
    let written = match (&mended.text, &job.path) {
        (Some(text), path) => encode(draft, text, &mended.edits).and_then(|bytes| match path {
            Some(path) => replace::replace(path, draft.bytes, &bytes).map(|()| None),
            None => Ok(Some(bytes)),
        }),
        (None, Some(_)) => Ok(None),
        (None, None) => Ok(Some(draft.bytes.to_vec())),
    };
    match written {
        Ok(mended_input) => {
            let text = mended.text.as_deref().unwrap_or(draft.text);
            Ok(Outcome { mended_input, ..reported(job, plan, text, &mended.analysis, mended.applied) })
        }
        Err(why) => {
            // the file was not changed, so its findings are reported as they were
            let mut outcome = report(job, plan, draft.text)?;
            outcome.failures.push(why);
            Ok(outcome)
        }
    }
}

fn show(job: &Job, plan: &Plan, draft: &DecodedFile<'_>, wanted: Wanted) -> Result<Outcome, String> {
    let mended = mend(job, plan, draft.text, wanted)?;
    let diff = mended.text.as_ref().map_or(String::new(), |new| diff::unified(&job.shown, draft.text, new, plan.look));
    Ok(Outcome { diff, ..reported(job, plan, draft.text, &mended.analysis, mended.applied) })
}

/// The bytes of the fixed text, in the encoding of the file. Only what the edits replace is encoded anew: some
/// characters can be written in more than one way, and the file keeps its own.
fn encode(draft: &DecodedFile<'_>, text: &str, edits: &[Edit]) -> Result<Vec<u8>, String> {
    let edits = edits.iter().map(|edit| (edit.range.clone(), &*edit.text));
    let written = draft.encoding.edited(draft.bytes, draft.text, edits);
    // what cannot be read back must not be written
    let is_right =
        |bytes: &Vec<u8>| encoding::decode(bytes).is_ok_and(|(new, as_)| new == text && as_ == draft.encoding);
    written.filter(is_right).ok_or_else(|| format!("修改后的文字无法用 {} 表示，没有写入", draft.encoding.name()))
}
