//! Names of rules and families as users write them.

use super::{all, renamed};
use crate::settings::matches;
use crate::settings::names::{KnownName, nearest, suggestion};

/// Looks up the name of a rule or family, or a former id; the error of an unknown name suggests the nearest one.
pub fn look_up(name: &str) -> Result<KnownName<'_>, String> {
    if is_present(name) {
        return Ok(KnownName { name, hint: None });
    }
    match renamed(name) {
        Some(rule) => {
            Ok(KnownName { name: rule.id, hint: Some(format!("规则“{name}”已改名为“{}”", rule.id)) })
        }
        None => Err(format!("没有名为“{name}”的规则或规则族{}", suggestion(name, &names()))),
    }
}

/// The present name of a rule; an unknown name is returned unchanged.
pub fn present(name: &str) -> &str {
    if is_present(name) { name } else { renamed(name).map_or(name, |rule| rule.id) }
}

/// Whether a word is the name of a rule or family, or one of a rule misspelt.
pub fn is_meant(word: &str) -> bool {
    look_up(word).is_ok() || (word.contains('-') && nearest_rule(word).is_some())
}

fn is_present(name: &str) -> bool {
    name == "all" || all().any(|r| matches(name, r.id))
}

/// The name of the rule or family nearest to what was written, if that may be a misspelling.
pub fn nearest_rule(name: &str) -> Option<String> {
    nearest(name, &names()).map(str::to_owned)
}

/// `all`, every rule id, and every family that rule ids start with.
fn names() -> Vec<String> {
    let mut names: Vec<String> = vec!["all".to_owned()];
    for rule in all() {
        let ends = rule.id.match_indices('-').map(|(i, _)| i).chain([rule.id.len()]);
        names.extend(ends.map(|end| rule.id[..end].to_owned()));
    }
    names.sort();
    names.dedup();
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{FORMER_ID, PRESENT_ID};

    #[test]
    fn a_former_id_means_the_rule_under_its_present_name() {
        let known = look_up(FORMER_ID).expect("a former id");
        assert_eq!((known.name, present(FORMER_ID)), (PRESENT_ID, PRESENT_ID));
        assert_eq!(known.hint.as_deref(), Some("规则“policy-repealed”已改名为“policy-abolished”"));
        assert_eq!(look_up("policy"), Ok(KnownName { name: "policy", hint: None }));
        assert_eq!(present("policy-gone"), "policy-gone");
    }
}
