//! 的 between a comparative adverbial and its verb, where grammar writes 地: 更好的满足需求.

use hegao_lexicon::language::relations::{ADVERBIAL_CLAUSES, ADVERBIAL_HEADS, ADVERBIAL_VERBS, VERB_IN_NOUN};
use memchr::memmem::Finder;
use std::ops::Range;
use std::sync::LazyLock;

/// Built once, because a document has thousands of lines.
static MORE: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("更"));

/// The prose ranges of 的 for 地 in a line, in ascending order.
pub(super) fn scan(text: &str) -> Vec<Range<usize>> {
    MORE.find_iter(text.as_bytes()).filter_map(|start| particle(text, start)).collect()
}

/// The 的 after the adverbial that begins with 更 at `start`, if a verb with an object follows.
fn particle(text: &str, start: usize) -> Option<Range<usize>> {
    let rest = text[start..].strip_prefix('更')?;
    let rest = rest.strip_prefix('加').unwrap_or(rest);
    let head = ADVERBIAL_HEADS.iter().find_map(|head| rest.strip_prefix(head))?;
    let after = head.strip_prefix('的')?;
    let end = text.len() - after.len();
    is_clause(after).then(|| end - '的'.len_utf8()..end)
}

/// Whether a text begins with a verb and its object.
fn is_clause(text: &str) -> bool {
    let begins = |text: &str, words: &[&str]| words.iter().any(|word| text.starts_with(word));
    let object = || ADVERBIAL_VERBS.iter().find_map(|verb| text.strip_prefix(verb));
    begins(text, ADVERBIAL_CLAUSES)
        || object().is_some_and(|object| object.starts_with(char::is_alphabetic) && !begins(object, VERB_IN_NOUN))
}
