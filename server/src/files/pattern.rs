//! Patterns of paths, as settings write them: `*`, `?` and `[…]` stand for characters within one name, `**` for any
//! number of folders, `{a,b}` for either of two. `?` is one character, not one byte: Chinese file names are the rule.

use glob::Pattern;
use std::collections::VecDeque;
use std::fs;
use std::path::{Component, Path, PathBuf};

/// A pattern of relative paths.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PathPattern {
    alternatives: Vec<Vec<Part>>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
enum Part {
    /// `**`: any number of folders; at the end, everything below.
    AnyDepth,
    /// One name.
    Name(Pattern),
}

/// At most this number of patterns may result from the braces of one.
const ALTERNATIVES: usize = 100;
/// At most this number of files and folders are looked at to find the files of a pattern.
const VISITED: usize = 100_000;

/// How many parts of an alternative have been matched: one flag for each possible number.
type Matched = Vec<bool>;

impl PathPattern {
    /// Reads a pattern; the error says in Chinese what is wrong.
    pub fn new(text: &str) -> Result<PathPattern, String> {
        let alternatives: Result<_, _> = expanded(text)?.iter().map(|text| parts(text)).collect();
        Ok(PathPattern { alternatives: alternatives? })
    }

    /// Whether a relative path matches.
    pub fn matches(&self, path: &Path) -> bool {
        self.alternatives.iter().any(|parts| {
            let names = path.components().filter(|c| *c != Component::CurDir);
            let matched = names.fold(start(parts), |m, name| step(parts, &m, &name.as_os_str().to_string_lossy()));
            is_complete(&matched)
        })
    }

    /// The regular files below `folder` that match, sorted. Links to folders are not followed, so that a folder that
    /// links to itself does no harm. The error says in Chinese that too much would have to be looked at.
    fn files(&self, folder: &Path, most: usize) -> Result<Vec<PathBuf>, String> {
        let mut found = Vec::new();
        let mut visited = 0;
        for parts in &self.alternatives {
            let mut folders = VecDeque::from([(folder.to_owned(), start(parts))]);
            while let Some((folder, matched)) = folders.pop_front() {
                for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
                    visited += 1;
                    if visited > most {
                        return Err(format!("要查看的文件和文件夹超过 {most} 个，请写得更具体"));
                    }
                    let next = step(parts, &matched, &entry.file_name().to_string_lossy());
                    if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                        if next.iter().any(|m| *m) {
                            folders.push_back((entry.path(), next));
                        }
                    } else if is_complete(&next) && entry.path().is_file() {
                        found.push(entry.path());
                    }
                }
            }
        }
        found.sort();
        found.dedup();
        Ok(found)
    }
}

/// The regular files that a path or pattern relative to `folder` matches, sorted; the error is in Chinese.
pub fn files(folder: &Path, pattern: &str) -> Result<Vec<PathBuf>, String> {
    let (fixed, rest) = split_fixed(pattern);
    PathPattern::new(rest)?.files(&folder.join(fixed), VISITED)
}

/// Splits a pattern into the folder it begins with, which has no wildcards and is taken as it is, and the rest.
fn split_fixed(pattern: &str) -> (&str, &str) {
    let wild = pattern.find(['*', '?', '[', '{']).unwrap_or(pattern.len());
    pattern.split_at(pattern[..wild].rfind('/').map_or(0, |i| i + 1))
}

fn parts(text: &str) -> Result<Vec<Part>, String> {
    let mut parts: Vec<Part> = Vec::new();
    for name in text.split('/').filter(|name| !matches!(*name, "" | ".")) {
        let part = match name {
            "**" => Part::AnyDepth,
            _ => Part::Name(Pattern::new(&normal(name)).map_err(|e| fault(&e))?),
        };
        if part != Part::AnyDepth || parts.last() != Some(&Part::AnyDepth) {
            parts.push(part);
        }
    }
    Ok(parts)
}

/// One name in the notation of `glob`: a run of asterisks counts as one, `[^…]` as `[!…]`.
fn normal(name: &str) -> String {
    let mut normal = String::with_capacity(name.len());
    for c in name.chars() {
        match c {
            '*' if normal.ends_with('*') => {}
            '^' if normal.ends_with('[') => normal.push('!'),
            c => normal.push(c),
        }
    }
    normal
}

fn fault(error: &glob::PatternError) -> String {
    if error.msg.contains("range") {
        "方括号没有成对".to_owned()
    } else {
        format!("第 {} 字起有误", error.pos + 1)
    }
}

/// The patterns that result from choosing in each pair of braces.
fn expanded(text: &str) -> Result<Vec<String>, String> {
    let mut done = Vec::new();
    let mut open = VecDeque::from([text.to_owned()]);
    while let Some(text) = open.pop_front() {
        match braces(&text)? {
            None => done.push(text),
            Some((before, choices, after)) => {
                open.extend(choices.iter().map(|choice| format!("{before}{choice}{after}")));
            }
        }
        if open.len() + done.len() > ALTERNATIVES {
            return Err(format!("花括号里的各项合起来超过 {ALTERNATIVES} 种"));
        }
    }
    Ok(done)
}

type Choices<'a> = (&'a str, Vec<&'a str>, &'a str);

/// The first pair of braces that has none inside: what stands before it, its choices, and what stands after it.
fn braces(text: &str) -> Result<Option<Choices<'_>>, String> {
    let uneven = || "花括号没有成对".to_owned();
    let Some(close) = text.find('}') else {
        return if text.contains('{') { Err(uneven()) } else { Ok(None) };
    };
    let open = text[..close].rfind('{').ok_or_else(uneven)?;
    Ok(Some((&text[..open], text[open + 1..close].split(',').collect(), &text[close + 1..])))
}

fn start(parts: &[Part]) -> Matched {
    let mut matched = vec![false; parts.len() + 1];
    matched[0] = true;
    skip_depth(parts, matched)
}

/// `**` before another part may stand for no folder at all.
fn skip_depth(parts: &[Part], mut matched: Matched) -> Matched {
    for i in 0..parts.len().saturating_sub(1) {
        matched[i + 1] |= matched[i] && parts[i] == Part::AnyDepth;
    }
    matched
}

/// What is matched after one more name.
fn step(parts: &[Part], matched: &Matched, name: &str) -> Matched {
    let mut next = vec![false; matched.len()];
    for (i, part) in parts.iter().enumerate().filter(|(i, _)| matched[*i]) {
        match part {
            Part::AnyDepth => {
                next[i] = true;
                next[i + 1] |= i + 1 == parts.len();
            }
            Part::Name(pattern) => next[i + 1] |= pattern.matches(name),
        }
    }
    skip_depth(parts, next)
}

fn is_complete(matched: &Matched) -> bool {
    matched.last() == Some(&true)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fits(pattern: &str, path: &str) -> bool {
        PathPattern::new(pattern).expect("a pattern").matches(Path::new(path))
    }

    #[test]
    fn a_question_mark_and_a_class_stand_for_one_character() {
        assert!(fits("通知?.md", "通知一.md") && !fits("通知?.md", "通知一二.md") && !fits("通知?.md", "通知.md"));
        assert!(fits("通知[二三].md", "通知三.md") && !fits("通知[二三].md", "通知四.md"));
        assert!(fits("通知[!二三].md", "通知四.md") && !fits("通知[^二三].md", "通知三.md"));
        assert!(fits("稿?/𠮷?.md", "稿甲/𠮷é.md"));
    }

    #[test]
    fn asterisks_stand_for_names_and_double_ones_for_folders() {
        assert!(fits("*.md", "甲.md") && !fits("*.md", "稿/甲.md") && fits("稿/*", "./稿/甲.md"));
        assert!(fits("**/甲.md", "甲.md") && fits("**/甲.md", "一/二/甲.md"));
        assert!(fits("稿/**", "稿/一/甲.md") && !fits("稿/**", "稿") && !fits("稿/**", "旧稿/甲.md"));
        assert!(fits("稿/**/甲.md", "稿/甲.md") && fits("稿/**/**/甲.md", "稿/一/二/甲.md"));
        assert!(fits("**", "甲.md") && fits("a**b", "acb") && !fits("a**b", "a/b"));
    }

    #[test]
    fn braces_offer_a_choice() {
        assert!(fits("{甲,乙}.{md,txt}", "乙.txt") && !fits("{甲,乙}.md", "丙.md") && fits("{甲,{乙,丙}}", "丙"));
        assert_eq!(PathPattern::new("{甲"), Err("花括号没有成对".to_owned()));
        assert_eq!(PathPattern::new("甲}"), Err("花括号没有成对".to_owned()));
        assert_eq!(PathPattern::new("[甲"), Err("方括号没有成对".to_owned()));
        assert!(PathPattern::new(&"{甲,乙}".repeat(40)).is_err());
    }

    #[cfg(unix)]
    #[test]
    fn a_folder_that_links_to_itself_and_a_pipe_do_no_harm() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = |name: &str| folder.path().join(name);
        fs::create_dir(path("词库")).expect("made");
        for name in ["词库/甲.tsv", "词库/[乙].tsv"] {
            fs::write(path(name), "").expect("written");
        }
        for i in 0..20 {
            std::os::unix::fs::symlink("..", path(&format!("词库/{i}"))).expect("linked");
        }
        std::os::unix::fs::symlink("/dev/zero", path("词库/丙.tsv")).expect("linked");
        let found = |pattern| files(folder.path(), pattern).expect("few files");
        assert_eq!(found("**/*.tsv"), [path("词库/[乙].tsv"), path("词库/甲.tsv")]);
        assert_eq!(found("词库/?.tsv"), [path("词库/甲.tsv")]);
        assert_eq!(found("无/*.tsv"), [] as [PathBuf; 0]);
    }

    #[cfg(unix)]
    #[test]
    fn too_many_files_are_an_error() {
        let folder = tempfile::tempdir().expect("a folder");
        for name in ["甲.tsv", "乙.tsv"] {
            fs::write(folder.path().join(name), "").expect("written");
        }
        let found = |most| PathPattern::new("*.tsv").expect("a pattern").files(folder.path(), most);
        assert_eq!(found(2).map(|files| files.len()), Ok(2));
        assert_eq!(found(1), Err("要查看的文件和文件夹超过 1 个，请写得更具体".to_owned()));
    }
}
