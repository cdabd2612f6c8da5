//! `<!-- hegao: ignore RULE 理由 -->`: suppressions of findings that the author has reviewed.
//!
//! This module reads the comments and finds their scope; `rules/suppression` applies them.

use super::Prose;
use memchr::{memchr, memmem, memrchr};
use std::ops::Range;

/// The suppressions of a document.
#[derive(Clone, Default, Debug)]
pub struct Suppressions {
    /// The comments in order.
    pub(crate) comments: Vec<Comment>,
}

/// The directive of a comment.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Directive {
    /// `ignore`: applies to its own line, or to the next one if the comment stands alone.
    Line,
    /// `ignore-start`, with the index of its `ignore-end` if there is one.
    Start(Option<usize>),
    /// `ignore-end`, and whether it ends an `ignore-start`.
    End(bool),
    /// `ignore-file`.
    File,
    /// Any other word.
    Unknown(String),
    /// The comment does not end.
    Unclosed,
}

/// A `hegao:` comment. All ranges are in bytes of the source.
#[derive(Clone, Debug)]
pub(crate) struct Comment {
    pub range: Range<usize>,
    /// The range to delete when the comment is not needed; it includes the line if the comment stands alone.
    pub removal: Range<usize>,
    pub directive: Directive,
    /// The rules and rule families it names, each with its range.
    pub names: Vec<(Range<usize>, String)>,
    /// The range to which it applies.
    pub scope: Range<usize>,
}

impl Comment {
    /// Whether it applies to a finding with this source span.
    pub fn covers(&self, span: &Range<usize>) -> bool {
        span.start < self.scope.end && self.scope.start < span.end.max(span.start + 1)
    }
}

impl Suppressions {
    /// Reads the comments of `source`, except those in code. `is_name` says whether a word is the name of a rule: after
    /// a blank, other words are the reason.
    pub fn new(source: &str, prose: &Prose, is_name: fn(&str) -> bool) -> Suppressions {
        if memmem::find(source.as_bytes(), b"hegao").is_none() {
            return Suppressions::default();
        }
        let mut comments: Vec<Comment> = Vec::new();
        let last_close = memmem::rfind(source.as_bytes(), b"-->");
        for open in memmem::find_iter(source.as_bytes(), "<!--") {
            let inside = comments.last().is_some_and(|c| open < c.range.end);
            if !inside && !prose.in_code(open) {
                let is_closed = last_close.is_some_and(|close| open < close);
                comments.extend(read(source, open, is_closed, is_name));
            }
        }
        find_scopes(source, &mut comments);
        Suppressions { comments }
    }
}

/// What a comment to us says after `hegao:`. An input method writes the colon in full width, and some leave it out; then
/// a directive must follow.
fn addressed(inner: &str) -> Option<&str> {
    let rest = inner.trim_start().strip_prefix("hegao")?;
    match rest.trim_start().strip_prefix([':', '：']) {
        Some(rest) => Some(rest.trim_start()),
        None => Some(rest.trim_start()).filter(|r| rest.starts_with(char::is_whitespace) && r.starts_with("ignore")),
    }
}

/// The comment that opens at a byte offset, if it is addressed to us. If `is_closed` is false, no end of a comment
/// follows, and none is searched for: a document may have thousands of unclosed comments.
fn read(source: &str, open: usize, is_closed: bool, is_name: fn(&str) -> bool) -> Option<Comment> {
    let start = open + "<!--".len();
    addressed(&source[start..])?;
    let close = is_closed.then(|| memmem::find(&source.as_bytes()[start..], b"-->")).flatten();
    let Some(close) = close.map(|at| start + at) else {
        let range = open..line_at(source, open).end;
        let (removal, scope, names) = (range.start..range.start, range.start..range.start, Vec::new());
        return Some(Comment { range, removal, scope, directive: Directive::Unclosed, names });
    };
    let inner = addressed(&source[start..close])?;
    let word = inner.len() - inner.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '-').len();
    let directive = match &inner[..word] {
        "ignore" => Directive::Line,
        "ignore-start" => Directive::Start(None),
        "ignore-end" => Directive::End(false),
        "ignore-file" => Directive::File,
        other => Directive::Unknown(other.to_owned()),
    };
    let range = open..close + "-->".len();
    let names = names(source, close - inner.len() + word..close, is_name);
    Some(Comment { removal: range.clone(), scope: range.clone(), range, directive, names })
}

/// The names at the beginning of a source range, separated by commas, or by blanks if they are known; the text after
/// them is the reason.
fn names(source: &str, range: Range<usize>, is_name: fn(&str) -> bool) -> Vec<(Range<usize>, String)> {
    let mut found = Vec::new();
    let mut rest = source[range.clone()].trim_start();
    loop {
        let name = after_word(rest);
        let len = rest.len() - name.len();
        if len > 0 {
            let start = range.end - rest.len();
            found.push((start..start + len, rest[..len].to_owned()));
        }
        let next = name.trim_start();
        match next.strip_prefix([',', '，', '、', ';', '；']) {
            Some(next) if len > 0 => rest = next.trim_start(),
            None if len > 0 && is_name(&next[..next.len() - after_word(next).len()]) => rest = next,
            _ => return found,
        }
    }
}

/// The text after the word, in letters as rule names have them, that it begins with.
fn after_word(text: &str) -> &str {
    text.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
}

fn find_scopes(source: &str, comments: &mut [Comment]) {
    let mut open: Vec<usize> = Vec::new();
    let next = next_lines(source, comments);
    for (i, next) in next.into_iter().enumerate() {
        let range = comments[i].range.clone();
        match comments[i].directive {
            Directive::Line => comments[i].scope = next.unwrap_or_else(|| line_at(source, range.start)),
            Directive::File => comments[i].scope = 0..source.len(),
            Directive::Start(_) => {
                comments[i].scope = range.end..source.len();
                open.push(i);
            }
            Directive::End(_) => {
                if let Some(place) = ended(comments, &open, i) {
                    let start = open.remove(place);
                    comments[i].directive = Directive::End(true);
                    comments[start].directive = Directive::Start(Some(i));
                    comments[start].scope.end = range.start;
                }
            }
            Directive::Unknown(_) | Directive::Unclosed => {}
        }
    }
}

/// For each comment that stands alone, the line it applies to; also sets the range to remove with it.
fn next_lines(source: &str, comments: &mut [Comment]) -> Vec<Option<Range<usize>>> {
    let mut next: Vec<Option<Range<usize>>> = vec![None; comments.len()];
    // backwards, because comments above one another apply to the same line
    for i in (0..comments.len()).rev() {
        let Some(line) = own_line(source, &comments[i].range) else { continue };
        comments[i].removal = removal(source, &line, &comments[i].range);
        let below = comments
            .get(i + 1)
            .filter(|c| source[comments[i].range.end..c.range.start].trim_matches(is_margin).is_empty());
        next[i] = match below.and(next.get(i + 1)) {
            Some(Some(line)) => Some(line.clone()),
            _ => Some(next_line(source, line.end)),
        };
    }
    next
}

/// Whether a character may be before a comment that stands alone: a blank, or the > of a block quote.
fn is_margin(c: char) -> bool {
    c.is_whitespace() || c == '>'
}

/// The index in `open` of the `ignore-start` that an `ignore-end` ends: the last one, or the last that names one of the
/// same rules.
fn ended(comments: &[Comment], open: &[usize], end: usize) -> Option<usize> {
    let names = &comments[end].names;
    let same = |start: &usize| comments[*start].names.iter().any(|(_, n)| names.iter().any(|(_, m)| m == n));
    open.iter().rposition(|start| names.is_empty() || same(start))
}

/// The line around a byte offset, without its `\n`.
pub fn line_at(source: &str, at: usize) -> Range<usize> {
    let bytes = source.as_bytes();
    let start = memrchr(b'\n', &bytes[..at]).map_or(0, |i| i + 1);
    start..memchr(b'\n', &bytes[at..]).map_or(source.len(), |i| at + i)
}

/// The line of a comment, if it has nothing but `hegao:` comments.
fn own_line(source: &str, comment: &Range<usize>) -> Option<Range<usize>> {
    let line = line_at(source, comment.start).start..line_at(source, comment.end).end;
    is_comment_line(&source[line.clone()]).then_some(line)
}

/// Whether a line has only `hegao:` comments; a > of a block quote before them is permitted.
fn is_comment_line(line: &str) -> bool {
    let mut rest = line.trim_start_matches(is_margin);
    let mut any = false;
    while let Some(inner) = rest.strip_prefix("<!--").filter(|i| addressed(i).is_some()) {
        let Some((_, after)) = inner.split_once("-->") else { return false };
        rest = after.trim_start();
        any = true;
    }
    any && rest.is_empty()
}

/// The next line that is not blank after the line of a byte offset.
fn next_line(source: &str, at: usize) -> Range<usize> {
    let mut line = line_at(source, at);
    while line.end < source.len() {
        line = line_at(source, line.end + 1);
        if !source[line.clone()].trim().is_empty() {
            return line;
        }
    }
    source.len()..source.len()
}

/// The range to remove for a comment that stands alone: its whole line, but without the line break if that keeps two
/// paragraphs apart.
fn removal(source: &str, line: &Range<usize>, comment: &Range<usize>) -> Range<usize> {
    if source[line.start..comment.start].trim() != "" || source[comment.end..line.end].trim() != "" {
        return comment.clone();
    }
    let next = (line.end + 1).min(source.len());
    let before = source[..line.start].lines().next_back().unwrap_or_default();
    let after = source[next..].lines().next().unwrap_or_default();
    match before.trim().is_empty() || after.trim().is_empty() {
        true => line.start..next,
        false => line.clone(),
    }
}

#[cfg(test)]
mod tests;
