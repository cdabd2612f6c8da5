//! `document-number-mixed-bracket`

use super::{applicability, mend};
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::mentions::document_number::{Bracket, CLOSER, NumberKind, OPENER};
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};

/// 发文字号年份两侧的括号不成对、缺了一个或是乱码.
pub static RULE: Rule = Rule {
    id: "document-number-mixed-bracket",
    former: &[],
    since: "0.1.0",
    summary: "发文字号年份两侧的括号不成对、缺了一个或是乱码",
    basis: Basis::Standard("GB/T 9704—2012 7.2.5"),
    severity: Severity::Error,
    on: true,
    fix: FixAvailability::Sometimes,
    page: include_str!("mixed_bracket.md"),
    check: Check::Blocks(check),
};

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    for number in cx.mentions.numbers.iter().filter(|n| n.kind != NumberKind::Own) {
        let message = match (&number.opener, &number.closer) {
            (Some(o), Some(c)) if o.is_damage() || c.is_damage() => {
                format!("年份两侧的“{}{}”是转换或识别造成的乱码，应当是六角括号“〔〕”", o.char, c.char)
            }
            (Some(o), Some(c)) if !o.closes_with(c) => {
                format!("年份两侧的括号“{}”“{}”不成对，应当用六角括号“〔〕”", o.char, c.char)
            }
            (Some(o), None) => format!("年份前有“{}”，后面缺了“〕”，应当用一对六角括号“〔〕”括起", o.char),
            (None, Some(c)) => format!("年份后有“{}”，前面缺了“〔”，应当用一对六角括号“〔〕”括起", c.char),
            _ => continue,
        };
        let report = found.report(number.bracketed_year(), message);
        mend(report, number, |report| {
            let certain = number.opener.is_some() && number.closer.is_some();
            let applicability = if certain { applicability(number) } else { Applicability::Unsafe };
            let place = |b: &Option<Bracket>, lost: usize| b.as_ref().map_or(lost..lost, |b| b.range.clone());
            let opener = place(&number.opener, number.year.range.start);
            let closer = place(&number.closer, number.year.range.end);
            let between = &cx.text[opener.end..closer.start];
            let title = format!("改为“{OPENER}{between}{CLOSER}”");
            report.fix(applicability, title, vec![(opener, OPENER.to_string()), (closer, CLOSER.to_string())]);
        });
    }
}

#[cfg(test)]
mod tests;
