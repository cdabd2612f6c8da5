//! Which actions are offered, and what the document becomes when they are applied.

use super::*;
use crate::diagnostic::{Basis, Severity};
use crate::fixes;
use crate::settings::Settings;
use expect_test::expect;
use hegao_lexicon::overlay::Overlay;
use hegao_lexicon::{Date, Lexicon};

fn lexicon() -> Lexicon {
    Lexicon::shipped().expect("the shipped tables")
}

fn analyse(source: &str, syntax: Syntax, lexicon: &Lexicon) -> Analysis {
    Analysis::new(source, syntax, lexicon, &Settings::default(), Date::new(2026, 11, 22))
}

/// The actions offered for the whole document, one per line.
fn offered(source: &str) -> String {
    let (lexicon, syntax) = (lexicon(), Syntax::Markdown);
    let analysis = analyse(source, syntax, &lexicon);
    let draft = DocumentVersion { source, syntax, analysis: &analysis };
    let line = |a: &Action<'_>| {
        let text = match &a.deed {
            Deed::Edits(edits) => fixes::apply(source, edits),
            Deed::FixRule(rule) => fixes::apply(source, &safe_of_rule(&draft, rule)),
            Deed::Add(term) => format!("{}: {}", term.table.name(), term.text),
        };
        format!("{}{} → {text:?}\n", if a.preferred { "* " } else { "" }, a.title)
    };
    at(&draft, 0..source.len(), |_| true).iter().map(line).collect()
}

#[test]
fn a_finding_can_be_fixed_or_ignored() {
    let expected = expect![[r#"
        * 改为“〔2016〕” → "根据国发〔2016〕73号和国办发[2017]1号文件执行。\n"
        * 改为“〔2017〕” → "根据国发[2016]73号和国办发〔2017〕1号文件执行。\n"
        修改全文的同类问题（发文字号的年份没有用六角括号〔〕括起，2 处） → "根据国发〔2016〕73号和国办发〔2017〕1号文件执行。\n"
        在此处忽略规则 policy-expired → "<!-- hegao: ignore policy-expired -->\n根据国发[2016]73号和国办发[2017]1号文件执行。\n"
        在这一行忽略规则 document-number-bracket（2 处） → "<!-- hegao: ignore document-number-bracket -->\n根据国发[2016]73号和国办发[2017]1号文件执行。\n"
        在本文件中忽略规则 policy-expired → "<!-- hegao: ignore-file policy-expired -->\n根据国发[2016]73号和国办发[2017]1号文件执行。\n"
        在本文件中忽略规则 document-number-bracket → "<!-- hegao: ignore-file document-number-bracket -->\n根据国发[2016]73号和国办发[2017]1号文件执行。\n"
    "#]];
    expected.assert_eq(&offered("根据国发[2016]73号和国办发[2017]1号文件执行。\n"));
}

#[test]
fn only_findings_that_touch_the_range_are_considered() {
    let (source, lexicon) = ("国发[2016]73号，国办发[2017]1号", lexicon());
    let analysis = analyse(source, Syntax::Plain, &lexicon);
    let draft = DocumentVersion { source, syntax: Syntax::Plain, analysis: &analysis };
    let mended =
        |range| at(&draft, range, |_| true).into_iter().filter(|a| a.preferred).map(|a| a.title).collect::<Vec<_>>();
    assert_eq!(mended(0..99), ["改为“〔2016〕”", "改为“〔2017〕”"]);
    assert_eq!((mended(7..7), mended(12..12)), (mended(6..12), vec!["改为“〔2016〕”".to_owned()]));
    assert!(mended(13..14).is_empty());
}

#[test]
fn a_suggestion_is_labelled_and_a_word_can_be_added() {
    expect![[r#"
        改为“国办函” [建议] → "按照国办函〔2020〕5号执行。\n"
        将“国办涵”加入本单位词库 → "issuer-codes: 国办涵"
        在此处忽略规则 document-number-unknown-prefix → "<!-- hegao: ignore document-number-unknown-prefix -->\n按照国办涵〔2020〕5号执行。\n"
        在本文件中忽略规则 document-number-unknown-prefix → "<!-- hegao: ignore-file document-number-unknown-prefix -->\n按照国办涵〔2020〕5号执行。\n"
    "#]].assert_eq(&offered("按照国办涵〔2020〕5号执行。\n"));
}

#[test]
fn ignoring_is_not_offered_for_many_findings() {
    let found = offered(&"国发[2016]73号、国办发[2017]1号。\n\n".repeat(5));
    assert!(found.contains("（发文字号的年份没有用六角括号〔〕括起，10 处）"), "{found}");
    assert!(!found.contains("忽略"), "{found}");
}

/// Applies the first action that ignores a finding of a rule. That finding must disappear, and nothing else may change
/// except other findings of the rule on its line.
fn ignored(rule: &str, syntax: Syntax, source: &str) -> String {
    let lexicon = lexicon();
    let analysis = analyse(source, syntax, &lexicon);
    let draft = DocumentVersion { source, syntax, analysis: &analysis };
    let finding = analysis.diagnostics.iter().find(|d| d.rule == rule).expect("a finding");
    let offered = ignoring::here(&draft, &[finding]);
    let [Action { deed: Deed::Edits(edits), .. }] = &offered[..] else { panic!("{offered:?}") };
    let text = fixes::apply(source, edits);
    let remaining = |source: &str, analysis: &Analysis| -> Vec<String> {
        let kept = analysis.diagnostics.iter().filter(|d| d.rule != rule);
        kept.map(|d| format!("{} {}", d.rule, &source[d.span.clone()])).collect()
    };
    let after = analyse(&text, syntax, &lexicon);
    assert_eq!(remaining(source, &analysis), remaining(&text, &after), "{text}");
    let count = |a: &Analysis| a.diagnostics.iter().filter(|d| d.rule == rule).count();
    assert!(count(&after) < count(&analysis), "{text}");
    assert_eq!(kinds(&analysis), kinds(&after), "{text}");
    text
}

/// The kind and the text of each block.
fn kinds(analysis: &Analysis) -> Vec<String> {
    let blocks = analysis.prose.blocks().iter();
    blocks.map(|b| format!("{:?} {}", b.kind, analysis.prose.text()[b.range.clone()].trim())).collect()
}

const BRACKET: &str = "document-number-bracket";

#[test]
fn a_comment_goes_where_it_breaks_nothing() {
    use Syntax::{Markdown, Plain};
    const C: &str = "<!-- hegao: ignore document-number-bracket -->";
    for (syntax, source, expected) in [
        // above a paragraph or heading that stands alone
        (Markdown, "按国发[2016]7号办。\n", "@\n按国发[2016]7号办。\n"),
        (Markdown, "# 一\n\n　　按国发[2016]7号办。\n", "# 一\n\n@\n　　按国发[2016]7号办。\n"),
        (Markdown, "一。\r\n\r\n按国发[2016]7号办。\r\n二。\r\n", "一。\r\n\r\n@\r\n按国发[2016]7号办。\r\n二。\r\n"),
        (Markdown, "## 按国发[2016]7号办 ##\n", "@\n## 按国发[2016]7号办 ##\n"),
        (Plain, "甲\n\n按国发[2016]7号办。", "甲\n\n@\n按国发[2016]7号办。"),
        // after the text of any other line
        (Markdown, "甲，\n按国发[2016]7号办，\n乙。\n", "甲，\n按国发[2016]7号办，@\n乙。\n"),
        (Markdown, "甲，\\\n按国发[2016]7号办\\\n乙。\n", "甲，\\\n按国发[2016]7号办@\\\n乙。\n"),
        (Markdown, "甲，  \n按国发[2016]7号办  \n乙。\n", "甲，  \n按国发[2016]7号办@  \n乙。\n"),
        (Markdown, "甲\n## 按国发[2016]7号办 ##\n", "甲\n## 按国发[2016]7号办@ ##\n"),
        (Markdown, "1. 甲\n2. **按国发[2016]7号**\n3. 乙\n", "1. 甲\n2. **按国发[2016]7号**@\n3. 乙\n"),
        (Markdown, "- 甲\n\n  按国发[2016]7号办\n", "- 甲\n\n  按国发[2016]7号办@\n"),
        (Markdown, "> 按国发[2016]7号办\n> 乙\n", "> 按国发[2016]7号办@\n> 乙\n"),
        (Markdown, "| 甲 | 乙 |\n|-|-|\n| 国发[2016]7号 | 1 |\n", "| 甲 | 乙 |\n|-|-|\n| 国发[2016]7号 | 1@ |\n"),
        (Markdown, "甲|乙\n-|-\n国发[2016]7号|1\n", "甲|乙\n-|-\n国发[2016]7号|1@\n"),
        (Markdown, "甲[^1]\n\n[^1]: 国发[2016]7号\n", "甲[^1]\n\n[^1]: 国发[2016]7号@\n"),
        (Plain, "甲\r\n按国发[2016]7号办。\r\n乙", "甲\r\n按国发[2016]7号办。@\r\n乙"),
        (Plain, "甲\n\\按国发[2016]7号办\\\n", "甲\n\\按国发[2016]7号办\\@\n"),
    ] {
        assert_eq!(ignored(BRACKET, syntax, source), expected.replace('@', C));
    }
}

#[test]
fn no_comment_is_offered_where_it_would_not_apply() {
    let lexicon = lexicon();
    for (source, stands) in [
        ("---\ntitle: ⟦甲\n---\n\n乙\n", false),
        ("```\n⟦甲\n```\n", false),
        ("丙\n乙⟦甲 <!-- 注\n注 -->\n", false),
        ("乙\n⟦甲 `丙`\n", true),
    ] {
        let at = source.find('⟦').expect("a mark");
        let source = source.replace('⟦', "");
        let analysis = analyse(&source, Syntax::Markdown, &lexicon);
        let draft = DocumentVersion { source: &source, syntax: Syntax::Markdown, analysis: &analysis };
        let finding = Diagnostic::new(BRACKET, Severity::Error, Basis::Practice(""), at..at + 3, "甲");
        assert_eq!(!ignoring::here(&draft, &[&finding]).is_empty(), stands, "{source}");
    }
}

#[test]
fn a_comment_for_the_file_follows_its_front_matter() {
    let text = "国发[2016]7号";
    for (head, expected) in [
        ("", "@\n"),
        ("\u{feff}", "\u{feff}@\n"),
        ("---\r\ntitle: 甲\r\n---\r\n", "---\r\ntitle: 甲\r\n---\r\n@\r\n"),
        ("# 甲\r\n", "@\r\n# 甲\r\n"),
    ] {
        let source = format!("{head}{text}");
        let (lexicon, syntax) = (lexicon(), Syntax::Markdown);
        let analysis = analyse(&source, syntax, &lexicon);
        let draft = DocumentVersion { source: &source, syntax, analysis: &analysis };
        let finding = analysis.diagnostics.iter().find(|d| d.rule == BRACKET).expect("a finding");
        let Some(Action { deed: Deed::Edits(edits), .. }) = ignoring::in_file(&draft, finding) else { panic!() };
        let after = fixes::apply(&source, &edits);
        let comment = "<!-- hegao: ignore-file document-number-bracket -->";
        assert_eq!(after, expected.replace('@', comment) + text);
        let left = analyse(&after, syntax, &lexicon).diagnostics;
        assert!(left.iter().all(|d| d.rule != BRACKET && !d.rule.starts_with("suppression")), "{left:?}");
    }
}

#[test]
fn a_finding_about_a_comment_cannot_be_ignored() {
    expect![[r#"
        * 删去这条注释 → "甲乙\n"
    "#]]
    .assert_eq(&offered("甲<!-- hegao: ignore policy -->乙\n"));
}

#[test]
fn all_safe_fixes_match_the_command_line() {
    let source = "# 通知\n\n根据国发[2016]第073号文件，国办发(2017)01号，及工信部[2018]3号。\n";
    let (lexicon, syntax) = (lexicon(), Syntax::Markdown);
    let analysis = analyse(source, syntax, &lexicon);
    let draft = DocumentVersion { source, syntax, analysis: &analysis };
    let edits = all_safe(&draft, |text| analyse(text, syntax, &lexicon));
    let fixed = fixes::to_fixed_point(
        source,
        fixes::Wanted::Safe,
        |text| analyse(text, syntax, &lexicon),
        |a: &Analysis| &a.diagnostics,
    );
    let fixed = fixed.expect("an end");
    assert_eq!(fixes::apply(source, &edits), fixed.text.expect("something to mend"));
    assert!(edits.len() > 3 && edits.iter().all(|e| e.range.len() < 12), "{edits:?}");
}

/// Adds the first word that can be added, and returns it with the remaining findings of the rule.
fn made_known(rule: &str, source: &str) -> (String, Vec<String>) {
    let (mut lexicon, syntax) = (lexicon(), Syntax::Markdown);
    let analysis = analyse(source, syntax, &lexicon);
    let finding = analysis.diagnostics.iter().find(|d| d.rule == rule).expect("a finding");
    let term = own_term(&analysis, finding).expect("a word");
    let table = format!("{}\tsource\n{}\t本单位\n", term.table.columns()[0], term.text);
    let mut overlay = Overlay::default();
    lexicon.lay(&mut overlay, "甲.tsv", &table);
    assert_eq!(overlay.finish(&lexicon), []);
    let left = analyse(source, syntax, &lexicon).diagnostics;
    (
        format!("{}: {}", term.table.name(), term.text),
        left.into_iter().map(|d| format!("{}: {}", d.rule, d.message)).collect(),
    )
}

#[test]
fn a_word_in_the_user_tables_is_no_longer_reported() {
    for (rule, source, expected) in [
        ("document-number-unknown-prefix", "按照国办涵〔2020〕5号执行。\n", "issuer-codes: 国办涵"),
        ("slogan-misspelled", "推进“放管复”改革。\n", "slogans: “放管复”改革"),
        ("slogan-misspelled", "推进“互联网＋”行动。\n", "slogans: 互联网＋"),
        ("slogan-misspelled", "推进“双随机一公开”监管。\n", "slogans: 双随机一公开"),
        ("agency-misspelled", "请国家发展和改格委员会审核。\n", "agencies: 国家发展和改格委员会"),
    ] {
        let (term, left) = made_known(rule, source);
        assert_eq!((term.as_str(), &left[..]), (expected, &[][..]), "{source}");
    }
}
