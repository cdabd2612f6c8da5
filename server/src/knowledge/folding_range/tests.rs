//! Which lines can be folded.

use super::*;
use crate::settings::Settings;
use crate::text::Syntax;
use hegao_lexicon::{Date, Lexicon};

fn folded(source: &str, syntax: Syntax) -> Vec<String> {
    let settings = Settings { select: vec!["document-number".to_owned()], ..Settings::default() };
    let analysis = Analysis::new(source, syntax, &Lexicon::default(), &settings, Date::new(2026, 11, 1));
    let line = |at: usize| 1 + source[..at].matches('\n').count();
    let show = |f: FoldingRange| format!("{:?} {}–{} {}", f.kind, line(f.range.start), line(f.range.end), f.depth);
    folding_ranges(source, &analysis).into_iter().map(show).collect()
}

#[test]
fn sections_fold_into_their_headings() {
    let source = "# 云州市关于开展\n# 数据清查的通知\n\n一、甲\n文字。\n（一）乙\n\n文字。\n\n\n二、丙\n";
    assert_eq!(folded(source, Syntax::Plain), ["Section 2–11 0", "Section 4–8 1", "Section 6–8 2"]);
    let source = "# 通知\n\n## 一、甲\n\n文字。\n\n## 二、乙\n\n## 三、丙";
    assert_eq!(folded(source, Syntax::Markdown), ["Section 1–9 0", "Section 3–5 1"]);
}

#[test]
fn metadata_tables_and_comments_fold() {
    let source = "---\ndate: 2026-01-01\n---\n\n<!-- 一行 -->\n\n<!-- 两\n行 -->\n\n| 甲 | 乙 |\n|---|---|\n| | 2 |\n\n\
        | 丙 | 丁 |\n|---|---|\n| 3 | 4 |\n\n```\n<!-- 代\n码 -->\n```\n";
    assert_eq!(folded(source, Syntax::Markdown), ["Region 1–3 0", "Comment 7–8 0", "Region 10–12 0", "Region 14–16 0"]);
}

#[test]
fn of_too_many_folding_ranges_the_outer_ones_are_kept() {
    let fold = |start: usize, depth| FoldingRange { kind: FoldingKind::Section, range: start..90, depth };
    let all = vec![fold(0, 0), fold(1, 1), fold(2, 2), fold(3, 1)];
    let kept = |most| outermost(all.clone(), most).iter().map(|f| f.range.start).collect::<Vec<_>>();
    assert_eq!((kept(3), kept(0), kept(9)), (vec![0, 1, 3], vec![], vec![0, 1, 2, 3]));
}

#[test]
fn unclosed_comments_and_empty_documents_do_not_fold() {
    assert_eq!(folded("<!-- 甲\n乙", Syntax::Markdown), [""; 0]);
    assert_eq!(folded("", Syntax::Plain), [""; 0]);
}
