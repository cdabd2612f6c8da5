//! `numerals-day-hao`

use super::is_own;
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};
use hegao_lexicon::language::measures::NUMBERED_THINGS;

/// 日期的“日”写成了“号”（8月1号）.
pub static RULE: Rule = Rule {
    id: "numerals-day-hao",
    former: &[],
    since: "0.1.0",
    summary: "日期的“日”写成了“号”（8月1号）",
    basis: Basis::Practice("公文中的日期通常写作“×月×日”"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("day_hao.md"),
    check: Check::Blocks(check),
};

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    let text = cx.text;
    for date in cx.mentions.numerals.dates.iter().filter(|d| d.day.is_some()) {
        let range = date.range();
        let is_number = is_numbered(&text[range.end..]);
        if !text[date.unit.clone()].starts_with('号') || is_number || !is_own(cx, &range) {
            continue;
        }
        let written = &text[range.clone()];
        let right = format!("{}日", &text[range.start..date.unit.start]);
        let edits = vec![(date.unit.clone(), "日".to_owned())];
        found
            .report(range, format!("“{written}”宜写作“{right}”"))
            .fix(Applicability::Safe, format!("改为“{right}”"), edits)
            .repeats("日期的“日”写成了“号”");
    }
}

/// First characters of documents, meetings and boxes that are numbered with 号.
/// Own list: used only for 号 after a day.
const NUMBERED: &[char] = &['文', '令', '公', '通', '会', '信', '决', '议'];

/// Whether a text starts with something that has a number: 5月1号文件, 3月2号令, 4月5号楼.
fn is_numbered(after: &str) -> bool {
    after.starts_with(NUMBERED) || NUMBERED_THINGS.iter().any(|thing| after.starts_with(thing))
}

#[cfg(test)]
mod tests;
