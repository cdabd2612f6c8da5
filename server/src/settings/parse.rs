//! The text of a `hegao.toml` → what it says, and every fault in it with its place. Pure: no file
//! is opened here.

use super::keys::{KEYS, LEVELS};
use super::layer::{AsOf, Layer};
use super::names;
use crate::text::location::Locations;
use globset::{GlobBuilder, GlobMatcher};
use std::borrow::Cow;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// What one settings file says.
#[derive(Clone, Default, Debug)]
pub struct ConfigFile {
    /// Another settings file, laid below this one.
    pub extend: Option<Placed>,
    /// What it says about judging.
    pub layer: Layer,
    /// Patterns of a unit's own lexicon tables.
    pub tables: Vec<Placed>,
    /// Rules not to run on some files.
    pub per_file_ignores: Vec<PerFileIgnore>,
}

/// A path as written, and where.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Placed {
    /// The path or pattern, relative to the settings file.
    pub path: String,
    /// 1-based line.
    pub line: usize,
    /// 1-based column of characters.
    pub column: usize,
}

/// Rules not to run on the files of a pattern.
#[derive(Clone, Debug)]
pub struct PerFileIgnore {
    /// Matches the path relative to the settings file.
    pub files: GlobMatcher,
    /// Whether the pattern is about the file name only.
    pub by_name: bool,
    /// Rules or families.
    pub rules: Vec<String>,
}

/// What is wrong with a settings file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fault {
    /// 1-based line.
    pub line: usize,
    /// 1-based column of characters.
    pub column: usize,
    /// Whether it is a matter of concern only: nothing was left out for it.
    pub is_warning: bool,
    /// What is wrong and the way out.
    pub message: String,
}

pub(super) type Value<'i> = Spanned<DeValue<'i>>;

/// Reads a settings file. What is faulty is left out of the result and named in the faults.
pub fn parse(text: &str) -> (ConfigFile, Vec<Fault>) {
    let mut reader = Reader { locations: Locations::new(text), faults: Vec::new() };
    let mut config = ConfigFile::default();
    match DeTable::parse(text) {
        Ok(table) => reader.section(&mut config, table.get_ref(), ""),
        Err(e) => reader.fault(e.span().unwrap_or(0..0), format!("TOML 语法有误（{}）", e.message())),
    }
    reader.faults.sort_by_key(|f| (f.line, f.column));
    (config, reader.faults)
}

/// Reads values, noting what is wrong with them.
pub(super) struct Reader<'a> {
    locations: Locations<'a>,
    faults: Vec<Fault>,
}

impl Reader<'_> {
    fn fault(&mut self, at: Range<usize>, message: String) {
        let at = self.locations.locate(at.start);
        self.faults.push(Fault { line: at.row, column: at.column, is_warning: false, message });
    }

    fn warning(&mut self, at: Range<usize>, message: String) {
        let at = self.locations.locate(at.start);
        self.faults.push(Fault { line: at.row, column: at.column, is_warning: true, message });
    }

    fn section(&mut self, config: &mut ConfigFile, table: &DeTable<'_>, section: &str) {
        for (key, value) in table {
            let name = &**key.get_ref();
            match KEYS.iter().find(|k| k.section == section && k.name == name) {
                Some(key) => (key.read)(self, config, value),
                None if section.is_empty() && KEYS.iter().any(|k| k.section == name) => {
                    if let Some(table) = self.table(value) {
                        self.section(config, table, name);
                    }
                }
                None => self.unknown_key(key, section),
            }
        }
    }

    fn unknown_key(&mut self, key: &Spanned<Cow<'_, str>>, section: &str) {
        let mut known: Vec<&str> = KEYS.iter().filter(|k| k.section == section).map(|k| k.name).collect();
        if section.is_empty() {
            known.extend(KEYS.iter().map(|k| k.section).filter(|s| !s.is_empty()));
        }
        let way_out = match names::suggestion(key.get_ref(), &known) {
            near if near.is_empty() => format!("，可用的设置：{}", known.join("、")),
            near => near,
        };
        let place = if section.is_empty() { String::new() } else { format!("[{section}] 中") };
        self.fault(key.span(), format!("{place}没有名为“{}”的设置{way_out}", key.get_ref()));
    }

    pub(super) fn severities(&mut self, config: &mut ConfigFile, value: &Value<'_>) {
        for (name, level) in self.table(value).into_iter().flatten() {
            let known = self.rule(name.get_ref(), name.span());
            if let (Some(level), Some(name)) = (self.choice(level, LEVELS), known) {
                config.layer.severity.insert(name, level);
            }
        }
    }

    pub(super) fn per_file_ignores(&mut self, config: &mut ConfigFile, value: &Value<'_>) {
        for (pattern, rules) in self.table(value).into_iter().flatten() {
            let rules = self.rules(rules);
            let text = pattern.get_ref().trim_start_matches("./");
            match GlobBuilder::new(text).literal_separator(true).build() {
                Ok(glob) => config.per_file_ignores.push(PerFileIgnore {
                    files: glob.compile_matcher(),
                    by_name: !text.contains('/'),
                    rules,
                }),
                Err(e) => self.fault(pattern.span(), format!("文件名模式“{text}”有误（{}）", e.kind())),
            }
        }
    }

    fn table<'v, 'i>(&mut self, value: &'v Value<'i>) -> Option<&'v DeTable<'i>> {
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

    /// An address, always with a slash at its end.
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

    fn array<'v, 'i>(&mut self, value: &'v Value<'i>) -> &'v [Value<'i>] {
        match value.get_ref().as_array() {
            Some(items) => items,
            None => {
                self.wrong_type(value, "数组");
                &[]
            }
        }
    }

    pub(super) fn placed(&mut self, value: &Value<'_>) -> Option<Placed> {
        let path = self.string(value)?.to_owned();
        let at = self.locations.locate(value.span().start);
        Some(Placed { path, line: at.row, column: at.column })
    }

    pub(super) fn paths(&mut self, value: &Value<'_>) -> Vec<Placed> {
        self.array(value).iter().filter_map(|v| self.placed(v)).collect()
    }

    pub(super) fn rules(&mut self, value: &Value<'_>) -> Vec<String> {
        let named = self.array(value).iter().filter_map(|v| self.string(v).map(|name| (name, v.span())));
        let named: Vec<_> = named.collect();
        named.into_iter().filter_map(|(name, at)| self.rule(name, at)).collect()
    }

    /// The present name of a rule or family.
    fn rule(&mut self, name: &str, at: Range<usize>) -> Option<String> {
        match names::look_up(name) {
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
