//! `citation-truncated-title`

use crate::diagnostic::{Applicability, Basis, Severity};
use crate::mentions::citation::between_marks;
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};
use hegao_lexicon::Policy;
use hegao_lexicon::language::document_kinds::ending;
use hegao_lexicon::policies::title_key;

/// 引用的标题不完整，缺了末尾的字.
pub static RULE: Rule = Rule {
    id: "citation-truncated-title",
    former: &[],
    since: "0.1.0",
    summary: "引用的标题不完整，缺了末尾的字",
    basis: Basis::Regulation("《党政机关公文处理工作条例》第二十条（四）"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Sometimes,
    page: include_str!("truncated_title.md"),
    check: Check::Blocks(check),
};

/// The minimum number of characters in a title for its lost ending to be identified.
const SHORTEST: usize = 10;
/// The maximum number of lost characters.
const LOST: usize = 4;

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    for (citation, title, _) in cx.citations().filter(|(.., known)| !known) {
        let key = title_key(title);
        let written = key.chars().count();
        if written < SHORTEST || ending(&key).is_some() {
            continue;
        }
        let mut lost: Vec<(String, &Policy)> = cx
            .lexicon
            .policies
            .continuations(title)
            .filter(|(longer, _)| longer.chars().count() - written <= LOST)
            .map(|(longer, policy)| (longer[key.len()..].to_owned(), policy))
            .collect();
        lost.dedup_by(|a, b| a.0 == b.0);
        let Some((end, policy)) = lost.first().filter(|_| lost.len() == 1) else { continue };
        let at = citation.title.end..citation.title.end;
        found
            .report(citation.title.clone(), format!("标题不完整，末尾缺“{end}”"))
            .fact(format!("全称：《{}》", between_marks(&policy.title)), &policy.source)
            .fix(Applicability::Unsafe, format!("补上“{end}”"), vec![(at, end.clone())]);
    }
}

#[cfg(test)]
mod tests;
