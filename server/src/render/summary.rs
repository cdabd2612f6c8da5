//! The counts of findings in one line.

use super::Look;
use crate::diagnostic::{Applicability, Diagnostic, Severity};

/// The counts of a run.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Summary {
    /// Files linted.
    pub files: usize,
    /// Findings by severity: hint, info, warning, error.
    pub by_severity: [usize; 4],
    /// Findings that `--fix` would fix.
    pub fixable: usize,
    /// Further findings that only `--unsafe-fixes` would fix.
    pub suggestions: usize,
    /// Fixes applied in this run.
    pub applied: usize,
}

/// Whether a line is the summary of a run.
pub fn is_line(line: &str) -> bool {
    let line = line.strip_prefix("已改 ").and_then(|rest| rest.split_once(" 处；")).map_or(line, |(_, rest)| rest);
    let counted = line.starts_with("没有发现问题；检查 ") || line.starts_with("共 ") && line.contains(" 个问题（错误 ");
    line == NOTHING || counted && line.ends_with(" 个文件") && !line.contains('\n')
}

/// The summary of a run that checked nothing.
const NOTHING: &str = "没有检查任何文件";

impl Summary {
    /// The counts of one file.
    pub fn of(diagnostics: &[Diagnostic], applied: usize) -> Summary {
        let mut summary = Summary { files: 1, applied, ..Summary::default() };
        for d in diagnostics {
            summary.by_severity[d.severity as usize] += 1;
            match d.fix.as_ref().map(|f| f.applicability) {
                Some(Applicability::Safe) => summary.fixable += 1,
                Some(Applicability::Unsafe) => summary.suggestions += 1,
                None => {}
            }
        }
        summary
    }

    /// The sum of both counts.
    pub fn plus(self, other: Summary) -> Summary {
        let mut by_severity = self.by_severity;
        by_severity.iter_mut().zip(other.by_severity).for_each(|(a, b)| *a += b);
        Summary {
            files: self.files + other.files,
            by_severity,
            fixable: self.fixable + other.fixable,
            suggestions: self.suggestions + other.suggestions,
            applied: self.applied + other.applied,
        }
    }

    /// The number of all findings.
    pub fn total(&self) -> usize {
        self.by_severity.iter().sum()
    }

    /// The number of findings with at least this severity.
    pub fn at_least(&self, severity: Severity) -> usize {
        self.by_severity[severity as usize..].iter().sum()
    }

    /// The summary line at the end of a report.
    pub fn line(&self, look: Look) -> String {
        let [hint, info, warning, error] = self.by_severity;
        let applied = if self.applied == 0 { String::new() } else { format!("已改 {} 处；", self.applied) };
        if self.files == 0 {
            return format!("{NOTHING}\n");
        }
        if self.total() == 0 {
            return format!("{applied}没有发现问题；检查 {} 个文件\n", self.files);
        }
        let (fixable, option) = match look.unsafe_fixes {
            true => (self.fixable + self.suggestions, "--fix --unsafe-fixes"),
            false => (self.fixable, "--fix"),
        };
        let fixable =
            if fixable == 0 { String::new() } else { format!("，其中 {fixable} 个可用 {option} 修改") };
        format!(
            "{applied}共 {} 个问题（错误 {error}，警告 {warning}，提示 {}）{fixable}；检查 {} 个文件\n",
            self.total(),
            info + hint,
            self.files
        )
    }

    /// The line after a diff of `files` files.
    pub fn diff_line(&self, files: usize) -> String {
        match files {
            0 => "没有可改之处\n".to_owned(),
            _ => format!("{files} 个文件可改 {} 处，没有写入\n", self.applied),
        }
    }
}
