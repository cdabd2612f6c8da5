//! Names of rules and families as users write them.

use super::matches;
use crate::rules;

/// A name of a rule or family that is known.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Known<'a> {
    /// The present name.
    pub name: &'a str,
    /// What to tell whoever wrote the former id of a rule.
    pub hint: Option<String>,
}

/// Looks up a name of a rule or family, or a former id; the error names the nearest one.
pub fn look_up(name: &str) -> Result<Known<'_>, String> {
    if is_present(name) {
        return Ok(Known { name, hint: None });
    }
    match rules::renamed(name) {
        Some(rule) => {
            Ok(Known { name: rule.id, hint: Some(format!("规则“{name}”已改名为“{}”", rule.id)) })
        }
        None => Err(format!("没有名为“{name}”的规则或规则族{}", suggestion(name, &all()))),
    }
}

/// The present name of a rule; a name that is not known stays as it is.
pub fn present(name: &str) -> &str {
    if is_present(name) { name } else { rules::renamed(name).map_or(name, |rule| rule.id) }
}

fn is_present(name: &str) -> bool {
    name == "all" || rules::all().any(|r| matches(name, r.id))
}

/// The name of a rule or family nearest to what was written, if it may be a slip of the pen.
pub fn nearest_rule(name: &str) -> Option<String> {
    nearest(name, &all()).map(str::to_owned)
}

/// “，是否想写“…”” when one of the candidates is near enough to be meant, else nothing.
pub fn suggestion<S: AsRef<str>>(name: &str, candidates: &[S]) -> String {
    nearest(name, candidates).map_or(String::new(), |near| format!("，是否想写“{near}”？"))
}

/// The candidate nearest to what was written, if it may be a slip of the pen.
pub fn nearest<'a, S: AsRef<str>>(name: &str, candidates: &'a [S]) -> Option<&'a str> {
    let distances = candidates.iter().map(|c| (strsim::damerau_levenshtein(name, c.as_ref()), c.as_ref()));
    let (distance, near) = distances.min_by_key(|(d, _)| *d)?;
    let short = name.chars().count().min(near.chars().count());
    let begins = !name.is_empty() && (near.starts_with(name) || name.starts_with(near));
    (distance <= 2.max(short / 3) && distance < short || begins).then_some(near)
}

/// Every id, and every family that ids begin with.
fn all() -> Vec<String> {
    let mut names: Vec<String> = vec!["all".to_owned()];
    for rule in rules::all() {
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
    fn a_former_id_means_the_rule_as_it_is_named_now() {
        let known = look_up(FORMER_ID).expect("a former id");
        assert_eq!((known.name, present(FORMER_ID)), (PRESENT_ID, PRESENT_ID));
        assert_eq!(known.hint.as_deref(), Some("规则“policy-repealed”已改名为“policy-abolished”"));
        assert_eq!(look_up("policy"), Ok(Known { name: "policy", hint: None }));
        assert_eq!(present("policy-gone"), "policy-gone");
    }

    #[test]
    fn a_slip_is_recognised_and_nonsense_is_not() {
        let known = ["policy-abolished", "policy-expired", "agency-renamed", "select"];
        assert_eq!(nearest("policy-abolishd", &known), Some("policy-abolished"));
        assert_eq!(nearest("agency-rename", &known), Some("agency-renamed"));
        assert_eq!(nearest("selcet", &known), Some("select"));
        assert_eq!(nearest("", &known), None);
        assert_eq!(nearest("xyz", &known), None);
        assert_eq!(nearest("发文字号", &known), None);
    }
}
