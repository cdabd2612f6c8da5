//! `structure-heading-mark`

use super::heading_numbers;
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::rules::{Check, DocumentContext, FixAvailability, Rule, Sink};
use crate::text::outline::{HeadingNumber, Level};

/// 结构层次序数后面的点号不对.
pub static RULE: Rule = Rule {
    id: "structure-heading-mark",
    former: &[],
    since: "0.1.0",
    summary: "结构层次序数后面的点号不对",
    basis: Basis::Standard("GB/T 9704—2012 7.3.3"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("heading_mark.md"),
    check: Check::Document(check),
};

fn check(cx: &DocumentContext<'_>, found: &mut Sink<'_>) {
    for heading_number in heading_numbers(cx) {
        let text = cx.prose.text();
        let (number, mark) = (&text[heading_number.range.clone()], &text[heading_number.punctuation.clone()]);
        let Some((message, right)) = fault(heading_number, number, mark) else { continue };
        let title =
            if right.is_empty() { format!("删去“{mark}”") } else { format!("改为“{number}{right}”") };
        // a space after the mark is removed with it: 一. 加强 → 一、加强, and 1.加强 does not start a Markdown list
        let rest = &text[heading_number.punctuation.end..heading_number.block.end];
        let blanks = rest.len() - rest.trim_start_matches([' ', '\u{3000}']).len();
        let edits = vec![(heading_number.punctuation.start..heading_number.punctuation.end + blanks, right.to_owned())];
        let report = found.report(heading_number.range.start..heading_number.punctuation.end, message);
        report.repeats(shared(heading_number.level)).fix(Applicability::Safe, title, edits);
    }
}

/// What is wrong with the mark after a heading number, and the correct mark.
fn fault(heading_number: &HeadingNumber, number: &str, mark: &str) -> Option<(String, &'static str)> {
    match (heading_number.level, mark) {
        (Level::First, "、") | (Level::Third, "." | "．") | (Level::Second | Level::Fourth, "") => None,
        (Level::First, _) => Some((format!("序数“{number}”后面用顿号，写作“{number}、”"), "、")),
        (Level::Third, _) => Some((format!("序数“{number}”后面用“.”，不用“{mark}”，写作“{number}.”"), ".")),
        _ => Some((format!("序数“{number}”已带括号，后面不用“{mark}”"), "")),
    }
}

fn shared(level: Level) -> &'static str {
    match level {
        Level::First => "第一层序数写作“一、”，后面用顿号",
        Level::Third => "第三层序数写作“1.”，后面用“.”",
        Level::Second | Level::Fourth => "带括号的序数后面不用点号",
    }
}

#[cfg(test)]
mod tests;
