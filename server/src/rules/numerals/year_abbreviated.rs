//! `numerals-year-abbreviated`

use super::{is_own, numbers};
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::mentions::numerals::figure;
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};
use hegao_lexicon::language::time::{DATE_LEADS, UNTIL};
use std::ops::Range;

/// 年份只写了两位数字（16年底、25年6月）.
pub static RULE: Rule = Rule {
    id: "numerals-year-abbreviated",
    former: &[],
    since: "0.1.0",
    summary: "年份只写了两位数字（16年底、25年6月）",
    basis: Basis::Standard("GB/T 15835—2011 5.1.4"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Sometimes,
    page: include_str!("year_abbreviated.md"),
    check: Check::Blocks(check),
};

/// Characters that can precede a year but not a number of years, in addition to the words that introduce a year.
const LEADS: &[char] = &['在', '以', '的', '，', '。', '；', '、', '：', '（', '(', '\n'];
/// Characters after 月 which show that it counts months: 12年6月期.
/// Own list: used only for 月.
const NO_MONTH: &[char] = &['期', '份', '以', '之', '内'];

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    let text = cx.text;
    for range in numbers(cx) {
        let Some(rest) = text[range.end..].strip_prefix('年') else { continue };
        let written = figure::narrow(&text[range.clone()]);
        if written.len() != 2 || !leads(&text[..range.start], rest) || !is_own(cx, &range) {
            continue;
        }
        let at = range.start..range.end + '年'.len_utf8();
        let short = &text[at.clone()];
        match full(cx, &written) {
            Some(year) => {
                let message = format!("年份不应简写，“{short}”应写全四位，如“{year}年”");
                let edits = vec![(range, year.to_string())];
                found.report(at, message).fix(Applicability::Unsafe, format!("改为“{year}年”"), edits);
            }
            None => drop(found.report(at, format!("年份不应简写，“{short}”应写全四位"))),
        }
    }
}

/// Whether the number between these two texts is a year.
fn leads(before: &str, after: &str) -> bool {
    let until = UNTIL.iter().any(|word| before.ends_with(word));
    let lead = before.is_empty() || before.ends_with(LEADS) || DATE_LEADS.iter().any(|lead| before.ends_with(lead));
    until || lead && (is_end_of_year(after) || is_month(after))
}

/// Characters after 末 or 初 that form another word with it: 初期, 初次, 初级.
/// Own list: used only for 末 and 初.
const NO_END: &[char] = &['期', '次', '步', '级', '中', '始', '代'];

fn is_end_of_year(after: &str) -> bool {
    let Some(rest) = after.strip_prefix(['底', '末', '初']) else { return false };
    !after.starts_with('末') && !after.starts_with('初') || !rest.starts_with(NO_END)
}

fn is_month(after: &str) -> bool {
    let digits: Range<usize> = 0..after.bytes().take_while(u8::is_ascii_digit).count();
    let month = after[digits.clone()].parse::<u8>().is_ok_and(|month| (1..=12).contains(&month));
    let rest = after[digits.end..].strip_prefix('月');
    month && rest.is_some_and(|rest| rest.starts_with('份') || !rest.starts_with(NO_MONTH))
}

/// The year that two digits mean: in this century up to ten years after the reference date, otherwise in the last
/// century from 1949 on.
fn full(cx: &BlockContext<'_>, digits: &str) -> Option<u16> {
    let short: u16 = digits.parse().ok()?;
    match short {
        _ if 2000 + short <= cx.as_of.year + 10 => Some(2000 + short),
        49.. => Some(1900 + short),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
