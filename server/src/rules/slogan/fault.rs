//! What is wrong with one spelling of a set phrase by itself, regardless of the rest of the document: the message, and
//! which spellings are not a valid choice.

use super::nested;
use crate::diagnostic::{Applicability, Severity};
use crate::mentions::slogan::{SloganMention, SloganSpelling};
use crate::rules::DocumentContext;
use crate::rules::wrong_letter;
use hegao_lexicon::near::PunctuationDifference;
use hegao_lexicon::slogans::VariantClass;

/// Whether a mention is wrong by itself, with a severity above `Hint`.
pub(super) fn is_fault(cx: &DocumentContext<'_>, mention: &SloganMention) -> bool {
    let fault = cx.lexicon.slogans.at(mention.slogan).and_then(|s| SpellingFault::of(cx, mention, &s.text));
    fault.is_some_and(|f| f.severity > Severity::Hint)
}

/// How to report a mention.
pub(super) struct SpellingFault {
    /// What is wrong, and the correct spelling.
    pub message: String,
    /// The maximum severity.
    pub severity: Severity,
    /// Whether the correct spelling is certain.
    pub applicability: Applicability,
}

impl SpellingFault {
    /// The fault of a mention, if its spelling is wrong by itself, regardless of the rest of the document.
    pub(super) fn of(cx: &DocumentContext<'_>, mention: &SloganMention, wanted: &str) -> Option<SpellingFault> {
        if mention.spelling == SloganSpelling::Exact {
            return None;
        }
        let written = &cx.prose.text()[mention.range.clone()];
        let should_be = || format!("“{}”的规范写法是“{}”", nested(written), nested(wanted));
        let certain =
            |message| SpellingFault { message, severity: Severity::Error, applicability: Applicability::Safe };
        if mention.is_apart() && separated_otherwise(cx, written, wanted) {
            // if the document contains both spellings, only `inconsistent` reports it
            let both = cx.mentions.slogans.iter().any(|m| cx.prose.text()[m.range.clone()] == *wanted);
            return (!both && !is_usual(cx, written, wanted)).then(|| SpellingFault {
                message: format!("“{}”通常写作“{}”", nested(written), nested(wanted)),
                severity: Severity::Hint,
                applicability: Applicability::Unsafe,
            });
        }
        match &mention.spelling {
            SloganSpelling::Exact => None,
            SloganSpelling::Variant(i) => {
                let is_error = cx.lexicon.slogans.variants().get(*i)?.class == VariantClass::Error;
                is_error.then(|| certain(should_be()))
            }
            SloganSpelling::Punctuation(punctuation) => {
                let apart = mention.is_apart() || separates_in_quotation(wanted);
                let hints: Vec<&str> = punctuation.iter().map(|s| hint(*s)).collect();
                let fault = certain(format!("{}（{}）", should_be(), hints.join("，")));
                // hardly visible, and a house style in some places
                let is_width =
                    punctuation == &[PunctuationDifference::WidePlus] || punctuation == &[PunctuationDifference::Width];
                let severity = if is_width { Severity::Warning } else { Severity::Error };
                punctuation.iter().all(|s| is_wrong(*s, apart, wanted)).then_some(SpellingFault { severity, ..fault })
            }
            SloganSpelling::Letter(letter) => Some(SpellingFault {
                message: format!(
                    "{}，固定提法为“{}”",
                    wrong_letter::message(written, &nested(written), wanted, *letter),
                    nested(wanted)
                ),
                severity: Severity::Warning,
                applicability: Applicability::Unsafe,
            }),
        }
    }
}

/// Whether a spelling has the same letters and digits as the phrase but other separators, and occurs in published
/// documents: it is not wrong, only less frequent.
fn separated_otherwise(cx: &DocumentContext<'_>, written: &str, wanted: &str) -> bool {
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    wanted.contains('、')
        && written != wanted
        && cx.lexicon.terms().spelling().is_permitted(written)
        && letters(written) == letters(wanted)
}

/// Whether the table has the spelling as one that is as usual as the phrase itself, whichever comma separates its
/// items.
fn is_usual(cx: &DocumentContext<'_>, written: &str, wanted: &str) -> bool {
    let spellings = [written.to_owned(), written.replace('，', ","), written.replace(['，', ','], "、")];
    let mut variants = spellings.iter().filter_map(|s| cx.lexicon.slogans.variant(s, wanted));
    variants.any(|v| v.class == VariantClass::Alternative)
}

/// Whether a punctuation difference is wrong by itself; `apart` says whether the phrase stands apart in quotation
/// marks.
fn is_wrong(placed: PunctuationDifference, apart: bool, wanted: &str) -> bool {
    match placed {
        // 人房地钱 reads as one word, 人、房、地、钱 does not
        PunctuationDifference::LostSeparator => apart && wanted.split('、').all(|item| item.chars().nth(1).is_some()),
        PunctuationDifference::OtherSeparator => apart,
        // both ways of quoting occur, so this is left to the consistency rule
        PunctuationDifference::QuoteAfterPlus => false,
        _ => true,
    }
}

/// Whether the separators of a phrase are inside its own quotation marks: “不忘初心、牢记使命”主题教育.
fn separates_in_quotation(wanted: &str) -> bool {
    wanted.starts_with('“') && wanted.split_once('”').is_some_and(|(_, rest)| !rest.contains(['、', '，', '“']))
}

/// The correct form that a punctuation difference departs from, for messages.
fn hint(placed: PunctuationDifference) -> &'static str {
    match placed {
        PunctuationDifference::WidePlus => "加号用半角“+”",
        PunctuationDifference::PlusInWords => "用加号“+”",
        PunctuationDifference::SpacedPlus => "加号两侧不留空格",
        PunctuationDifference::QuoteAfterPlus => "引号括住全称",
        PunctuationDifference::OtherTimes => "用乘号“×”",
        PunctuationDifference::LostSeparator => "各项之间有顿号",
        PunctuationDifference::OtherSeparator => "各项之间用顿号",
        PunctuationDifference::ExtraSeparator => "中间没有顿号",
        PunctuationDifference::Width => "数字用半角",
    }
}
