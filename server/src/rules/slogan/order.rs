//! `slogan-order`

use crate::diagnostic::{Applicability, Basis, Severity};
use crate::mentions::Disordered;
use crate::mentions::slogan::SloganSpelling;
use crate::rules::{Check, DocumentContext, FixAvailability, Rule, Sink};

/// 固定提法的各项次序不对.
pub static RULE: Rule = Rule {
    id: "slogan-order",
    former: &[],
    since: "0.1.0",
    summary: "固定提法的各项都在，次序与通行的不同",
    basis: Basis::Lexicon("固定提法词库"),
    severity: Severity::Hint,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("order.md"),
    check: Check::Document(check),
};

fn check(cx: &DocumentContext<'_>, found: &mut Sink<'_>) {
    for mention in cx.mentions.disordered.iter().filter(|m| is_fault(cx, m)) {
        let Some(slogan) = cx.lexicon.slogans.at(mention.slogan) else { continue };
        let wanted = slogan.order.join("、");
        found
            .report(mention.range.clone(), format!("各项的次序与固定提法不同，通常为“{wanted}”"))
            .fact(format!("固定提法“{}”的出处", slogan.text), &slogan.source)
            .fix(Applicability::Unsafe, format!("改为“{wanted}”"), vec![(mention.range.clone(), wanted)]);
    }
}

/// Whether the order is wrong, and neither reported by another rule nor permitted by the table.
fn is_fault(cx: &DocumentContext<'_>, mention: &Disordered) -> bool {
    let text = cx.prose.text();
    let slogans = &cx.mentions.slogans;
    let from = slogans.partition_point(|s| s.range.end <= mention.range.start);
    let mut touching = slogans[from..].iter().take_while(|s| s.range.start < mention.range.end);
    let reported = touching.any(|s| !matches!(s.spelling, SloganSpelling::Exact));
    let permitted = cx.lexicon.terms().spelling().is_permitted(&text[mention.range.clone()]);
    !reported && !permitted && !cx.mentions.quoted_text.in_title(mention.range.start)
}

#[cfg(test)]
mod tests;
