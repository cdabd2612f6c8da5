//! Checks of set phrases: their fixed order, and variants that belong to a phrase and are not phrases themselves.

use super::FaultCollector;
use super::attestation::Attestation;
use super::loaded::Row;
use crate::slogans::VariantClass;
use crate::{Slogan, SloganVariant};
use std::collections::{HashMap, HashSet};

pub(super) fn check(collector: &mut FaultCollector<'_, '_>) {
    let loaded = collector.loaded;
    for row in &loaded.slogans {
        order(row, collector);
        interval(row, collector);
    }
    attested(collector);
    let phrases: HashSet<&str> = loaded.slogans.iter().map(|r| &*r.record.text).collect();
    let mut classes: HashMap<&str, &Row<SloganVariant>> = HashMap::new();
    for row in &loaded.variants {
        variant(row, &phrases, collector);
        if row.record.class == VariantClass::Attested {
            classes.insert(&row.record.variant, row);
        }
    }
    for row in loaded.variants.iter().filter(|r| r.record.class == VariantClass::Error) {
        if let Some(other) = classes.get(&*row.record.variant) {
            let slogan = &other.record.slogan;
            collector.error(row, "class", format!("同一写法在“{slogan}”名下是 attested（官方用过），不能又是错写"));
        }
    }
}

fn order(row: &Row<Slogan>, collector: &mut FaultCollector<'_, '_>) {
    let slogan = &row.record;
    if !slogan.order.iter().any(|item| slogan.text.contains(&**item)) {
        // 五位一体 states the number of its items without naming them
        return;
    }
    let mut rest = &*slogan.text;
    for item in &slogan.order {
        match rest.find(&**item) {
            Some(at) => rest = &rest[at + item.len()..],
            None if slogan.text.contains(&**item) => {
                return collector.error(row, "order", format!("“{item}”在提法中的位置与 order 的次序不符"));
            }
            None => return collector.error(row, "order", format!("提法中没有“{item}”，请改正 order 或提法")),
        }
    }
}

fn interval(row: &Row<Slogan>, collector: &mut FaultCollector<'_, '_>) {
    if let (Some(from), Some(to)) = (row.record.valid_from, row.record.valid_to)
        && to.certainly_before(from)
    {
        collector.error(row, "valid_to", format!("停用日期{to}早于启用日期{from}，请核对"));
    }
}

fn variant(row: &Row<SloganVariant>, phrases: &HashSet<&str>, collector: &mut FaultCollector<'_, '_>) {
    let SloganVariant { variant, slogan, class, .. } = &row.record;
    if !phrases.contains(&**slogan) {
        collector.error(row, "slogan", format!("提法“{slogan}”不在提法表中；请补上提法，或改正这一格"));
    }
    if variant == slogan {
        return collector.error(row, "variant", "与提法本身相同，请删去这一行");
    }
    let is_wrong = matches!(class, VariantClass::Error | VariantClass::Candidate | VariantClass::Punctuation);
    if is_wrong && phrases.contains(&**variant) {
        let message = format!("“{variant}”本身是一条提法，不能作“{slogan}”的错写；请改 class 或删去");
        collector.error(row, "variant", message);
    }
}

/// Wrong variants inside attested terms.
fn attested(collector: &mut FaultCollector<'_, '_>) {
    let loaded = collector.loaded;
    let attestation = Attestation::new(loaded);
    for term in &loaded.attested {
        let term = &term.record.text;
        for row in attestation.wrong_in(term) {
            let message = format!("正式文件中有“{term}”（attested-terms.tsv），错写请改为 attested");
            collector.error(row, "class", message);
        }
    }
}
