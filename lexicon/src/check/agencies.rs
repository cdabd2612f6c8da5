//! Checks of agencies: successors exist, periods of validity do not end before they start, lapsed agencies state what
//! is known of their end.

use super::FaultCollector;
use super::loaded::Row;
use crate::Agency;
use crate::agencies::AgencyStatus;
use std::collections::HashMap;

pub(super) fn check(collector: &mut FaultCollector<'_, '_>) {
    let loaded = collector.loaded;
    let by_name: HashMap<&str, &Row<Agency>> = loaded.agencies.iter().map(|r| (&*r.record.name, r)).collect();
    let by_other_name = other_names(&loaded.agencies);
    for row in &loaded.agencies {
        successors(row, &by_name, &by_other_name, collector);
        interval(row, collector);
        ending(row, collector);
    }
    let rows: Vec<&Agency> = loaded.agencies.iter().map(|r| &r.record).collect();
    for circle in Circles::of(&rows).found() {
        let judged = |name: &&&str| by_name.get(**name).is_some_and(|r| loaded.tables[r.table].judged);
        if let Some(row) = circle.iter().find(judged).and_then(|name| by_name.get(*name)) {
            collector.error(row, "successors", Circles::message(&circle));
        }
    }
}

fn other_names(rows: &[Row<Agency>]) -> HashMap<&str, &str> {
    let others = |a| others_of(a).map(move |n| (n, &*a.name));
    rows.iter().flat_map(|r| others(&r.record)).collect()
}

/// The names of an agency other than its key.
fn others_of(agency: &Agency) -> impl Iterator<Item = &str> {
    let names = [&*agency.full_name, agency.common_name()].into_iter();
    let names = names.chain(agency.short_names.iter().chain(&agency.aliases).map(|n| &**n));
    names.filter(|n| !n.is_empty() && *n != agency.name)
}

fn successors(
    row: &Row<Agency>,
    by_name: &HashMap<&str, &Row<Agency>>,
    by_other_name: &HashMap<&str, &str>,
    collector: &mut FaultCollector<'_, '_>,
) {
    let agency = &row.record;
    if agency.status == AgencyStatus::Current && !agency.successors.is_empty() {
        collector.error(row, "successors", "现有机构不应有承继机构；请清空这一格，或改正 status");
    }
    for name in agency.successors.iter().filter(|n| !by_name.contains_key(&***n)) {
        let way_out = match by_other_name.get(&**name) {
            Some(key) => format!("请写表中的名称“{key}”"),
            None => "请补上这个机构，或改正名称".to_owned(),
        };
        collector.error(row, "successors", format!("承继机构“{name}”不在表中；{way_out}"));
    }
}

fn interval(row: &Row<Agency>, collector: &mut FaultCollector<'_, '_>) {
    if let (Some(from), Some(to)) = (row.record.valid_from, row.record.valid_to)
        && to.certainly_before(from)
    {
        collector.error(row, "valid_to", format!("停用日期{to}早于启用日期{from}，请核对"));
    }
}

fn ending(row: &Row<Agency>, collector: &mut FaultCollector<'_, '_>) {
    let agency = &row.record;
    match agency.status {
        AgencyStatus::Abolished | AgencyStatus::Renamed => {
            let known = [agency.valid_to.is_some(), !agency.successors.is_empty(), !agency.basis.is_empty()];
            let names = ["valid_to（停用日期）", "successors（承继机构）", "basis（依据）"];
            let missing: Vec<&str> = names.into_iter().zip(known).filter(|(_, k)| !k).map(|(n, _)| n).collect();
            match missing.len() {
                0 => {}
                3 => collector.error(
                    row,
                    "status",
                    "已不存在的机构没有写明何时、由谁承继、依据什么；请补写，否则写 unknown",
                ),
                _ => collector.warn(row, "status", format!("已不存在的机构缺少{}，请补写", missing.join("、"))),
            }
        }
        AgencyStatus::Current if agency.valid_to.is_some() => {
            collector.error(row, "valid_to", "现有机构不应有停用日期；请清空这一格，或改正 status");
        }
        _ => {}
    }
}

/// Finds cycles among successors: 甲 → 乙 → 甲.
pub struct Circles<'a> {
    names: Vec<&'a str>,
    next: Vec<Vec<usize>>,
}

impl<'a> Circles<'a> {
    /// Builds the graph of successors of these agencies.
    pub fn of(agencies: &[&'a Agency]) -> Circles<'a> {
        let at: HashMap<&str, usize> = agencies.iter().enumerate().map(|(i, a)| (&*a.name, i)).collect();
        let next = |a: &&Agency| a.successors.iter().filter_map(|s| at.get(&**s).copied()).collect();
        Circles { names: agencies.iter().map(|a| &*a.name).collect(), next: agencies.iter().map(next).collect() }
    }

    /// Every cycle, in the order of succession, starting with the agency that closes it. Only the beginning of a long
    /// cycle is returned. Every agency is visited once.
    pub fn found(&self) -> Vec<Vec<&'a str>> {
        let mut walk = Walk { circles: self, state: vec![State::New; self.names.len()], path: Vec::new() };
        (0..self.names.len()).flat_map(|start| walk.from(start)).collect()
    }

    /// The fault message for a cycle.
    pub fn message(circle: &[&str]) -> String {
        let more = if circle.len() > SHOWN { "→……" } else { "" };
        let first = circle.first().copied().unwrap_or_default();
        let shown = circle.iter().take(SHOWN).copied().collect::<Vec<_>>().join("→");
        format!("承继关系成环：{shown}{more}→{first}；请改正其中一处")
    }
}

/// At most this number of agencies of a cycle are named.
const SHOWN: usize = 5;

#[derive(Clone, Copy)]
enum State {
    New,
    /// On the current path, at this index.
    OnPath(usize),
    Done,
}

/// A depth-first walk along the successors.
struct Walk<'c, 'a> {
    circles: &'c Circles<'a>,
    state: Vec<State>,
    /// Agencies on the path, each with the number of its successors already visited.
    path: Vec<(usize, usize)>,
}

impl<'a> Walk<'_, 'a> {
    /// The cycles found by a walk that starts at one agency.
    fn from(&mut self, start: usize) -> Vec<Vec<&'a str>> {
        let mut found = Vec::new();
        if matches!(self.state[start], State::New) {
            self.enter(start);
        }
        while let Some((at, looked)) = self.path.last_mut() {
            let at = *at;
            let next = self.circles.next[at].get(*looked).copied();
            *looked += 1;
            match next.map(|next| (next, self.state[next])) {
                None => {
                    self.state[at] = State::Done;
                    self.path.pop();
                }
                Some((next, State::New)) => self.enter(next),
                Some((_, State::OnPath(place))) => found.push(self.circle(at, place)),
                Some((_, State::Done)) => {}
            }
        }
        found
    }

    fn enter(&mut self, at: usize) {
        self.state[at] = State::OnPath(self.path.len());
        self.path.push((at, 0));
    }

    /// The cycle from `last`, the end of the path, back to index `place` of the path.
    fn circle(&self, last: usize, place: usize) -> Vec<&'a str> {
        let rest = self.path[place..].iter().map(|(at, _)| *at).filter(|at| *at != last);
        std::iter::once(last).chain(rest).take(SHOWN + 1).map(|at| self.circles.names[at]).collect()
    }
}
