//! Parses the text of a `hegao.toml` into settings and faults, each with its position. Pure: no file is opened here.

use super::keys::{KEYS, Layer, Setting};
use super::names::{self, LookUp};
use super::reader::{Reader, SettingsFault};
use super::syntax;
use std::borrow::Cow;
use toml::Spanned;
use toml::de::DeTable;

/// Reads a settings file. Invalid parts are left out of the result and reported as faults; `look_up` resolves rule
/// names.
pub fn parse(text: &str, look_up: LookUp) -> (Layer, Vec<SettingsFault>) {
    let mut reader = Reader::new(text, look_up);
    let mut layer = Layer::default();
    match DeTable::parse(text) {
        Ok(table) => read_section(&mut reader, &mut layer, table.get_ref(), ""),
        Err(e) => {
            let (at, message) = syntax::explained(text, e.span().unwrap_or(0..0), e.message());
            reader.fault(at, message);
        }
    }
    (layer, reader.faults())
}

fn read_section(reader: &mut Reader<'_>, layer: &mut Layer, table: &DeTable<'_>, section: &str) {
    for (key, value) in table {
        let name = &**key.get_ref();
        match KEYS.iter().find(|k| k.section() == section && k.name() == name) {
            Some(key) => (key.read)(reader, layer, value),
            None if section.is_empty() && KEYS.iter().any(|k| k.section() == name) => {
                if let Some(table) = reader.table(value) {
                    read_section(reader, layer, table, name);
                }
            }
            None => unknown_key(reader, key, section),
        }
    }
}

fn unknown_key(reader: &mut Reader<'_>, key: &Spanned<Cow<'_, str>>, section: &str) {
    let mut known: Vec<&str> = KEYS.iter().filter(|k| k.section() == section).map(Setting::name).collect();
    if section.is_empty() {
        known.extend(KEYS.iter().map(Setting::section).filter(|s| !s.is_empty()));
        // a section has several settings
        known.dedup();
    }
    let way_out = match names::suggestion(key.get_ref(), &known) {
        near if near.is_empty() => format!("，可用的设置：{}", known.join("、")),
        near => near,
    };
    let place = if section.is_empty() { String::new() } else { format!("[{section}] 中") };
    reader.fault(key.span(), format!("{place}没有名为“{}”的设置{way_out}", key.get_ref()));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Severity;
    use crate::rules::names::look_up;
    use crate::rules::testing::PRESENT_ID;
    use std::collections::BTreeMap;

    #[test]
    fn a_former_id_selects_the_rule_with_its_present_name() {
        let text = "ignore = [\"agency\", \"policy-repealed\"]\n\n[severity]\npolicy-repealed = \"hint\"\n\n\
                    [per-file-ignores]\n\"a.md\" = [\"policy-repealed\"]\n";
        let (layer, faults) = parse(text, look_up);
        assert_eq!(layer.ignore, Some(vec!["agency".to_owned(), PRESENT_ID.to_owned()]));
        assert_eq!(layer.severity, Some(BTreeMap::from([(PRESENT_ID.to_owned(), Severity::Hint)])));
        let ignores = layer.per_file_ignores.expect("said");
        assert_eq!(ignores[0].rules, [PRESENT_ID]);
        let message = "规则“policy-repealed”已改名为“policy-abolished”".to_owned();
        let warning = |line, column| SettingsFault { line, column, is_warning: true, message: message.clone() };
        assert_eq!(faults, [warning(1, 21), warning(4, 1), warning(7, 11)]);
    }
}
