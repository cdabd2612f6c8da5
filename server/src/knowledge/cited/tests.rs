//! Tests of cited documents: links, inlay hints, and the code lens above the title.

use super::*;
use crate::knowledge::{code_lens, document_link, inlay_hint};
use crate::settings::Settings;
use crate::text::Syntax;
use expect_test::expect;

const POLICIES: &str = "number\ttitle\tdate\tstatus\tstatus_since\tsuccessor\tsource\n\
    云政发〔2001〕1号\t云州市甲管理办法\t2001\tabolished\t2019-05-15\t云州市甲条例（云州市人大常委会公告第2号）\thttps://a.cn/1;丙\n\
    云政发〔2002〕2号\t云州市乙办法\t2002\texpired\t2010\t\t甲\n\
    云政发〔2003〕3号\t云州市丙办法\t2003\tcurrent\t\t\thttp://a.cn/3\n\
    云州市人民政府令第1号\t云州市丁规定\t1990\tsuperseded\t2010\t\t甲\n\
    云州市人民政府令第2号\t云州市丁规定\t2010\tcurrent\t\t\t甲\n";
const CODES: &str = "code\tissuer\n云政发\t云州市人民政府\n";

fn lexicon() -> Lexicon {
    let mut lexicon = Lexicon::default();
    lexicon.overlay("甲.tsv", POLICIES).expect("a table");
    lexicon.overlay("乙.tsv", CODES).expect("a table");
    lexicon
}

fn analysed(text: &str, lexicon: &Lexicon) -> Analysis {
    Analysis::new(text, Syntax::Markdown, lexicon, &Settings::default(), Date::new(2026, 11, 1))
}

/// The citations of a text: index, text, and the number of the document if it is certain.
fn found(text: &str) -> String {
    let lexicon = lexicon();
    let analysis = analysed(text, &lexicon);
    let found = mentions(&analysis, &lexicon, Date::new(2026, 11, 1));
    let line = |m: &CitedMention<'_>| {
        let policy = m.policy.map_or("-", |p| &*p.number);
        format!("{} {} {policy}\n", m.document, &analysis.prose.text()[m.range.clone()])
    };
    found.iter().map(line).collect()
}

#[test]
fn citations_of_one_document_are_counted_once() {
    expect![[r#"
        0 《云州市甲管理办法》（云政发[2001]1号，以下简称《办法》） 云政发〔2001〕1号
        1 云政发〔2003〕3号 云政发〔2003〕3号
        2 《戊方案》（戊发〔2020〕5号） -
        0 《办法》 -
        0 《云州市甲管理办法》 云政发〔2001〕1号
        2 《戊方案》 -
        0 云政发〔2001〕1号 云政发〔2001〕1号
    "#]].assert_eq(&found(
        "根据《云州市甲管理办法》（云政发[2001]1号，以下简称《办法》）、云政发〔2003〕3号和《戊方案》（戊发〔2020〕5号），\
        按《办法》和《云州市甲管理办法》《戊方案》执行，云政发〔2001〕1号同时转发。",
    ));
}

#[test]
fn a_shared_title_is_certain_only_if_all_its_documents_have_lapsed() {
    expect![[r#"
        0 《云州市丁规定》 -
        1 《云州市丁规定》（云州市人民政府令第1号） 云州市人民政府令第1号
    "#]]
    .assert_eq(&found("按《云州市丁规定》和《云州市丁规定》（云州市人民政府令第1号）执行"));
    let lexicon = lexicon();
    let analysis = analysed("按《云州市乙办法》（云政发〔2009〕9号）", &lexicon);
    assert!(mentions(&analysis, &lexicon, Date::new(2026, 11, 1))[0].policy.is_none(), "another number");
}

#[test]
fn the_document_itself_and_books_are_not_cited_documents() {
    expect![[r#"
        0 《庚条例》 -
    "#]].assert_eq(&found(
        "云政发〔2026〕8号\n\n# 云州市人民政府关于印发《云州市己办法》的通知\n\n各区：\n\n现将《云州市己办法》印发给你们。\
        请看《云州日报》，依照《庚条例》执行。",
    ));
}

#[test]
fn a_hint_shows_the_status_of_a_lapsed_document() {
    let lexicon = lexicon();
    let text = "😀按《云州市**甲**管理办法》（云政发〔2001〕1号）、《云州市乙办法》、《云州市丙办法》执行。";
    let analysis = analysed(text, &lexicon);
    let hints_on = |day| {
        let found = inlay_hint::inlay_hints(&analysis, &mentions(&analysis, &lexicon, day), day);
        found.iter().map(|h| format!("{}|{}\n", &text[..h.at], h.label)).collect::<String>()
    };
    expect![[r#"
        😀按《云州市**甲**管理办法》（云政发〔2001〕1号）|已废止 → 《云州市甲条例》（云州市人大常委会公告第2号）
        😀按《云州市**甲**管理办法》（云政发〔2001〕1号）、《云州市乙办法》|已失效
    "#]]
    .assert_eq(&hints_on(Date::new(2026, 11, 1)));
    expect![[r#"
        😀按《云州市**甲**管理办法》（云政发〔2001〕1号）、《云州市乙办法》|已失效
    "#]]
    .assert_eq(&hints_on(Date::new(2015, 1, 1)));
    assert_eq!(hints_on(Date::new(2009, 1, 1)), "");
}

#[test]
fn a_link_opens_a_page_that_the_lexicon_names() {
    let lexicon = lexicon();
    let text = "按《云州市**甲**管理办法》（云政发〔2001〕1号）、云政发〔2003〕3号、《云州市乙办法》执行。";
    let analysis = analysed(text, &lexicon);
    let found = document_link::document_links(&analysis, &mentions(&analysis, &lexicon, Date::new(2026, 11, 1)));
    let shown = found.iter().map(|l| format!("{} {} {}\n", &text[l.range.clone()], l.address, l.tooltip));
    expect![[r#"
        《云州市**甲**管理办法》 https://a.cn/1 《云州市甲管理办法》：词库出处所在的网页
        云政发〔2003〕3号 http://a.cn/3 《云州市丙办法》：词库出处所在的网页
    "#]]
    .assert_eq(&shown.collect::<String>());
}

#[test]
fn the_lens_above_the_title_counts_lapsed_documents() {
    let lexicon = lexicon();
    let text =
        "# 关于某事的通知\n\n按《云州市甲管理办法》《云州市乙办法》《云州市丙办法》《辛条例》和《云州市乙办法》执行。";
    let analysis = analysed(text, &lexicon);
    let on = |day| {
        let summary = code_lens::summary(&mentions(&analysis, &lexicon, day), day);
        format!("{:?}\n{}\n", summary.title(), summary.message())
    };
    expect![[r#"
        Some("引用 4 件：失效 2，未收录 1")
        本文引用文件 4 件，词库能判断效力的 3 件，未收录、请另行核对的 1 件；截至2026年11月1日失效 2 件：
        1. 《云州市甲管理办法》（云政发〔2001〕1号）：已废止，可改引《云州市甲条例》（云州市人大常委会公告第2号）
        2. 《云州市乙办法》（云政发〔2002〕2号）：已失效
    "#]]
    .assert_eq(&on(Date::new(2026, 11, 1)));
    expect![[r#"
        Some("引用 4 件：未发现失效，未收录 1")
        本文引用文件 4 件，词库能判断效力的 3 件，未收录、请另行核对的 1 件；截至2005年未发现失效的。
    "#]]
    .assert_eq(&on(Date::new(2005, 0, 0)));
    assert_eq!(&text[code_lens::place(&analysis)], "关于某事的通知");
    let nothing = analysed("", &lexicon);
    assert_eq!(code_lens::place(&nothing), 0..0);
    assert_eq!(
        code_lens::summary(&mentions(&nothing, &lexicon, Date::new(2026, 1, 1)), Date::new(2026, 1, 1)).title(),
        None
    );
}
