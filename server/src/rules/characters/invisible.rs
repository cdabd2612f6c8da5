//! `characters-invisible`

use crate::diagnostic::{Applicability, Basis, Severity};
use crate::mentions::punctuation::{PlacedChar, after, before, is_invisible, is_wide};
use crate::rules::{BlockContext, Check, FixAvailability, Rule, Sink};

/// 文字里混进了看不见的字符.
pub static RULE: Rule = Rule {
    id: "characters-invisible",
    former: &[],
    since: "0.1.0",
    summary: "文字里混进了看不见的字符",
    basis: Basis::Practice("Unicode 标准：零宽字符和软连字符不用于中文"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("invisible.md"),
    check: Check::Blocks(check),
};

fn check(cx: &BlockContext<'_>, found: &mut Sink<'_>) {
    for placed in cx.mentions.punctuation.odd.iter().filter(|s| is_invisible(s.char) && stands_in_chinese(cx, **s)) {
        let message = format!(
            "这里有一个看不见的{}（U+{:04X}），检索时会断开词语，宜删去",
            name(placed.char),
            u32::from(placed.char)
        );
        found
            .report(placed.range(), message)
            .fix(Applicability::Safe, "删去看不见的字符", vec![(placed.range(), String::new())])
            .repeats("文字里混进了看不见的字符，检索时会断开词语，宜删去");
    }
}

fn name(c: char) -> &'static str {
    match c {
        '\u{ad}' => "软连字符",
        '\u{200b}' | '\u{2060}' => "零宽空格",
        '\u{feff}' => "字节顺序标记",
        _ => "控制字符",
    }
}

/// Whether a neighbouring character is Chinese: other scripts and emoji need joiners and direction marks.
fn stands_in_chinese(cx: &BlockContext<'_>, placed: PlacedChar) -> bool {
    let text = cx.text;
    let chinese = |c: Option<char>| c.is_some_and(|c| is_wide(c) || c.is_ascii() || is_invisible(c));
    chinese(before(text, placed.at)) && chinese(after(text, placed.end()))
        || before(text, placed.at).is_none() && after(text, placed.end()).is_some_and(is_wide)
        || after(text, placed.end()).is_none() && before(text, placed.at).is_some_and(is_wide)
}

#[cfg(test)]
mod tests;
