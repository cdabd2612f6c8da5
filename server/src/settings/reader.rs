//! Reads the values of a settings file, and records what is wrong with them.

use super::as_of::AsOf;
use super::names::LookUp;
use crate::diagnostic::Severity;
use crate::files::pattern::PathPattern;
use crate::text::location::Locations;
use std::collections::BTreeMap;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A path as written, with its position.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Placed {
    /// The path or pattern, relative to the settings file.
    pub path: String,
    /// 1-based line.
    pub line: usize,
    /// 1-based column, in characters.
    pub column: usize,
}

/// Rules not to run on the files of a pattern.
#[derive(Clone, PartialEq, Debug)]
pub struct PerFileIgnore {
    /// Matches the path relative to the settings file.
    pub files: PathPattern,
    /// Whether the pattern applies to the file name only.
    pub by_name: bool,
    /// Rules or families.
    pub rules: Vec<String>,
}

/// An error in a settings file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SettingsFault {
    /// 1-based line.
    pub line: usize,
    /// 1-based column, in characters.
    pub column: usize,
    /// Whether it is only a warning: nothing was left out because of it.
    pub is_warning: bool,
    /// What is wrong and how to correct it, in Chinese.
    pub message: String,
}

/// A value of a settings file, with its position.
pub type Value<'i> = Spanned<DeValue<'i>>;

const LEVELS: &[(&str, Severity)] =
    &[("error", Severity::Error), ("warning", Severity::Warning), ("info", Severity::Info), ("hint", Severity::Hint)];

/// Reads values, and records what is wrong with them.
pub struct Reader<'a> {
    locations: Locations<'a>,
    look_up: LookUp,
    faults: Vec<SettingsFault>,
}

impl<'a> Reader<'a> {
    /// For this text; `look_up` resolves rule names.
    pub(super) fn new(text: &'a str, look_up: LookUp) -> Reader<'a> {
        Reader { locations: Locations::new(text), look_up, faults: Vec::new() }
    }

    /// The faults, in the order of the text.
    pub(super) fn faults(mut self) -> Vec<SettingsFault> {
        self.faults.sort_by_key(|f| (f.line, f.column));
        self.faults
    }

    pub(super) fn fault(&mut self, at: Range<usize>, message: String) {
        let at = self.locations.locate(at.start);
        self.faults.push(SettingsFault { line: at.row, column: at.column, is_warning: false, message });
    }

    fn warning(&mut self, at: Range<usize>, message: String) {
        let at = self.locations.locate(at.start);
        self.faults.push(SettingsFault { line: at.row, column: at.column, is_warning: true, message });
    }

    pub(super) fn severities(&mut self, value: &Value<'_>) -> Option<BTreeMap<String, Severity>> {
        let mut severities = BTreeMap::new();
        for (name, level) in self.table(value)? {
            let known = self.rule(name.get_ref(), name.span());
            if let (Some(level), Some(name)) = (self.choice(level, LEVELS), known) {
                severities.insert(name, level);
            }
        }
        Some(severities)
    }

    pub(super) fn per_file_ignores(&mut self, value: &Value<'_>) -> Option<Vec<PerFileIgnore>> {
        let mut ignores = Vec::new();
        for (pattern, rules) in self.table(value)? {
            let rules = self.rules(rules).unwrap_or_default();
            let text = pattern.get_ref().trim_start_matches("./");
            match PathPattern::new(text) {
                Ok(files) => ignores.push(PerFileIgnore { files, by_name: !text.contains('/'), rules }),
                Err(why) => self.fault(pattern.span(), format!("文件名模式“{text}”有误：{why}")),
            }
        }
        Some(ignores)
    }

    pub(super) fn table<'v, 'i>(&mut self, value: &'v Value<'i>) -> Option<&'v DeTable<'i>> {
        let table = value.get_ref().as_table();
        if table.is_none() {
            self.wrong_type(value, "表");
        }
        table
    }

    pub(super) fn switch(&mut self, value: &Value<'_>) -> Option<bool> {
        let on = value.get_ref().as_bool();
        if on.is_none() {
            self.wrong_type(value, "布尔值 true 或 false");
        }
        on
    }

    fn string<'v>(&mut self, value: &'v Value<'_>) -> Option<&'v str> {
        let text = value.get_ref().as_str();
        if text.is_none() {
            self.wrong_type(value, "字符串");
        }
        text
    }

    /// An address, with a slash added at its end if missing.
    pub(super) fn address(&mut self, value: &Value<'_>) -> Option<String> {
        let text = self.string(value)?;
        let rest = ["https://", "http://", "file:///"].iter().find_map(|scheme| text.strip_prefix(scheme));
        if rest.is_none_or(|rest| rest.is_empty() || rest.contains(char::is_whitespace)) {
            self.fault(value.span(), format!("网址“{text}”无法识别，应以 https://、http:// 或 file:/// 开头"));
            return None;
        }
        Some(format!("{}/", text.trim_end_matches('/')))
    }

    fn wrong_type(&mut self, value: &Value<'_>, wanted: &str) {
        let found = match value.get_ref() {
            DeValue::String(_) => "字符串",
            DeValue::Integer(_) | DeValue::Float(_) => "数字",
            DeValue::Boolean(_) => "布尔值",
            DeValue::Datetime(_) => "日期",
            DeValue::Array(_) => "数组",
            DeValue::Table(_) => "表",
        };
        self.fault(value.span(), format!("这里应为{wanted}，实为{found}"));
    }

    fn array<'v, 'i>(&mut self, value: &'v Value<'i>) -> Option<&'v [Value<'i>]> {
        let items = value.get_ref().as_array();
        if items.is_none() {
            self.wrong_type(value, "数组");
        }
        items.map(|items| &**items)
    }

    pub(super) fn placed(&mut self, value: &Value<'_>) -> Option<Placed> {
        let path = self.string(value)?.to_owned();
        let at = self.locations.locate(value.span().start);
        Some(Placed { path, line: at.row, column: at.column })
    }

    pub(super) fn paths(&mut self, value: &Value<'_>) -> Option<Vec<Placed>> {
        Some(self.array(value)?.iter().filter_map(|v| self.placed(v)).collect())
    }

    pub(super) fn rules(&mut self, value: &Value<'_>) -> Option<Vec<String>> {
        let items = self.array(value)?.iter();
        Some(
            items
                .filter_map(|v| self.string(v).map(str::to_owned).and_then(|name| self.rule(&name, v.span())))
                .collect(),
        )
    }

    /// The present name of a rule or family.
    fn rule(&mut self, name: &str, at: Range<usize>) -> Option<String> {
        match (self.look_up)(name) {
            Ok(known) => {
                known.hint.into_iter().for_each(|hint| self.warning(at.clone(), hint));
                Some(known.name.to_owned())
            }
            Err(message) => {
                self.fault(at, message);
                None
            }
        }
    }

    pub(super) fn choice<T: Copy>(&mut self, value: &Value<'_>, words: &[(&str, T)]) -> Option<T> {
        let text = self.string(value)?;
        let found = words.iter().find(|(word, _)| *word == text).map(|(_, v)| *v);
        if found.is_none() {
            let known: Vec<&str> = words.iter().map(|(w, _)| *w).collect();
            self.fault(value.span(), format!("“{text}”无法识别，可用的值：{}", known.join("、")));
        }
        found
    }

    pub(super) fn as_of(&mut self, value: &Value<'_>) -> Option<AsOf> {
        let text = match value.get_ref() {
            DeValue::Datetime(date) => date.to_string(),
            _ => self.string(value)?.to_owned(),
        };
        let day = AsOf::parse(&text);
        if day.is_none() {
            self.fault(value.span(), format!("日期“{text}”无法识别，应写作 YYYY-MM-DD 或 today"));
        }
        day
    }
}
