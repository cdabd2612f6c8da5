//! `policy-draft-cited`

use crate::diagnostic::{Basis, Severity};
use crate::mentions::{Citation, sentence};
use crate::rules::{Check, DocumentContext, FixAvailability, Rule, Sink};
use hegao_lexicon::language::drafts::STAGES;

/// 用征求意见稿、送审稿、草案作依据.
pub static RULE: Rule = Rule {
    id: "policy-draft-cited",
    former: &[],
    since: "0.1.0",
    summary: "用征求意见稿、送审稿、草案作依据",
    basis: Basis::Practice("没有印发的稿子还不是文件"),
    severity: Severity::Hint,
    on: true,
    fix: FixAvailability::None,
    page: include_str!("draft_cited.md"),
    check: Check::Document(check),
};

/// Words of a sentence that discusses a draft as a draft.
/// Own list: a sentence with any of them does not use the draft as a basis.
const ABOUT_DRAFTS: &[&str] = &[
    "征求",
    "意见稿",
    "起草",
    "审议",
    "说明",
    "反馈",
    "编制",
    "提请",
    "审查",
    "修改",
    "完善",
    "公开",
    "形成",
    "拟订",
    "拟定",
    "讨论",
    "审核",
    "审定",
    "报送",
    "稿",
    "草案",
    "决定",
    "批准",
    "表决",
];

fn check(cx: &DocumentContext<'_>, found: &mut Sink<'_>) {
    let text = cx.prose.text();
    let about_drafts = cx.outline.title.as_ref().is_some_and(|t| has_any(&text[t.clone()]));
    if about_drafts {
        return;
    }
    for citation in &cx.mentions.citations {
        let Some(draft) = draft(text, citation) else { continue };
        if !sentence::rests_on(text, &citation.range) || is_about_it(text, citation) {
            continue;
        }
        let message = format!("{draft}还没有正式印发，一般不作依据；已经正式印发的，宜改引正式文件");
        found.report(citation.range.clone(), message);
    }
}

fn has_any(text: &str) -> bool {
    ABOUT_DRAFTS.iter().any(|w| text.contains(w))
}

/// Whether the sentence, apart from the title, discusses the draft itself.
fn is_about_it(text: &str, citation: &Citation) -> bool {
    let sentence = sentence::sentence(text, citation.range.start);
    let end = sentence.end.max(citation.range.end);
    has_any(&text[sentence.start..citation.range.start]) || has_any(&text[citation.range.end..end])
}

/// The kind of draft that a citation names, at the end of its title or in the note beside it.
fn draft(text: &str, citation: &Citation) -> Option<&'static str> {
    let title = text[citation.title.clone()].trim_end_matches(['）', ')']);
    let note = citation.note.as_ref().map_or("", |n| text[n.clone()].trim());
    STAGES.iter().copied().find(|d| note == *d || title.strip_suffix(d).is_some_and(|t| t.ends_with(['（', '('])))
}

#[cfg(test)]
mod tests;
