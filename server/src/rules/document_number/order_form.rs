//! `document-number-order-form`

use crate::diagnostic::{Applicability, Basis, Severity};
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};

/// 国务院令、主席令的编号没有写作“第×号”.
pub static RULE: Rule = Rule {
    id: "document-number-order-form",
    former: &[],
    since: "0.1.0",
    summary: "国务院令、主席令的编号没有写作“第×号”",
    basis: Basis::Practice("令号写作“第×号”"),
    severity: Severity::Hint,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("order_form.md"),
    check: Check::Blocks(check),
};

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    let text = cx.text;
    for order in &cx.mentions.orders {
        let sequence = &text[order.sequence.clone()];
        let right = format!("第{sequence}号");
        let message = format!("令的编号通常写作“{right}”");
        let report = found.report(order.number.clone(), message);
        report.fix(Applicability::Unsafe, format!("改为“{right}”"), vec![(order.number.clone(), right)]);
    }
}

#[cfg(test)]
mod tests;
