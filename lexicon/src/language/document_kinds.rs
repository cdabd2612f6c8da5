//! Kinds of documents and the endings of titles: the fifteen legal kinds of official document (法定文种,
//! 《党政机关公文处理工作条例》第八条), and the kinds that are issued under cover of one of them.

/// One of the fifteen legal kinds of official document.
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

/// The nature of a document, derived from the ending of its title.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Nature {
    /// An official document of a legal kind.
    Legal(DocumentKind),
    /// Binding rules: from 法 to 制度; most of them are named in 《行政法规制定程序条例》第五条,
    /// 《规章制定程序条例》第七条 and 《中国共产党党内法规制定条例》第五条.
    Rules,
    /// What is to be done and by when: 规划, 方案, 预案.
    Plan,
    /// How to do something well; it is binding only if rules say so: 指南, 标准.
    Guide,
    /// Items under a heading: 清单, 目录.
    List,
    /// Other documents that are named after the ending of their title: 建议, 答复.
    Other,
}

/// An ending of titles.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Ending {
    /// The text of the ending: 办法.
    pub name: &'static str,
    /// The nature of such a document.
    pub nature: Nature,
    /// Whether a document may be cited by the ending alone after its full title has been given: 《办法》.
    pub short: bool,
}

const fn legal(name: &'static str, kind: DocumentKind) -> Ending {
    let short = matches!(
        kind,
        DocumentKind::Opinion
            | DocumentKind::Notice
            | DocumentKind::Decision
            | DocumentKind::PublicNotice
            | DocumentKind::Announcement
    );
    Ending { name, nature: Nature::Legal(kind), short }
}

const fn other(name: &'static str, nature: Nature) -> Ending {
    Ending { name, nature, short: !matches!(nature, Nature::Other) && name.len() > '法'.len_utf8() }
}

/// The endings of titles; a longer ending comes before its own suffixes, and the first ending of a kind is the name of
/// the kind. After the legal kinds come the endings of titles that occur in the corpus of official documents.
pub const ENDINGS: [Ending; 45] = [
    legal("决议", DocumentKind::Resolution),
    legal("决定", DocumentKind::Decision),
    legal("命令", DocumentKind::Order),
    legal("公报", DocumentKind::Communique),
    legal("公告", DocumentKind::Announcement),
    legal("通告", DocumentKind::PublicNotice),
    legal("意见", DocumentKind::Opinion),
    legal("通知", DocumentKind::Notice),
    legal("通报", DocumentKind::Circular),
    legal("报告", DocumentKind::Report),
    legal("请示", DocumentKind::Request),
    legal("批复", DocumentKind::Reply),
    legal("议案", DocumentKind::Proposal),
    legal("函", DocumentKind::Letter),
    legal("纪要", DocumentKind::Minutes),
    legal("令", DocumentKind::Order),
    other("办法", Nature::Rules),
    other("法", Nature::Rules),
    other("条例", Nature::Rules),
    other("规定", Nature::Rules),
    other("细则", Nature::Rules),
    other("规则", Nature::Rules),
    other("准则", Nature::Rules),
    other("章程", Nature::Rules),
    other("制度", Nature::Rules),
    other("解释", Nature::Rules),
    other("法典", Nature::Rules),
    other("公约", Nature::Rules),
    other("政策", Nature::Other),
    other("方案", Nature::Plan),
    other("规划", Nature::Plan),
    other("计划", Nature::Plan),
    other("纲要", Nature::Plan),
    other("要点", Nature::Plan),
    other("措施", Nature::Plan),
    other("预案", Nature::Plan),
    other("规范", Nature::Guide),
    other("标准", Nature::Guide),
    other("指南", Nature::Guide),
    other("指引", Nature::Guide),
    other("导则", Nature::Guide),
    other("清单", Nature::List),
    other("目录", Nature::List),
    other("建议", Nature::Other),
    other("答复", Nature::Other),
];

/// Words before the ending in short titles of documents: 《实施意见》, 《暂行办法》.
const QUALIFIERS: [&str; 7] = ["实施", "指导", "若干", "工作", "行动", "管理", "暂行"];

/// The ending of a title or of any other text; `None` if it has no known ending. A remark in brackets is not skipped:
/// see [`without_remark`].
pub fn ending(text: &str) -> Option<&'static Ending> {
    let last = text.as_bytes().last()?;
    ENDINGS.iter().find(|e| e.name.as_bytes().last() == Some(last) && text.ends_with(e.name))
}

/// Whether a title is that of a document, not of a newspaper, a form or a book. Trailing punctuation marks and a
/// trailing remark in brackets are ignored: 某某办法（试行）.
pub fn is_document_title(title: &str) -> bool {
    ending(bare(title)).is_some()
}

/// Whether a title consists only of the kind of a document, which is a way to cite a document whose title is known:
/// 《办法》, 《实施意见》.
pub fn is_short_title(title: &str) -> bool {
    let qualifier = ending(title).filter(|e| e.short).and_then(|e| title.strip_suffix(e.name));
    qualifier.is_some_and(|q| q.is_empty() || QUALIFIERS.contains(&q))
}

/// The length in bytes of 的 and a kind of document at the start of a text; a title ends so in a text whose lines were
/// joined: 的通知, 的复函. Only the legal kinds count, and 复函 and 答复, which answer letters.
pub fn joined_ending(text: &str) -> Option<usize> {
    let rest = text.strip_prefix('的')?;
    let name = ["复函", "答复"].into_iter().chain(legal_names()).find(|name| rest.starts_with(name))?;
    Some(text.len() - rest.len() + name.len())
}

/// The legal kinds as titles end with them; 令 is left out, because there it is only the end of 命令.
fn legal_names() -> impl Iterator<Item = &'static str> {
    ENDINGS.iter().filter(|e| matches!(e.nature, Nature::Legal(_)) && e.name != "令").map(|e| e.name)
}

/// A title without a trailing remark in brackets and without surplus punctuation marks at its end.
pub fn bare(title: &str) -> &str {
    without_remark(title.trim_end_matches(|c: char| c.is_whitespace() || "。，；：、.,;:．".contains(c)))
}

/// A title without a trailing remark in brackets: 某某办法（试行）.
pub fn without_remark(title: &str) -> &str {
    match title.rfind(['（', '(']) {
        Some(open) if title.ends_with(['）', ')']) => title[..open].trim_end(),
        _ => title,
    }
}

impl DocumentKind {
    /// The kind at the end of a title, ignoring a trailing remark in brackets: 关于…的意见（试行）.
    pub fn of_title(title: &str) -> Option<DocumentKind> {
        DocumentKind::of_ending(bare(title))
    }

    /// The kind at the end of a text.
    fn of_ending(text: &str) -> Option<DocumentKind> {
        ending(text).and_then(Ending::legal)
    }

    /// The kind with this name, as written in front matter.
    pub fn of_name(name: &str) -> Option<DocumentKind> {
        let name = name.trim().trim_end_matches("（令）");
        ENDINGS.iter().find(|e| e.name == name).and_then(Ending::legal)
    }

    /// The name of the kind.
    pub fn name(self) -> &'static str {
        ENDINGS.iter().find(|e| e.legal() == Some(self)).map_or("", |e| e.name)
    }
}

impl Ending {
    /// Whether documents with this ending are made public, so that others cite them. Not made public are documents that
    /// ask a superior body for something (请示, 议案); an order is named by its number instead.
    pub fn is_made_known(&self) -> bool {
        let asks = matches!(self.nature, Nature::Legal(DocumentKind::Request | DocumentKind::Proposal));
        !asks && self.name != "令"
    }

    /// The legal kind, if the ending is that of one.
    pub fn legal(&self) -> Option<DocumentKind> {
        match self.nature {
            Nature::Legal(kind) => Some(kind),
            _ => None,
        }
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
        for ending in ENDINGS.iter().filter(|e| e.legal().is_some()) {
            assert_eq!(DocumentKind::of_name(ending.name), ending.legal());
        }
        assert_eq!(DocumentKind::Order.name(), "命令");
        assert_eq!(DocumentKind::Letter.name(), "函");
        assert_eq!(ENDINGS.iter().filter(|e| e.legal().is_some_and(|k| k.name() == e.name)).count(), 15);
    }

    #[test]
    fn the_longest_ending_is_found() {
        for (i, shorter) in ENDINGS.iter().enumerate() {
            let later = ENDINGS[i + 1..].iter().find(|longer| longer.name.ends_with(shorter.name));
            assert_eq!(later, None, "{}", shorter.name);
        }
        assert_eq!(ending("某某管理办法").map(|e| e.name), Some("办法"));
        assert_eq!(ending("某某促进法").map(|e| e.name), Some("法"));
    }

    #[test]
    fn titles_that_are_only_kinds() {
        assert!(["办法", "实施意见", "若干规定", "行动计划", "预案"].into_iter().all(is_short_title));
        assert!(!["法", "函", "请示", "某某办法", "的办法", ""].into_iter().any(is_short_title));
    }

    #[test]
    fn a_joined_title_ends_with_the_name_of_a_kind() {
        assert_eq!(joined_ending("的复函各市"), Some("的复函".len()));
        assert_eq!(joined_ending("的通知"), Some("的通知".len()));
        assert_eq!(joined_ending("的令"), None);
        assert_eq!(joined_ending("的办法"), None);
    }
}
