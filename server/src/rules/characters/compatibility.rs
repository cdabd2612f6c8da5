//! `characters-compatibility`

use crate::diagnostic::{Applicability, Basis, Severity};
use crate::mentions::punctuation::{PlacedChar, is_look_alike, is_private};
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};
use hegao_lexicon::language::{private_use, radicals};
use unicode_normalization::UnicodeNormalization;

/// 看着是汉字、编码却不是汉字的字符.
pub static RULE: Rule = Rule {
    id: "characters-compatibility",
    former: &[],
    since: "0.1.0",
    summary: "看着是汉字、编码却不是汉字的字符，查不到，换了字体就成方框",
    basis: Basis::Practice("Unicode 标准：部首、兼容汉字和自造字区的字符不用于一般文本"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Sometimes,
    page: include_str!("compatibility.md"),
    check: Check::Blocks(check),
};

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    for placed in &cx.mentions.punctuation.odd {
        if let Some(right) = private_use::character_of(placed.char) {
            let code = u32::from(placed.char);
            let message =
                format!("U+{code:04X}是自造字区的字符，旧的 Windows 用它表示“{right}”，换台电脑可能显示成方框");
            found
                .report(placed.range(), message)
                .fix(Applicability::Unsafe, format!("改为汉字“{right}”"), vec![(placed.range(), right.to_string())])
                .repeats("用了自造字区的字符，换台电脑可能显示成方框，宜换成通用的字");
        } else if is_private(placed.char) {
            let message =
                format!("U+{:04X}是自造字区的字符，换台电脑可能显示成方框，宜换成通用的字", u32::from(placed.char));
            found.report(placed.range(), message).repeats("用了自造字区的字符，换台电脑可能显示成方框，宜换成通用的字");
        } else if let Some((right, applicability)) = canonical(*placed).filter(|_| !is_named(cx.text, *placed)) {
            let message = format!(
                "“{}”的编码U+{:04X}不是汉字“{right}”，检索不到，宜换成汉字“{right}”",
                placed.char,
                u32::from(placed.char)
            );
            found
                .report(placed.range(), message)
                .fix(applicability, format!("改为汉字“{right}”"), vec![(placed.range(), right.to_string())])
                .repeats("有看着是汉字、编码却不是汉字的字符，检索不到，宜换成汉字");
        }
    }
}

/// The Han character that a look-alike represents, if the Unicode standard defines one, and whether it certainly is
/// meant: a component may be the subject of the text.
fn canonical(placed: PlacedChar) -> Option<(char, Applicability)> {
    if !is_look_alike(placed.char) {
        return None;
    }
    if let Some((right, form)) = radicals::character_of(placed.char) {
        let is_same = form == radicals::Form::Same;
        return Some((right, if is_same { Applicability::Safe } else { Applicability::Unsafe }));
    }
    let mut normal = placed.char.nfkc();
    let right = normal.next().filter(|c| *c != placed.char)?;
    normal.next().is_none().then_some((right, Applicability::Safe))
}

/// Whether a character stands alone in quotation marks: the text then speaks of the character itself, as in 部首“⻝”.
fn is_named(text: &str, placed: PlacedChar) -> bool {
    text[..placed.at].ends_with('“') && text[placed.end()..].starts_with('”')
}

#[cfg(test)]
mod tests;
