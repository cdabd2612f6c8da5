//! Rule names as users write them: looking them up, and suggesting the nearest one for an unknown name.

/// A known name of a rule or family.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct KnownName<'a> {
    /// The present name.
    pub name: &'a str,
    /// A message for the user if the name is a former id.
    pub hint: Option<String>,
}

/// Looks up the name of a rule or family, or a former id; the error suggests the nearest name. It is a parameter
/// because settings must not depend on the rules.
pub type LookUp = fn(&str) -> Result<KnownName<'_>, String>;

/// “，是否想写“…”” if one of the candidates is similar enough, otherwise an empty string.
pub fn suggestion<S: AsRef<str>>(name: &str, candidates: &[S]) -> String {
    nearest(name, candidates).map_or(String::new(), |near| format!("，是否想写“{near}”？"))
}

/// The candidate nearest to `name`, if `name` may be a misspelling of it.
pub fn nearest<'a, S: AsRef<str>>(name: &str, candidates: &'a [S]) -> Option<&'a str> {
    let distances = candidates.iter().map(|c| (strsim::damerau_levenshtein(name, c.as_ref()), c.as_ref()));
    let (distance, near) = distances.min_by_key(|(d, _)| *d)?;
    let short = name.chars().count().min(near.chars().count());
    let begins = !name.is_empty() && (near.starts_with(name) || name.starts_with(near));
    (distance <= 2.max(short / 3) && distance < short || begins).then_some(near)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelling_is_recognised_and_nonsense_is_not() {
        let known = ["policy-abolished", "policy-expired", "agency-renamed", "select"];
        assert_eq!(nearest("policy-abolishd", &known), Some("policy-abolished"));
        assert_eq!(nearest("agency-rename", &known), Some("agency-renamed"));
        assert_eq!(nearest("selcet", &known), Some("select"));
        assert_eq!(nearest("", &known), None);
        assert_eq!(nearest("xyz", &known), None);
        assert_eq!(nearest("发文字号", &known), None);
    }
}
