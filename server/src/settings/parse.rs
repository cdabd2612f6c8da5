//! The text of a `hegao.toml` → what it says, and every fault in it with its place. Pure: no file
//! is opened here.

use super::layer::{AsOf, Layer};
use super::{ShortNames, names};
use crate::diagnostic::Severity;
use crate::render::location::Locations;
use globset::{GlobBuilder, GlobMatcher};
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
    /// What is wrong and the way out.
    pub message: String,
}

type Value<'i> = Spanned<DeValue<'i>>;
type Read = fn(&mut Reader<'_>, &mut ConfigFile, &Value<'_>);

/// Every key of the top level.
const KEYS: &[(&str, Read)] = &[
    ("extend", |r, c, v| c.extend = r.placed(v)),
    ("as-of", |r, c, v| c.layer.as_of = r.as_of(v)),
    ("select", |r, c, v| c.layer.select = Some(r.rules(v))),
    ("extend-select", |r, c, v| c.layer.extend_select = r.rules(v)),
    ("ignore", |r, c, v| c.layer.ignore = r.rules(v)),
    ("severity", |r, c, v| r.severities(c, v)),
    ("lexicon", |r, c, v| r.section(c, v, "lexicon", LEXICON_KEYS)),
    ("per-file-ignores", |r, c, v| r.per_file_ignores(c, v)),
    ("style", |r, c, v| r.section(c, v, "style", STYLE_KEYS)),
];

const LEXICON_KEYS: &[(&str, Read)] = &[("tables", |r, c, v| c.tables = r.paths(v))];

const STYLE_KEYS: &[(&str, Read)] =
    &[("agency-short-names", |r, c, v| c.layer.agency_short_names = r.choice(v, SHORT_NAMES))];

const SHORT_NAMES: &[(&str, ShortNames)] = &[("allow", ShortNames::Allow), ("report", ShortNames::Report)];

/// Reads a settings file. What is faulty is left out of the result and named in the faults.
pub fn parse(text: &str) -> (ConfigFile, Vec<Fault>) {
    let mut reader = Reader { locations: Locations::new(text), faults: Vec::new() };
    let mut config = ConfigFile::default();
    match DeTable::parse(text) {
        Ok(table) => reader.keys(&mut config, table.get_ref(), "", KEYS),
        Err(e) => reader.fault(e.span().unwrap_or(0..0), format!("TOML 语法有误（{}）", e.message())),
    }
    reader.faults.sort_by_key(|f| (f.line, f.column));
    (config, reader.faults)
}

struct Reader<'a> {
    locations: Locations<'a>,
    faults: Vec<Fault>,
}

impl Reader<'_> {
    fn fault(&mut self, at: Range<usize>, message: String) {
        let at = self.locations.locate(at.start);
        self.faults.push(Fault { line: at.row, column: at.column, message });
    }

    fn keys(&mut self, config: &mut ConfigFile, table: &DeTable<'_>, section: &str, keys: &[(&str, Read)]) {
        for (key, value) in table {
            match keys.iter().find(|(name, _)| *name == &**key.get_ref()) {
                Some((_, read)) => read(self, config, value),
                None => self.unknown_key(key, section, keys),
            }
        }
    }

    fn unknown_key(&mut self, key: &Spanned<std::borrow::Cow<'_, str>>, section: &str, keys: &[(&str, Read)]) {
        let known: Vec<&str> = keys.iter().map(|(name, _)| *name).collect();
        let way_out = match names::suggestion(key.get_ref(), &known) {
            near if near.is_empty() => format!("，可用的设置：{}", known.join("、")),
            near => near,
        };
        let place = if section.is_empty() { String::new() } else { format!("[{section}] 中") };
        self.fault(key.span(), format!("{place}没有名为“{}”的设置{way_out}", key.get_ref()));
    }

    fn section(&mut self, config: &mut ConfigFile, value: &Value<'_>, name: &str, keys: &[(&str, Read)]) {
        if let Some(table) = self.table(value) {
            self.keys(config, table, name, keys);
        }
    }

    fn severities(&mut self, config: &mut ConfigFile, value: &Value<'_>) {
        const LEVELS: &[(&str, Severity)] = &[
            ("error", Severity::Error),
            ("warning", Severity::Warning),
            ("info", Severity::Info),
            ("hint", Severity::Hint),
        ];
        for (name, level) in self.table(value).into_iter().flatten() {
            let known = self.rule(name.get_ref(), name.span());
            if let (Some(level), true) = (self.choice(level, LEVELS), known) {
                config.layer.severity.insert(name.get_ref().to_string(), level);
            }
        }
    }

    fn per_file_ignores(&mut self, config: &mut ConfigFile, value: &Value<'_>) {
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

    fn string<'v>(&mut self, value: &'v Value<'_>) -> Option<&'v str> {
        let text = value.get_ref().as_str();
        if text.is_none() {
            self.wrong_type(value, "字符串");
        }
        text
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

    fn placed(&mut self, value: &Value<'_>) -> Option<Placed> {
        let path = self.string(value)?.to_owned();
        let at = self.locations.locate(value.span().start);
        Some(Placed { path, line: at.row, column: at.column })
    }

    fn paths(&mut self, value: &Value<'_>) -> Vec<Placed> {
        self.array(value).iter().filter_map(|v| self.placed(v)).collect()
    }

    fn rules(&mut self, value: &Value<'_>) -> Vec<String> {
        let named = self.array(value).iter().filter_map(|v| self.string(v).map(|name| (name, v.span())));
        let named: Vec<_> = named.collect();
        named.into_iter().filter(|(name, at)| self.rule(name, at.clone())).map(|(name, _)| name.to_owned()).collect()
    }

    fn rule(&mut self, name: &str, at: Range<usize>) -> bool {
        let checked = names::check(name);
        if let Err(message) = &checked {
            self.fault(at, message.clone());
        }
        checked.is_ok()
    }

    fn choice<T: Copy>(&mut self, value: &Value<'_>, words: &[(&str, T)]) -> Option<T> {
        let text = self.string(value)?;
        let found = words.iter().find(|(word, _)| *word == text).map(|(_, v)| *v);
        if found.is_none() {
            let known: Vec<&str> = words.iter().map(|(w, _)| *w).collect();
            self.fault(value.span(), format!("“{text}”无法识别，可用的值：{}", known.join("、")));
        }
        found
    }

    fn as_of(&mut self, value: &Value<'_>) -> Option<AsOf> {
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
