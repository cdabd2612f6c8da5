//! What a run of `check` does, according to its options.

use super::job::Job;
use super::{Check, output, report_file, settings_in_use};
use crate::cli::Status;
use crate::cli::args::{Color, Judging};
use crate::diagnostic::Severity;
use crate::files::{find, shown};
use crate::fixes::Wanted;
use crate::render::summary::Summary;
use crate::render::{Format, Look};
use crate::rules::names;
use crate::settings::{Layer, Origin, Resolver};
use hegao_lexicon::Date;
use std::path::PathBuf;

/// What to do with findings.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mode {
    /// Report them.
    Report,
    /// Fix the files and report the remaining findings.
    Fix(Wanted),
    /// Show the diff that fixing would produce.
    Diff(Wanted),
}

/// What a run does.
pub struct Plan {
    /// What to do with findings.
    pub mode: Mode,
    /// The output format of the report.
    pub format: &'static Format,
    /// The appearance of the report: colours, width, summary.
    pub look: Look,
    /// The file the report is written to; `None` for stdout.
    pub output_file: Option<PathBuf>,
    /// Whether to print counts instead of findings.
    pub statistics: bool,
    /// Whether to print details of the run on stderr.
    pub verbose: bool,
    /// The day of the run.
    pub today: Date,
    fail_on: Option<Severity>,
    exit_zero: bool,
    origin: Origin,
    overrides: Layer,
    /// Hints about former rule ids among the options.
    hints: Vec<String>,
}

/// The files of a run.
pub struct Jobs {
    /// The files to check.
    pub jobs: Vec<Job>,
    /// Whether something was wrong with paths, settings or tables.
    pub failed: bool,
}

/// At most this number of files are named in a message; above it, they are only counted.
const NAMED: usize = 10;

impl Plan {
    /// Reads the options; returns one error for each invalid option.
    pub fn new(options: &Check) -> Result<Plan, Vec<String>> {
        let (fixing, report, sources) = (&options.fixing, &options.report, &options.sources);
        let (mut errors, hints) = odd_names(&options.judging);
        if let Some(path) = sources.config.as_deref().filter(|path| !path.is_file()) {
            errors.push(format!("--config 指定的“{}”不存在或不是文件", shown(path)));
        }
        if options.paths.iter().any(|p| p.as_os_str() == "-") && options.paths.len() > 1 {
            errors.push("标准输入“-”不能与其他路径同用".to_owned());
        }
        errors.extend(report.output_file.as_deref().and_then(|path| report_file::refusal(path, &options.paths)));
        if !errors.is_empty() {
            return Err(errors);
        }
        let wanted = if fixing.unsafe_fixes { Wanted::All } else { Wanted::Safe };
        let mode = match (fixing.diff, fixing.fix) {
            (true, _) => Mode::Diff(wanted),
            (false, true) => Mode::Fix(wanted),
            (false, false) => Mode::Report,
        };
        let origin = match (&sources.config, sources.no_config) {
            (Some(path), _) => Origin::File(path.clone()),
            (None, true) => Origin::Defaults,
            (None, false) => Origin::Nearest,
        };
        Ok(Plan {
            mode,
            format: report.output_format,
            look: look(options),
            output_file: report.output_file.clone(),
            statistics: report.statistics,
            verbose: report.verbose,
            today: crate::clock::today(),
            fail_on: Severity::find(&options.judging.fail_on),
            exit_zero: options.judging.exit_zero,
            origin,
            overrides: overrides(&options.judging),
            hints,
        })
    }

    /// The files to check, each with its settings. Problems are printed on stderr. A file whose settings are broken is
    /// not checked, since other rules would apply than those asked for; and where anything is wrong with settings or
    /// tables, no file is written.
    pub fn jobs(&mut self, options: &Check) -> Jobs {
        let mut resolver = Resolver::new(self.origin.clone(), self.overrides.clone(), self.today, names::look_up);
        let here = [PathBuf::from(".")];
        let paths = if options.paths.is_empty() { &here[..] } else { &options.paths };
        let (all, mut failures) = if paths[0].as_os_str() == "-" {
            (vec![Job::of_input(options.sources.stdin_filename.as_deref(), &mut resolver)], Vec::new())
        } else {
            let mut drafts = find::drafts(paths);
            // the report of an earlier run, in the folder to check
            let report = self.output_file.as_deref().and_then(|file| std::fs::canonicalize(file).ok());
            drafts.files.retain(|file| report.is_none() || std::fs::canonicalize(file).ok() != report);
            (drafts.files.into_iter().map(|path| Job::of_file(path, &mut resolver)).collect(), drafts.failures)
        };
        let (warnings, problems): (Vec<_>, Vec<_>) = resolver.problems().iter().partition(|p| p.is_warning);
        failures.extend(problems.iter().map(ToString::to_string));
        let (broken, mut jobs): (Vec<Job>, Vec<Job>) = all.into_iter().partition(|job| job.broken);
        failures.extend(left_unchecked(&broken));
        if matches!(self.mode, Mode::Report) && jobs.iter().any(|job| job.lacks_rows) {
            failures.push("词库表里有误的部分没有采用，其余照常检查；改好以后请再查一遍".to_owned());
        }
        if matches!(self.mode, Mode::Fix(_)) && !problems.is_empty() {
            failures.push("设置或词库表有误，没有改动任何文件；改正以后再用 --fix".to_owned());
            self.mode = Mode::Report;
            // its report would stand where the fixed text is expected
            jobs.retain(|job| job.path.is_some());
        }
        if jobs.is_empty() && failures.is_empty() && !options.sources.allow_empty {
            failures.push(nothing_found(paths));
        }
        failures.iter().for_each(|m| output::complain(m));
        self.hints.iter().for_each(|hint| output::warn(hint));
        warnings.iter().for_each(|w| output::warn(&w.to_string()));
        if self.verbose {
            output::note(&settings_in_use(&jobs));
        }
        Jobs { jobs, failed: !failures.is_empty() }
    }

    /// The exit status of a run that did not fail.
    pub fn status(&self, summary: &Summary) -> Status {
        let found = match self.mode {
            Mode::Diff(_) => summary.applied,
            _ => self.fail_on.map_or(0, |limit| summary.at_least(limit)),
        };
        if found > 0 && !self.exit_zero { Status::Findings } else { Status::Clean }
    }
}

/// The messages about rule names among the options: errors for unknown names, and hints for former ids.
fn odd_names(judging: &Judging) -> (Vec<String>, Vec<String>) {
    let options =
        [("--select", &judging.select), ("--ignore", &judging.ignore), ("--extend-select", &judging.extend_select)];
    let lists = options.iter().flat_map(|(option, names)| names.iter().map(move |n| (*option, n)));
    let levels = judging.severity.iter().map(|(name, _)| ("--severity", name));
    let (mut errors, mut hints) = (Vec::new(), Vec::new());
    for (option, name) in lists.chain(levels) {
        match names::look_up(name) {
            Ok(known) => hints.extend(known.hint.map(|hint| format!("{option}: {hint}"))),
            Err(error) => errors.push(format!("{option}: {error}")),
        }
    }
    (errors, hints)
}

fn overrides(judging: &Judging) -> Layer {
    let present = |names: &[String]| -> Vec<String> { names.iter().map(|n| names::present(n).to_owned()).collect() };
    let levels = judging.severity.iter().map(|(name, level)| (names::present(name).to_owned(), *level));
    Layer {
        as_of: judging.as_of,
        select: Some(present(&judging.select)).filter(|names| !names.is_empty()),
        extend_select: Some(present(&judging.extend_select)),
        ignore: Some(present(&judging.ignore)),
        severity: Some(levels.collect()),
        ..Layer::default()
    }
}

fn look(options: &Check) -> Look {
    let report = &options.report;
    let color = match report.color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => {
            let to_stdout = report.output_file.is_none();
            to_stdout && anstream::AutoStream::choice(&std::io::stdout()) != anstream::ColorChoice::Never
        }
    };
    Look { color, width: width(), summary: !report.quiet, unsafe_fixes: options.fixing.unsafe_fixes }
}

/// The number of columns: `COLUMNS` if set, otherwise that of the terminal; 100 if there is none, or if below 40.
fn width() -> usize {
    let named = std::env::var("COLUMNS").ok().and_then(|c| c.parse().ok());
    let terminal = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    named.or_else(terminal).filter(|w| *w >= 40).unwrap_or(100)
}

/// A message that no draft was found below some paths, naming documents there that have to be converted first.
fn nothing_found(paths: &[PathBuf]) -> String {
    let drafts = "没有找到可检查的文件（.md、.markdown、.txt），什么也没有检查";
    match find::documents(paths) {
        0 => format!("{drafts}；本来就可以没有文件的，加上 --allow-empty"),
        count => format!("{drafts}；有 {count} 个 Word、WPS、PDF 等文件，请先另存为纯文本或 Markdown"),
    }
}

/// A message naming the files that were not checked because their settings are broken.
fn left_unchecked(broken: &[Job]) -> Option<String> {
    let files: Vec<&str> = broken.iter().map(|j| j.shown.as_str()).collect();
    let more = if files.len() > NAMED { format!("等 {} 个文件", files.len()) } else { String::new() };
    let named = files[..files.len().min(NAMED)].join("、");
    (!files.is_empty()).then(|| format!("设置有误，以下文件没有检查：{named}{more}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::Arguments;
    use crate::cli::args::{Command, Request};
    use crate::rules::testing::PRESENT_ID;
    use clap::Parser as _;
    use std::collections::BTreeMap;

    fn judging(options: &[&str]) -> Judging {
        match Arguments::parse_from(["hegao", "check"].iter().chain(options)).request {
            Request::Command(Command::Check(check)) => check.judging,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_former_id_selects_the_rule_with_its_present_name() {
        let judging = judging(&["--select", "policy-repealed", "--severity", "policy-repealed=hint"]);
        let renamed = "规则“policy-repealed”已改名为“policy-abolished”";
        let hints = vec![format!("--select: {renamed}"), format!("--severity: {renamed}")];
        assert_eq!(odd_names(&judging), (vec![], hints));
        let layer = overrides(&judging);
        assert_eq!(layer.select, Some(vec![PRESENT_ID.to_owned()]));
        assert_eq!(layer.severity, Some(BTreeMap::from([(PRESENT_ID.to_owned(), Severity::Hint)])));
    }
}
