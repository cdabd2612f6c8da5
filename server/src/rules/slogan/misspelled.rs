//! `slogan-misspelled`

use super::nested;
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::mentions::slogan::{SloganMention, SloganSpelling, respelling};
use crate::rules::{Context, FixAvailability, Rule, Sink};
use hegao_lexicon::slogans::VariantClass;
use hegao_lexicon::spelling::{Letter, Sign};
use std::ops::Range;

/// 固定提法写错.
pub static RULE: Rule = Rule {
    id: "slogan-misspelled",
    summary: "固定提法写错：加号、顿号写法有误，或者有错字、漏字、多字、颠倒",
    basis: Basis::Lexicon("固定提法词库"),
    severity: Severity::Error,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("misspelled.md"),
    check,
};

fn check(cx: &Context<'_>, found: &mut Sink<'_>) {
    for mention in cx.mentions.slogans.iter().filter(|m| !m.in_title) {
        let Some(slogan) = cx.lexicon.slogans.at(mention.slogan) else { continue };
        let Some(fault) = Fault::of(cx, mention, &slogan.text) else { continue };
        let edits = respelling(mention, cx.prose.text(), cx.lexicon);
        let mended = mended(cx.prose.text(), &mention.range, &edits);
        let report = found
            .report(mention.range.clone(), fault.message)
            .at_most(fault.severity)
            .fix(fault.applicability, format!("改为“{}”", nested(&mended)), edits)
            .fact(format!("固定提法“{}”的出处", nested(&slogan.text)), &slogan.source);
        if let SloganSpelling::Variant(i) = mention.spelling
            && let Some(variant) = cx.lexicon.slogans.variants().get(i)
        {
            report.fact("这一误写的出处", &variant.source);
        }
    }
}

/// Whether a mention is faulty by itself, whatever else the document writes.
pub(super) fn is_fault(cx: &Context<'_>, mention: &SloganMention) -> bool {
    let fault = cx.lexicon.slogans.at(mention.slogan).and_then(|s| Fault::of(cx, mention, &s.text));
    fault.is_some_and(|f| f.severity > Severity::Hint)
}

/// What to say of a mention.
struct Fault {
    message: String,
    severity: Severity,
    applicability: Applicability,
}

impl Fault {
    /// The fault of a mention, if it is one by itself, whatever else the document writes.
    fn of(cx: &Context<'_>, mention: &SloganMention, wanted: &str) -> Option<Fault> {
        let written = &cx.prose.text()[mention.range.clone()];
        let should_be = format!("“{}”应写作“{}”", nested(written), nested(wanted));
        let certain = |message| Fault { message, severity: Severity::Error, applicability: Applicability::Safe };
        if mention.is_apart() && separated_otherwise(cx, written, wanted) {
            // a document that writes it both ways hears of that from `inconsistent`, and only once
            let both = cx.mentions.slogans.iter().any(|m| cx.prose.text()[m.range.clone()] == *wanted);
            return (!both).then(|| Fault {
                message: format!("“{}”通常写作“{}”", nested(written), nested(wanted)),
                severity: Severity::Hint,
                applicability: Applicability::Unsafe,
            });
        }
        match &mention.spelling {
            SloganSpelling::Exact => None,
            SloganSpelling::Variant(i) => {
                let is_error = cx.lexicon.slogans.variants().get(*i)?.class == VariantClass::Error;
                is_error.then(|| certain(should_be))
            }
            SloganSpelling::Signs(signs) => {
                let apart = mention.is_apart() || separates_in_quotation(wanted);
                let hints: Vec<&str> = signs.iter().map(|s| hint(*s)).collect();
                let fault = certain(format!("{should_be}（{}）", hints.join("，")));
                // hardly to be seen, and a house style in some places
                let is_width = signs == &[Sign::WidePlus] || signs == &[Sign::Width];
                let severity = if is_width { Severity::Warning } else { Severity::Error };
                signs.iter().all(|s| is_wrong(*s, apart, wanted)).then_some(Fault { severity, ..fault })
            }
            SloganSpelling::Letter(letter) => Some(Fault {
                message: format!("{}，固定提法为“{}”", astray(written, wanted, *letter), nested(wanted)),
                severity: Severity::Warning,
                applicability: Applicability::Unsafe,
            }),
        }
    }
}

/// Whether a spelling that published documents do use has the letters of the phrase and other
/// separators: not wrong, only rarer.
fn separated_otherwise(cx: &Context<'_>, written: &str, wanted: &str) -> bool {
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    wanted.contains('、')
        && written != wanted
        && cx.lexicon.terms().spelling().is_lawful(written)
        && letters(written) == letters(wanted)
}

/// Whether a sign is wrong by itself, in a phrase that stands apart in quotation marks or not.
fn is_wrong(sign: Sign, apart: bool, wanted: &str) -> bool {
    match sign {
        // 人房地钱 runs on as 人、房、地、钱 does not
        Sign::LostSeparator => apart && wanted.split('、').all(|item| item.chars().nth(1).is_some()),
        Sign::OtherSeparator => apart,
        // both ways of quoting are seen: a matter of consistency
        Sign::QuoteAfterPlus => false,
        _ => true,
    }
}

/// Whether a phrase has its separators in quotation marks of its own: “不忘初心、牢记使命”主题教育.
fn separates_in_quotation(wanted: &str) -> bool {
    wanted.starts_with('“') && wanted.split_once('”').is_some_and(|(_, rest)| !rest.contains(['、', '，', '“']))
}

/// What the text of a range will be after some edits within or right before it.
fn mended(text: &str, range: &Range<usize>, edits: &[(Range<usize>, String)]) -> String {
    let (mut mended, mut at) = (String::new(), range.start);
    for (edited, new) in edits {
        mended.push_str(text.get(at..edited.start).unwrap_or_default());
        mended.push_str(new);
        at = edited.end;
    }
    mended + &text[at..range.end.max(at)]
}

/// How a sign should be.
fn hint(sign: Sign) -> &'static str {
    match sign {
        Sign::WidePlus => "加号用半角“+”",
        Sign::PlusInWords => "用加号“+”",
        Sign::SpacedPlus => "加号两侧不留空格",
        Sign::QuoteAfterPlus => "引号括住全称",
        Sign::OtherTimes => "用乘号“×”",
        Sign::LostSeparator => "各项之间有顿号",
        Sign::OtherSeparator => "各项之间用顿号",
        Sign::ExtraSeparator => "中间没有顿号",
        Sign::Width => "数字用半角",
    }
}

/// What happened to a letter.
fn astray(written: &str, wanted: &str, letter: Letter) -> String {
    let at = |text: &str, i: usize| text.chars().nth(i).map(String::from).unwrap_or_default();
    let whole = nested(written);
    match letter {
        Letter::Lost(i) => format!("“{whole}”疑漏“{}”字", at(wanted, i)),
        Letter::Doubled(i) => format!("“{whole}”疑多一个“{}”字", at(wanted, i)),
        Letter::Swapped(i) => format!("“{whole}”中“{}{}”二字疑颠倒", at(written, i), at(written, i + 1)),
        Letter::Replaced(i) => format!("“{whole}”中“{}”疑为“{}”之误", at(written, i), at(wanted, i)),
    }
}
