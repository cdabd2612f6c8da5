//! `slogan-outdated`

use super::nested;
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::mentions::sentence;
use crate::mentions::slogan::{SloganMention, SloganSpelling};
use crate::rules::past::{self, doubt};
use crate::rules::{Check, DocumentContext, FixAvailability, Rule, Sink};
use hegao_lexicon::slogans::VariantClass;
use hegao_lexicon::{Date, Slogan, SloganVariant};
use std::ops::Range;

/// 用了已有新提法的旧提法.
pub static RULE: Rule = Rule {
    id: "slogan-outdated",
    former: &[],
    since: "0.1.0",
    summary: "用了旧提法，后来的文件已经改用新提法",
    basis: Basis::Lexicon("固定提法词库"),
    severity: Severity::Info,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("outdated.md"),
    check: Check::Document(check),
};

/// An old phrase, the new one, and since when it is used.
type Replaced<'a> = (&'a SloganVariant, &'a Slogan, Option<Date>);

fn check(cx: &DocumentContext<'_>, found: &mut Sink<'_>) {
    for mention in cx.mentions.slogans.iter().filter(|m| !m.in_title) {
        let Some((variant, slogan, since)) = replaced(cx, mention) else { continue };
        if is_history(cx, mention, since) {
            continue;
        }
        let Some(doubt) = doubt(cx, &mention.range, since) else { continue };
        let (old, new) = (nested(&cx.prose.text()[mention.range.clone()]), nested(&slogan.text));
        let message = match since {
            Some(since) => format!("“{old}”是旧提法，{}起改用“{new}”", since.in_chinese()),
            None => format!("“{old}”是旧提法，现用“{new}”"),
        };
        past::report(found, mention.range.clone(), message.clone(), doubt)
            .repeats(doubt.qualify(message))
            .fact(format!("固定提法“{new}”的出处"), &slogan.source)
            .fact("旧提法的出处", &variant.source)
            .fix(
                Applicability::Unsafe,
                format!("改为“{new}”"),
                vec![(place(cx, mention, &slogan.text), slogan.text.to_string())],
            );
    }
}

/// The range that the new phrase replaces: with the quotation marks around the old one if the new one has its own,
/// “一带一路战略” and “一带一路”倡议.
fn place(cx: &DocumentContext<'_>, mention: &SloganMention, new: &str) -> Range<usize> {
    let text = cx.prose.text();
    let Range { start, end } = mention.range;
    let marked = text[..start].ends_with('“') && text[end..].starts_with('”');
    let width = if marked && new.contains('“') { '“'.len_utf8() } else { 0 };
    start - width..end + width
}

/// The old phrase, the new one, and the date since which it has been used. Without a date only what a user table calls
/// old is old.
fn replaced<'a>(cx: &DocumentContext<'a>, mention: &SloganMention) -> Option<Replaced<'a>> {
    let SloganSpelling::Variant(i) = mention.spelling else { return None };
    let variant = cx.lexicon.slogans.variants().get(i).filter(|v| v.class == VariantClass::Superseded)?;
    let slogan = cx.lexicon.slogans.at(mention.slogan)?;
    let is_known = slogan.valid_from.is_some() || cx.lexicon.slogans.variants().is_own(i);
    (is_known && slogan.in_use_on(cx.as_of)).then_some((variant, slogan, slogan.valid_from))
}

/// Words that form a word of their own with 战略 before them.
/// Own list: used only for old phrases that end in 战略.
const BEHIND_STRATEGY: &[&str] = &["合作", "对接", "支点", "伙伴", "互信", "协同"];

/// Whether the phrase is quoted from others, is part of another word, or is in a sentence about the time before the
/// change.
fn is_history(cx: &DocumentContext<'_>, mention: &SloganMention, since: Option<Date>) -> bool {
    let text = cx.prose.text();
    let quotation = cx.mentions.quoted_text.quotation(&mention.range);
    // “一带一路”战略合作伙伴: 战略 belongs to the words after it
    let joined = text[..mention.range.end].ends_with("战略")
        && BEHIND_STRATEGY.iter().any(|word| text[mention.range.end..].starts_with(word));
    let last = since.map_or(cx.as_of.year.saturating_sub(1), |since| since.year);
    // a phrase alone in quotation marks is the writer's own; inside a longer quotation it is somebody else's
    joined
        || quotation.is_some_and(|q| *q != mention.range)
        || sentence::years(text, &mention.range).iter().any(|year| *year <= last)
}

#[cfg(test)]
mod tests;
