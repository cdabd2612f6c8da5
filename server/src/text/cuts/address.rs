//! Addresses: URLs, paths, and the end of file names with brackets.

use super::{Cut, MASK};
use hegao_lexicon::language::han::is_han;
use memchr::memmem;

/// Maximum length of a URL in bytes; anything longer is data.
const MAX_URL: usize = 2048;

/// Adds the cuts of the URLs of `source` from a byte offset on.
pub(super) fn urls(source: &str, from: usize, cuts: &mut Vec<Cut>) {
    let bytes = source.as_bytes();
    let mut last = from;
    for at in memmem::find_iter(&bytes[from..], "://").map(|i| from + i) {
        if at < last {
            continue;
        }
        let head = &bytes[last..at];
        let Some(scheme) = ["https", "http", "ftp"].iter().find(|s| ends_with(head, s.as_bytes())) else { continue };
        let rest = &source[at + 3..source.floor_char_boundary(at + 3 + MAX_URL)];
        let len = trim_url(&rest[..url(rest)]);
        if len > 0 {
            last = at + 3 + len;
            cuts.push(Cut { range: at - scheme.len()..last, with: MASK });
        }
    }
}

fn ends_with(bytes: &[u8], tail: &[u8]) -> bool {
    bytes.len() >= tail.len() && bytes[bytes.len() - tail.len()..].eq_ignore_ascii_case(tail)
}

/// The length in bytes of the URL that a text after `://` begins with. A path or a query may have Han letters; a
/// parenthesis before Han opens a remark of the sentence.
fn url(text: &str) -> usize {
    let (mut depth, mut last, mut has_han) = (0_usize, ' ', false);
    for (at, c) in text.char_indices() {
        let rest = &text[at + c.len_utf8()..];
        let goes_on = match c {
            '(' => !rest.starts_with(is_han),
            ')' => depth > 0,
            '[' | ']' => has_han && (is_han(last) || last.is_ascii_digit()),
            _ if is_han(c) => has_han || matches!(last, '/' | '=' | '-' | '_' | '&') || has_path(&text[at..]),
            _ => in_url(c),
        };
        if !goes_on {
            return at;
        }
        depth = match c {
            '(' => depth + 1,
            ')' => depth - 1,
            _ => depth,
        };
        last = c;
        has_han |= is_han(c);
    }
    text.len()
}

/// Whether a run of Han letters is followed by another part of a path: 2016年文件/a.pdf.
fn has_path(text: &str) -> bool {
    let rest = text.trim_start_matches(is_han);
    let rest = rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == '_');
    rest.trim_start_matches(is_han).starts_with('/')
}

fn in_url(c: char) -> bool {
    c.is_ascii_graphic() && !matches!(c, '<' | '>' | '"' | '`' | '|' | '\\' | '{' | '}')
}

/// The length in bytes of a URL without the punctuation of the sentence around it.
fn trim_url(url: &str) -> usize {
    let mut url = url;
    loop {
        let shorter = url.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '*', '_', '~']);
        let closes = shorter.matches(')').count() > shorter.matches('(').count();
        let shorter = if closes { shorter.strip_suffix(')').unwrap_or(shorter) } else { shorter };
        if shorter.len() == url.len() {
            return url.len();
        }
        url = shorter;
    }
}

/// The extensions of files that offices send each other.
const EXTENSIONS: [&str; 13] =
    ["docx", "doc", "xlsx", "xls", "pptx", "ppt", "pdf", "wps", "txt", "zip", "rar", "ofd", "jpg"];

/// Adds the ends of file names that have brackets: `(0119).docx`, `_v2(终稿).xlsx`; the words before them stay.
pub(super) fn file_names(source: &str, from: usize, cuts: &mut Vec<Cut>) {
    for at in memchr::memchr_iter(b'.', &source.as_bytes()[from..]).map(|i| from + i) {
        let Some(extension) = extension(&source[at + 1..]) else { continue };
        let start = from + bracketed(&source[from..at]);
        if start < at {
            cuts.push(Cut { range: start..at + 1 + extension.len(), with: MASK });
        }
    }
}

fn extension(text: &str) -> Option<&'static str> {
    let matches = |e: &&&str| text.get(..e.len()).is_some_and(|t| t.eq_ignore_ascii_case(e));
    let found = EXTENSIONS.iter().find(matches)?;
    (!text[found.len()..].starts_with(|c: char| c.is_ascii_alphanumeric())).then_some(found)
}

/// The byte offset where the brackets in the file name begin whose extension follows `head`; its length if there are
/// none.
fn bracketed(head: &str) -> usize {
    let word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '+') || is_han(c);
    let (mut start, mut rest) = (head.len(), head);
    while let Some(inner) = rest.trim_end_matches(word).strip_suffix([')', '）']) {
        let mut near = inner.char_indices().rev().take(LONGEST).take_while(|(_, c)| *c != '\n');
        let Some((open, _)) = near.find(|(_, c)| matches!(c, '(' | '（')) else { break };
        let ascii = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
        rest = inner[..open].trim_end_matches(ascii);
        start = rest.len();
    }
    start
}

/// The maximum number of characters in brackets in a file name.
const LONGEST: usize = 30;
