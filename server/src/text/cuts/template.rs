//! Template and markup syntax that no parser of Markdown knows: shortcodes, admonitions, directives, attributes, wiki
//! links and formulas. Words that the page shows stay in the prose; the syntax around them is left out.

use super::{Cut, MASK};
use memchr::{memchr, memchr_iter, memchr3_iter, memmem};
use std::ops::Range;

/// Adds the cuts of the template syntax of `source` from a byte offset on.
pub(super) fn find(source: &str, from: usize, cuts: &mut Vec<Cut>) {
    let body = &source.as_bytes()[from..];
    for at in memchr3_iter(b'{', b'$', b'\\', body).map(|i| from + i) {
        let end = match source.as_bytes()[at] {
            b'{' => braces(source, at),
            b'$' => dollars(source, at),
            _ => escaped_formula(source, at),
        };
        cuts.extend(end.map(|end| inside_line(source, at..end)));
    }
    memmem::find_iter(body, "[[").for_each(|i| wiki_link(source, from + i, cuts));
    memmem::find_iter(body, ":::").for_each(|i| directive(source, from + i, cuts));
    for mark in ["!!!", "???", "==="] {
        memmem::find_iter(body, mark).for_each(|i| admonition(source, from + i, cuts));
    }
}

/// A cut that keeps the words on its two sides apart; at the beginning or the end of a line nothing is needed for that.
/// Blanks before attributes at the end of a line are left out with them.
fn inside_line(source: &str, range: Range<usize>) -> Cut {
    let before = source[..range.start].trim_end_matches(' ');
    let ends = source[range.end..].trim_start_matches(' ');
    let at_end = ends.is_empty() || ends.starts_with(['\n', '\r']);
    if before.is_empty() || before.ends_with('\n') {
        return Cut { range, with: "" };
    }
    match at_end && source[range.start..].starts_with('{') {
        true => Cut { range: before.len()..range.end, with: "" },
        false => Cut { range, with: MASK },
    }
}

/// The maximum length of a construct in bytes. It bounds the search for the closing mark, of which there is one for each
/// opening mark: a line of nothing but braces would otherwise take minutes.
const LONGEST: usize = 2000;

/// The text from a byte offset on, as far as a construct may extend.
fn ahead(source: &str, at: usize) -> &str {
    let end = source.floor_char_boundary(at.saturating_add(LONGEST));
    &source[at..end]
}

/// The rest of the line from a byte offset on, as far as a construct may extend.
fn line(source: &str, at: usize) -> &str {
    let rest = ahead(source, at);
    rest[..memchr(b'\n', rest.as_bytes()).unwrap_or(rest.len())].trim_end_matches('\r')
}

/// The end of a shortcode, `{{…}}` or `{%…%}`, or of attributes, `{.class #id key="v"}`.
fn braces(source: &str, at: usize) -> Option<usize> {
    let line = line(source, at);
    for (open, close) in [("{{%", "%}}"), ("{{<", ">}}"), ("{{", "}}"), ("{%", "%}"), ("{#", "#}")] {
        if let Some(inner) = line.strip_prefix(open).and_then(|rest| rest.find(close)) {
            return Some(at + open.len() + inner + close.len());
        }
    }
    let inner = &line[1..memchr(b'}', line.as_bytes())?];
    is_attributes(inner).then_some(at + inner.len() + 2)
}

/// Whether the text between braces is a list of attributes: each is `.class`, `#id` or `key=value`.
fn is_attributes(inner: &str) -> bool {
    let first = inner.trim_start_matches([':', ' ']);
    let name = first.trim_start_matches(['.', '#']);
    let letters = name.bytes().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b':')).count();
    let is_name = name.starts_with(|c: char| c.is_ascii_alphabetic());
    let marked = first.len() == name.len() + 1 && matches!(name.as_bytes().get(letters), None | Some(b' '));
    is_name && (marked || name.as_bytes().get(letters) == Some(&b'=')) || inner == "-"
}

/// The end of a formula, `$…$` on a line or `$$…$$` in a paragraph.
fn dollars(source: &str, at: usize) -> Option<usize> {
    let bytes = source.as_bytes();
    if bytes[at..].starts_with(b"$$") {
        let rest = ahead(source, at + 2);
        let paragraph = &rest[..memmem::find(rest.as_bytes(), b"\n\n").unwrap_or(rest.len())];
        return paragraph.find("$$").map(|end| at + end + 4);
    }
    let line = &line(source, at)[1..];
    let end = memchr(b'$', line.as_bytes())?;
    let inner = &line[..end];
    let tight = !inner.is_empty() && inner.trim().len() == inner.len() && bytes[..at].last() != Some(&b'\\');
    // $5 and $7 are prices
    let price = line[end + 1..].starts_with(|c: char| c.is_ascii_digit());
    (tight && !price && is_formula(inner)).then_some(at + end + 2)
}

/// The end of a formula `\(…\)` or `\[…\]` on a line. Converters write brackets in this way too, so the text between them
/// must be one: 国发\[2016\]73号 is not.
fn escaped_formula(source: &str, at: usize) -> Option<usize> {
    let line = line(source, at);
    let close = match line.as_bytes().get(1)? {
        b'(' => "\\)",
        b'[' => "\\]",
        _ => return None,
    };
    let end = line[2..].find(close)?;
    is_formula(&line[2..2 + end]).then_some(at + end + 4)
}

/// Whether a text has an operator of mathematics.
fn is_formula(inner: &str) -> bool {
    inner.contains(['=', '\\', '^', '_', '<', '>', '≤', '≥', '×', '÷'])
        || inner.is_ascii() && inner.bytes().any(|b| b.is_ascii_alphabetic())
}

/// `[[target]]` is left out; of `[[target|words]]` the words stay. `国发[[2016]]73号` is no link.
fn wiki_link(source: &str, at: usize, cuts: &mut Vec<Cut>) {
    let line = line(source, at);
    let Some(inner) = line.find("]]").map(|end| &line[2..end]).filter(|inner| is_target(inner)) else { return };
    let start = if source[..at].ends_with('!') { at - 1 } else { at };
    let end = at + inner.len() + 4;
    match inner.rfind('|').filter(|_| start == at) {
        Some(bar) => {
            cuts.push(Cut { range: at..at + 2 + bar + 1, with: "" });
            cuts.push(Cut { range: end - 2..end, with: "" });
        }
        None => cuts.push(Cut { range: start..end, with: MASK }),
    }
}

fn is_target(inner: &str) -> bool {
    !inner.starts_with('[') && inner.chars().any(char::is_alphabetic)
}

/// The fence of a directive, `::: note`, `:::{note} 标题`: the words after the name stay.
fn directive(source: &str, at: usize, cuts: &mut Vec<Cut>) {
    if !begins_line(source, at) {
        return;
    }
    let line = line(source, at);
    let rest = line.trim_start_matches(':');
    let bare = rest.trim_start_matches(' ');
    let start = at + line.len() - bare.len();
    let attributes = bare.starts_with("{.") || bare.starts_with("{#");
    let end = match braces(source, start).filter(|_| attributes) {
        Some(end) => end,
        None => at + line.len() - behind_name(bare).len(),
    };
    cuts.push(Cut { range: at..end, with: "" });
}

/// What follows the name of a directive, `note` or `{note}`.
fn behind_name(bare: &str) -> &str {
    let inner = bare.strip_prefix('{').unwrap_or(bare);
    let named = inner.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ':'));
    let behind = named.strip_prefix('}').unwrap_or(named);
    let words = behind.trim_start_matches(' ');
    if words.starts_with('{') { behind } else { words }
}

/// `!!! note "标题"`, `??? tip "标题"` and `=== "标题"`: the words in quotation marks stay.
fn admonition(source: &str, at: usize, cuts: &mut Vec<Cut>) {
    if !begins_line(source, at) {
        return;
    }
    let line = line(source, at);
    let rest = line[3..].trim_start_matches(['+', '!']);
    let Some(words) = rest.strip_prefix(' ') else { return };
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, ' ' | '-' | '_');
    let title = words.trim_start_matches(plain);
    let named = line.starts_with('=') || title.len() < words.len();
    let Some(shown) = title.strip_prefix('"').filter(|_| named) else { return };
    let Some(close) = shown.rfind('"').filter(|close| shown[close + 1..].trim().is_empty()) else { return };
    let open = at + line.len() - shown.len();
    cuts.push(Cut { range: at..open, with: "" });
    cuts.push(Cut { range: open + close..at + line.len(), with: "" });
}

/// Whether only blanks and the marks of a quotation come before an offset on its line.
fn begins_line(source: &str, at: usize) -> bool {
    let head = source[..at].trim_end_matches([' ', '\t', '>']);
    head.is_empty() || head.ends_with('\n')
}

/// Adds the tags and entities of HTML in a plain text: `<p class="…">`, `&emsp;`.
pub(super) fn html(source: &str, from: usize, cuts: &mut Vec<Cut>) {
    let bytes = &source.as_bytes()[from..];
    for at in memchr_iter(b'<', bytes).map(|i| from + i) {
        cuts.extend(tag(source, at).map(|end| Cut { range: at..end, with: "" }));
    }
    for at in memchr_iter(b'&', bytes).map(|i| from + i) {
        cuts.extend(entity(source, at));
    }
}

/// The end of a tag on its line: `<p>`, `</td>`, `<a href="…">`.
fn tag(source: &str, at: usize) -> Option<usize> {
    let line = line(source, at);
    let inner = line[1..].trim_start_matches('/');
    let name = inner.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let is_name = inner.starts_with(|c: char| c.is_ascii_alphabetic());
    let goes_on = matches!(inner.as_bytes().get(name), Some(b' ' | b'>' | b'/'));
    let end = memchr(b'>', line.as_bytes()).filter(|_| is_name && goes_on)?;
    Some(at + end + 1)
}

/// An entity, which is a blank or some other character.
fn entity(source: &str, at: usize) -> Option<Cut> {
    const LONGEST_NAME: usize = 10;
    const BLANKS: [&str; 8] = ["nbsp", "ensp", "emsp", "thinsp", "#160", "#12288", "#8194", "#8195"];
    let inner = &source.as_bytes()[at + 1..];
    let len = inner.iter().take(LONGEST_NAME).take_while(|b| b.is_ascii_alphanumeric() || **b == b'#').count();
    let name = &source[at + 1..at + 1 + len];
    let is_entity = inner.get(len) == Some(&b';') && len > 1 && name.rfind('#').is_none_or(|i| i == 0);
    is_entity.then(|| Cut { range: at..at + len + 2, with: if BLANKS.contains(&name) { " " } else { MASK } })
}
