//! One form of numbers that an issuer uses instead of 〔year〕sequence: the row type of its table.

use crate::Date;
use crate::table::{Cells, Record, Text};
use regex::{Regex, RegexBuilder};

/// A form of document numbers: 商务部 numbers some of its documents 商建发2026年第89号.
#[derive(Clone, Debug)]
pub struct NumberFormat {
    /// The agencies that use it, or the kind of paper that has such numbers (行政处罚文书).
    pub issuers: Vec<Text>,
    /// The regular expression as written.
    pub pattern: Text,
    /// The same, compiled; it matches whole numbers only.
    pub regex: Regex,
    /// The first year (or day) of its use.
    pub since: Option<Date>,
    /// The first day on which it is no longer used.
    pub until: Option<Date>,
    /// A real number of this form.
    pub example: Text,
    /// Where the information was found.
    pub source: Text,
}

/// The maximum size of a compiled pattern in bytes: a number is short, and so is its pattern.
const LARGEST: usize = 1 << 20;

impl Record for NumberFormat {
    const FILE: &'static str = "number-formats.tsv";
    const COLUMNS: &'static [&'static str] = &["issuer", "pattern", "since", "until", "example", "source"];
    const REQUIRED: usize = 2;

    fn read(cells: &Cells<'_>) -> Result<Self, (usize, String)> {
        let pattern = cells.text(1);
        Ok(NumberFormat {
            issuers: cells.list(0),
            regex: compile(&pattern).map_err(|message| (1, message))?,
            pattern,
            since: cells.date(2)?,
            until: cells.date(3)?,
            example: cells.text(4),
            source: cells.text(5),
        })
    }
}

impl NumberFormat {
    /// Whether a number, written without blanks, has this form; `year` is the year in it, if it has one.
    pub fn fits(&self, number: &str, year: Option<u16>) -> bool {
        year.is_none_or(|year| self.is_used_in(year)) && self.regex.is_match(number)
    }

    /// Whether the form was in use on any day of a year.
    fn is_used_in(&self, year: u16) -> bool {
        self.since.is_none_or(|since| since.year <= year)
            && self.until.is_none_or(|until| Date::new(year, 1, 1) < until.earliest())
    }
}

/// Compiles a pattern. The error is a message in Chinese that says what is wrong and how a pattern is written. The pattern
/// itself is compiled first: `甲)|(乙` is valid only in the brackets that are put around it.
fn compile(pattern: &str) -> Result<Regex, String> {
    let build = |pattern: &str| RegexBuilder::new(pattern).size_limit(LARGEST).build();
    build(pattern).and_then(|_| build(&format!("^(?:{pattern})$"))).map_err(|error| {
        let why = reason(&error);
        format!(
            "格式“{pattern}”读不懂：{why}。格式是正则表达式，写整个字号，如“云水字[0-9]{{4}}年第[0-9]+号”；\
             要照字面写“( ) [ ] {{ }} . * + ? | \\ ^ $”，在前面加“\\”"
        )
    })
}

/// The words of an error for a reader who does not know regular expressions.
fn reason(error: &regex::Error) -> &'static str {
    /// The words of the regex crate and ours.
    const REASONS: &[(&str, &str)] = &[
        ("unclosed group", "有“(”而没有“)”"),
        ("unopened group", "有“)”而没有“(”"),
        ("unclosed character class", "有“[”而没有“]”"),
        ("unclosed counted repetition", "有“{”而没有“}”"),
        ("repetition operator missing expression", "“*”“+”“?”“{…}”前面没有可以重复的字"),
        ("repetition quantifier expects a valid decimal", "“{…}”里不是次数"),
        ("invalid repetition count range", "“{…}”里的次数前大后小"),
        ("invalid character class range", "“[…]”里的起止颠倒了"),
        ("incomplete escape sequence", "末尾多了一个“\\”"),
        ("unrecognized escape sequence", "“\\”后面的字不能这样写"),
        ("look-around", "不支持“(?=…)”“(?!…)”这样的写法"),
        ("backreferences are not supported", "不支持“\\1”这样的写法"),
        ("empty alternate", "“|”的一边是空的"),
    ];
    if matches!(error, regex::Error::CompiledTooBig(_)) {
        return "太大了，请少用“{…}”重复";
    }
    let error = error.to_string();
    REASONS.iter().find(|(words, _)| error.contains(words)).map_or("不是正则表达式", |(_, ours)| ours)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_matches_whole_numbers_and_is_valid_by_itself() {
        let regex = compile("甲发|乙发").expect("valid");
        assert!(regex.is_match("甲发") && !regex.is_match("甲发第1号") && !regex.is_match("某乙发"));
        let error = compile("甲)|(乙").expect_err("unbalanced brackets");
        assert!(error.starts_with("格式“甲)|(乙”读不懂：有“)”而没有“(”"), "{error}");
    }
}
