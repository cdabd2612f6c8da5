//! The text of a Rust file without comments and literals.

/// The text with comments and the contents of string and character literals replaced by spaces; line breaks are kept.
pub fn bare(text: &str) -> String {
    let mut bare = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let skipped = skipped(rest);
        if skipped == 0 {
            bare.push(first);
            rest = &rest[first.len_utf8()..];
        } else {
            bare.extend(rest[..skipped].chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
            rest = &rest[skipped..];
        }
    }
    bare
}

/// The length in bytes of the comment or literal at the beginning of a text.
fn skipped(text: &str) -> usize {
    let until = |end: &str, from: usize| text[from..].find(end).map_or(text.len(), |at| from + at + end.len());
    match text.as_bytes() {
        [b'/', b'/', ..] => text.find('\n').unwrap_or(text.len()),
        [b'/', b'*', ..] => until("*/", 2),
        [b'"', ..] => quoted(text),
        [b'r', b'"', ..] => until("\"", 2),
        [b'r', b'#', ..] => {
            let hashes = text[1..].bytes().take_while(|byte| *byte == b'#').count();
            let is_string = text.as_bytes().get(1 + hashes) == Some(&b'"');
            if is_string { until(&format!("\"{}", &text[1..=hashes]), 2 + hashes) } else { 0 }
        }
        // `'\''`, `'\u{3000}'`
        [b'\'', b'\\', ..] => until("'", 2 + text[2..].chars().next().map_or(0, char::len_utf8)),
        [b'\'', ..] => {
            let inner = text[1..].chars().next().map_or(0, char::len_utf8);
            // a lifetime has no closing quote
            if text[1 + inner..].starts_with('\'') { inner + 2 } else { 0 }
        }
        _ => 0,
    }
}

fn quoted(text: &str) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            '"' if !escaped => return at + 1,
            _ => escaped = c == '\\' && !escaped,
        }
    }
    text.len()
}

/// The attribute that marks an item as test-only.
const TEST_ONLY: &str = "#[cfg(test)]";

/// Bare code without the test-only items; line breaks are kept.
pub fn without_tests(bare: &str) -> String {
    let mut kept = String::with_capacity(bare.len());
    let mut lines = bare.lines();
    while let Some(line) = lines.next() {
        kept.push_str(if line.trim() == TEST_ONLY { "" } else { line });
        kept.push('\n');
        if line.trim() == TEST_ONLY {
            let mut depth = 0;
            for inner in lines.by_ref() {
                kept.push('\n');
                depth += inner.matches('{').count();
                depth -= inner.matches('}').count().min(depth);
                if depth == 0 && inner.trim_end().ends_with([';', '}', ',']) {
                    break;
                }
            }
        }
    }
    kept
}

/// The names of the test-only modules that bare code declares in files of their own.
pub fn test_modules(bare: &str) -> Vec<&str> {
    let lines: Vec<&str> = bare.lines().map(str::trim).collect();
    let declared = lines.windows(2).filter(|pair| pair[0] == TEST_ONLY);
    declared.filter_map(|pair| pair[1].split("mod ").nth(1)?.strip_suffix(';')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_literals_are_blank() {
        assert_eq!(bare("a // b\n\"c\\\"d\" e"), "a     \n       e");
        assert_eq!(bare("r#\"a\"b\"#'x''\\''&'a str").trim_start(), "&'a str");
        assert_eq!(bare("'\\u{3000}';").trim_start(), ";");
        assert_eq!(bare("/* a\n */b"), "    \n   b");
        assert_eq!(bare("r#type"), "r#type");
    }

    #[test]
    fn test_only_items_are_left_out() {
        let code = "a;\n#[cfg(test)]\nmod x {\n    b;\n}\nc;\n#[cfg(test)]\npub mod y;\nd;\n";
        let left: Vec<String> = without_tests(code).split_whitespace().map(str::to_owned).collect();
        assert_eq!(left, ["a;", "c;", "d;"]);
        assert_eq!(without_tests(code).lines().count(), code.lines().count());
        assert_eq!(test_modules(code), ["y"]);
    }
}
