//! `characters-traditional`

use super::judged;
use crate::diagnostic::{Applicability, Basis, Severity};
use crate::mentions::signs::{Sign, after, before};
use crate::rules::{Check, Context, FixAvailability, Passage, Rule, Sink};
use hegao_lexicon::scripts::simplified;
use hegao_lexicon::words;

/// 用了繁体字.
pub static RULE: Rule = Rule {
    id: "characters-traditional",
    summary: "用了繁体字",
    basis: Basis::Regulation("《通用规范汉字表》（国发〔2013〕23号）"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Sometimes,
    page: include_str!("traditional.md"),
    check: Check::BlocksIf { blocks: check, allows },
};

/// A document with one traditional character in so many letters is written in traditional script.
const SHARE: usize = 25;
/// Fewer say nothing of the whole: 伍拾萬元.
const FEWEST: usize = 3;
/// Traditional characters that 《通用规范汉字表》 has too, for names or for a sense of their own.
const STANDARD: [char; 5] = ['吒', '於', '祕', '蒐', '釐'];
/// Bytes of a Han character.
const HAN: usize = 3;

fn is_traditional(c: char) -> bool {
    simplified(c) != c
}

/// Whether single letters are to be told of: not in a document that is all of them.
fn allows(cx: &Context<'_>, found: &mut Sink<'_>) -> bool {
    let enough = FEWEST.max(cx.text.len() / (SHARE * HAN) + 1);
    // wherever they stand: mostly that settles it
    let mut anywhere = cx.mentions.signs.odd.iter().filter(|sign| is_traditional(sign.char));
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

fn check(cx: &Passage<'_>, found: &mut Sink<'_>) {
    for sign in judged(cx, is_traditional).filter(|s| !STANDARD.contains(&s.char)) {
        let right = simplified(sign.char).to_string();
        let fix = format!("改为“{right}”");
        let edits = vec![(sign.range(), right.clone())];
        if is_in_word(cx, sign) {
            found
                .report(sign.range(), format!("“{}”是繁体字，应当用规范字“{right}”", sign.char))
                .fix(Applicability::Safe, fix, edits)
                .repeats("用了繁体字，应当用规范字");
        } else {
            found
                .report(sign.range(), format!("“{}”是繁体字，应当用规范字“{right}”；姓名用字除外", sign.char))
                .fix(Applicability::Unsafe, fix, edits)
                .at_most(Severity::Info)
                .repeats("用了繁体字，应当用规范字；姓名用字除外");
        }
    }
}

/// Whether the character makes an ordinary word with its neighbour: by itself it may stand in a name.
fn is_in_word(cx: &Passage<'_>, sign: Sign) -> bool {
    let text = cx.text;
    let is_word = |a: char, b: char| words::is_word(&[a, b].map(simplified).iter().collect::<String>());
    before(text, sign.at).is_some_and(|c| is_word(c, sign.char))
        || after(text, sign.end()).is_some_and(|c| is_word(sign.char, c))
}

#[cfg(test)]
mod tests;
