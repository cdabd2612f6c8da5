//! The ways in which a document is cited: with and without its issuers, its remark (试行) and 中华人民共和国, and by the
//! title of what a notice issues.

use super::Policies;
use crate::Policy;
use crate::language::acts::{ISSUING, PASSING_ON};
use crate::language::document_kinds::without_remark;
use crate::language::numerals::is_numeral;
use crate::language::places::FULL_NAME;
use crate::policy::{title_key, titles};

/// The minimum number of characters of a form that identifies a document of its own accord.
const SHORTEST: usize = 5;

/// The maximum number of titles in a title: 关于转发〈关于印发〈甲办法〉的通知〉的通知.
const DEEPEST: usize = 3;

impl Policy {
    /// Whether a citation with this title can mean this document: one of its forms is contained in a form of the title,
    /// or contains one. Lenient; for a document whose number the citation gives.
    pub fn may_be_cited_as(&self, title: &str) -> bool {
        let key = title_key(title);
        if titles(self).any(|own| title_key(own) == key) {
            return true;
        }
        let cited = forms(title);
        let own: Vec<String> = titles(self).flat_map(forms).collect();
        let either = |a: &String, b: &String| a.contains(b.as_str()) || b.contains(a.as_str());
        own.iter().any(|own| cited.iter().any(|cited| either(own, cited)))
    }
}

impl Policies {
    /// The documents whose number begins with `start` (code and year, 国发〔2016〕) and which a citation with this title
    /// can mean, in the strict sense.
    pub fn numbered_and_cited_as(&self, start: &str, title: &str) -> Vec<&Policy> {
        let found = self.numbers(start);
        let cited = if found.is_empty() { Vec::new() } else { forms(title) };
        let rows = found.into_iter().filter_map(|(_, i)| self.get(i));
        rows.filter(|row| titles(row).flat_map(forms).any(|own| cited.contains(&own))).collect()
    }
}

/// The keys of all forms of a title; short ones, which many documents share, are left out.
fn forms(title: &str) -> Vec<String> {
    let mut all = Vec::new();
    let mut rest = Some(title);
    for _ in 0..DEEPEST {
        let Some(whole) = rest else { break };
        let whole = if is_part(whole) { whole } else { without_remark(whole) };
        let about = whole.find("关于").map(|at| &whole[at..]);
        all.extend([Some(whole), about, whole.strip_prefix(FULL_NAME)].into_iter().flatten().map(title_key));
        rest = issued(whole);
    }
    all.retain(|key| key.chars().count() >= SHORTEST);
    all
}

/// Whether a title ends with the number of a part, which is no remark: 某某解释（二）.
fn is_part(title: &str) -> bool {
    let inside = title.strip_suffix(['）', ')']).and_then(|title| title.rsplit_once(['（', '(']));
    inside.is_some_and(|(_, inside)| !inside.is_empty() && inside.chars().all(is_numeral))
}

/// The title of what a notice issues or passes on: 甲办法 in 关于印发〈甲办法〉的通知.
fn issued(title: &str) -> Option<&str> {
    let (head, _) = title.rsplit_once('的')?;
    let verbs = ISSUING.iter().chain(&PASSING_ON);
    let at = verbs.filter_map(|verb| head.find(verb).map(|at| at + verb.len())).min()?;
    let inner = head[at..].trim_matches(['《', '》', '〈', '〉', '“', '”']);
    (!inner.is_empty()).then_some(inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_has_the_forms_in_which_it_is_cited() {
        assert_eq!(
            forms("某某部关于印发〈某某管理办法（试行）〉的通知"),
            ["某某部关于印发某某管理办法试行的通知", "关于印发某某管理办法试行的通知", "某某管理办法"]
        );
        assert_eq!(forms("中华人民共和国某某管理条例（2019年修订）"), ["中华人民共和国某某管理条例", "某某管理条例"]);
        assert_eq!(
            forms("某某法院 某某检察院关于办理某某案件的解释"),
            ["某某法院某某检察院关于办理某某案件的解释", "关于办理某某案件的解释"]
        );
        assert_eq!(forms("某某法律的解释（二）"), ["某某法律的解释二"]);
        assert_eq!(forms("实施方案"), [""; 0]);
    }
}
