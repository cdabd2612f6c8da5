//! Recognises the report of an earlier run, which a new one may replace.

use super::json;
use super::summary;
use crate::diagnostic::Severity;

/// Whether a text is, from beginning to end, a report in one of the formats.
pub fn is_report(text: &str) -> bool {
    is_for_programs(text)
        || is_diff(text)
        || is_all(text.split("\n\n"), |block| is_full(block) || summary::is_line(block.trim()))
        || is_all(text.lines(), |line| is_concise(line) || is_count(line))
}

fn is_all<'a>(parts: impl Iterator<Item = &'a str>, is_of_report: impl Fn(&str) -> bool) -> bool {
    let mut parts = parts.filter(|part| !part.trim().is_empty()).peekable();
    parts.peek().is_some() && parts.all(is_of_report)
}

/// One array or one object a line, each object with the name of a rule.
fn is_for_programs(text: &str) -> bool {
    let of_rule = |line: &str| {
        let line = line.strip_suffix(',').unwrap_or(line);
        serde_json::from_str(line).is_ok_and(|value: serde_json::Value| value["rule"].is_string())
    };
    let inner = text.strip_prefix("[\n").and_then(|rest| rest.strip_suffix("]\n")).unwrap_or(text);
    text == json::array::<&str>(&[]) || is_all(inner.lines(), of_rule)
}

fn is_diff(text: &str) -> bool {
    let mut lines = text.lines();
    let (old, new, place) = (lines.next(), lines.next(), lines.next());
    let old = old.and_then(|line| line.strip_prefix("--- "));
    old.is_some()
        && old == new.and_then(|line| line.strip_prefix("+++ "))
        && place.is_some_and(|line| line.starts_with("@@ -"))
        && lines.all(|line| line.starts_with([' ', '+', '-', '@', '\\']))
}

/// `错误[document-number-bracket]: …`, then the place.
fn is_full(block: &str) -> bool {
    let mut lines = block.trim_start_matches('\n').lines();
    let head = lines.next().and_then(|line| Severity::ALL.iter().find_map(|s| line.strip_prefix(s.in_chinese())));
    head.is_some_and(begins_with_rule) && lines.next().is_some_and(|line| line.trim_start().starts_with("--> "))
}

/// `path:row:column: error[document-number-bracket] …`.
fn is_concise(line: &str) -> bool {
    let mut levels = Severity::ALL.iter().filter_map(|s| line.split_once(&format!(": {}[", s.name())));
    levels.any(|(place, rest)| {
        let mut numbers = place.rsplitn(3, ':');
        let is_number = |n: Option<&str>| n.is_some_and(|n| n.parse::<usize>().is_ok());
        is_number(numbers.next()) && is_number(numbers.next()) && begins_with_rule(&format!("[{rest}"))
    })
}

/// A line of the statistics: the count, the level, the rule.
fn is_count(line: &str) -> bool {
    let mut words = line.split_whitespace();
    words.next().is_some_and(|n| n.parse::<usize>().is_ok())
        && words.next().is_some_and(|level| Severity::ALL.iter().any(|s| s.in_chinese() == level))
        && words
            .next()
            .is_some_and(|rule| begins_with_rule(&format!("[{}]", rule.split('（').next().unwrap_or_default())))
}

/// Whether a text begins with the id of a rule in square brackets.
fn begins_with_rule(text: &str) -> bool {
    let id = text.strip_prefix('[').and_then(|rest| rest.split_once(']')).map(|(id, _)| id);
    id.is_some_and(|id| id.contains('-') && id.bytes().all(|b| b == b'-' || b.is_ascii_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reports_are_recognised() {
        let reports = [
            "[]\n",
            "[\n{\"path\":\"a.md\",\"rule\":\"x-y\"},\n{\"path\":\"b.md\",\"rule\":\"x-y\"}\n]\n",
            "{\"path\":\"a.md\",\"rule\":\"x-y\"}\n",
            "a.md:1:6: error[document-number-bracket] 年份应当用六角括号\nb.md:1:6: hint[slogan-order] 次序\n",
            "错误[document-number-bracket]: 年份\n --> a.md:1:6\n  |\n1 | 文\n\n共 1 个问题（错误 1，警告 0，提示 0）；检查 1 个文件\n",
            "没有发现问题；检查 3 个文件\n",
            "     3  错误  document-number-bracket（3 处附改法）\n",
            "--- a.md\n+++ a.md\n@@ -1 +1 @@\n-甲\n+乙\n",
        ];
        for report in reports {
            assert!(is_report(report), "{report}");
        }
    }

    #[test]
    fn drafts_are_not_reports() {
        let drafts = [
            "",
            "# 关于有关工作的通知\n\n没有发现问题；检查 3 个文件\n",
            "---\ntitle: 通知\n---\n",
            "错误[document-number-bracket]: 年份\n --> a.md:1:6\n\n以上是检查结果，请改正。\n",
            "a.md:1:6: error[document-number-bracket] 年份\n请改正。\n",
            "--- a.md\n+++ a.md\n@@ -1 +1 @@\n-甲\n+乙\n以上请改正。\n",
            "[1]\n",
            "{\"title\": \"通知\"}\n",
        ];
        for draft in drafts {
            assert!(!is_report(draft), "{draft}");
        }
    }
}
