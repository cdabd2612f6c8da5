//! The skeletons satisfy the rules and are offered in the right places.

use super::*;
use crate::analysis::Analysis;
use crate::settings::Settings;
use expect_test::expect;
use hegao_lexicon::Lexicon;

const TODAY: Date = Date::new(2026, 11, 1);

fn offered(before: &str, after: &str) -> Vec<String> {
    let cursor = Cursor { before, after };
    complete(&cursor, Syntax::Markdown, TODAY).into_iter().map(|o| o.item.label).collect()
}

#[test]
fn a_document_type_is_found_by_its_name_and_its_initials() {
    assert_eq!(offered("", ""), ["通知", "请示", "报告", "函", "批复", "纪要"]);
    assert_eq!(offered("通", ""), ["通知"]);
    assert_eq!(offered("# 请示", " "), ["请示"]);
    assert_eq!(offered("T", ""), ["通知"]);
    assert_eq!(offered("jy", ""), ["纪要"]);
    assert!(offered("国务院通知", "").is_empty() && offered("", "正文").is_empty());
}

/// In every skeleton the rules report only the placeholders to fill in.
#[test]
fn the_rules_report_nothing_else_in_a_skeleton() {
    let lexicon = Lexicon::shipped().expect("every shipped table reads");
    for syntax in [Syntax::Markdown, Syntax::Plain] {
        for skeleton in &SKELETONS {
            let text = filled(&text_for(skeleton, syntax, TODAY));
            let analysis = Analysis::new(&text, syntax, &lexicon, &Settings::default(), TODAY);
            let found: Vec<_> = analysis.diagnostics.iter().filter(|d| d.rule != "structure-placeholder").collect();
            assert!(found.is_empty(), "{}：{found:#?}\n{text}", skeleton.name);
        }
    }
}

#[test]
fn a_skeleton_has_the_parts_of_a_document() {
    for skeleton in &SKELETONS {
        for syntax in [Syntax::Markdown, Syntax::Plain] {
            let text = filled(&text_for(skeleton, syntax, TODAY));
            let prose = crate::text::Prose::new(&text, syntax);
            let outline = crate::text::Outline::new(&text, &prose);
            let title = outline.title.map(|range| prose.text()[range].to_owned()).unwrap_or_default();
            assert!(title.ends_with(skeleton.name), "{title}");
            assert_eq!(outline.signature.map(|s| s.date), Some(TODAY), "{text}");
            // minutes have no recipients, which is one of the features of an official document
            assert!(outline.is_official || skeleton.name == "纪要", "{text}");
        }
    }
}

#[test]
fn a_snippet_is_numbered_and_plain_text_has_no_heading_mark() {
    let skeleton = &SKELETONS[1];
    expect![[r#"
        ××市财政局关于解决某项工作经费的请示
        市人民政府：
        写明缘由和依据。
        写明请示的事项和本机关的意见，一文一事。
        妥否，请批示。
        附件：某某测算说明
        ××市财政局
        2026年11月1日
        （联系人：姓名，联系电话：号码）"#]]
    .assert_eq(&filled(&text_for(skeleton, Syntax::Plain, TODAY)));
    assert!(
        text_for(skeleton, Syntax::Markdown, TODAY).starts_with("# ${1:××市财政局}关于${2:解决某项工作经费}的请示\n\n")
    );
    for skeleton in &SKELETONS {
        let highest = skeleton.text.matches("${").count();
        assert!(highest > 6 && skeleton.text.contains(&format!("${{{}:", highest.min(7))), "{}", skeleton.name);
        assert!(!filled(skeleton.text).contains(['$', '{', '}']), "{}", skeleton.name);
    }
}
