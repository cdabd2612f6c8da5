//! Checks that two current agencies do not share a name, since a text with that name would be ambiguous.

use super::FaultCollector;
use super::loaded::Row;
use crate::Agency;
use crate::agencies::AgencyStatus;
use std::collections::HashMap;

pub(super) fn check(collector: &mut FaultCollector<'_, '_>) {
    let loaded = collector.loaded;
    let mut owners: HashMap<&str, (&Row<Agency>, bool)> = HashMap::new();
    let standing = loaded.agencies.iter().filter(|r| r.record.status == AgencyStatus::Current);
    for row in standing {
        for (name, column, is_alias) in names(&row.record) {
            match owners.get(name) {
                None => drop(owners.insert(name, (row, is_alias))),
                Some((owner, _)) if std::ptr::eq(*owner, row) => {}
                Some((owner, alias_there)) => {
                    let other = &owner.record.name;
                    let message = format!("“{name}”也是现有机构“{other}”的名称；请只留在一处，或改正其中一个的 status");
                    match is_alias || *alias_there {
                        true => collector.warn(row, column, message),
                        false => collector.error(row, column, message),
                    }
                }
            }
        }
    }
}

/// Each name with its column, and whether it is only an alias.
fn names(agency: &Agency) -> impl Iterator<Item = (&str, &'static str, bool)> {
    let name = [(&*agency.name, "name", false), (agency.common_name(), "name", false)];
    let full = std::iter::once((&*agency.full_name, "full_name", false));
    let short = agency.short_names.iter().map(|n| (&**n, "short_names", false));
    let aliases = agency.aliases.iter().map(|n| (&**n, "aliases", true));
    name.into_iter().chain(full).chain(short).chain(aliases).filter(|(name, ..)| !name.is_empty())
}
