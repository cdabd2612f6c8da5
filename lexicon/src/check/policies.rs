//! Checks of documents: dates in the right order, a status with its legal basis, document numbers in canonical form.

use super::loaded::Row;
use super::{Demands, FaultCollector};
use crate::Policy;
use crate::fault::Level;
use crate::policies::{PolicyStatus, title_key};
use std::collections::HashSet;

pub(super) fn check(collector: &mut FaultCollector<'_, '_>, demands: &Demands<'_>) {
    let loaded = collector.loaded;
    for row in &loaded.policies {
        number(row, demands, collector);
        dates(row, collector);
        status(row, collector);
    }
    if demands.hints {
        named_documents(collector);
    }
}

fn number(row: &Row<Policy>, demands: &Demands<'_>, collector: &mut FaultCollector<'_, '_>) {
    let number = &*row.record.number;
    if let Some(right) = (demands.canonical)(number).filter(|right| right != number) {
        collector.error(row, "number", format!("字号“{number}”不规范，应写作“{right}”"));
    }
}

fn dates(row: &Row<Policy>, collector: &mut FaultCollector<'_, '_>) {
    let policy = &row.record;
    if let (Some(since), Some(date)) = (policy.status_since, policy.date)
        && since.certainly_before(date)
    {
        collector.error(row, "status_since", format!("状态起始日期{since}早于成文日期{date}，请核对"));
    }
}

fn status(row: &Row<Policy>, collector: &mut FaultCollector<'_, '_>) {
    let policy = &row.record;
    let (by, since) = (!policy.repealed_by.is_empty(), policy.status_since.is_some());
    match policy.status {
        PolicyStatus::Abolished | PolicyStatus::Superseded | PolicyStatus::PartiallyRepealed if !by && !since => {
            collector.error(row, "status", "没有写明由哪份文件、自何时起废止或代替；请补写，否则写 unknown");
        }
        PolicyStatus::Abolished | PolicyStatus::Superseded if !by => {
            collector.warn(row, "repealed_by", "没有写明由哪份文件废止或代替，请补写");
        }
        PolicyStatus::Unknown if by => {
            collector.warn(row, "status", "写了废止依据而状态不明；请改正 status，或清空 repealed_by");
        }
        _ => {}
    }
    let dated = matches!(
        policy.status,
        PolicyStatus::Abolished | PolicyStatus::Superseded | PolicyStatus::PartiallyRepealed | PolicyStatus::Expired
    );
    if dated && !since {
        collector.push(row, "status_since", Level::Hint, "没有写明自何时起，请尽量补写");
    }
}

/// Reports documents that a row refers to and that the tables do not contain.
fn named_documents(collector: &mut FaultCollector<'_, '_>) {
    let loaded = collector.loaded;
    let policies = || loaded.policies.iter().map(|r| &r.record);
    let numbers: HashSet<&str> = policies().map(|p| &*p.number).filter(|n| !n.is_empty()).collect();
    let titles = policies().flat_map(|p| std::iter::once(&p.title).chain(&p.short_titles));
    let titles: HashSet<String> = titles.map(|t| title_key(t)).collect();
    let known = |cell: &str| {
        let (title, number) = cell.rsplit_once('（').unwrap_or((cell, ""));
        numbers.contains(number.trim_end_matches('）'))
            || titles.contains(&title_key(title))
            || titles.contains(&title_key(cell))
    };
    for row in &loaded.policies {
        for (column, cell) in [("repealed_by", &row.record.repealed_by), ("successor", &row.record.successor)] {
            for document in cell.split(';').filter(|d| !d.is_empty() && !known(d)) {
                collector.push(row, column, Level::Hint, format!("“{document}”不在文件表中，可以补上一行"));
            }
        }
    }
}
