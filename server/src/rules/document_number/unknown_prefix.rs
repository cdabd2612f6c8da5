//! `document-number-unknown-prefix`

use super::judged;
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};
use hegao_lexicon::scripts::fold;
use hegao_lexicon::{IssuerCode, IssuerCodes};

/// 机关代字疑有错字.
pub static RULE: Rule = Rule {
    id: "document-number-unknown-prefix",
    former: &[],
    since: "0.1.0",
    summary: "机关代字疑有错字",
    basis: Basis::Lexicon("词库"),
    severity: Severity::Hint,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("unknown_prefix.md"),
    check: Check::Blocks(check),
};

/// Characters typed by mistake for those of codes: they sound or look similar.
const SLIPS: &[(char, char)] = &[
    ('法', '发'),
    ('伐', '发'),
    ('涵', '函'),
    ('含', '函'),
    ('半', '办'),
    ('版', '办'),
    ('枝', '技'),
    ('归', '规'),
    ('店', '电'),
    ('点', '电'),
];

/// Issuers so well known that a code differing in one character is a misspelling of theirs. Local offices have codes of
/// every kind, and departments have characters of their own: 人社厅法 is not a misspelling.
const ISSUERS: &[&str] = &["国务院办公厅", "中共中央办公厅", "国家发展和改革委员会"];

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    for number in judged(cx).filter(|n| !n.known_head && !n.is_historical()) {
        let code = fold(&cx.text[number.head.clone()]);
        let Some(meant) = meant(&code, &cx.lexicon.issuer_codes) else { continue };
        let message = format!("没有见过机关代字“{code}”，是否“{}”，请核对", meant.code);
        let edits = vec![(number.head.clone(), meant.code.to_string())];
        found.report(number.head.clone(), message).fix(Applicability::Unsafe, format!("改为“{}”", meant.code), edits);
    }
}

/// The known code that differs from `code` in one character. The first character must match, because it identifies the
/// issuer; 国法 and 中法 are codes of their own.
fn meant<'a>(code: &str, codes: &'a IssuerCodes) -> Option<&'a IssuerCode> {
    let letters = code.chars().count();
    let places = code.char_indices().skip(1).filter(|_| (3..=6).contains(&letters));
    let slips = places.flat_map(|(at, c)| SLIPS.iter().filter(move |s| s.0 == c).map(move |s| (at, s)));
    // 国版 begins the codes of the copyright office: it is no misspelling of 国办
    let own = |at: usize, letter: &char| codes.any_begins_with(&code[..at + letter.len_utf8()]);
    let mut slips = slips.filter(|(at, (wrong, _))| !own(*at, wrong));
    slips.find_map(|(at, (wrong, right))| {
        let mut candidate = code.to_owned();
        candidate.replace_range(at..at + wrong.len_utf8(), &right.to_string());
        codes.get(&candidate).filter(|row| row.issuers.iter().any(|issuer| ISSUERS.contains(&&**issuer)))
    })
}

#[cfg(test)]
mod tests;
