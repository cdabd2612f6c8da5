//! The list of all settings. It generates the fields of [`Layer`] and [`Values`], the reader, `hegao settings`, its
//! JSON Schema, the file that `hegao init` writes, the page of the manual and the settings of VS Code.

use super::form::{Address, Choice, Day, Form, Levels, OneOf, Path, Paths, Rules, RulesByFile, Switch};
use super::key::settings;

settings! {
    /// 先取另一份设置，再以本文件覆盖。路径相对于本文件。
    #[default = "无"]
    #[example = "extend = \"../hegao.toml\""]
    "extend" => extend: Path;

    /// 按哪一天判断文件和机构是否有效：日期，或 "today"（一律按今天）。
    #[default = "依成文日期；没有成文日期则依今天"]
    #[example = "as-of = \"2026-01-01\""]
    "as-of" => as_of: Day;

    /// 只用这些规则或规则族；"all" 为全部。
    #[default = "[\"all\"]"]
    #[example = "select = [\"all\"]"]
    "select" => select: Rules;

    /// 在所选之外再用这些，extend 所取设置中不用的也重新启用。
    #[default = "[]"]
    #[example = "extend-select = [\"policy\"]"]
    "extend-select" => extend_select: Rules;

    /// 不用这些规则或规则族。与 select 都说到时，以写得更具体的为准。
    #[default = "[]"]
    #[example = "ignore = [\"agency\"]"]
    "ignore" => ignore: Rules;

    /// 手册放在哪里（网址）。写了，结果里的规则名就链接到它的规则页；不写，VS Code 里点规则名打开自带的规则页。
    #[example = "manual = \"https://example.org/hegao/\""]
    "manual" => manual: Option<Address> = None;

    /// 规则或规则族的级别：error、warning、info、hint。写了，它的问题就都是这一级，因为没有把握而降级的也在内。
    #[default = "各规则自己的级别"]
    #[example = "[severity]\npolicy = \"info\""]
    "severity" => severity: Levels;

    /// 本单位的机构、文件、提法、易错词：表头与内置词库相同，TSV 或 CSV，可用通配符。路径相对于本文件。
    #[default = "[]"]
    #[example = "[lexicon]\ntables = [\"词库/*.tsv\", \"词库/*.csv\"]"]
    "lexicon.tables" => tables: Paths;

    /// 对部分文件不用某些规则。文件名模式相对于本文件；不含“/”的只比文件名。
    #[default = "无"]
    #[example = "[per-file-ignores]\n\"archive/**\" = [\"policy\"]"]
    "per-file-ignores" => per_file_ignores: RulesByFile;

    /// 机构的规范简称："allow" 可用，"report" 要求用全称（由 agency-informal 报）。
    #[example = "[style]\nagency-short-names = \"allow\""]
    "style.agency-short-names" => agency_short_names: OneOf<ShortNames> = ShortNames::Allow;

    /// 编辑器里，在已废止、已失效文件的引文后面注明现状和替代文件。
    #[example = "[editor]\ninlay-hints = true"]
    "editor.inlay-hints" => inlay_hints: Switch = false;

    /// 编辑器拿光标前面的整段汉字去筛选补全的（如 Helix），要开；别的不要开。
    #[example = "[editor]\nfilter-by-run = true"]
    "editor.filter-by-run" => filter_by_run: Switch = false;
}

/// How official short names are treated.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ShortNames {
    /// They are permitted.
    Allow,
    /// They are reported, because the full name is required.
    Report,
}

impl Choice for ShortNames {
    const WORDS: &'static [(&'static str, ShortNames)] =
        &[("allow", ShortNames::Allow), ("report", ShortNames::Report)];
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::names::look_up;
    use crate::settings::form::Kind;
    use crate::settings::parse::parse;

    /// The words of the schema are those the reader accepts, and every example is valid.
    #[test]
    fn examples_and_choices_are_understood() {
        for key in KEYS {
            assert_eq!(parse(key.example, look_up).1, [], "{}", key.example);
            if let Kind::Choice(words) = key.kind {
                for word in words() {
                    let toml = format!("[{}]\n{} = \"{word}\"", key.section(), key.name());
                    assert_eq!(parse(&toml, look_up).1, [], "{toml}");
                }
            }
        }
    }

    #[test]
    fn a_default_is_written_as_it_applies() {
        let of = |path: &str| KEYS.iter().find(|k| k.path == path).map(|k| (k.default)());
        assert_eq!(of("style.agency-short-names").as_deref(), Some("\"allow\""));
        assert_eq!(of("editor.inlay-hints").as_deref(), Some("false"));
        assert_eq!(of("manual").as_deref(), Some("无"));
        assert_eq!(of("select").as_deref(), Some("[\"all\"]"));
    }
}
