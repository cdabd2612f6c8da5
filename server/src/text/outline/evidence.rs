//! Whether a document is an official document (公文). A README or meeting notes also have headings, but the rules for
//! official documents must not check them.

use super::{DocumentKind, Foot, Head, Signature};
use crate::text::{Prose, front_matter};

/// The document type given in the front matter.
pub fn stated_kind(source: &str, prose: &Prose) -> Option<DocumentKind> {
    let front = source.get(prose.front_matter()?)?;
    let kinds = front_matter::entries(front).filter(|(key, _)| matches!(*key, "文种" | "公文种类" | "kind"));
    kinds.filter_map(|(_, value)| DocumentKind::of_name(value)).next()
}

/// Whether a document shows at least two of the features of official documents.
pub fn is_official(title: &str, head: &Head, foot: &Foot, signature: Option<&Signature>) -> bool {
    let features = [
        title.contains("关于") && DocumentKind::of_title(title).is_some(),
        head.number_line.is_some(),
        head.recipients.is_some(),
        signature.is_some_and(|s| s.issued),
        foot.remark.is_some() || foot.copies.is_some() || foot.print_line.is_some() || foot.attachment_note.is_some(),
    ];
    features.into_iter().filter(|present| *present).count() >= 2
}

#[cfg(test)]
mod tests {
    use crate::text::{Outline, Prose, Syntax};

    fn is_official(source: &str) -> bool {
        Outline::new(source, &Prose::new(source, Syntax::Markdown)).is_official
    }

    #[test]
    fn two_features_make_an_official_document() {
        assert!(is_official("# 某市关于某事的通知\n\n各区县人民政府：\n\n请执行。\n"));
        assert!(is_official("# 某市某事实施方案\n\n青政发〔2024〕3号\n\n请执行。\n\n某市人民政府\n\n2024年1月5日\n"));
        assert!(is_official("---\n文种: 请示\n---\n\n为了某事。\n"));
    }

    #[test]
    fn the_structure_rules_check_the_punctuation_of_the_parts() {
        let source = "# 某市关于某事的通知\n\n各区县人民政府:\n\n一,请执行:好。\n";
        let prose = Prose::new(source, Syntax::Markdown);
        let outline = Outline::new(source, &prose);
        let form: Vec<&str> =
            outline.form_within(&(0..source.len())).iter().map(|range| &source[range.clone()]).collect();
        assert_eq!(form, [":", ","]);
    }

    #[test]
    fn notes_and_readmes_are_not_official_documents() {
        assert!(!is_official("# 关于某工具的说明\n\n一. 安装\n\n二. 使用\n"));
        assert!(!is_official("# 周例会纪要\n\n1、进展。\n\n2、计划。\n\n张三\n\n2024年1月5日\n"));
        assert!(!is_official("# 关于某事的报告\n\n同志们：\n\n一、回顾。\n"));
    }
}
