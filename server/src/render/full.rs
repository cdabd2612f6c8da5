//! `full`: for people at a terminal. It shows the source with the fault underlined, the basis of the rule, the facts,
//! and the fix.

use super::summary::Summary;
use super::{FileReport, Format, Look, one_line};
use crate::diagnostic::{Applicability, Diagnostic, Fix, Related, Severity};
use crate::files::escaped;
use crate::text::location::Locations;
use annotate_snippets::renderer::{
    DEFAULT_EMPHASIS_STYLE, DEFAULT_ERROR_STYLE, DEFAULT_HELP_STYLE, DEFAULT_INFO_STYLE, DEFAULT_LINE_NUM_STYLE,
    DEFAULT_WARNING_STYLE, Style,
};
use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Message, Renderer, Snippet};
use std::ops::{Range, RangeInclusive};

/// The maximum number of rows shown of a fault; of a longer one, the first rows are shown.
const ROWS: usize = 3;
/// The maximum total length of the rows shown, in bytes; if they are longer, a part of the first row is shown.
const BYTES: usize = 4096;

/// The format for people at a terminal.
pub static FORMAT: Format = Format {
    name: "full",
    summary: "给人读：原文和标线、依据、改法",
    fragment,
    assemble,
    is_for_programs: false,
    has_summary: true,
    counts: None,
};

fn assemble(fragments: &[&str], summary: &Summary, look: Look) -> String {
    let summary = if look.summary { summary.line(look) } else { String::new() };
    fragments.concat() + &summary
}

/// The findings of one file, each followed by an empty line.
fn fragment(file: &FileReport<'_>, locations: &Locations<'_>, look: Look) -> String {
    let renderer = if look.color { Renderer::styled() } else { Renderer::plain() }.term_width(look.width);
    let mut out = String::new();
    for d in file.diagnostics {
        out += &head(&escaped(file.path), d, locations, look);
        out += &renderer.render(&[group(file.text, d, locations, look)]);
        out += "\n\n";
    }
    out
}

/// The first two lines. They are not left to the renderer, because it knows only the rows it is given, and of a long
/// row it is given only a part.
fn head(path: &str, d: &Diagnostic, locations: &Locations<'_>, look: Look) -> String {
    let (_, style) = level(d.severity);
    let paint = |style: Style, text: &str| match look.color {
        true => format!("{style}{text}{style:#}"),
        false => text.to_owned(),
    };
    let at = locations.locate(d.span.start);
    let level = paint(style, &format!("{}[{}]", d.severity.in_chinese(), d.rule));
    let message = paint(DEFAULT_EMPHASIS_STYLE, &format!(": {}", one_line(&d.message)));
    let indent = " ".repeat(shown_rows(d, locations).end().to_string().len());
    let arrow = paint(DEFAULT_LINE_NUM_STYLE, "-->");
    format!("{level}{message}\n{indent}{arrow} {path}:{}:{}\n", at.row, at.column)
}

fn level(severity: Severity) -> (Level<'static>, Style) {
    match severity {
        Severity::Error => (Level::ERROR, DEFAULT_ERROR_STYLE),
        Severity::Warning => (Level::WARNING, DEFAULT_WARNING_STYLE),
        Severity::Info => (Level::INFO, DEFAULT_INFO_STYLE),
        Severity::Hint => (Level::HELP, DEFAULT_HELP_STYLE),
    }
}

fn group<'a>(text: &'a str, d: &'a Diagnostic, locations: &Locations<'_>, look: Look) -> Group<'a> {
    Group::with_level(level(d.severity).0)
        .element(excerpt(text, d, locations, look))
        .element(note(format!("依据：{}", d.basis.clause())))
        .elements(related(&d.related, locations))
        .elements(d.fix.iter().map(|f| note(mending(f))))
}

fn note(text: String) -> Message<'static> {
    Level::NOTE.no_name().message(one_line(&text))
}

/// The facts and places, one line each; places with the same message share a line.
fn related(all: &[Related], locations: &Locations<'_>) -> Vec<Message<'static>> {
    let lines = all.chunk_by(|a, b| a.span.is_some() && a.message == b.message && a.source == b.source);
    let line = |same: &[Related]| {
        let source = same[0].source.as_ref().map_or(String::new(), |s| format!("（来源：{s}）"));
        let place = |span: &Range<usize>| {
            let at = locations.locate(span.start);
            format!("第 {} 行第 {} 字", at.row, at.column)
        };
        let places: Vec<String> = same.iter().filter_map(|r| r.span.as_ref()).map(place).collect();
        let places = if places.is_empty() { String::new() } else { format!("（{}）", places.join("、")) };
        note(format!("注：{}{places}{source}", same[0].message))
    };
    lines.map(line).collect()
}

fn mending(fix: &Fix) -> String {
    let mark = match fix.applicability {
        Applicability::Safe => "[可自动修改]",
        Applicability::Unsafe => "[建议]",
    };
    format!("{} {mark}", fix.title)
}

/// The rows of the fault, or the first of them.
fn shown_rows(d: &Diagnostic, locations: &Locations<'_>) -> RangeInclusive<usize> {
    let first = locations.locate(d.span.start).row;
    let last = locations.locate(d.span.end.max(d.span.start + 1) - 1).row.min(first + ROWS - 1);
    let long = locations.row(last).end - locations.row(first).start > BYTES;
    first..=if long { first } else { last }
}

/// The source, with one underline per row.
fn excerpt<'a>(text: &'a str, d: &Diagnostic, locations: &Locations<'_>, look: Look) -> Snippet<'a, Annotation<'a>> {
    let shown = shown_rows(d, locations);
    let first = *shown.start();
    if shown.end() == shown.start() {
        let (window, fault) = window(text, locations.row(first), &d.span, look);
        return snippet(&text[window], first).annotation(AnnotationKind::Primary.span(fault));
    }
    let rows = locations.row(first).start..locations.row(*shown.end()).end;
    let marks = shown.map(|row| {
        let row = locations.row(row);
        let (start, end) = (d.span.start.clamp(row.start, row.end), d.span.end.clamp(row.start, row.end));
        AnnotationKind::Primary.span(start - rows.start..end - rows.start)
    });
    snippet(&text[rows.clone()], first).annotations(marks)
}

fn snippet(source: &str, row: usize) -> Snippet<'_, Annotation<'_>> {
    Snippet::source(source).line_start(row)
}

/// The part of a row that fits the screen, and the fault within it: rows of 18,000 characters occur, and rendering a
/// whole row for each of its findings would take too long.
fn window(text: &str, row: Range<usize>, span: &Range<usize>, look: Look) -> (Range<usize>, Range<usize>) {
    let margin = look.width * 4;
    let fault = span.start.min(row.end)..ceil(text, span.end.min(span.start + margin)).min(row.end).max(span.start);
    let start = floor(text, fault.start.saturating_sub(margin)).max(row.start);
    let end = ceil(text, fault.end + margin).min(row.end);
    (start..end, fault.start - start..fault.end - start)
}

fn floor(text: &str, at: usize) -> usize {
    (0..=at).rev().find(|&i| text.is_char_boundary(i)).unwrap_or(0)
}

fn ceil(text: &str, at: usize) -> usize {
    (at..text.len()).find(|&i| text.is_char_boundary(i)).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::super::{FileReport, Look};
    use super::FORMAT;
    use crate::diagnostic::{Applicability, Basis, Diagnostic, Edit, Fix, Related, Severity};
    use expect_test::{Expect, expect};

    fn finding(text: &str, fault: &str) -> Diagnostic {
        let start = text.find(fault).expect("present");
        Diagnostic {
            rule: "document-number-bracket",
            severity: Severity::Error,
            message: "年份应当用六角括号“〔〕”括起".into(),
            basis: Basis::Standard("GB/T 9704—2012 7.2.5"),
            span: start..start + fault.len(),
            fix: None,
            related: Vec::new(),
            tags: Vec::new(),
            repeats: None,
        }
    }

    fn check(text: &str, d: Diagnostic, width: usize, expected: Expect) {
        let look = Look { color: false, width, summary: true, unsafe_fixes: false };
        let file = FileReport { path: "稿/通知.md", text, diagnostics: &[d], manual: None };
        expected.assert_eq(&FORMAT.fragment(&file, look));
    }

    #[test]
    fn places_with_the_same_message_share_a_line() {
        let text = "甲,乙,丙,丁";
        let place = |at: usize| Related { message: "同样的问题".to_owned(), span: Some(at..at + 1), source: None };
        let fact = Related { message: "另一件事".to_owned(), span: None, source: Some("某文".to_owned()) };
        let finding = Diagnostic { related: vec![place(7), place(11), fact], ..finding(text, ",") };
        check(
            text,
            finding,
            80,
            expect![[r#"
            错误[document-number-bracket]: 年份应当用六角括号“〔〕”括起
             --> 稿/通知.md:1:2
              |
            1 | 甲,乙,丙,丁
              |   ^
              |
              = 依据：GB/T 9704—2012 7.2.5
              = 注：同样的问题（第 1 行第 4 字、第 1 行第 6 字）
              = 注：另一件事（来源：某文）

        "#]],
        );
    }

    #[test]
    fn one_finding_with_all_its_parts() {
        let text = "# 通知\n\n根据《办法》（国发[2016]73号）要求，\n";
        let mut d = finding(text, "[2016]");
        d.fix = Some(Fix {
            title: "改为“〔2016〕”".into(),
            applicability: Applicability::Safe,
            edits: vec![Edit { range: d.span.clone(), text: "〔2016〕".into() }].into(),
        });
        d.related = vec![
            Related {
                message: "该文件已于2020年1月1日废止".to_owned(),
                span: None,
                source: Some("国发〔2020〕1号".to_owned()),
            },
            Related { message: "此处写法相同".to_owned(), span: Some(2..8), source: None },
        ];
        check(
            text,
            d,
            100,
            expect![[r#"
            错误[document-number-bracket]: 年份应当用六角括号“〔〕”括起
             --> 稿/通知.md:3:10
              |
            3 | 根据《办法》（国发[2016]73号）要求，
              |                   ^^^^^^
              |
              = 依据：GB/T 9704—2012 7.2.5
              = 注：该文件已于2020年1月1日废止（来源：国发〔2020〕1号）
              = 注：此处写法相同（第 1 行第 3 字）
              = 改为“〔2016〕” [可自动修改]

        "#]],
        );
    }

    #[test]
    fn a_long_row_is_trimmed_on_both_sides() {
        let long = "各地区各部门要认真贯彻落实。".repeat(700);
        let text = format!("{long}国发[2016]73号{long}");
        check(
            &text,
            finding(&text, "[2016]"),
            80,
            expect![[r#"
            错误[document-number-bracket]: 年份应当用六角括号“〔〕”括起
             --> 稿/通知.md:1:9803
              |
            1 | ... 地区各部门要认真贯彻落实。国发[2016]73号各地区各部门要认真贯彻落实。...
              |                                   ^^^^^^
              |
              = 依据：GB/T 9704—2012 7.2.5

        "#]],
        );
    }

    #[test]
    fn a_fault_over_two_rows_is_underlined_in_both() {
        let text = "根据国发〔2016〕\n73号文件，\n";
        check(
            text,
            finding(text, "〔2016〕\n73号"),
            80,
            expect![[r#"
            错误[document-number-bracket]: 年份应当用六角括号“〔〕”括起
             --> 稿/通知.md:1:5
              |
            1 | 根据国发〔2016〕
              |         ^^^^^^^^
            2 | 73号文件，
              | ^^^^
              |
              = 依据：GB/T 9704—2012 7.2.5

        "#]],
        );
    }

    #[test]
    fn a_finding_at_the_end_of_the_text_is_shown() {
        let text = "通知";
        let mut d = finding(text, "通知");
        d.span = text.len()..text.len();
        check(
            text,
            d,
            80,
            expect![[r#"
            错误[document-number-bracket]: 年份应当用六角括号“〔〕”括起
             --> 稿/通知.md:1:3
              |
            1 | 通知
              |     ^
              |
              = 依据：GB/T 9704—2012 7.2.5

        "#]],
        );
    }
}
