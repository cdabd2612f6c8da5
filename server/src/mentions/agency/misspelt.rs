//! Names of agencies with one letter astray, where no other name can be meant.

use super::{is_foreign, word_goes_on};
use crate::mentions::slogan::boundaries::{is_single, stands_alone};
use crate::mentions::{QuotedText, lookalikes};
use hegao_lexicon::Lexicon;
use hegao_lexicon::near::{Letter, NearName};
use hegao_lexicon::terms::Found;
use std::ops::Range;

/// The name of an agency, wrongly spelt.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MisspeltAgency {
    /// Where it stands, as a prose range.
    pub range: Range<usize>,
    /// The name as it should be.
    pub name: String,
    /// Position of the agency in `Lexicon::agencies`.
    pub agency: usize,
    /// What is wrong.
    pub letter: Letter,
}

/// Letters whose loss or change makes the name of a local agency, or of another one: 市场监管局.
const TELLING: &str = "总国央市省县区州院部厅局委办署会所站中副";

/// The misspelt names of a text whose terms are `terms`, in ascending order.
pub fn scan(text: &str, terms: &[Found], quoted_text: &QuotedText, lexicon: &Lexicon) -> Vec<MisspeltAgency> {
    let mut near = lexicon.terms().near_names(text);
    near.retain(|n| is_meant(text, n, terms, quoted_text));
    // of several names that are as near, the longest
    near.sort_by_key(|n| (n.range.start, std::cmp::Reverse(n.range.end)));
    let mut found: Vec<MisspeltAgency> = Vec::new();
    for NearName { range, name, agency, letter } in near {
        if found.last().is_none_or(|last| last.range.end <= range.start) {
            found.push(MisspeltAgency { range, name: name.to_owned(), agency, letter });
        }
    }
    found
}

fn is_meant(text: &str, near: &NearName<'_>, terms: &[Found], quoted_text: &QuotedText) -> bool {
    let (before, after) = (&text[..near.range.start], &text[near.range.end..]);
    !quoted_text.in_title(near.range.start)
        && !is_known(terms, &near.range)
        && !is_foreign(before)
        && !word_goes_on(after)
        && is_slip(&text[near.range.clone()], near.name, near.letter)
        && !is_ordinary(&text[near.range.clone()], near.name, near.letter)
        && stands_alone(text, &near.range)
}

/// Whether a known name or phrase covers the range, or goes beyond it.
fn is_known(terms: &[Found], range: &Range<usize>) -> bool {
    let at = terms.partition_point(|t| t.range.end <= range.start);
    let touching = terms[at..].iter().take_while(|t| t.range.start < range.end);
    let mut touching = touching.map(|t| &t.range);
    touching.any(|t| t.start < range.start || t.end > range.end || t == range)
}

/// Whether the letter can only have slipped in writing, so that no other agency is meant.
fn is_slip(written: &str, name: &str, letter: Letter) -> bool {
    let at = |text: &str, i: usize| text.chars().nth(i);
    let (place, count) = (letter.place(), name.chars().count());
    let edge = place == 0 || place + 1 == count;
    match letter {
        // 部部长, 行行长: at its end the letter begins another word
        Letter::Doubled(_) => !edge,
        Letter::Lost(i) => !edge && at(name, i).is_some_and(|c| !TELLING.contains(c)),
        Letter::Swapped(i) => i > 0,
        Letter::Replaced(i) => {
            // 生态环境不|断: at its end another word may begin
            let committee = i + 1 == count && name.ends_with("委员会");
            let alike = || at(name, i).zip(at(written, i)).is_some_and(|(a, b)| lookalikes::alike(a, b));
            committee || !edge && alike()
        }
    }
}

/// Whether what is left after a loss is made of ordinary words: 国家|全部, where 国家|安全|部 lost no word. Else a
/// torn word leaves a lone letter: 中国|人|银行.
fn is_ordinary(written: &str, name: &str, letter: Letter) -> bool {
    let Letter::Lost(i) = letter else { return false };
    let torn = (i.saturating_sub(1)..=i).any(|place| is_single(written, place));
    !is_single(name, i) && !torn
}
