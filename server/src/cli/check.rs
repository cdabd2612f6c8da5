//! `hegao check`: finds the files, checks each of them and reports.

mod file;
mod job;
mod plan;
mod report_file;

use super::args::Check;
use super::{Status, output, panics};
use crate::files::{self, temporary};
use crate::render::statistics::Statistics;
use crate::render::summary::Summary;
use file::Outcome;
use job::Job;
use plan::{Jobs, Mode, Plan};
use rayon::prelude::*;
use std::time::Instant;

/// Runs `check`.
pub fn run(options: Check) -> Status {
    let started = Instant::now();
    panics::keep_quiet();
    let mut plan = match Plan::new(&options) {
        Ok(plan) => plan,
        Err(messages) => {
            messages.iter().for_each(|m| output::complain(m));
            return Status::Failed;
        }
    };
    let Jobs { jobs, failed: failed_to_start } = plan.jobs(&options);
    let plan = plan;
    if matches!(plan.mode, Mode::Fix(_)) || plan.output_file.is_some() {
        temporary::remove_at_signals();
    }
    if matches!(plan.mode, Mode::Fix(_)) {
        remove_left_behind(&jobs);
    }
    let outcomes: Vec<Outcome> = match &jobs[..] {
        [job] => vec![file::check(job, &plan)],
        jobs => jobs.par_iter().map(|job| file::check(job, &plan)).collect(),
    };
    let failures = outcomes.iter().flat_map(|o| &o.failures);
    let failed = failures.map(|m| output::complain(m)).count() > 0 || failed_to_start;
    let summary = outcomes.iter().fold(Summary::default(), |sum, o| sum.plus(o.summary));
    let reported = report(&plan, &outcomes, &summary);
    if let Err(message) = &reported {
        output::complain(message);
    }
    if plan.verbose {
        output::note(&format!("检查 {} 个文件，用时 {} 毫秒\n", jobs.len(), started.elapsed().as_millis()));
    }
    // the program is about to end, and freeing a large lexicon row by row would only cost time
    std::mem::forget(jobs);
    if failed || reported.is_err() { Status::Failed } else { plan.status(&summary) }
}

/// Removes what an interrupted run left beside the files to fix.
fn remove_left_behind(jobs: &[Job]) {
    let files = jobs.iter().filter_map(|job| std::fs::canonicalize(job.path.as_ref()?).ok());
    files.for_each(|file| file.parent().into_iter().for_each(temporary::remove_left_behind));
}

/// Writes the report to stdout or to a file; to stderr when stdout holds the fixed text of standard input.
fn report(plan: &Plan, outcomes: &[Outcome], summary: &Summary) -> Result<(), String> {
    let mended = outcomes.iter().find_map(|o| o.mended_input.as_deref());
    if let Some(bytes) = mended {
        output::print(bytes)?;
    }
    let (text, has_summary) = compose(plan, outcomes, summary);
    match &plan.output_file {
        Some(path) => report_file::write(path, text.as_bytes())?,
        None if mended.is_some() => output::note(&text),
        None => output::print(text.as_bytes())?,
    }
    if matches!(plan.mode, Mode::Diff(_)) && plan.look.summary {
        let files = outcomes.iter().filter(|o| !o.diff.is_empty()).count();
        output::note(&summary.diff_line(files));
    } else if !has_summary && plan.look.summary {
        output::note(&summary.line(plan.look));
    }
    Ok(())
}

/// The text of the report, and whether no summary line is to be printed after it.
fn compose(plan: &Plan, outcomes: &[Outcome], summary: &Summary) -> (String, bool) {
    if matches!(plan.mode, Mode::Diff(_)) {
        let text: String = outcomes.iter().map(|o| o.diff.as_str()).collect();
        return (text, false);
    }
    if plan.statistics {
        let mut statistics = Statistics::default();
        outcomes.iter().for_each(|o| statistics.merge(&o.statistics));
        return (statistics.text(plan.format), plan.format.is_for_programs);
    }
    let fragments: Vec<&str> = outcomes.iter().map(|o| o.fragment.as_str()).collect();
    let text = plan.format.assemble(&fragments, summary, plan.look);
    (text, plan.format.has_summary || plan.format.is_for_programs)
}

/// The settings that `check` uses, for `--verbose`: one line for each settings file.
fn settings_in_use(jobs: &[Job]) -> String {
    let mut paths: Vec<String> = jobs.iter().filter_map(|j| j.config.as_deref()).map(files::shown).collect();
    paths.sort();
    paths.dedup();
    if paths.is_empty() {
        return "设置：默认设置\n".to_owned();
    }
    paths.iter().map(|p| format!("设置：{p}\n")).collect()
}
