//! Names of agencies with one wrong character, where no other name can be meant.

use super::{is_foreign, word_goes_on};
use crate::mentions::slogan::boundaries::{is_single, stands_alone};
use crate::mentions::{QuotedText, lookalikes};
use hegao_lexicon::Lexicon;
use hegao_lexicon::near::{Letter, NearName};
use hegao_lexicon::terms::Found;
use std::ops::Range;

/// The misspelt name of an agency.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MisspeltAgency {
    /// Prose range of the misspelt name.
    pub range: Range<usize>,
    /// The correct name.
    pub name: String,
    /// Position of the agency in `Lexicon::agencies`.
    pub agency: usize,
    /// The wrong character.
    pub letter: Letter,
}

/// Characters whose loss or replacement gives the name of a local or another agency: 市场监管局.
/// Own list: only characters that distinguish the names of agencies.
const DISTINCTIVE: &str = "总国央市省县区州院部厅局委办署会所站中副";

/// The misspelt names of a text whose terms are `terms`, in ascending order.
pub fn scan(text: &str, terms: &[Found], quoted_text: &QuotedText, lexicon: &Lexicon) -> Vec<MisspeltAgency> {
    let mut near = lexicon.terms().near_names(text);
    near.retain(|n| is_meant(text, n, terms, quoted_text));
    // of several equally near names, the longest
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

/// Whether a known name or phrase covers the range or extends beyond it.
fn is_known(terms: &[Found], range: &Range<usize>) -> bool {
    let at = terms.partition_point(|t| t.range.end <= range.start);
    let touching = terms[at..].iter().take_while(|t| t.range.start < range.end);
    let mut touching = touching.map(|t| &t.range);
    touching.any(|t| t.start < range.start || t.end > range.end || t == range)
}

/// Whether the character can only be a slip of the writer, so that no other agency is meant.
fn is_slip(written: &str, name: &str, letter: Letter) -> bool {
    let at = |text: &str, i: usize| text.chars().nth(i);
    let (place, count) = (letter.place(), name.chars().count());
    let edge = place == 0 || place + 1 == count;
    match letter {
        // 部部长, 行行长: at the end of a name the character begins another word
        Letter::Doubled(_) => !edge,
        Letter::Lost(i) => !edge && at(name, i).is_some_and(|c| !DISTINCTIVE.contains(c)),
        Letter::Swapped(i) => i > 0,
        Letter::Replaced(i) => {
            // 生态环境不|断: at the end of a name another word may begin
            let committee = i + 1 == count && name.ends_with("委员会");
            let alike = || at(name, i).zip(at(written, i)).is_some_and(|(a, b)| lookalikes::alike(a, b));
            committee || !edge && alike()
        }
    }
}

/// Whether a name with a lost character consists of ordinary words: 国家|全部, where 国家|安全|部 lost no word.
/// Otherwise a broken word leaves a single character: 中国|人|银行.
fn is_ordinary(written: &str, name: &str, letter: Letter) -> bool {
    let Letter::Lost(i) = letter else { return false };
    let torn = (i.saturating_sub(1)..=i).any(|place| is_single(written, place));
    !is_single(name, i) && !torn
}
