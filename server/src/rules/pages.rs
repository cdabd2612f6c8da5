//! Runs every rule's page as tests: the rule reports its bad examples exactly at the marked ranges `⟦…⟧`, reports
//! nothing in its good ones, and its fixes produce the stated text. So a page cannot promise what the rule does not do.
//!
//! Examples are fenced blocks with the info string `text bad`, `text good` or `text fixed` (the fixed text of the bad
//! example before it), followed by `as-of=YYYY-MM-DD` or `syntax=plain` where they matter.

use super::testing::{fixed, run};
use super::{FixAvailability, Rule};
use crate::diagnostic::{Basis, Diagnostic};
use crate::text::Syntax;
use hegao_lexicon::Date;
use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Parser, Tag, TagEnd};
use std::ops::Range;

/// The sections of a page, in this order.
/// Own list: headings of the manual.
const SECTIONS: [&str; 6] = ["说明", "依据", "反例", "正例", "不报的情形", "修改是否安全"];

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Kind {
    Bad,
    Good,
    Fixed,
}

#[derive(PartialEq, Eq, Debug)]
struct Example {
    kind: Kind,
    syntax: Syntax,
    as_of: Option<Date>,
    /// The text without the brackets `⟦…⟧`.
    text: String,
    /// The ranges that were between `⟦` and `⟧`, in bytes.
    marked: Vec<Range<usize>>,
    line: usize,
}

#[derive(Default, Debug)]
struct Page {
    title: String,
    sections: Vec<String>,
    examples: Vec<Example>,
}

impl Page {
    fn parse(source: &str) -> Result<Page, String> {
        let mut page = Page::default();
        let mut heading = String::new();
        let mut fence = None;
        for (event, range) in Parser::new(source).into_offset_iter() {
            match event {
                Event::Start(Tag::Heading { .. }) => heading.clear(),
                Event::End(TagEnd::Heading(HeadingLevel::H1)) => page.title = std::mem::take(&mut heading),
                Event::End(TagEnd::Heading(HeadingLevel::H2)) => page.sections.push(std::mem::take(&mut heading)),
                Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                    let line = source[..range.start].matches('\n').count() + 1;
                    fence = Some((line, info.to_string(), String::new()));
                }
                Event::Text(text) => match &mut fence {
                    Some((_, _, body)) => body.push_str(&text),
                    None => heading.push_str(&text),
                },
                Event::End(TagEnd::CodeBlock) => {
                    if let Some((line, info, body)) = fence.take() {
                        page.examples.extend(Example::parse(line, &info, &body).map_err(|e| format!("{line}: {e}"))?);
                    }
                }
                _ => {}
            }
        }
        Ok(page)
    }
}

impl Example {
    /// Parses a fenced block; `None` if it is not an example.
    fn parse(line: usize, info: &str, body: &str) -> Result<Option<Example>, String> {
        let mut words = info.split_whitespace();
        let kind = match (words.next(), words.next()) {
            (Some("text"), Some("bad")) => Kind::Bad,
            (Some("text"), Some("good")) => Kind::Good,
            (Some("text"), Some("fixed")) => Kind::Fixed,
            (Some("text"), _) => return Err(format!("“{info}”应为 text bad、text good 或 text fixed")),
            _ => return Ok(None),
        };
        let (text, marked) = unmark(body)?;
        let mut example = Example { kind, syntax: Syntax::Markdown, as_of: None, text, marked, line };
        for word in words {
            match word.split_once('=') {
                Some(("as-of", day)) => example.as_of = Some(Date::parse(day).ok_or(format!("日期“{day}”有误"))?),
                Some(("syntax", "plain")) => example.syntax = Syntax::Plain,
                Some(("syntax", "markdown")) => example.syntax = Syntax::Markdown,
                _ => return Err(format!("不认识的属性“{word}”")),
            }
        }
        Ok(Some(example))
    }
}

/// Removes the brackets `⟦…⟧` from a text and returns the ranges that were between them, in bytes.
fn unmark(source: &str) -> Result<(String, Vec<Range<usize>>), String> {
    let (mut text, mut marked, mut open) = (String::new(), Vec::new(), None);
    for c in source.chars() {
        match (c, open) {
            ('⟦', None) => open = Some(text.len()),
            ('⟧', Some(start)) => {
                marked.push(start..text.len());
                open = None;
            }
            ('⟦' | '⟧', _) => return Err("标记⟦⟧不成对".to_owned()),
            _ => text.push(c),
        }
    }
    if open.is_some() {
        return Err("标记⟦⟧不成对".to_owned());
    }
    Ok((text, marked))
}

/// Puts the brackets `⟦…⟧` around ranges, to show findings in the form of a page.
fn bracketed(text: &str, ranges: &[Range<usize>]) -> String {
    let mut out = text.to_owned();
    let mut brackets: Vec<(usize, char)> = ranges.iter().flat_map(|r| [(r.start, '⟦'), (r.end, '⟧')]).collect();
    brackets.sort_by_key(|b| b.0);
    for (at, c) in brackets.into_iter().rev() {
        out.insert(at, c);
    }
    out
}

/// Runs a rule over an example.
type Run = fn(&Rule, &Example) -> Vec<Diagnostic>;

fn run_example(rule: &Rule, example: &Example) -> Vec<Diagnostic> {
    run(rule, &example.text, example.syntax, example.as_of)
}

/// Everything that is wrong with the page of a rule, with the line of each fault.
fn faults(rule: &Rule, run: Run) -> Vec<String> {
    let page = match Page::parse(rule.page) {
        Ok(page) => page,
        Err(fault) => return vec![fault],
    };
    let mut faults = form_faults(rule, &page);
    let mut last_bad = None;
    for example in &page.examples {
        let found = run(rule, example);
        let fault = match example.kind {
            Kind::Good => silence_fault(example, &found),
            Kind::Bad => bad_fault(rule, example, &found),
            Kind::Fixed => fixed_fault(rule, example, last_bad.as_ref(), run),
        };
        faults.extend(fault.map(|f| format!("{}: {f}", example.line)));
        if example.kind == Kind::Bad {
            last_bad = Some((example, found));
        }
    }
    faults
}

fn form_faults(rule: &Rule, page: &Page) -> Vec<String> {
    let mut faults = Vec::new();
    if page.title != rule.id {
        faults.push(format!("1: 标题应为“# {}”", rule.id));
    }
    if page.sections != SECTIONS {
        faults.push(format!("1: 各节应依次为 {SECTIONS:?}，实为 {:?}", page.sections));
    }
    if !rule.page.contains(rule.basis.clause()) {
        faults.push(format!("1: 页中没有写出依据“{}”", rule.basis.clause()));
    }
    for (kind, name) in [(Kind::Bad, "bad"), (Kind::Good, "good")] {
        if !page.examples.iter().any(|e| e.kind == kind) {
            faults.push(format!("1: 没有 text {name} 的例子"));
        }
    }
    if rule.fix != FixAvailability::None && !page.examples.iter().any(|e| e.kind == Kind::Fixed) {
        faults.push("1: 能修改的规则没有 text fixed 的例子".to_owned());
    }
    faults
}

fn silence_fault(example: &Example, found: &[Diagnostic]) -> Option<String> {
    (!found.is_empty()).then(|| format!("不应报，却报了：\n{}", marked_spans(&example.text, found)))
}

fn bad_fault(rule: &Rule, example: &Example, found: &[Diagnostic]) -> Option<String> {
    let spans: Vec<_> = found.iter().map(|d| d.span.clone()).collect();
    if example.marked.is_empty() {
        return Some("反例没有标记⟦⟧".to_owned());
    }
    if spans != example.marked {
        return Some(format!("应恰好报在标记处，实际报在：\n{}", marked_spans(&example.text, found)));
    }
    let fixes = found.iter().filter(|d| d.fix.is_some()).count();
    match rule.fix {
        FixAvailability::Always if fixes < found.len() => Some("规则称总能修改，这里却有一处没有修改".to_owned()),
        FixAvailability::None if fixes > 0 => Some("规则称没有修改，这里却有".to_owned()),
        _ => wording_fault(rule, found),
    }
}

/// 应当 is reserved for rules based on a clause; rules based on custom or facts use 宜 or 通常.
fn wording_fault(rule: &Rule, found: &[Diagnostic]) -> Option<String> {
    let has_clause = matches!(rule.basis, Basis::Standard(_) | Basis::Regulation(_));
    let stern = found.iter().find(|d| !has_clause && d.message.contains("应当"))?;
    Some(format!("依据不是条款，说明却说“应当”：{}", stern.message))
}

fn fixed_fault(rule: &Rule, example: &Example, bad: Option<&(&Example, Vec<Diagnostic>)>, run: Run) -> Option<String> {
    let Some((bad, found)) = bad else {
        return Some("text fixed 之前没有 text bad".to_owned());
    };
    let text = fixed(&bad.text, found);
    if text != example.text {
        return Some(format!("修改后应为：\n{}实为：\n{text}", example.text));
    }
    let left = run(
        rule,
        &Example { kind: Kind::Good, syntax: bad.syntax, as_of: bad.as_of, text, marked: Vec::new(), line: 0 },
    );
    let without_fix = found.iter().filter(|d| d.fix.is_none()).count();
    (left.len() != without_fix).then(|| format!("修改后仍报：\n{}", marked_spans(&example.text, &left)))
}

fn marked_spans(text: &str, found: &[Diagnostic]) -> String {
    let spans: Vec<_> = found.iter().map(|d| d.span.clone()).collect();
    bracketed(text, &spans)
}

#[test]
fn every_page_is_correct() {
    let path = |rule: &Rule| format!("page of {}", rule.id);
    let faults: Vec<String> = super::all()
        .flat_map(|rule| faults(rule, run_example).into_iter().map(move |f| format!("{}:{f}", path(rule))))
        .collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

mod tests {
    use super::*;
    use crate::diagnostic::{Applicability, Edit, Fix, Severity};
    use crate::rules::Check;
    use expect_test::{Expect, expect};

    const PAGE: &str = "# test-rule\n\n## 说明\n## 依据\n某标准\n## 反例\n```text bad\n甲⟦乙⟧丙\n```\n```text fixed\n甲丁丙\n```\n\
        ## 正例\n```text good as-of=2020-01-01 syntax=plain\n甲\n```\n## 不报的情形\n## 修改是否安全\n";

    fn rule(page: &'static str) -> Rule {
        Rule {
            id: "test-rule",
            former: &[],
            since: "0.1.0",
            summary: "",
            basis: Basis::Standard("某标准"),
            severity: Severity::Error,
            on: true,
            fix: FixAvailability::Always,
            page,
            check: Check::Document(|_, _| {}),
        }
    }

    /// A rule that reports 乙 and replaces it with 丁.
    fn find_yi(rule: &Rule, example: &Example) -> Vec<Diagnostic> {
        let at = |(start, yi): (usize, &str)| start..start + yi.len();
        let finding = |range: Range<usize>| Diagnostic {
            rule: rule.id,
            severity: rule.severity,
            message: "".into(),
            basis: rule.basis,
            span: range.clone(),
            fix: Some(Fix {
                title: "".into(),
                applicability: Applicability::Safe,
                edits: vec![Edit { range, text: "丁".into() }].into(),
            }),
            related: Vec::new(),
            tags: Vec::new(),
            repeats: None,
        };
        example.text.match_indices('乙').map(at).map(finding).collect()
    }

    fn check(from: &str, to: &str, expect: Expect) {
        let page = PAGE.replacen(from, to, 1);
        assert!(from.is_empty() || page != PAGE, "“{from}” is not in the page");
        expect.assert_eq(&faults(&rule(page.leak()), find_yi).join("\n"));
    }

    #[test]
    fn a_correct_page_has_no_faults() {
        check("", "", expect![""]);
    }

    #[test]
    fn wrong_examples_are_faults() {
        check("⟦乙⟧", "乙", expect!["7: 反例没有标记⟦⟧"]);
        check(
            "甲⟦乙⟧丙",
            "⟦甲⟧乙丙",
            expect![[r#"
            7: 应恰好报在标记处，实际报在：
            甲⟦乙⟧丙
        "#]],
        );
        check(
            "甲丁丙",
            "甲戊丙",
            expect![[r#"
            10: 修改后应为：
            甲戊丙
            实为：
            甲丁丙
        "#]],
        );
        check(
            "甲\n",
            "乙\n",
            expect![[r#"
            14: 不应报，却报了：
            ⟦乙⟧
        "#]],
        );
    }

    #[test]
    fn custom_is_not_worded_as_a_clause() {
        let stern: Run = |rule, example| {
            let mut found = find_yi(rule, example);
            found.iter_mut().for_each(|d| d.message = "应当写丁".into());
            found
        };
        let custom = Rule { basis: Basis::Practice("某标准"), ..rule(PAGE) };
        expect!["7: 依据不是条款，说明却说“应当”：应当写丁"].assert_eq(&faults(&custom, stern).join("\n"));
        expect![""].assert_eq(&faults(&rule(PAGE), stern).join("\n"));
    }

    #[test]
    fn a_malformed_page_is_a_fault() {
        check("# test-rule", "# other-rule", expect!["1: 标题应为“# test-rule”"]);
        check(
            "## 依据",
            "",
            expect![[
                r#"1: 各节应依次为 ["说明", "依据", "反例", "正例", "不报的情形", "修改是否安全"]，实为 ["说明", "反例", "正例", "不报的情形", "修改是否安全"]"#
            ]],
        );
        check("某标准", "", expect!["1: 页中没有写出依据“某标准”"]);
        check("⟧", "", expect!["7: 标记⟦⟧不成对"]);
        check(
            "text good",
            "text godo",
            expect![[r#"14: “text godo as-of=2020-01-01 syntax=plain”应为 text bad、text good 或 text fixed"#]],
        );
        check("as-of=2020-01-01", "as-of=昨天", expect!["14: 日期“昨天”有误"]);
        check("syntax=plain", "lang=zh", expect!["14: 不认识的属性“lang=zh”"]);
    }
}
