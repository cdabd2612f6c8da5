//! An incremental analysis after an edit finds the same as a full analysis.

use super::*;
use expect_test::expect;
use std::fmt::Write;

const TODAY: Date = Date::new(2026, 11, 15);

const LINES: &[&str] = &[
    "根据《甲办法》（国发〔2016〕73号）、〔2016〕74号和国发[2017]8号，",
    "国家发展改革委会同工信部推进“互联网＋政务服务”，实行“一网通办”；",
    "",
    "# 关于做好某项工作的通知",
    "2016年9月、三、四个，增长3.15%，二○一六年，国务院令711号",
    "“卡通”和“一卡通”，首先,其次、等,等.",
    "《某办法“某",
    "一、总体要求（一)主要目标",
    "| 2016年 | 10-20个 |\n| - | - |\n| 甲,乙 | **国发[2019]3号** |",
    "繁體的書",
    "<!-- hegao: ignore document-number -->",
    "中共某某省省委，____，名符其实",
    "2019年5月6日",
];

fn lexicon() -> Lexicon {
    Lexicon::shipped().expect("the shipped tables")
}

/// A pseudorandom number; the same seed always gives the same sequence.
fn next(seed: &mut u64) -> usize {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    (*seed >> 33) as usize
}

fn edited(text: &str, seed: &mut u64) -> String {
    let places: Vec<usize> = text.char_indices().map(|(i, _)| i).chain([text.len()]).collect();
    let from = next(seed) % places.len();
    let to = (from + next(seed) % 40).min(places.len() - 1);
    let line = LINES[next(seed) % LINES.len()];
    let new = match next(seed) % 4 {
        0 => String::new(),
        1 => format!("{line}\n"),
        2 => "\n".to_owned(),
        _ => line.chars().take(3).collect(),
    };
    [&text[..places[from]], &new, &text[places[to]..]].concat()
}

fn shown(analysis: &Analysis) -> String {
    let mut out = String::new();
    for d in &analysis.diagnostics {
        _ = writeln!(out, "{:?} {} {:?} {} {:?} {:?}", d.span, d.rule, d.severity, d.message, d.fix, d.related);
    }
    _ = write!(out, "{:?}", analysis.mentions);
    out
}

fn read_on(syntax: Syntax, between: &str) {
    let (lexicon, settings) = (lexicon(), Settings::default());
    let mut seed = 7;
    let mut text: String = (0..200).map(|i| LINES[i % LINES.len()].to_owned() + between).collect();
    let mut cache = AnalysisCache::default();
    for round in 0..80 {
        let after = Analysis::after(&mut cache, &text, syntax, &lexicon, &settings, TODAY);
        let afresh = Analysis::new(&text, syntax, &lexicon, &settings, TODAY);
        assert_eq!(shown(&after), shown(&afresh), "round {round}: {text}");
        text = edited(&text, &mut seed);
    }
}

#[test]
fn incremental_analysis_equals_full_analysis() {
    read_on(Syntax::Plain, "\n");
}

#[test]
fn so_it_does_with_paragraphs_and_tables_made_of_lines() {
    read_on(Syntax::Markdown, "\n");
    read_on(Syntax::Markdown, "\n\n");
}

#[test]
fn what_depends_on_the_date_is_judged_again_when_the_date_is_written() {
    let (lexicon, settings) = (lexicon(), Settings::default());
    let body = "通知\n\n会议于16年底召开。\n\n".to_owned() + &"各地抓好落实。\n\n".repeat(300);
    let mut cache = AnalysisCache::default();
    let mut listing = String::new();
    for date in ["2000年1月5日", "2026年1月5日"] {
        let text = format!("---\ndate: {date}\n---\n{body}");
        let analysis = Analysis::after(&mut cache, &text, Syntax::Markdown, &lexicon, &settings, TODAY);
        analysis.diagnostics.iter().for_each(|d| _ = writeln!(listing, "{date} {}", d.message));
    }
    expect![[r#"
        2000年1月5日 年份不应简写，“16年”应写全四位
        2026年1月5日 年份不应简写，“16年”应写全四位，如“2016年”
    "#]]
    .assert_eq(&listing);
}

/// Only the whole document shows which punctuation marks belong to the form of a part; the cached findings of a block
/// do not know this.
#[test]
fn a_mark_that_belongs_to_the_form_of_a_part_is_left_to_the_structure_rules() {
    let (lexicon, settings) = (lexicon(), Settings::default());
    let notice = "# 云州市人民政府关于开展某项工作的通知\n\n各区县人民政府:\n\n请认真执行,抓好落实。\n\n";
    let signed = "云州市人民政府\n\n2024年1月5日\n";
    let mut cache = AnalysisCache::default();
    let mut listing = String::new();
    for text in [notice.to_owned() + signed, notice.replace("# 云州市人民政府关于", "")] {
        let analysis = Analysis::after(&mut cache, &text, Syntax::Markdown, &lexicon, &settings, TODAY);
        let found = analysis.diagnostics.iter().filter(|d| d.span.len() == 1);
        found.for_each(|d| _ = writeln!(listing, "{:?} {} {}", d.span, &text[d.span.clone()], d.rule));
        listing.push_str("--\n");
    }
    expect![[r#"
        79..80 : structure-recipient-colon
        97..98 , punctuation-halfwidth
        --
        50..51 : punctuation-halfwidth
        68..69 , punctuation-halfwidth
        --
    "#]]
    .assert_eq(&listing);
}

#[test]
fn the_date_is_that_of_the_settings_then_of_the_document_then_today() {
    let lexicon = Lexicon::default();
    let day = |text: &str, settings: &Settings| Analysis::new(text, Syntax::Markdown, &lexicon, settings, TODAY).as_of;
    let dated = "---\ndate: 2016-03-05\n---\n正文";
    let set = Settings { as_of: Some(Date::new(2020, 1, 1)), ..Settings::default() };
    assert_eq!(day(dated, &set), Date::new(2020, 1, 1));
    assert_eq!(day(dated, &Settings::default()), Date::new(2016, 3, 5));
    assert_eq!(day("正文", &Settings::default()), TODAY);
}

/// Form punctuation is identified by its place in the source, whatever comes before it.
#[test]
fn a_remark_without_its_bracket_is_reported_by_the_rule_on_remarks_alone() {
    let (lexicon, settings) = (lexicon(), Settings::default());
    let body = "# 云州市人民政府关于开展某项工作的通知\n\n各区县人民政府：\n\n请认真执行。\n\n";
    let signed = "云州市人民政府\n\n2024年1月5日\n\n此件公开发布）\n";
    let above = "---\nkeywords: 某项工作，某项工作，某项工作，某项工作，某项工作\n---\n\n**某**\n\n";
    let mut listing = String::new();
    for text in [body.to_owned() + signed, [above, body, signed].concat()] {
        let analysis = Analysis::new(&text, Syntax::Markdown, &lexicon, &settings, TODAY);
        analysis.diagnostics.iter().for_each(|d| _ = writeln!(listing, "{} {}", &text[d.span.clone()], d.rule));
    }
    expect![[r#"
        此件公开发布） structure-remark-brackets
        此件公开发布） structure-remark-brackets
    "#]]
    .assert_eq(&listing);
}
