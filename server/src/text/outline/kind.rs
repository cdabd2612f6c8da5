//! The fifteen kinds of official document (文种): 《党政机关公文处理工作条例》第八条.

/// A kind of official document.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum DocumentKind {
    /// 决议
    Resolution,
    /// 决定
    Decision,
    /// 命令（令）
    Order,
    /// 公报
    Communique,
    /// 公告
    Announcement,
    /// 通告
    PublicNotice,
    /// 意见
    Opinion,
    /// 通知
    Notice,
    /// 通报
    Circular,
    /// 报告
    Report,
    /// 请示
    Request,
    /// 批复
    Reply,
    /// 议案
    Proposal,
    /// 函
    Letter,
    /// 纪要
    Minutes,
}

/// The kinds by what their titles end with.
const ENDINGS: [(&str, DocumentKind); 16] = [
    ("决议", DocumentKind::Resolution),
    ("决定", DocumentKind::Decision),
    ("命令", DocumentKind::Order),
    ("公报", DocumentKind::Communique),
    ("公告", DocumentKind::Announcement),
    ("通告", DocumentKind::PublicNotice),
    ("意见", DocumentKind::Opinion),
    ("通知", DocumentKind::Notice),
    ("通报", DocumentKind::Circular),
    ("报告", DocumentKind::Report),
    ("请示", DocumentKind::Request),
    ("批复", DocumentKind::Reply),
    ("议案", DocumentKind::Proposal),
    ("函", DocumentKind::Letter),
    ("纪要", DocumentKind::Minutes),
    ("令", DocumentKind::Order),
];

impl DocumentKind {
    /// The kind that a title ends with, a remark in brackets behind it left out: 关于…的意见（试行）.
    pub fn of_title(title: &str) -> Option<DocumentKind> {
        DocumentKind::of_ending(bare(title))
    }

    /// The kind that a text ends with.
    pub fn of_ending(text: &str) -> Option<DocumentKind> {
        ENDINGS.iter().find(|(ending, _)| text.ends_with(ending)).map(|(_, kind)| *kind)
    }

    /// The kind of a name, as front matter gives it.
    pub fn of_name(name: &str) -> Option<DocumentKind> {
        let name = name.trim().trim_end_matches("（令）");
        ENDINGS.iter().find(|(ending, _)| *ending == name).map(|(_, kind)| *kind)
    }

    /// The name of the kind.
    pub fn name(self) -> &'static str {
        ENDINGS.iter().find(|(_, kind)| *kind == self).map_or("", |(name, _)| name)
    }
}

/// A title without the remark in brackets behind it, and without marks that do not belong there.
pub fn bare(title: &str) -> &str {
    without_remark(title.trim_end_matches(|c: char| c.is_whitespace() || "。，；：、.,;:．".contains(c)))
}

/// A title without the remark in brackets behind it: 某某办法（试行）.
pub fn without_remark(title: &str) -> &str {
    match title.rfind(['（', '(']) {
        Some(open) if title.ends_with(['）', ')']) => title[..open].trim_end(),
        _ => title,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_ends_with_its_kind() {
        assert_eq!(DocumentKind::of_title("某市关于某事的意见（试行）"), Some(DocumentKind::Opinion));
        assert_eq!(DocumentKind::of_title("某部关于某事的复函"), Some(DocumentKind::Letter));
        assert_eq!(DocumentKind::of_title("中华人民共和国国务院令"), Some(DocumentKind::Order));
        assert_eq!(DocumentKind::of_title("某市某事实施方案"), None);
    }

    #[test]
    fn a_kind_has_one_name() {
        for (ending, kind) in ENDINGS {
            assert_eq!(DocumentKind::of_name(ending), Some(kind));
            assert_eq!(DocumentKind::of_name(kind.name()), Some(kind));
        }
        assert_eq!(DocumentKind::Order.name(), "命令");
        assert_eq!(DocumentKind::Letter.name(), "函");
    }
}
