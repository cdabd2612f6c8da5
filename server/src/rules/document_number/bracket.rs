//! `document-number-bracket`

use super::{applicability, mend};
use crate::diagnostic::{Basis, Severity};
use crate::mentions::document_number::{CLOSER, NumberKind, OPENER};
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};

/// 发文字号的年份没有用六角括号〔〕括起.
pub static RULE: Rule = Rule {
    id: "document-number-bracket",
    former: &[],
    since: "0.1.0",
    summary: "发文字号的年份没有用六角括号〔〕括起",
    basis: Basis::Standard("GB/T 9704—2012 7.2.5"),
    severity: Severity::Error,
    on: true,
    fix: FixAvailability::Sometimes,
    page: include_str!("bracket.md"),
    check: Check::Blocks(check),
};

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    for number in cx.mentions.numbers.iter().filter(|n| n.kind != NumberKind::Own) {
        let (Some(opener), Some(closer)) = (&number.opener, &number.closer) else { continue };
        // 公告（2018）29号 lacks more than a bracket
        if number.kind == NumberKind::Announcement && opener.is_round() {
            continue;
        }
        if opener.is_right() && closer.is_right() || !opener.closes_with(closer) || opener.is_damage() {
            continue;
        }
        let message = format!("年份应当用六角括号“〔〕”括起，不用“{}{}”", opener.char, closer.char);
        let report = found.report(number.bracketed_year(), message);
        mend(report, number, |report| {
            let between = &cx.text[opener.range.end..closer.range.start];
            let edits = vec![(opener.range.clone(), OPENER.to_string()), (closer.range.clone(), CLOSER.to_string())];
            report.fix(applicability(number), format!("改为“{OPENER}{between}{CLOSER}”"), edits);
        });
    }
}

#[cfg(test)]
mod tests;
