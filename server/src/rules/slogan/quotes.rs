//! `slogan-quotes`

use crate::diagnostic::{Applicability, Basis, Severity};
use crate::mentions::Quoted;
use crate::mentions::slogan::{SloganMention, SloganSpelling, is_word};
use crate::rules::{Check, DocumentContext, FixAvailability, Rule, Sink};
use hegao_lexicon::language::numerals::is_counting_digit;
use hegao_lexicon::language::places::LAST_LETTERS;
use hegao_lexicon::slogans::{Quotes, Slogan, VariantClass};
use std::ops::Range;

/// 应加引号的固定提法没有加.
pub static RULE: Rule = Rule {
    id: "slogan-quotes",
    former: &[],
    since: "0.1.0",
    summary: "通常加引号的固定提法没有加引号",
    basis: Basis::Lexicon("固定提法词库"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("quotes.md"),
    check: Check::Document(check),
};

/// Marks that set a phrase apart in the same way as quotation marks.
const OTHER_MARKS: &str = "“”‘’\"'「」『』【】〈〉";

/// Quotation marks of all kinds.
const OTHER_QUOTES: &str = "“”‘’\"'「」『』《》〈〉";

fn check(cx: &DocumentContext<'_>, found: &mut Sink<'_>) {
    for mention in cx.mentions.slogans.iter().filter(|m| !m.in_title && m.quoted == Quoted::No) {
        let Some(slogan) = cx.lexicon.slogans.at(mention.slogan) else { continue };
        let Some(wanted) = quoted(cx, mention, slogan).filter(|_| is_bare(cx, mention)) else { continue };
        let message = format!("这一提法通常加引号，写作{wanted}");
        found
            .report(mention.range.clone(), message.clone())
            .repeats(message)
            .fact(format!("固定提法{wanted}的出处"), &slogan.source)
            .fix(Applicability::Unsafe, format!("改为{wanted}"), vec![(mention.range.clone(), wanted)]);
    }
}

/// The phrase with its quotation marks, around all of it or a part of it (“放管服”改革), if nothing else is missing.
fn quoted(cx: &DocumentContext<'_>, mention: &SloganMention, slogan: &Slogan) -> Option<String> {
    match mention.spelling {
        SloganSpelling::Exact if slogan.quotes == Quotes::Required && !slogan.text.ends_with('+') => {
            Some(format!("“{}”", slogan.text))
        }
        SloganSpelling::Variant(i) => {
            let variant = cx.lexicon.slogans.variants().get(i).filter(|v| v.class == VariantClass::Punctuation)?;
            if is_plain_for_unit(cx, slogan) {
                return None;
            }
            let unquoted = slogan.text.replace(['“', '”'], "");
            (*variant.variant == *unquoted && *slogan.text != *unquoted).then(|| slogan.text.to_string())
        }
        _ => None,
    }
}

/// Whether a user table has what is quoted in a phrase as a phrase that needs no quotation marks.
fn is_plain_for_unit(cx: &DocumentContext<'_>, slogan: &Slogan) -> bool {
    let inner = slogan.text.split_once('“').and_then(|(_, rest)| rest.split_once('”'));
    let row = inner.and_then(|(inner, _)| cx.lexicon.slogans.get(inner));
    row.is_some_and(|row| row.quotes != Quotes::Required)
}

/// Whether a phrase stands as a word of its own in the text, without quotation marks.
fn is_bare(cx: &DocumentContext<'_>, mention: &SloganMention) -> bool {
    let text = cx.prose.text();
    let before = text[..mention.range.start].chars().next_back();
    let after = text[mention.range.end..].chars().next();
    !before.into_iter().chain(after).any(is_joined)
        && is_word(text, &mention.range)
        && !is_in_name(text, &mention.range)
        && (mention.spelling != SloganSpelling::Exact || !is_bare_item(text, &mention.range))
}

/// The endings of proper names that contain a phrase.
/// Own list: used only for phrases in such names.
const ENDS: &[&str] = &["网", "官网", "论坛", "办公室", "研究院", "基金会", "中心"];

/// Whether a character next to a phrase sets it apart or makes it part of a number.
fn is_joined(c: char) -> bool {
    OTHER_MARKS.contains(c) || is_counting_digit(c) || matches!(c, '第' | '十')
}

/// Whether a phrase is part of a proper name: 中国一带一路网.
fn is_in_name(text: &str, range: &Range<usize>) -> bool {
    let (before, after) = (&text[..range.start], &text[range.end..]);
    let ends = ENDS.iter().any(|w| after.starts_with(w)) && !after.starts_with("网络");
    ends && (before.ends_with(LAST_LETTERS) || before.ends_with(['国', '家']))
}

/// Whether a phrase is an item of a list in which the neighbouring items are at most as long and none is quoted:
/// quotation marks around only one item would look odd.
fn is_bare_item(text: &str, range: &Range<usize>) -> bool {
    let letters = text[range.clone()].chars().filter(|c| c.is_alphanumeric()).count();
    let before = text[..range.start].strip_suffix('、').map(|rest| item(rest.chars().rev()));
    let after = text[range.end..].strip_prefix('、').map(|rest| item(rest.chars()));
    let neighbours = [before, after].into_iter().flatten().collect::<Vec<_>>();
    !neighbours.is_empty() && neighbours.iter().all(|n| n.is_some_and(|n| n <= letters))
}

/// The number of letters and digits in the item at the start of `chars`, if it is unquoted and short.
fn item(chars: impl Iterator<Item = char>) -> Option<usize> {
    const LONGEST: usize = 8;
    let mut letters = 0;
    for c in chars.take(LONGEST) {
        match c {
            _ if OTHER_QUOTES.contains(c) => return None,
            _ if c.is_alphanumeric() => letters += 1,
            _ => return (letters > 1).then_some(letters),
        }
    }
    None
}

#[cfg(test)]
mod tests;
