//! `numerals-day-hao`

use super::is_own;
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};

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

/// What makes 号 the mark of a number: 5月1号文件, 3月2号令.
const NUMBERED: &[char] =
    &['文', '令', '公', '通', '楼', '线', '院', '台', '车', '井', '机', '馆', '厅', '会', '矿', '信', '决', '议'];

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    let text = cx.text;
    for date in cx.mentions.numerals.dates.iter().filter(|d| d.day.is_some()) {
        let range = date.range();
        let is_number = text[range.end..].starts_with(NUMBERED);
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

#[cfg(test)]
mod tests;
