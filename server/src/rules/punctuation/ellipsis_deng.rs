//! `punctuation-ellipsis-deng`

use super::runs;
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};

/// 省略号和“等”同时使用.
pub static RULE: Rule = Rule {
    id: "punctuation-ellipsis-deng",
    former: &[],
    since: "0.1.0",
    summary: "省略号和“等”“等等”同时使用",
    basis: Basis::Standard("GB/T 15834—2011 A.9.2"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("ellipsis_deng.md"),
    check: Check::Punctuation(check),
};

/// Words that start with 等, where 等 does not end an enumeration.
/// Own list: words after an ellipsis; the longer list of words with 等 would exclude 等因素, 等高校.
const WORDS: [&str; 8] = ["等级", "等待", "等候", "等额", "等同", "等于", "等到", "等我"];

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    let text = cx.text;
    for at in runs(cx, |c| c == '…') {
        let rest = &text[at.end..];
        let before = &text[..at.start];
        let doubled = rest.starts_with('等') && !WORDS.iter().any(|w| rest.starts_with(w));
        if at.len() == "……".len() && (doubled || before.ends_with("等等")) {
            found.report(at.clone(), "省略号和“等”意思重复，应当只留一个").fix(
                Applicability::Unsafe,
                "删去省略号",
                vec![(at, String::new())],
            );
        }
    }
}

#[cfg(test)]
mod tests;
