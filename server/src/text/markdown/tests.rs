//! How Markdown is turned into prose.

use super::super::blocks::Prose;
use super::*;
use expect_test::{Expect, expect};

fn check(source: &str, expect: Expect) {
    let prose = Prose::new(source, Syntax::Markdown);
    let lines = prose.blocks().iter().map(|b| format!("{:?} {}\n", b.kind, &prose.text()[b.range.clone()]));
    expect.assert_eq(&lines.collect::<String>());
}

/// The source range that a piece of the prose represents, and whether an edit may replace it.
fn mapped<'a>(source: &'a str, piece: &str) -> (&'a str, bool) {
    let prose = Prose::new(source, Syntax::Markdown);
    let start = prose.text().find(piece).unwrap_or_else(|| panic!("{piece} in {}", prose.text()));
    let range = start..start + piece.len();
    (&source[prose.source_range(range.clone())], prose.is_contiguous(range))
}

#[test]
fn markup_does_not_split_a_number() {
    for (source, stands_for, whole) in [
        ("按国发[2016]73号办。", "国发[2016]73号", true),
        ("按国发**[2016]**73号办。", "国发**[2016]**73号", false),
        ("按[国发[2016]73号](https://example.com/a)办。", "国发[2016]73号", true),
        ("按国发\\[2016\\]73号办。", "国发\\[2016\\]73号", false),
        ("按国发&#91;2016&#x5d;73号办。", "国发&#91;2016&#x5d;73号", false),
        ("> 按国发[2016]73\n> 号办。", "国发[2016]73\n> 号", false),
        ("按国<b>发</b>[2016]73号办。", "国<b>发</b>[2016]73号", false),
        ("按国发[2016]73号[^1]办。\n\n[^1]: 注", "国发[2016]73号", true),
        ("| 国发[2016]73号 |\n|-|\n", "国发[2016]73号", true),
    ] {
        assert_eq!(mapped(source, "国发[2016]73号"), (stands_for, whole));
    }
}

#[test]
fn emphasis_that_commonmark_misses_is_not_part_of_the_text() {
    check(
        "据**“十三五”**规划和***《意见》***，张\\*\\*\n\n2*3 ****",
        expect![[r#"
            Paragraph 据“十三五”规划和《意见》，张**
            Paragraph 2*3 ****
        "#]],
    );
}

#[test]
fn an_escaped_character_is_mapped_as_a_whole() {
    let source = "国发\\[2016&#93;73号 &amp; &#12296;甲";
    for (piece, stands_for) in [("[", "\\["), ("]", "&#93;"), ("&", "&amp;"), ("〈", "&#12296;")] {
        assert_eq!(mapped(source, piece), (stands_for, false));
    }
    assert_eq!(mapped(source, "2016"), ("2016", true));
    assert_eq!(mapped(source, "〈甲"), ("&#12296;甲", false));
}

#[test]
fn only_what_a_reader_sees_is_prose() {
    check(
        "---\ntitle: 国发[1999]1号\n---\n# 关于**开展**[检查](http://example.com)的`代码`通知\n\n<!-- 国发[2000]2号 -->\n\n\
         正文<!-- 注 -->一<span class=\"甲\">二</span>三![图](图.png)四，见 https://example.com/国 和<http://example.com>。\n\n\
         ```text\n国发[2001]3号\n```\n\n    国发[2002]4号\n\n<div>\n国发[2003]5号\n</div>\n\n- [x] 甲\n- 乙\n\n  丙\n",
        expect![[r#"
            Heading(1) 关于开展检查的￼通知
            Paragraph 正文一二三￼四，见 ￼ 和￼。
            ListItem 甲
            ListItem 乙
            ListItem 丙
        "#]],
    );
}

#[test]
fn every_kind_of_block() {
    check(
        "一级\n===\n\n## 二级\n段落\n***\n> 引文\n>\n> - 项\n>\n> 再引\n\n1. 甲\n   - 乙\n\n     丙\n2. 丁\n\n| 序号 | 文号 |\n|--|--|\n| 1 | a\\|b<br>c |\n| | |\n\n文[^1]。\n\n[^1]: 脚注\n",
        expect![[r#"
            Heading(1) 一级
            Heading(2) 二级
            Paragraph 段落
            BlockQuote 引文
            ListItem 项
            BlockQuote 再引
            ListItem 甲
            ListItem 乙
            ListItem 丙
            ListItem 丁
            TableCell 序号
            TableCell 文号
            TableCell 1
            TableCell a|b
            TableCell c
            Paragraph 文。
            Paragraph 脚注
        "#]],
    );
}

#[test]
fn one_paragraph_per_line_and_a_wrapped_paragraph() {
    check(
        "国务院关于印发规划的通知\n各省、自治区、直辖市人民政府：\n　　现将规划印发给你们，请认真\n贯彻 Web\n执行。\n一、总体要求\n国务院  \n2016年12月15日\n（此件公开发布）\n",
        expect![[r#"
            Paragraph 国务院关于印发规划的通知各省、自治区、直辖市人民政府：
            Paragraph 　　现将规划印发给你们，请认真贯彻 Web 执行。
            Paragraph 一、总体要求
            Paragraph 国务院
            Paragraph 2016年12月15日
            Paragraph （此件公开发布）
        "#]],
    );
}

#[test]
fn a_less_than_sign_before_a_digit_or_han_character_is_text() {
    check(
        "《国务院办公厅关于印发<2017年要点>的通知》和《关于印发<通知>的函》",
        expect![[r#"
            Paragraph 《国务院办公厅关于印发<2017年要点>的通知》和《关于印发<通知>的函》
        "#]],
    );
}

#[test]
fn front_matter_is_only_at_the_beginning() {
    for (source, expect) in [
        ("---\na: 1\n---\n甲", Some("---\na: 1\n---\n")),
        ("\u{feff}---\r\na: 1\r\n---\r\n甲", Some("---\r\na: 1\r\n---\r\n")),
        ("+++\na = 1\n+++\n甲", Some("+++\na = 1\n+++\n")),
        ("---\n\n甲\n\n---\n乙", None),
        ("---\n甲\n---\n乙", None),
        ("---\na: 1\n标签：\n  - 乙\n---\n甲", Some("---\na: 1\n标签：\n  - 乙\n---\n")),
        ("---\na: 1\n现将有关事项通知如下。\n---\n甲", None),
        ("甲\n\n---\na: 1\n---\n", None),
        ("---\na: 1\n", None),
        ("---", None),
    ] {
        let prose = Prose::new(source, Syntax::Markdown);
        assert_eq!(prose.front_matter().map(|r| &source[r]), expect, "{source:?}");
    }
    check(
        "甲\n\n---\na: 1\n---\n",
        expect![[r#"
            Paragraph 甲
            Heading(2) a: 1
        "#]],
    );
}

#[test]
fn code_is_recorded_as_code() {
    let source = "甲`乙`\n\n```\n丙\n```\n丁\n";
    let prose = Prose::new(source, Syntax::Markdown);
    for (piece, expect) in [("甲", false), ("乙", true), ("丙", true), ("丁", false)] {
        assert_eq!(source.find(piece).map(|at| prose.in_code(at)), Some(expect), "{piece}");
    }
}
