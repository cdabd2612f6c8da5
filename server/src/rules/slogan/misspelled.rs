//! `slogan-misspelled`

use super::nested;
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::mentions::slogan::{SloganMention, SloganSpelling, respelling};
use crate::rules::{Context, FixAvailability, Rule, Sink};
use hegao_lexicon::slogans::VariantClass;
use hegao_lexicon::spelling::{Letter, Sign};

/// 固定提法写错.
pub static RULE: Rule = Rule {
    id: "slogan-misspelled",
    summary: "固定提法写错：加号、顿号写法有误，或者有错字、漏字、多字、颠倒",
    basis: Basis::Lexicon("固定提法词库"),
    severity: Severity::Error,
    fix: FixAvailability::Always,
    page: include_str!("misspelled.md"),
    check,
};

fn check(cx: &Context<'_>, found: &mut Sink<'_>) {
    for mention in cx.mentions.slogans.iter().filter(|m| !m.in_title) {
        let Some(slogan) = cx.lexicon.slogans.at(mention.slogan) else { continue };
        let Some(fault) = Fault::of(cx, mention, &slogan.text) else { continue };
        let edits = respelling(mention, cx.prose.text(), cx.lexicon);
        let report = found
            .report(mention.range.clone(), fault.message)
            .at_most(fault.severity)
            .fix(fault.applicability, format!("改为“{}”", nested(&slogan.text)), edits)
            .fact(format!("固定提法“{}”的出处", nested(&slogan.text)), &*slogan.source);
        if let SloganSpelling::Variant(i) = mention.spelling {
            report.fact("这一误写的出处", &*cx.lexicon.slogans.variants()[i].source);
        }
    }
}

/// Whether a mention is faulty by itself, whatever else the document writes.
pub(super) fn is_fault(cx: &Context<'_>, mention: &SloganMention) -> bool {
    cx.lexicon.slogans.at(mention.slogan).is_some_and(|s| Fault::of(cx, mention, &s.text).is_some())
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
        match &mention.spelling {
            SloganSpelling::Exact => None,
            SloganSpelling::Variant(i) => {
                let error = cx.lexicon.slogans.variants()[*i].class == VariantClass::Error;
                error.then_some(Fault {
                    message: should_be,
                    severity: Severity::Error,
                    applicability: Applicability::Safe,
                })
            }
            SloganSpelling::Signs(signs) => {
                let by_itself = |s: &Sign| match s {
                    // 人房地钱 runs on as 人、房、地、钱 does not
                    Sign::LostSeparator => {
                        mention.is_apart() && !wanted.split('、').any(|item| item.chars().nth(1).is_none())
                    }
                    Sign::OtherSeparator => mention.is_apart(),
                    // both ways of quoting are seen: a matter of consistency
                    Sign::QuoteAfterPlus => false,
                    _ => true,
                };
                let wide = signs == &[Sign::WidePlus] || signs == &[Sign::Width];
                signs.iter().all(by_itself).then(|| Fault {
                    message: format!(
                        "{should_be}（{}）",
                        signs.iter().map(|s| hint(*s)).collect::<Vec<_>>().join("，")
                    ),
                    severity: if wide { Severity::Warning } else { Severity::Error },
                    applicability: Applicability::Safe,
                })
            }
            SloganSpelling::Letter(letter) => Some(Fault {
                message: format!("{}，固定提法为“{}”", astray(written, wanted, *letter), nested(wanted)),
                severity: Severity::Warning,
                applicability: Applicability::Unsafe,
            }),
        }
    }
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
