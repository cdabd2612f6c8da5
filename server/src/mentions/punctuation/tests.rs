//! Which punctuation marks are found, and which of them are pairs.

use super::*;
use expect_test::{Expect, expect};
use std::fmt::Write;

fn check(text: &str, expect: Expect) {
    let punctuation = Punctuation::scan(text);
    let mut out = String::new();
    for pair in &punctuation.pairs {
        let outer = pair.outer.map(|o| format!(" in {}{}", o.char, o.at)).unwrap_or_default();
        _ = writeln!(out, "{}{outer}", &text[pair.open.at..pair.close.end()]);
    }
    for stray in &punctuation.strays {
        _ = writeln!(out, "stray {}{}", stray.char, stray.at);
    }
    for odd in &punctuation.odd {
        _ = writeln!(out, "odd U+{:04X}", u32::from(odd.char));
    }
    expect.assert_eq(&out);
}

#[test]
fn marks_of_either_width_make_a_pair() {
    check(
        "甲(乙）、丙（丁)",
        expect![[r#"
            (乙）
            （丁)
        "#]],
    );
}

#[test]
fn a_pair_refers_to_the_nearest_enclosing_pair_of_its_kind() {
    check(
        "“甲‘乙“丙”’”（丁《戊（己）》）",
        expect![[r#"
            “丙” in ‘6
            ‘乙“丙”’ in “0
            “甲‘乙“丙”’”
            （己） in （27
            《戊（己）》
            （丁《戊（己）》）
        "#]],
    );
}

#[test]
fn a_mark_that_is_never_closed_encloses_nothing() {
    check(
        "“甲“乙”\n”丙（丁",
        expect![[r#"
            “乙”
            stray “0
            stray ”16
            stray （22
        "#]],
    );
}

#[test]
fn a_closing_mark_of_another_type_leaves_the_open_one_alone() {
    check(
        "（甲〔乙）丙〕",
        expect![[r#"
            （甲〔乙）
            stray 〔6
            stray 〕18
        "#]],
    );
}

#[test]
fn inches_and_apostrophes_are_not_quotation_marks() {
    check(
        "15\"屏，it's，don’t，\"甲\"乙",
        expect![[r#"
            "甲"
        "#]],
    );
}

#[test]
fn unusual_characters_are_kept_and_standard_ones_are_not() {
    check(
        "發展业劵⼯\u{200b}\u{f900}喆淼乾",
        expect![[r#"
            odd U+767C
            odd U+52B5
            odd U+2F2F
            odd U+200B
            odd U+F900
            odd U+4E7E
        "#]],
    );
}

#[test]
fn blanks_count_only_between_han_characters() {
    let marks = |text: &str| Punctuation::scan(text).marks.len();
    assert_eq!((marks("甲 乙"), marks("甲  乙"), marks("甲 a"), marks("a 乙"), marks("甲 ")), (1, 1, 0, 0, 0));
}

#[test]
fn hostile_texts_take_linear_time() {
    for part in ["《", "（", "“", "\"", "）", "(中)", "。", "《”）", "'", "一是，", "~", "甲 "] {
        let punctuation = Punctuation::scan(&part.repeat(100_000));
        assert!(punctuation.marks.len() <= 400_000);
    }
}
