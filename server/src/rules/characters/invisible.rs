//! `characters-invisible`

use crate::diagnostic::{Applicability, Basis, Severity};
use crate::mentions::signs::{Sign, after, before, is_invisible, is_wide};
use crate::rules::{Check, FixAvailability, Passage, Rule, Sink};

/// 文字里混进了看不见的字符.
pub static RULE: Rule = Rule {
    id: "characters-invisible",
    summary: "文字里混进了看不见的字符",
    basis: Basis::Practice("Unicode 标准：零宽字符和软连字符不用于中文"),
    severity: Severity::Warning,
    on: true,
    fix: FixAvailability::Always,
    page: include_str!("invisible.md"),
    check: Check::Blocks(check),
};

fn check(cx: &Passage<'_>, found: &mut Sink<'_>) {
    for sign in cx.mentions.signs.odd.iter().filter(|s| is_invisible(s.char) && stands_in_chinese(cx, **s)) {
        let message = format!(
            "这里有一个看不见的{}（U+{:04X}），检索时会断开词语，宜删去",
            name(sign.char),
            u32::from(sign.char)
        );
        found
            .report(sign.range(), message)
            .fix(Applicability::Safe, "删去看不见的字符", vec![(sign.range(), String::new())])
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

/// Whether Chinese stands on a side: other scripts need joiners and marks of direction, and so do emoji.
fn stands_in_chinese(cx: &Passage<'_>, sign: Sign) -> bool {
    let text = cx.text;
    let chinese = |c: Option<char>| c.is_some_and(|c| is_wide(c) || c.is_ascii() || is_invisible(c));
    chinese(before(text, sign.at)) && chinese(after(text, sign.end()))
        || before(text, sign.at).is_none() && after(text, sign.end()).is_some_and(is_wide)
        || after(text, sign.end()).is_none() && before(text, sign.at).is_some_and(is_wide)
}

#[cfg(test)]
mod tests;
