//! `punctuation-quote-nesting`

use crate::diagnostic::{Applicability, Basis, Severity};
use crate::mentions::punctuation::Shape;
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};

/// 引号里面又用了同样的引号.
pub static RULE: Rule = Rule {
    id: "punctuation-quote-nesting",
    former: &[],
    since: "0.1.0",
    summary: "引号里面又用了同样的引号",
    basis: Basis::Standard("GB/T 15834—2011 4.8"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("quote_nesting.md"),
    check: Check::Blocks(check),
};

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    for pair in &cx.mentions.punctuation.pairs {
        let (mark, open, close) = match (pair.shape, pair.open.char, pair.close.char) {
            (Shape::Quotation, '“', '”') => ('“', "‘", "’"),
            (Shape::InnerQuotation, '‘', '’') => ('‘', "“", "”"),
            _ => continue,
        };
        if pair.outer.is_none_or(|outer| outer.char != mark) || cx.mentions.quoted_text.in_title(pair.open.at) {
            continue;
        }
        found
            .report(pair.open.at..pair.close.end(), format!("引号里面再用引号，应当换用“{open}{close}”"))
            .fix(
                Applicability::Unsafe,
                format!("改为“{open}{close}”"),
                vec![(pair.open.range(), open.to_owned()), (pair.close.range(), close.to_owned())],
            )
            .repeats("引号里面再用引号，应当单双交替");
    }
}

#[cfg(test)]
mod tests;
