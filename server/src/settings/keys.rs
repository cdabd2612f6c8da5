//! Every key of `hegao.toml`, once: how it is read, what it means, what it may hold. The reader,
//! `hegao settings`, its JSON Schema and the file that `hegao init` writes all go by this list.

use super::ShortNames;
use super::parse::{ConfigFile, Reader, Value};
use crate::diagnostic::Severity;

/// A key of the settings file.
#[derive(Debug)]
pub struct Key {
    /// The table it stands in; empty at the top.
    pub section: &'static str,
    /// Its name.
    pub name: &'static str,
    /// What it means, for users.
    pub doc: &'static str,
    /// What holds when it is left out, as TOML or in words.
    pub default: &'static str,
    /// A use of it: one or more lines of TOML.
    pub example: &'static str,
    /// What it may hold.
    pub kind: Kind,
    pub(super) read: fn(&mut Reader<'_>, &mut ConfigFile, &Value<'_>),
}

/// What a key may hold.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// A path.
    Path,
    /// A list of paths or patterns of paths.
    Paths,
    /// A date or `today`.
    Day,
    /// An address on the web or a file, `https://…`, `file:///…`.
    Address,
    /// A list of rules or families.
    Rules,
    /// Levels by rule or family.
    Levels,
    /// Lists of rules by pattern of paths.
    RulesByFile,
    /// One of some words.
    Choice(&'static [&'static str]),
    /// `true` or `false`.
    Switch,
}

/// The keys, in the order in which they are explained.
pub static KEYS: &[Key] = &[
    Key {
        section: "",
        name: "extend",
        doc: "先取另一份设置，再以本文件覆盖。路径相对于本文件。",
        default: "无",
        example: "extend = \"../hegao.toml\"",
        kind: Kind::Path,
        read: |r, c, v| c.extend = r.placed(v),
    },
    Key {
        section: "",
        name: "as-of",
        doc: "按哪一天判断文件和机构是否有效：日期，或 \"today\"（一律按今天）。",
        default: "依成文日期；没有成文日期则依今天",
        example: "as-of = \"2026-01-01\"",
        kind: Kind::Day,
        read: |r, c, v| c.layer.as_of = r.as_of(v),
    },
    Key {
        section: "",
        name: "select",
        doc: "只用这些规则或规则族；\"all\" 为全部。",
        default: "[\"all\"]",
        example: "select = [\"all\"]",
        kind: Kind::Rules,
        read: |r, c, v| c.layer.select = Some(r.rules(v)),
    },
    Key {
        section: "",
        name: "extend-select",
        doc: "在所选之外再用这些，extend 所取设置中不用的也重新启用。",
        default: "[]",
        example: "extend-select = [\"policy\"]",
        kind: Kind::Rules,
        read: |r, c, v| c.layer.extend_select = r.rules(v),
    },
    Key {
        section: "",
        name: "ignore",
        doc: "不用这些规则或规则族。与 select 都说到时，以写得更具体的为准。",
        default: "[]",
        example: "ignore = [\"agency\"]",
        kind: Kind::Rules,
        read: |r, c, v| c.layer.ignore = r.rules(v),
    },
    Key {
        section: "",
        name: "manual",
        doc: "手册放在哪里（网址）。写了，结果里的规则名就链接到它的规则页；不写，VS Code 里点规则名打开自带的规则页。",
        default: "无",
        example: "manual = \"https://example.org/hegao/\"",
        kind: Kind::Address,
        read: |r, c, v| c.layer.manual = r.address(v),
    },
    Key {
        section: "",
        name: "severity",
        doc: "规则或规则族的级别：error、warning、info、hint。",
        default: "各规则自己的级别",
        example: "[severity]\npolicy = \"info\"",
        kind: Kind::Levels,
        read: |r, c, v| r.severities(c, v),
    },
    Key {
        section: "lexicon",
        name: "tables",
        doc: "本单位的机构、文件、提法、易错词：表头与内置词库相同，TSV 或 CSV，可用通配符。路径相对于本文件。",
        default: "[]",
        example: "[lexicon]\ntables = [\"词库/*.tsv\", \"词库/*.csv\"]",
        kind: Kind::Paths,
        read: |r, c, v| c.tables = r.paths(v),
    },
    Key {
        section: "",
        name: "per-file-ignores",
        doc: "对部分文件不用某些规则。文件名模式相对于本文件；不含“/”的只比文件名。",
        default: "无",
        example: "[per-file-ignores]\n\"archive/**\" = [\"policy\"]",
        kind: Kind::RulesByFile,
        read: |r, c, v| r.per_file_ignores(c, v),
    },
    Key {
        section: "style",
        name: "agency-short-names",
        doc: "机构的规范简称：\"allow\" 可用，\"report\" 要求用全称（由 agency-informal 报）。",
        default: "\"allow\"",
        example: "[style]\nagency-short-names = \"allow\"",
        kind: Kind::Choice(&["allow", "report"]),
        read: |r, c, v| c.layer.agency_short_names = r.choice(v, SHORT_NAMES),
    },
    Key {
        section: "editor",
        name: "inlay-hints",
        doc: "编辑器里，在已废止、已失效文件的引文后面注明现状和替代文件。",
        default: "false",
        example: "[editor]\ninlay-hints = true",
        kind: Kind::Switch,
        read: |r, c, v| c.layer.inlay_hints = r.switch(v),
    },
    Key {
        section: "editor",
        name: "filter-by-run",
        doc: "编辑器拿光标前面的整段汉字去筛选补全的（如 Helix），要开；别的不要开。",
        default: "false",
        example: "[editor]\nfilter-by-run = true",
        kind: Kind::Switch,
        read: |r, c, v| c.layer.filter_by_run = r.switch(v),
    },
];

const SHORT_NAMES: &[(&str, ShortNames)] = &[("allow", ShortNames::Allow), ("report", ShortNames::Report)];

pub(super) const LEVELS: &[(&str, Severity)] =
    &[("error", Severity::Error), ("warning", Severity::Warning), ("info", Severity::Info), ("hint", Severity::Hint)];

impl Key {
    /// The name with its table: `lexicon.tables`.
    pub fn path(&self) -> String {
        if self.section.is_empty() { self.name.to_owned() } else { format!("{}.{}", self.section, self.name) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::parse;

    /// The words of the schema are those the reader takes, and every example is lawful.
    #[test]
    fn examples_and_choices_are_understood() {
        for key in KEYS {
            assert_eq!(parse::parse(key.example).1, [], "{}", key.example);
            if let Kind::Choice(words) = key.kind {
                for word in words {
                    let toml = format!("[{}]\n{} = \"{word}\"", key.section, key.name);
                    assert_eq!(parse::parse(&toml).1, [], "{toml}");
                }
            }
        }
    }
}
