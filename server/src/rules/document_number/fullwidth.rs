//! `document-number-fullwidth`

use super::{applicability, mend};
use crate::diagnostic::{Basis, Severity};
use crate::mentions::document_number::{DigitForm, NumberKind};
use crate::rules::{Context, FixAvailability, Rule, Sink};

/// 发文字号用了全角数字.
pub static RULE: Rule = Rule {
    id: "document-number-fullwidth",
    summary: "发文字号用了全角数字",
    basis: Basis::Practice("阿拉伯数字一般用半角，参照 GB/T 15835—2011 5.1.7"),
    severity: Severity::Warning,
    fix: FixAvailability::Sometimes,
    page: include_str!("fullwidth.md"),
    check,
};

fn check(cx: &Context<'_>, found: &mut Sink<'_>) {
    for number in cx.mentions.numbers.iter().filter(|n| n.kind != NumberKind::Serial) {
        let wide: Vec<_> =
            [&number.year, &number.sequence].into_iter().filter(|d| d.form == DigitForm::FullWidth).collect();
        let (Some(first), Some(last)) = (wide.first(), wide.last()) else { continue };
        let right: Vec<&str> = wide.iter().map(|d| d.value.as_str()).collect();
        let message = format!("发文字号中的数字宜用半角，写作“{}”", right.join("”“"));
        let report = found.report(first.range.start..last.range.end, message);
        mend(report, number, |report| {
            let edits = wide.iter().map(|d| (d.range.clone(), d.value.clone())).collect();
            report.fix(applicability(number), format!("改为“{}”", right.join("”“")), edits);
        });
    }
}
