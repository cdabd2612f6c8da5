//! A rule's manual page, with its record below the title. Editors open the same page.

use super::{FixAvailability, Rule};

/// The manual page of a rule, in Markdown.
pub fn page(rule: &Rule) -> String {
    let (title, rest) = rule.page.split_once('\n').unwrap_or((rule.page, ""));
    let [weight, fix, basis] = record(rule);
    let mut lines = format!("{}\n>\n> 级别：{weight}　修改：{fix}　依据：{basis}　始于：{}", rule.summary, rule.since);
    if !rule.former.is_empty() {
        lines += &format!("　曾用名：{}", rule.former.join("、"));
    }
    format!("{title}\n\n> {lines}\n{rest}")
}

/// The rule's severity, fix availability and basis, as the page shows them.
pub fn record(rule: &Rule) -> [String; 3] {
    let weight = if rule.on { rule.severity.in_chinese() } else { "默认关闭" };
    let fix = match rule.fix {
        FixAvailability::Always => "总有",
        FixAvailability::Sometimes => "有时",
        FixAvailability::None => "无",
    };
    let basis = format!("{}：{}", rule.basis.level_in_chinese(), rule.basis.clause());
    [weight.to_owned(), fix.to_owned(), basis]
}
