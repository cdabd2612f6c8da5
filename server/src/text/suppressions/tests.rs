//! The scope of suppression comments.

use super::*;
use crate::text::Syntax;

/// Each comment: its directive, the names, and the text it applies to.
fn read_all(source: &str) -> Vec<String> {
    let of = |syntax| {
        let suppressions = Suppressions::new(source, &Prose::new(source, syntax), |name| name == "b");
        let line = |c: &Comment| {
            let names: Vec<&str> = c
                .names
                .iter()
                .map(|(at, name)| (&source[at.clone()] == name).then_some(&**name).expect("the name"))
                .collect();
            format!("{:?} {} “{}”", c.directive, names.join("+"), source[c.scope.clone()].trim())
        };
        suppressions.comments.iter().map(line).collect::<Vec<_>>()
    };
    assert_eq!(of(Syntax::Markdown), of(Syntax::Plain));
    of(Syntax::Markdown)
}

#[test]
fn a_comment_applies_to_its_line_or_the_next() {
    for (source, expect) in [
        ("甲<!-- hegao: ignore agency 理由 -->乙\n丙\n", "Line agency “甲<!-- hegao: ignore agency 理由 -->乙”"),
        ("<!-- hegao: ignore agency-abolished, policy 讲沿革 -->\n\n甲\n乙\n", "Line agency-abolished+policy “甲”"),
        ("> <!--hegao:ignore all-->\r\n> 甲\r\n", "Line all “> 甲”"),
        ("<!-- hegao: ignore a，b、c because of d -->\n甲", "Line a+b+c “甲”"),
        ("<!-- hegao: ignore 理由 -->\n甲", "Line  “甲”"),
        ("<!-- hegao: ignore a -->", "Line a “”"),
        ("甲\n<!-- hegao: ignore-file a -->\n乙", "File a “甲\n<!-- hegao: ignore-file a -->\n乙”"),
        ("<!-- hegao: disable a -->", "Unknown(\"disable\") a “<!-- hegao: disable a -->”"),
        ("<!-- hegao: -->", "Unknown(\"\")  “<!-- hegao: -->”"),
    ] {
        assert_eq!(read_all(source), [expect], "{source}");
    }
}

#[test]
fn comments_above_one_another_apply_to_the_same_line() {
    let source = "<!-- hegao: ignore a -->\n<!-- hegao: ignore b --> <!-- hegao: ignore c -->\n甲\n";
    assert_eq!(read_all(source), ["Line a “甲”", "Line b “甲”", "Line c “甲”"]);
}

#[test]
fn a_region_ends_at_its_ignore_end() {
    let source = "<!-- hegao: ignore-start a -->\n甲\n<!-- hegao: ignore-start b -->\n乙\n<!-- hegao: ignore-end a -->\n丙\n\
        <!-- hegao: ignore-end -->\n丁\n<!-- hegao: ignore-end -->\n";
    let found = read_all(source);
    assert_eq!(found[0], "Start(Some(2)) a “甲\n<!-- hegao: ignore-start b -->\n乙”");
    assert!(found[1].starts_with("Start(Some(3)) b “乙") && found[1].ends_with("丙”"));
    assert!(
        found[2].starts_with("End(true)") && found[3].starts_with("End(true)") && found[4].starts_with("End(false)")
    );
    assert_eq!(read_all("<!-- hegao: ignore-start a -->\n甲\n"), ["Start(None) a “甲”"]);
}

#[test]
fn other_comments_are_ignored() {
    for source in ["甲", "<!-- 注 -->hegao:", "hegao: ignore a -->", "<!-- 见 hegao: ignore a -->"] {
        assert_eq!(read_all(source), [""; 0], "{source}");
    }
    let source = "`<!-- hegao: ignore a -->`\n\n```\n<!-- hegao: ignore b -->\n```\n";
    assert!(Suppressions::new(source, &Prose::new(source, Syntax::Markdown), |name| name == "b").comments.is_empty());
}

#[test]
fn a_comment_is_removed_with_its_line() {
    for (source, left) in [
        ("甲\n\n<!-- hegao: ignore a -->\n乙\n", "甲\n\n乙\n"),
        ("甲\n<!-- hegao: ignore a -->\n乙\n", "甲\n\n乙\n"),
        ("甲<!-- hegao: ignore a -->乙\n", "甲乙\n"),
        ("> <!-- hegao: ignore a -->\n> 甲\n", "> \n> 甲\n"),
        ("甲\n<!-- hegao: ignore a -->", "甲\n"),
    ] {
        let suppressions = Suppressions::new(source, &Prose::new(source, Syntax::Markdown), |name| name == "b");
        let mut text = source.to_owned();
        text.replace_range(suppressions.comments[0].removal.clone(), "");
        assert_eq!(text, left);
    }
}
