//! How selections expand.

use super::*;
use crate::settings::Settings;
use crate::text::Syntax;
use expect_test::{Expect, expect};
use hegao_lexicon::{Date, Lexicon};

fn analysed(source: &str, syntax: Syntax) -> Analysis {
    let mut lexicon = Lexicon::default();
    lexicon.overlay("甲.tsv", "name\n云州市大数据局\n").expect("a table");
    let settings = Settings { select: vec!["document-number".to_owned()], ..Settings::default() };
    Analysis::new(source, syntax, &lexicon, &settings, Date::new(2026, 11, 1))
}

fn check(source: &str, mark: &str, wanted: &Expect) {
    let analysis = analysed(source, Syntax::Markdown);
    let ranges = Growth::new(source, &analysis).at(source.find(mark).expect("the mark"));
    let shown = ranges.into_iter().map(|r| format!("{:?}\n", &source[r]));
    wanted.assert_eq(&shown.collect::<String>());
}

#[test]
fn from_a_word_to_the_document() {
    let source = "# 通知\n\n## 一、甲\n\n为落实。根据《云州市**大数据局**关于印发甲办法的通知》（云数发〔2026〕1号）要求，执行。\n\n## 二、乙\n";
    check(
        source,
        "数据局",
        &expect![[r###"
        "云州市**大数据局"
        "云州市**大数据局**关于印发甲办法的通知"
        "《云州市**大数据局**关于印发甲办法的通知》"
        "《云州市**大数据局**关于印发甲办法的通知》（云数发〔2026〕1号）"
        "根据《云州市**大数据局**关于印发甲办法的通知》（云数发〔2026〕1号）要求，执行"
        "根据《云州市**大数据局**关于印发甲办法的通知》（云数发〔2026〕1号）要求，执行。"
        "为落实。根据《云州市**大数据局**关于印发甲办法的通知》（云数发〔2026〕1号）要求，执行。"
        "## 一、甲\n\n为落实。根据《云州市**大数据局**关于印发甲办法的通知》（云数发〔2026〕1号）要求，执行。"
        "# 通知\n\n## 一、甲\n\n为落实。根据《云州市**大数据局**关于印发甲办法的通知》（云数发〔2026〕1号）要求，执行。\n\n## 二、乙"
        "# 通知\n\n## 一、甲\n\n为落实。根据《云州市**大数据局**关于印发甲办法的通知》（云数发〔2026〕1号）要求，执行。\n\n## 二、乙\n"
    "###]],
    );
    check(
        source,
        "2026",
        &expect![[r###"
        "2026"
        "云数发〔2026〕1号"
        "《云州市**大数据局**关于印发甲办法的通知》（云数发〔2026〕1号）"
        "根据《云州市**大数据局**关于印发甲办法的通知》（云数发〔2026〕1号）要求，执行"
        "根据《云州市**大数据局**关于印发甲办法的通知》（云数发〔2026〕1号）要求，执行。"
        "为落实。根据《云州市**大数据局**关于印发甲办法的通知》（云数发〔2026〕1号）要求，执行。"
        "## 一、甲\n\n为落实。根据《云州市**大数据局**关于印发甲办法的通知》（云数发〔2026〕1号）要求，执行。"
        "# 通知\n\n## 一、甲\n\n为落实。根据《云州市**大数据局**关于印发甲办法的通知》（云数发〔2026〕1号）要求，执行。\n\n## 二、乙"
        "# 通知\n\n## 一、甲\n\n为落实。根据《云州市**大数据局**关于印发甲办法的通知》（云数发〔2026〕1号）要求，执行。\n\n## 二、乙\n"
    "###]],
    );
}

#[test]
fn quotations_list_items_and_cells_are_steps() {
    check(
        "- 推进“一网通办、一网统管”建设。\n- 其他\n",
        "统管",
        &expect![[r#"
        "一网统管"
        "一网通办、一网统管"
        "“一网通办、一网统管”"
        "推进“一网通办、一网统管”建设"
        "推进“一网通办、一网统管”建设。"
        "- 推进“一网通办、一网统管”建设。"
        "- 推进“一网通办、一网统管”建设。\n- 其他\n"
    "#]],
    );
    check(
        "| 甲项 | 乙项 |\n|---|---|\n| 丙 丁 | 2 |\n",
        "丁",
        &expect![[r#"
        "丁"
        "丙 丁"
        "| 丙 丁 | 2 |"
        "| 甲项 | 乙项 |\n|---|---|\n| 丙 丁 | 2 |\n"
    "#]],
    );
}

#[test]
fn outside_the_prose_a_line_expands_to_the_document() {
    check(
        "---\ndate: 2026\n---\n\n```\n 代码\n```\n",
        "码",
        &expect![[r#"
        "代码"
        "---\ndate: 2026\n---\n\n```\n 代码\n```\n"
    "#]],
    );
    check(
        "---\ndate: 2026\n---\n\n正文",
        "date",
        &expect![[r#"
        "date: 2026"
        "---\ndate: 2026\n---\n\n正文"
    "#]],
    );
}

/// Each step contains the position and the previous step, and is larger; the last step is the document.
#[test]
fn every_position_expands_strictly() {
    let source = "---\r\na: 1\r\n---\r\n# 甲&#12296;😀\r\n\r\n根据《乙（《丙》》（国发[2016]73 号）“丁\"，戊。\r\n\r\n> 一、己<!-- 庚 -->\r\n";
    for syntax in [Syntax::Markdown, Syntax::Plain] {
        for text in [source, "", "\n"] {
            let analysis = analysed(text, syntax);
            let growth = Growth::new(text, &analysis);
            for offset in 0..=text.len() + 2 {
                let ranges = growth.at(offset);
                assert_eq!(ranges.last(), Some(&(0..text.len())));
                let within =
                    |a: &Range<usize>, b: &Range<usize>| b.start <= a.start && a.end <= b.end && a.len() < b.len();
                assert!(ranges.windows(2).all(|w| within(&w[0], &w[1])), "{offset}: {ranges:?}");
                let at = boundary(text, offset);
                assert!(ranges[0].start <= at && at <= ranges[0].end, "{offset}: {ranges:?}");
            }
        }
    }
}
