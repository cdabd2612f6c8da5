//! The lists of rules in the sources: `RULES` of each family, and `FAMILIES`, the list of families. They are read as
//! text, so that nothing has to be built.

use anyhow::Context;
use std::ops::Range;

/// The folder of the rules.
pub const FOLDER: &str = "server/src/rules/";

/// The file that lists the families.
pub const REGISTRY: &str = "server/src/rules.rs";

/// The beginning of the list of a family, in its file.
const RULES: &str = "RULES: &[&Rule] =";
/// The beginning of the list of families, in `REGISTRY`.
const FAMILIES: &str = "FAMILIES: &[&[&Rule]] =";

/// The byte range of the entries of a family's list in the text of its file.
pub fn place(text: &str) -> anyhow::Result<Range<usize>> {
    between(text, RULES)
}

/// The modules of the rules that a family lists: `bracket`.
pub fn rules(text: &str) -> anyhow::Result<Vec<&str>> {
    Ok(entries(&text[place(text)?]).filter_map(|e| e.strip_prefix('&')?.strip_suffix("::RULE")).collect())
}

/// The modules of the families that are listed: `document_number`.
pub fn families(text: &str) -> anyhow::Result<Vec<&str>> {
    Ok(entries(&text[between(text, FAMILIES)?]).filter_map(|e| e.strip_suffix("::RULES")).collect())
}

/// The entries of a list, as written.
pub fn entries(list: &str) -> impl Iterator<Item = &str> {
    list.split(',').map(str::trim).filter(|entry| !entry.is_empty())
}

/// The byte range between the brackets after `begin`; the opening bracket may be on the next line.
fn between(text: &str, begin: &str) -> anyhow::Result<Range<usize>> {
    let list = text.find(begin).with_context(|| format!("no `{begin} &[…]`"))? + begin.len();
    let start = list + text[list..].find('[').with_context(|| format!("`{begin}` has no list"))? + 1;
    let end = start + text[start..].find(']').with_context(|| format!("`{begin}` does not end"))?;
    Ok(start..end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_read_as_written() {
        let family = "pub static RULES: &[&Rule] = &[\n    &bracket::RULE,\n    &missing_hao::RULE,\n];\n";
        assert_eq!(rules(family).expect("a list"), ["bracket", "missing_hao"]);
        let wrapped = "pub static RULES: &[&Rule] =\n    &[&compatibility::RULE, &variant::RULE];\n";
        assert_eq!(rules(wrapped).expect("a list"), ["compatibility", "variant"]);
        let all = "pub static FAMILIES: &[&[&Rule]] = &[agency::RULES, document_number::RULES];\n";
        assert_eq!(families(all).expect("a list"), ["agency", "document_number"]);
        assert!(rules(all).is_err() && families(family).is_err());
    }
}
