//! Heading numbers inside a paragraph: 一、加强值守。二、备足物资。

use crate::text::numbering::is_ordinal;
use crate::text::outline::Level;
use hegao_lexicon::language::numerals;
use hegao_lexicon::language::references::{BEFORE_ITEM, PARTS};

/// Whether a text contains the heading number of this level and value, at the start of a line or after a sentence. The
/// same numeral in a citation (第二条第（二）项), in an enumeration (二、三产业) or in a quantity (2.5亿元) is not one,
/// nor is 二是.
pub fn contains(text: &str, level: Level, value: u32) -> bool {
    let numeral = match level {
        Level::Third | Level::Fourth => value.to_string(),
        Level::First | Level::Second => numerals::written(value),
    };
    text.match_indices(&numeral).any(|(at, found)| {
        let (before, after) = (&text[..at], &text[at + found.len()..]);
        match level {
            Level::Second | Level::Fourth => is_bracketed(before, after),
            Level::First | Level::Third => is_marked(before, after),
        }
    })
}

/// Whether a numeral is in brackets and is not part of a citation or of an enumeration.
fn is_bracketed(before: &str, after: &str) -> bool {
    let (Some(before), Some(after)) = (before.strip_suffix(['（', '(']), after.strip_prefix(['）', ')'])) else {
        return false;
    };
    let cited = before.ends_with(BEFORE_ITEM) || before.ends_with(PARTS);
    let enumerated = after.starts_with(PARTS) || after.starts_with(BEFORE_ITEM);
    !cited && !enumerated
}

/// Whether a numeral begins a line or follows a sentence, and a punctuation mark or a blank follows it.
fn is_marked(before: &str, after: &str) -> bool {
    let mut rest = after.chars();
    let mark = rest.next().is_some_and(|c| matches!(c, '、' | '.' | '．' | '，' | ',' | ' ' | '\u{3000}'));
    // 23.2026年起 at the start of a line may well be the missing number
    let counts = rest.next().is_some_and(is_ordinal) && !begins_line(before);
    mark && !counts && ends_sentence(before)
}

/// Whether a line ends before a text.
fn begins_line(before: &str) -> bool {
    let bare = before.trim_end_matches([' ', '\u{3000}', '\t']);
    bare.is_empty() || bare.ends_with('\n')
}

/// Whether a text ends a line or a sentence.
fn ends_sentence(before: &str) -> bool {
    const FINAL: [char; 14] = ['。', '；', '：', '！', '？', '”', '》', '）', ';', ':', '!', '?', ')', '\u{fffc}'];
    let bare = before.trim_end_matches([' ', '\u{3000}', '\t']);
    begins_line(before) || bare.ends_with(FINAL)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_after_a_sentence_is_a_heading_number() {
        for (text, level, value) in [
            ("加强值守。二、备足物资。", Level::First, 2),
            ("分三步：（一）摸底；（二）整改。", Level::Second, 2),
            ("材料包括：1.申请；2．证明。", Level::Third, 2),
            ("甲方负责（1）选址（2）建设。", Level::Fourth, 2),
            ("总则\n　　十二、附则\n", Level::First, 12),
            ("甲。\n二 乙", Level::First, 2),
            ("甲。\n23.2026年起执行。", Level::Third, 23),
        ] {
            assert!(contains(text, level, value), "{text}");
        }
    }

    #[test]
    fn citations_enumerations_and_quantities_are_not_heading_numbers() {
        for (text, level, value) in [
            ("一是加强值守。二是备足物资。", Level::First, 2),
            ("一是加强值守。二是备足物资。", Level::Second, 2),
            ("依照第三条第（二）项办理。", Level::Second, 2),
            ("符合（一）、（二）项规定的。", Level::Second, 2),
            ("发展。二、三产业比重提高。", Level::First, 2),
            ("投资额。2.5亿元已到位。", Level::Third, 2),
            ("共计2个县、12处。", Level::Third, 2),
            ("十二、附则", Level::First, 2),
            ("12.附则", Level::Third, 2),
            ("推进一、二、三级应急响应。", Level::First, 2),
        ] {
            assert!(!contains(text, level, value), "{text}");
        }
    }
}
