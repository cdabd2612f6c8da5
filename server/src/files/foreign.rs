//! Files that are not plain text, recognised by their first bytes: their contents are no draft as it stands, whatever
//! the name of the file says.

/// The beginnings of files and what they are, with what to do instead.
const BEGINNINGS: [(&[u8], &str); 6] = [
    (b"%PDF-", "是 PDF 文件，不能检查；请从排版以前的原稿另存为纯文本或 Markdown"),
    (
        b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
        "是 Word 97—2003 或 WPS 文件（.doc、.wps），不能检查；请另存为纯文本或 Markdown",
    ),
    (b"PK\x03\x04", "是 Word、WPS 等的压缩文件（.docx、.odt），不能检查；请另存为纯文本或 Markdown"),
    (b"{\\rtf", "是 RTF 文件，不能检查；请另存为纯文本或 Markdown"),
    (b"<?xml", "是 XML 文件，不能检查；请另存为纯文本或 Markdown"),
    (b"MIME-Version:", "是单个文件的网页（.mht），不能检查；请另存为纯文本或 Markdown"),
];

/// The beginnings of a whole web page, in lower case. A draft may begin with an element such as `<h1 align=center>`.
const PAGES: [&[u8]; 2] = [b"<!doctype html", b"<html"];

/// The longest of [`PAGES`] in bytes.
const PAGE: usize = 14;

/// Why a file cannot be checked, judging by its first bytes; `None` if it may be text. A UTF-8 byte order mark and
/// blanks before the beginning are ignored.
pub fn refusal(bytes: &[u8]) -> Option<&'static str> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    let known = BEGINNINGS.iter().find(|(beginning, _)| bytes.starts_with(beginning)).map(|(_, why)| *why);
    known.or_else(|| is_page(bytes).then_some("是整个网页（HTML），不能检查；请只取正文，存为纯文本或 Markdown"))
}

fn is_page(bytes: &[u8]) -> bool {
    let head = bytes[..bytes.len().min(PAGE)].to_ascii_lowercase();
    PAGES.iter().any(|page| head.starts_with(page))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_in_another_format_is_refused_by_name() {
        let named = |bytes: &[u8]| refusal(bytes).and_then(|why| why.split('，').next());
        assert_eq!(named(b"%PDF-1.7\n"), Some("是 PDF 文件"));
        assert_eq!(named(b"PK\x03\x04\x14\0"), Some("是 Word、WPS 等的压缩文件（.docx、.odt）"));
        assert_eq!(named(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0"), Some("是 Word 97—2003 或 WPS 文件（.doc、.wps）"));
        assert_eq!(named(b"{\\rtf1\\ansi"), Some("是 RTF 文件"));
        assert_eq!(named(b"\xEF\xBB\xBF\n<!DOCTYPE HTML>\n<html>"), Some("是整个网页（HTML）"));
        assert_eq!(named(b"  <html lang=\"zh\">"), Some("是整个网页（HTML）"));
    }

    #[test]
    fn a_draft_may_begin_with_an_element_or_speak_of_a_format() {
        for text in ["<h1 align=center>通知</h1>", "PDF 文件请……", "<!-- 说明 -->\n# 通知", "", "<"] {
            assert_eq!(refusal(text.as_bytes()), None, "{text}");
        }
    }
}
