//! Lists of Chinese words outside the folder `language`. The closed word classes are in `lexicon/src/language/`, each
//! once; a list elsewhere concerns a single rule or a single step of the miner, and says so above it: `/// Own list:
//! why.`
//!
//! Two forms are not counted: pairs (`("甲", A)`) and the arms of a `match` (`'甲' => A`). They map each word to its
//! meaning for the code around them, so they are about one thing, and the meaning could not be moved with the words.

use super::fault;
use crate::project::SourceFile;
use std::collections::HashSet;

/// The folder `language`.
const ROOM: &str = "lexicon/src/language/";

/// The folders that are searched for lists.
const CRATES: [&str; 2] = ["lexicon/src/", "server/src/"];

/// The number of consecutive Han literals that make a list, and the number of Han characters that make a set of
/// characters.
const LEAST: usize = 4;

/// The number of Han characters from which a constant without a visible use is a set; labels are shorter.
const SET: usize = 10;

/// The mark of a list, in a comment above its statement; the reason follows.
const MARK: &str = "Own list: ";

/// The maximum number of lists outside the folder `language`. It may only be lowered: a new list goes into that folder
/// or replaces another one.
pub const CEILING: usize = 57;

/// A list of words, or a set of characters.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct WordList {
    /// The 1-based line on which it begins.
    pub line: usize,
    /// The number of Han literals; for a set, the number of Han characters.
    pub words: usize,
    /// Whether it is marked.
    pub marked: bool,
}

/// The counts outside the folder `language`, for all files together.
#[derive(Default, PartialEq, Eq, Debug)]
pub struct Tally {
    /// The number of lists.
    pub lists: usize,
    /// The number of their words.
    pub words: usize,
}

/// Counts the lists outside the folder `language`.
pub fn tally(files: &[SourceFile]) -> Tally {
    let lists = files.iter().flat_map(outside);
    lists.fold(Tally::default(), |tally, list| Tally { lists: tally.lists + 1, words: tally.words + list.words })
}

/// Lists without a mark, and one more fault if there are too many lists.
pub fn faults(files: &[SourceFile]) -> Vec<String> {
    let unmarked = |file: &SourceFile| -> Vec<String> {
        let what = format!("a list of words outside {ROOM}: put the class there, or mark it `/// {MARK}why.`");
        outside(file).into_iter().filter(|list| !list.marked).map(|list| fault(file, list.line, &what)).collect()
    };
    let mut faults: Vec<String> = files.iter().flat_map(unmarked).collect();
    let lists = tally(files).lists;
    if lists > CEILING {
        faults.push(format!("{ROOM}:1: {lists} lists of words stand outside, at most {CEILING} may"));
    }
    faults
}

/// The lists of a file outside the folder `language` and the tests.
fn outside(file: &SourceFile) -> Vec<WordList> {
    let ours = CRATES.iter().any(|folder| file.path.starts_with(folder)) && !file.path.starts_with(ROOM);
    let tests = file.path.contains("/tests/") || ["tests.rs", "/testing.rs"].iter().any(|end| file.path.ends_with(end));
    if ours && !tests && file.extension() == "rs" { lists(&file.text) } else { Vec::new() }
}

/// The lists of a source text before its tests.
fn lists(source: &str) -> Vec<WordList> {
    let code = source.find("#[cfg(test)]\nmod tests").map_or(source, |end| &source[..end]);
    let tokens = tokens(code);
    let mut found: Vec<(usize, usize)> = sets(code, &tokens).collect();
    let mut run: Vec<&Literal> = Vec::new();
    let mut joined = false;
    for token in &tokens {
        match token {
            Token::Literal(literal) => {
                if !joined {
                    found.extend(list(&run));
                    run.clear();
                }
                run.push(literal);
                joined = false;
            }
            Token::Joint => joined = true,
            Token::Code => {
                found.extend(list(&run));
                run.clear();
                joined = false;
            }
        }
    }
    found.extend(list(&run));
    found.sort_unstable();
    let lines: Vec<&str> = code.lines().collect();
    found.into_iter().map(|(line, words)| WordList { line, words, marked: is_marked(&lines, line) }).collect()
}

/// The line and the number of words of consecutive literals, if they are a list.
fn list(run: &[&Literal]) -> Option<(usize, usize)> {
    let words = run.iter().filter(|literal| literal.han > 0).count();
    run.first().filter(|_| words >= LEAST).map(|first| (first.line, words))
}

/// Literals used as sets of characters, directly or through a constant: `"甲乙丙丁".contains(c)`. A public constant can be
/// used in another file; it is a set if no character repeats and it is too long for a label.
fn sets<'a>(code: &'a str, tokens: &'a [Token]) -> impl Iterator<Item = (usize, usize)> + 'a {
    let taken = |rest: &str| [".contains(", ".chars()", ".find("].iter().any(|call| rest.starts_with(call));
    tokens.windows(2).filter_map(move |pair| match pair {
        [Token::Literal(literal), Token::Code] if literal.han >= LEAST && !literal.is_char => {
            let used = |name: &str| code.match_indices(name).any(|(at, _)| taken(&code[at + name.len()..]));
            let named =
                constant(code, literal).is_some_and(|name| used(name) || is_set(&code[literal.start..literal.end]));
            (named || taken(&code[literal.end..])).then_some((literal.line, literal.han))
        }
        _ => None,
    })
}

/// Whether a literal is a set by its form: only Han characters, more than a label has, and each once.
fn is_set(literal: &str) -> bool {
    let letters: Vec<char> = literal.trim_matches('"').chars().collect();
    let distinct: HashSet<&char> = letters.iter().collect();
    letters.len() >= SET && letters.iter().all(|c| is_han(*c)) && distinct.len() == letters.len()
}

/// The name of the constant whose value is the literal.
fn constant<'a>(code: &'a str, literal: &Literal) -> Option<&'a str> {
    let head = code[..literal.start].trim_end().strip_suffix('=')?.trim_end();
    let line = head[head.rfind('\n').map_or(0, |i| i + 1)..].trim();
    let (name, kind) = line.rsplit_once("const ")?.1.split_once(':')?;
    kind.contains("str").then_some(name.trim())
}

/// Whether a comment above the statement at a line marks its lists and gives a reason.
fn is_marked(lines: &[&str], line: usize) -> bool {
    let above = lines[..line.saturating_sub(1)].iter().rev().map(|l| l.trim());
    let statement = above.take_while(|l| !l.is_empty() && (l.starts_with("//") || !l.ends_with([';', '{', '}'])));
    let reason = |l: &str| l.strip_prefix("//")?.trim_start_matches('/').trim().strip_prefix(MARK).map(str::len);
    statement.filter_map(reason).any(|length| length > 0)
}

/// A string or character literal.
#[derive(Debug)]
struct Literal {
    start: usize,
    end: usize,
    line: usize,
    /// The number of Han characters in it.
    han: usize,
    is_char: bool,
}

/// A token of a source text, as far as lists are concerned.
#[derive(Debug)]
enum Token {
    Literal(Literal),
    /// `,` or `|`.
    Joint,
    /// Anything else.
    Code,
}

/// The tokens of a source text, without whitespace and comments.
fn tokens(code: &str) -> Vec<Token> {
    let (mut found, mut at, mut line) = (Vec::new(), 0, 1);
    while let Some(c) = code[at..].chars().next() {
        let rest = &code[at..];
        let length = match c {
            '/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            _ => match literal(rest, is_word_end(&code[..at])) {
                Some(length) => {
                    let han = rest[..length].chars().filter(|c| is_han(*c)).count();
                    let is_char = c == '\'';
                    found.push(Token::Literal(Literal { start: at, end: at + length, line, han, is_char }));
                    length
                }
                None => {
                    match c {
                        ',' | '|' => found.push(Token::Joint),
                        _ if c.is_whitespace() => {}
                        _ => found.push(Token::Code),
                    }
                    c.len_utf8()
                }
            },
        };
        line += rest[..length].matches('\n').count();
        at += length;
    }
    found
}

fn is_word_end(before: &str) -> bool {
    before.ends_with(|c: char| c.is_alphanumeric() || c == '_')
}

/// The length in bytes of the literal at the beginning of a text; `in_word` if it follows a word character, as in
/// `bar"x"`.
fn literal(text: &str, in_word: bool) -> Option<usize> {
    let raw = text.strip_prefix('r').filter(|_| !in_word).map(|rest| rest.trim_start_matches('#'));
    if let Some(inner) = raw.and_then(|rest| rest.strip_prefix('"')) {
        let close = format!("\"{}", "#".repeat(text.len() - inner.len() - 2));
        return inner.find(&close).map(|end| text.len() - inner.len() + end + close.len());
    }
    let quote = text.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let mut escaped = false;
    let inner = text[1..].char_indices();
    let end = inner.skip_while(|(_, c)| {
        let ends = *c == quote && !escaped;
        escaped = *c == '\\' && !escaped;
        !ends
    });
    let end = end.map(|(i, _)| i + 2).next()?;
    // between '…' there is only one character or an escape: 'a in &'a str is not a literal
    let is_char = || text[1..].starts_with('\\') || text[1..end - 1].chars().count() == 1;
    (quote == '"' || is_char()).then_some(end)
}

/// Whether a character is in the block of CJK unified ideographs or is 〇, as in official documents.
fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '〇')
}

#[cfg(test)]
mod tests {
    use super::super::tests::file;
    use super::*;

    fn found(source: &str) -> Vec<(usize, usize, bool)> {
        lists(source).into_iter().map(|l| (l.line, l.words, l.marked)).collect()
    }

    #[test]
    fn four_words_in_a_row_are_a_list() {
        assert_eq!(found("const A: [&str; 4] = [\"甲\", \"乙\", \"丙\", \"丁\"];\n"), [(1, 4, false)]);
        assert_eq!(found("x(&[\"甲\", \"乙\", \"丙\"])\n"), []);
        assert_eq!(found("x(&[\"甲\", \"b\", \"c\", \"d\"])\n"), []);
        assert_eq!(found("matches!(c, '甲' | '乙'\n    | '丙' | '丁' | '，')\n"), [(1, 4, false)]);
        assert_eq!(found("let a = [\n    \"甲\", // 一\n    \"乙\", \"丙\",\n    \"丁\",\n];\n"), [(2, 4, false)]);
        assert_eq!(found("f(\"甲\", x, \"乙\", \"丙\", \"丁\")\n"), []);
        assert_eq!(found("[(\"甲\", \"a\"), (\"乙\", \"b\"), (\"丙\", \"c\"), (\"丁\", \"d\")]"), []);
    }

    #[test]
    fn strings_used_as_character_sets_are_lists() {
        assert_eq!(found("if \"甲乙丙丁\".contains(c) {}\n"), [(1, 4, false)]);
        assert_eq!(
            found("const SET: &str = \"甲乙丙丁戊\";\nfn f(c: char) -> bool { SET.contains(c) }\n"),
            [(1, 5, false)]
        );
        assert_eq!(found("const SET: &str = \"甲乙丙丁戊\";\nfn f() { g(SET) }\n"), []);
        assert_eq!(found("pub const SET: &str = \"甲乙丙丁戊己庚辛壬癸\";\n"), [(1, 10, false)]);
        assert_eq!(found("pub const TEXT: &str = \"甲乙丙丁戊甲乙丙丁戊\";\n"), []);
        assert_eq!(found("if \"甲，。；\".contains(c) || x.contains(\"甲乙丙丁\") {}\n"), []);
    }

    #[test]
    fn string_and_character_literals_are_recognised() {
        assert_eq!(found(r#####"let a = [r"甲", r#"乙"#, "丙\"", "丁"];"#####), [(1, 4, false)]);
        assert_eq!(found("fn f<'a>(x: &'a str, y: &'a str) { [\"甲\", \"乙\", \"丙\", \"丁\"] }"), [(1, 4, false)]);
        assert_eq!(found("// \"甲\", \"乙\", \"丙\", \"丁\"\n/* \"甲\", \"乙\", \"丙\", \"丁\" */\n"), []);
        assert_eq!(found("let q = ['\"', '\\'', '甲'];\n"), []);
    }

    #[test]
    fn a_mark_is_above_the_statement_and_gives_a_reason() {
        let list = "const A: &[&str] =\n    &[\"甲\", \"乙\", \"丙\", \"丁\"];\n";
        let marked = |above: &str| found(&format!("{above}{list}"))[0].2;
        assert!(marked("/// Own list: only this rule asks it.\n"));
        assert!(marked("    // Own list: only this rule asks it,\n    // and no other.\n#[rustfmt::skip]\n"));
        assert!(!marked("/// Own list: \n"));
        assert!(!marked("/// A list.\n"));
        assert!(!marked("/// Own list: only this rule asks it.\nconst B: u8 = 1;\n"));
        assert!(!marked("/// Own list: only this rule asks it.\n\n"));
    }

    #[test]
    fn lists_outside_the_language_folder_and_the_tests_are_counted() {
        let list = "/// Own list: why.\nconst A: [&str; 4] = [\"甲\", \"乙\", \"丙\", \"丁\"];\n";
        let files = ["server/src/rules/a.rs", "lexicon/src/language/b.rs", "server/src/tests.rs", "xtask/src/c.rs"]
            .map(|path| file(path, list));
        assert_eq!(tally(&files), Tally { lists: 1, words: 4 });
        assert_eq!(faults(&files), [""; 0]);
        let bare = file("server/src/rules/a.rs", &list.replace("Own list: ", ""));
        assert!(
            faults(&[bare])[0].starts_with("server/src/rules/a.rs:2: a list of words outside lexicon/src/language/")
        );
        let tested = file("server/src/rules/a.rs", &format!("#[cfg(test)]\nmod tests {{\n{list}}}\n"));
        assert_eq!(tally(&[tested]), Tally::default());
        let many: Vec<_> = (0..=CEILING).map(|i| file(&format!("server/src/rules/a{i}.rs"), list)).collect();
        assert_eq!(faults(&many).len(), 1);
    }
}
