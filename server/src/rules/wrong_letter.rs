//! Messages about one wrong character, in an agency name or in a set phrase.

use hegao_lexicon::near::Letter;

/// The message about one character of `wanted` that is wrong in `written`. `whole` is `written` as a message quotes it.
pub fn message(written: &str, whole: &str, wanted: &str, letter: Letter) -> String {
    let at = |text: &str, i: usize| text.chars().nth(i).map(String::from).unwrap_or_default();
    match letter {
        Letter::Lost(i) => format!("“{whole}”疑漏“{}”字", at(wanted, i)),
        Letter::Doubled(i) => format!("“{whole}”疑多一个“{}”字", at(wanted, i)),
        Letter::Swapped(i) => format!("“{whole}”中“{}{}”二字疑颠倒", at(written, i), at(written, i + 1)),
        Letter::Replaced(i) => format!("“{whole}”中“{}”疑为“{}”之误", at(written, i), at(wanted, i)),
    }
}
