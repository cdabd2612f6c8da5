//! The tree of parts, as an editor shows it.

use super::*;
use crate::settings::Settings;
use crate::text::Syntax;
use expect_test::{Expect, expect};
use hegao_lexicon::{Date, Lexicon};

fn tree(source: &str, syntax: Syntax) -> Vec<DocumentSymbol> {
    let settings = Settings { select: vec!["document-number".to_owned()], ..Settings::default() };
    let analysis = Analysis::new(source, syntax, &Lexicon::default(), &settings, Date::new(2026, 11, 1));
    document_symbols(source, &analysis)
}

fn check(source: &str, syntax: Syntax, wanted: &Expect) {
    let mut shown = String::new();
    let line = |at: usize| 1 + source[..at].matches('\n').count();
    DocumentSymbol::walk(&tree(source, syntax), 0, &mut |s, depth| {
        let lines = format!("{}–{}", line(s.range.start), line(s.range.end));
        shown += &format!(
            "{}{:?} {}|{} {lines} [{}]\n",
            "  ".repeat(depth),
            s.kind,
            s.name,
            s.detail,
            &source[s.heading.clone()]
        );
    });
    wanted.assert_eq(&shown);
}

const NOTICE: &str = "云政办发〔2026〕7号

云州市人民政府办公室关于开展
数据清查工作的通知

各县（市、区）人民政府，市政府各部门：
　　为摸清家底，现就有关事项通知如下。
　　一、总体要求
　　全面清查。
　　（一）工作目标。年底前完成。
　　（二）基本原则。坚持问题导向。
　　1.全面覆盖。
　　2.分类实施。
　　二、组织实施：各单位要高度重视。

　　附件：1.任务分工
　　　　　2.填报样表

　　　　　　　　云州市人民政府办公室
　　　　　　　　2026年3月5日

　　（此件公开发布）

附件1
任务分工
一、市大数据局
负责汇总。
附件2
";

#[test]
fn a_notice_has_the_parts_of_its_format() {
    check(
        NOTICE,
        Syntax::Plain,
        &expect![[r#"
        Line 发文字号|云政办发〔2026〕7号 1–1 [云政办发〔2026〕7号]
        Title 云州市人民政府办公室关于开展数据清查工作的通知|通知 3–28 [云州市人民政府办公室关于开展
        数据清查工作的通知]
          Line 主送机关|各县（市、区）人民政府，市政府各部门 6–6 [各县（市、区）人民政府，市政府各部门]
          Section 一、总体要求| 8–13 [一、总体要求]
            Section （一）工作目标| 10–10 [（一）工作目标]
            Section （二）基本原则| 11–13 [（二）基本原则]
              Section 1.全面覆盖| 12–12 [1.全面覆盖]
              Section 2.分类实施| 13–13 [2.分类实施]
          Section 二、组织实施| 14–14 [二、组织实施：各单位要高度重视]
          Line 附件说明|附件：1.任务分工 2.填报样表 16–17 [附件：1.任务分工
        　　　　　2.填报样表]
          Line 署名和日期|云州市人民政府办公室 2026年3月5日 19–20 [云州市人民政府办公室
        　　　　　　　　2026年3月5日]
          Line 附注|（此件公开发布） 22–22 [（此件公开发布）]
          Attachment 附件1|任务分工 24–27 [附件1]
            Section 一、市大数据局| 26–27 [一、市大数据局]
          Attachment 附件2| 28–28 [附件2]
    "#]],
    );
}

#[test]
fn markdown_headings_and_heading_numbers_form_one_tree() {
    let source = "---\ntitle: 甲\n---\n# 云州市关于推进某事的意见\n\n各区人民政府：\n\n## 一、总体要求\n\n文字。\n\n### （一）目标\n\n1. 第一项。\n2. 第二项。\n   - 细目\n\n## 二、保障\n\n> 引文\n\n（一）**加强**领导。落实责任。\n\n```\n一、代码\n```\n\n| 一、表 | 乙 |\n|---|---|\n| 1 | 2 |\n\n云州市人民政府\n2026年3月5日\n";
    check(
        source,
        Syntax::Markdown,
        &expect![[r#"
        Title 云州市关于推进某事的意见|意见 4–33 [云州市关于推进某事的意见]
          Line 主送机关|各区人民政府 6–6 [各区人民政府]
          Section 一、总体要求| 8–16 [一、总体要求]
            Section （一）目标| 12–16 [（一）目标]
              Section 1. 第一项| 14–14 [第一项]
              Section 2. 第二项| 15–16 [第二项]
          Section 二、保障| 18–30 [二、保障]
            Section （一）加强领导| 22–30 [（一）**加强**领导]
          Line 署名和日期|云州市人民政府 2026年3月5日 32–33 [云州市人民政府
        2026年3月5日]
    "#]],
    );
}

#[test]
fn a_regulation_is_recognised_by_its_articles() {
    let source = "云州市数据管理办法\n\n第一章　总则\n第一条　为规范管理，制定本办法。\n第二条 本办法适用于全市。\n第五条规定的情形除外。\n第二章　职责\n第一节　市级\n第三条　市大数据局负责。\n";
    check(
        source,
        Syntax::Plain,
        &expect![[r#"
        Title 云州市数据管理办法| 1–9 [云州市数据管理办法]
          Section 第一章 总则| 3–6 [第一章　总则]
            Section 第一条 为规范管理，制定本办法| 4–4 [第一条　为规范管理，制定本办法]
            Section 第二条 本办法适用于全市| 5–6 [第二条 本办法适用于全市]
          Section 第二章 职责| 7–9 [第二章　职责]
            Section 第一节 市级| 8–9 [第一节　市级]
              Section 第三条 市大数据局负责| 9–9 [第三条　市大数据局负责]
    "#]],
    );
}

#[test]
fn long_names_are_cut_and_empty_documents_have_no_parts() {
    let long = format!("一、{}", "甲".repeat(100));
    check(
        &long,
        Syntax::Plain,
        &expect![[r#"
        Section 一、甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲…| 1–1 [一、甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲]
    "#]],
    );
    check("", Syntax::Markdown, &expect![""]);
    check("\r\n\r\n", Syntax::Plain, &expect![""]);
    check("只有一句话。", Syntax::Markdown, &expect![""]);
}

/// Editors rely on this: a part is within its parent, after the previous part, and contains its heading.
#[test]
fn parts_are_nested() {
    for source in
        [NOTICE, "# 一、甲\n# 一、乙\n#\n## （一）\r\n附件\r\n附件\r\n一、\r一、丙", "> # 甲\n> 一、乙\n- 1. 一、丙"]
    {
        for syntax in [Syntax::Plain, Syntax::Markdown] {
            nests(source, &tree(source, syntax), 0..source.len());
        }
    }
}

fn nests(source: &str, symbols: &[DocumentSymbol], within: Range<usize>) {
    let mut from = within.start;
    for section in symbols {
        assert!(from <= section.range.start && section.range.end <= within.end, "{section:?}");
        assert!(section.range.start <= section.heading.start && section.heading.end <= section.range.end);
        assert!(!section.name.is_empty() && source.get(section.range.clone()).is_some());
        nests(source, &section.children, section.heading.end..section.range.end);
        from = section.range.end;
    }
}
