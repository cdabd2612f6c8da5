//! Converts documents in traditional script to simplified script.

use crate::scripts;
use ferrous_opencc::OpenCC;
use ferrous_opencc::config::BuiltinConfig;
use std::borrow::Cow;
use std::sync::OnceLock;

/// A document is in traditional script if at least one in this number of characters is traditional.
const SHARE: usize = 25;

/// A text in simplified script, converted character by character, so that byte offsets stay valid. Only a text that is
/// traditional as a whole is converted with OpenCC, which knows that 著 is 着 in 掌握著 but not in 著作; in a
/// simplified text OpenCC could only do harm.
pub fn simplified(text: &str) -> Cow<'_, str> {
    let folded = scripts::fold(text);
    let Cow::Owned(folded) = folded else { return folded };
    let changed = text.chars().zip(folded.chars()).filter(|(a, b)| a != b).count();
    if changed * SHARE < text.chars().count() {
        return Cow::Owned(folded);
    }
    Cow::Owned(converted(text, &folded))
}

/// Converts the lines of a text with OpenCC; a line whose length would change is taken from `folded` instead.
fn converted(text: &str, folded: &str) -> String {
    static CONVERTER: OnceLock<Option<OpenCC>> = OnceLock::new();
    // Tw2s only: the configurations with phrases (*2sp) turn 智慧 into 智能
    let converter = CONVERTER.get_or_init(|| OpenCC::from_config(BuiltinConfig::Tw2s).ok());
    let Some(converter) = converter else { return folded.to_owned() };
    let lines = text.split_inclusive('\n').zip(folded.split_inclusive('\n'));
    let same =
        |a: &str, b: &str| a.len() == b.len() && a.chars().zip(b.chars()).all(|(a, b)| a.len_utf8() == b.len_utf8());
    lines
        .map(|(line, folded)| {
            let converted = converter.convert(line);
            if same(&converted, line) { converted } else { folded.to_owned() }
        })
        .collect()
}
