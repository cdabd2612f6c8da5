//! What can be the title of a document.

/// Whether a title can be that of a document: it ends as titles do.
pub(super) fn is_title(title: &str) -> bool {
    const KINDS: [&str; 34] = [
        "通知", "意见", "办法", "规定", "条例", "细则", "方案", "规划", "计划", "纲要", "决定", "决议", "公告", "通告",
        "通报", "报告", "批复", "复函", "函", "命令", "法", "措施", "要点", "解释", "规则", "规范", "指南", "章程",
        "制度", "答复", "政策", "标准", "法典", "导则",
    ];
    let bare = match title.rfind(['（', '(']) {
        Some(open) if title.ends_with(['）', ')']) => title[..open].trim_end(),
        _ => title,
    };
    let letters = title.chars().count();
    (5..=120).contains(&letters) && KINDS.iter().any(|k| bare.ends_with(k))
}

/// Whether the title quoted in a title was lost, in whole or but for its year: 关于印发的通知,
/// 关于印发〈2017〉的通知.
pub(super) fn is_hollow(title: &str) -> bool {
    ["印发", "转发", "发布", "批转", "公布"].iter().any(|verb| {
        let behind = title.match_indices(verb).map(|(at, _)| &title[at + verb.len()..]);
        behind.into_iter().any(|rest| {
            let rest = rest.trim_start_matches(|c: char| matches!(c, '〈' | '〉' | ' ') || c.is_ascii_digit());
            rest.starts_with("的通知") || rest.starts_with("的函") || rest.starts_with("的公告")
        })
    })
}
