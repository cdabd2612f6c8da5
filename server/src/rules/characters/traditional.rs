//! `characters-traditional`

use super::judged;
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::mentions::punctuation::{PlacedChar, after, before};
use crate::rules::{BlockContext, Check, DocumentContext, FixAvailability, Rule, Sink};
use hegao_lexicon::language::split_letters::{Certainty, correction, is_split};
use hegao_lexicon::scripts::simplified;
use hegao_lexicon::words;

/// 用了繁体字.
pub static RULE: Rule = Rule {
    id: "characters-traditional",
    former: &[],
    since: "0.1.0",
    summary: "用了繁体字",
    basis: Basis::Regulation("《通用规范汉字表》（国发〔2013〕23号）"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Sometimes,
    page: include_str!("traditional.md"),
    check: Check::BlocksIf { blocks: check, allows },
};

/// A document with at least one traditional character in this many characters is in traditional script.
const SHARE: usize = 25;
/// Fewer traditional characters than this say nothing about the whole document: 伍拾萬元.
const FEWEST: usize = 3;
/// Traditional characters that are also in 《通用规范汉字表》, for names or with a meaning of their own.
/// Own list: exceptions of this rule, from the remarks of that table.
const STANDARD: [char; 5] = ['吒', '於', '祕', '蒐', '釐'];
/// Length of a Han character in UTF-8, in bytes.
const HAN: usize = 3;
/// What a message adds where the character may be part of a name.
const EXCEPT: &str = "；姓名、地名、企业和品牌名用字除外";

fn is_traditional(c: char) -> bool {
    simplified(c) != c
}

/// Whether single characters are reported: not if the whole document is in traditional script.
fn allows(cx: &DocumentContext<'_>, found: &mut Sink<'_>) -> bool {
    let enough = FEWEST.max(cx.text.len() / (SHARE * HAN) + 1);
    // first count them everywhere, even in titles and quotations: mostly that decides it
    let mut anywhere = cx.mentions.punctuation.odd.iter().filter(|placed| is_traditional(placed.char));
    if anywhere.nth(enough - 1).is_none() {
        return true;
    }
    let mut judged = judged(cx, is_traditional);
    let (Some(first), Some(_)) = (judged.next(), judged.nth(enough - 2)) else { return true };
    found
        .report(
            first.range(),
            "全文用的是繁体字，公文应当使用规范汉字；请用转换工具转成简体，再逐字核对“著”“乾”一类的字",
        )
        .at_most(Severity::Info);
    false
}

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    check_split(cx, found);
    for placed in judged(cx, is_traditional).filter(|s| !STANDARD.contains(&s.char)) {
        let right = simplified(placed.char).to_string();
        let fix = format!("改为“{right}”");
        let edits = vec![(placed.range(), right.clone())];
        if is_in_word(cx, placed) {
            found
                .report(placed.range(), format!("“{}”是繁体字，应当用规范字“{right}”", placed.char))
                .fix(Applicability::Safe, fix, edits)
                .repeats("用了繁体字，应当用规范字");
        } else {
            found
                .report(placed.range(), format!("“{}”是繁体字，应当用规范字“{right}”{EXCEPT}", placed.char))
                .fix(Applicability::Unsafe, fix, edits)
                .at_most(Severity::Info)
                .repeats("用了繁体字，应当用规范字；姓名、地名、企业和品牌名用字除外");
        }
    }
}

/// Characters that are standard in some words, where the word needs the other character.
fn check_split(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    for placed in judged(cx, is_split) {
        let (before, after) = (&cx.text[..placed.at], &cx.text[placed.end()..]);
        let Some((right, certainty)) = correction(placed.char, before, after) else { continue };
        let message = format!("“{}”在这个词里不是规范字，应当用“{right}”", placed.char);
        let (fix, edits) = (format!("改为“{right}”"), vec![(placed.range(), right.to_string())]);
        match certainty {
            Certainty::Sure => found
                .report(placed.range(), message)
                .fix(Applicability::Safe, fix, edits)
                .repeats("用了繁体字，应当用规范字"),
            Certainty::Likely => found
                .report(placed.range(), message + EXCEPT)
                .fix(Applicability::Unsafe, fix, edits)
                .at_most(Severity::Info)
                .repeats("用了繁体字，应当用规范字；姓名、地名、企业和品牌名用字除外"),
        };
    }
}

/// Whether the character forms an ordinary word with its neighbour. A character that forms no word may be part of a
/// personal name.
fn is_in_word(cx: &BlockContext<'_>, placed: PlacedChar) -> bool {
    let text = cx.text;
    let is_word = |a: char, b: char| words::is_word(&[a, b].map(simplified).iter().collect::<String>());
    before(text, placed.at).is_some_and(|c| is_word(c, placed.char))
        || after(text, placed.end()).is_some_and(|c| is_word(placed.char, c))
}

#[cfg(test)]
mod tests;
