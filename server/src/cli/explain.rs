//! `hegao explain`: prints the page of a rule in the terminal.

use super::output;
use crate::rules::names;
use crate::rules::{self, FixAvailability, Rule};
use crate::settings::{matches, names::KnownName};
use std::fmt::Write as _;

/// The page of a rule, or the list of a family. A hint about a former id goes to stderr. Several words are an error that
/// names the rule they may mean: `policy expired`.
pub fn page(words: &[String]) -> Result<String, String> {
    let [name] = words else {
        let joined = words.join("-");
        let meant = names::look_up(&joined).map(|_| format!("，是否想用“hegao explain {joined}”？"));
        return Err(format!("一次只说明一条规则或一族{}", meant.unwrap_or_default()));
    };
    let KnownName { name, hint } = names::look_up(name)?;
    hint.iter().for_each(|hint| output::warn(hint));
    if let Some(rule) = rules::find(name) {
        return Ok(whole(rule));
    }
    let members = rules::all().filter(|r| name == "all" || matches(name, r.id));
    Ok(members.map(super::rules::line).collect())
}

fn whole(rule: &Rule) -> String {
    let fix = match rule.fix {
        FixAvailability::Always => "有",
        FixAvailability::Sometimes => "有时有",
        FixAvailability::None => "无",
    };
    let mut out = format!("{}：{}\n\n", rule.id, rule.summary);
    let _ = writeln!(out, "级别：{}", rule.severity.in_chinese());
    let _ = writeln!(out, "依据：{}（{}）", rule.basis.clause(), rule.basis.level_in_chinese());
    let _ = writeln!(out, "改法：{fix}");
    let _ = writeln!(out, "始于：{}", rule.since);
    if !rule.former.is_empty() {
        let _ = writeln!(out, "曾用名：{}", rule.former.join("、"));
    }
    out.push('\n');
    out + &body(rule.page)
}

/// A page for the terminal: the page heading is dropped because it is printed above, fences are replaced by indented
/// examples, and the brackets ⟦…⟧ around what is reported are kept.
fn body(page: &str) -> String {
    let mut out = String::new();
    let mut in_example = false;
    for line in page.lines().skip_while(|l| l.is_empty() || l.starts_with("# ")) {
        let line = match line.strip_prefix("```") {
            Some(kind) => {
                in_example = !in_example;
                match kind {
                    "text fixed" => "  改为：".to_owned(),
                    _ => continue,
                }
            }
            None if in_example => format!("    {line}"),
            None => line.trim_start_matches("## ").to_owned(),
        };
        let _ = writeln!(out, "{}", line.trim_end());
    }
    out
}
