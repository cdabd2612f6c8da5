//! What is wrong with a settings file that is not TOML, in Chinese. Mostly it was typed with an input method on.

use std::ops::Range;

/// Marks of Chinese text, each with its name and with what TOML has instead.
/// Own list: the marks of an input method that look like those of TOML.
const MARKS: [(&str, &str, &str); 11] = [
    ("“”„", "中文引号“”", "半角引号\"\""),
    ("‘’", "中文引号‘’", "半角引号''"),
    ("＂＇", "全角引号", "半角引号\"\""),
    ("，、", "中文的逗号或顿号", "半角逗号“,”"),
    ("。．", "中文句号", "半角句点“.”"),
    ("＝", "全角等号", "半角等号“=”"),
    ("：", "中文冒号", "等号“=”"),
    ("【［〔「", "中文括号", "半角方括号[]"),
    ("】］〕」", "中文括号", "半角方括号[]"),
    ("＃", "全角井号", "半角井号“#”"),
    ("\u{3000}", "全角空格", "半角空格"),
];

/// The place and the message for a syntax error that the parser found in `span`, with its message in English.
pub fn explained(text: &str, span: Range<usize>, english: &str) -> (Range<usize>, String) {
    if let Some((at, message)) = bare(text).find_map(|(at, c)| Some((at, of_mark(c)?))) {
        return (at, message);
    }
    let at = text.get(span.start..).and_then(|rest| rest.chars().next());
    let message = match at {
        Some(c) if is_han(c) && is_key(text, span.start) => "键名含汉字要加半角引号\"\"".to_owned(),
        Some(c) if is_han(c) && bare(text).any(|(at, _)| at.start == span.start) => "文字要加半角引号\"\"".to_owned(),
        _ => of_parser(english),
    };
    (span, format!("TOML 语法有误：{message}"))
}

fn of_mark(c: char) -> Option<String> {
    let (_, name, right) = MARKS.iter().find(|(marks, ..)| marks.contains(c))?;
    Some(format!("TOML 语法有误：用了{name}，应当用{right}"))
}

fn is_han(c: char) -> bool {
    hegao_lexicon::language::han::is_common_or_extension_a(c)
}

/// Whether only a part of a key stands before `at` on its line.
fn is_key(text: &str, at: usize) -> bool {
    let line = text[..at].rsplit('\n').next().unwrap_or_default();
    !line.contains(['=', '"', '\''])
}

/// What the parser says, in Chinese where it is known.
/// Own list: messages of the TOML parser, each with its meaning.
fn of_parser(english: &str) -> String {
    const KNOWN: [(&str, &str); 13] = [
        ("string values must be quoted", "字符串要加半角引号\"\""),
        ("duplicate key", "同一个键写了两次"),
        ("key with no value", "键后面没有等号和值"),
        ("unquoted keys cannot", "键名要加半角引号\"\""),
        ("unclosed array", "数组没有右括号]"),
        ("unclosed inline table", "表没有右括号}"),
        ("unclosed table", "表名没有右括号]"),
        ("missing escaped value", "反斜杠要写两个，或者改用单引号''"),
        ("missing comma", "各项之间要用半角逗号“,”隔开，末尾要有右括号]"),
        ("invalid boolean", "字符串要加半角引号\"\"，是或否写 true、false"),
        ("invalid date", "日期应写作 YYYY-MM-DD"),
        ("extra `=`", "多了一个等号"),
        ("unexpected key or value", "一行里写了两项，或者值没有加引号"),
    ];
    let known = KNOWN.iter().find(|(said, _)| english.contains(said));
    known.map_or_else(|| format!("语法不合（{english}）"), |(_, meaning)| (*meaning).to_owned())
}

/// The characters outside strings and comments, with their ranges.
fn bare(text: &str) -> impl Iterator<Item = (Range<usize>, char)> {
    let mut within: Option<char> = None;
    let mut chars = text.char_indices();
    std::iter::from_fn(move || {
        loop {
            let (at, c) = chars.next()?;
            match (within, c) {
                (_, '\n') => within = None,
                (Some('"'), '\\') => drop(chars.next()),
                (Some(end), c) if c == end => within = None,
                (Some(_), _) => {}
                (None, '"' | '\'') => within = Some(c),
                (None, '#') => within = Some('\n'),
                (None, c) => return Some((at..at + c.len_utf8(), c)),
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use crate::rules::names::look_up;
    use crate::settings::parse::parse;

    fn told(text: &str) -> Vec<(usize, usize, String)> {
        parse(text, look_up).1.into_iter().map(|fault| (fault.line, fault.column, fault.message)).collect()
    }

    #[test]
    fn a_mark_of_an_input_method_is_named() {
        for (text, column, said) in [
            ("as-of = “today”", 9, "用了中文引号“”，应当用半角引号\"\""),
            ("ignore = [‘agency’]", 11, "用了中文引号‘’，应当用半角引号''"),
            ("ignore = [\"agency\"，\"policy\"]", 19, "用了中文的逗号或顿号，应当用半角逗号“,”"),
            ("\u{3000}ignore = []", 1, "用了全角空格，应当用半角空格"),
            ("ignore：[\"agency\"]", 7, "用了中文冒号，应当用等号“=”"),
            ("ignore = 【\"agency\"】", 10, "用了中文括号，应当用半角方括号[]"),
        ] {
            assert_eq!(told(text), [(1, column, format!("TOML 语法有误：{said}"))], "{text}");
        }
    }

    #[test]
    fn other_faults_are_told_in_chinese() {
        for (text, column, said) in [
            ("词库 = 1", 1, "键名含汉字要加半角引号\"\""),
            ("as-of = 今天", 9, "文字要加半角引号\"\""),
            ("ignore = [agency]", 11, "字符串要加半角引号\"\""),
            ("ignore = [\"agency\" \"policy\"]", 20, "各项之间要用半角逗号“,”隔开，末尾要有右括号]"),
            ("extend = \"C:\\词库\\a.toml\"", 14, "反斜杠要写两个，或者改用单引号''"),
        ] {
            assert_eq!(told(text), [(1, column, format!("TOML 语法有误：{said}"))], "{text}");
        }
    }

    #[test]
    fn marks_in_strings_and_comments_are_no_fault() {
        assert_eq!(told("# “说明”，\nextend = \"甲，“乙”.toml\""), []);
    }
}
