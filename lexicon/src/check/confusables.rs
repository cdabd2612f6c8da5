//! Checks of confusables: the correct spelling is not itself listed as wrong, and no wrong spelling is an ordinary
//! word.

use super::FaultCollector;
use super::loaded::Row;
use crate::{Confusable, words};
use std::collections::HashMap;

/// Whether a condition in the column `context` is a known one.
fn is_condition(item: &str) -> bool {
    let letters = item.strip_prefix("not:").or_else(|| item.strip_prefix("not-after:"));
    matches!(item, "" | "word" | "head") || letters.is_some_and(|letters| !letters.is_empty())
}

pub(super) fn check(collector: &mut FaultCollector<'_, '_>) {
    let loaded = collector.loaded;
    let wrong: HashMap<&str, &Row<Confusable>> = loaded.confusables.iter().map(|r| (&*r.record.wrong, r)).collect();
    for row in &loaded.confusables {
        let Confusable { wrong: from, right: to, context, .. } = &row.record;
        // a unit's way to say that a word is right
        if from == to && !loaded.tables[row.table].shipped {
            continue;
        }
        if from == to {
            collector.error(row, "right", "错写与正写相同，请改正或删去");
        } else if to.contains(&**from) {
            let message = format!("正写“{to}”中含有错写“{from}”，改过之后还会再报；请把两格写到足够长");
            collector.error(row, "right", message);
        } else if let Some(next) = wrong.get(&**to) {
            let message = format!("正写“{to}”又是一条错写（正写作“{}”），请直接写最后的正写", next.record.right);
            collector.error(row, "right", message);
        }
        if let Some(item) = context.split(';').find(|item| !is_condition(item)) {
            let message = format!(
                "条件“{item}”无法识别，可用的值：word、head、not:（后面写不得跟在后面的字）、not-after:（后面写不得在前面的字），几项用“;”隔开"
            );
            collector.error(row, "context", message);
        }
        if context.is_empty() && words::is_word(from) {
            let message = format!("“{from}”也是常用词，会错报；context 请写 word，或把错写写到足够长");
            collector.warn(row, "context", message);
        }
    }
}
