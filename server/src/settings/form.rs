//! The kinds of values in settings: how each is read, and how a default is written.

use super::as_of::AsOf;
use super::reader::{PerFileIgnore, Placed, Reader, Value};
use crate::diagnostic::Severity;
use std::collections::BTreeMap;
use std::fmt::Debug;
use std::marker::PhantomData;

/// The kind of value of a key, for the JSON Schema and for the settings of editors.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// A path.
    Path,
    /// A list of paths or patterns of paths.
    Paths,
    /// A date or `today`.
    Day,
    /// The address of a web page or a file, `https://…`, `file:///…`.
    Address,
    /// A list of rules or families.
    Rules,
    /// Severities by rule or family.
    Levels,
    /// Lists of rules by path pattern.
    RulesByFile,
    /// One word of a fixed list.
    Choice(fn() -> Vec<&'static str>),
    /// `true` or `false`.
    Switch,
}

impl Kind {
    /// Whether the value holds paths, which are relative to a settings file, so that the key makes sense only in a
    /// file.
    pub fn is_of_files(self) -> bool {
        matches!(self, Kind::Path | Kind::Paths | Kind::RulesByFile)
    }
}

/// How to read and write one kind of value.
pub trait Form {
    /// The type of the value.
    type Value: Clone + PartialEq + Debug;
    /// The kind, for schemas.
    const KIND: Kind;

    /// Reads a value; `None` if it is invalid, in which case the reader has recorded a fault.
    fn read(reader: &mut Reader<'_>, value: &Value<'_>) -> Option<Self::Value>;

    /// A default, as TOML or in Chinese words.
    fn shown(_default: &Self::Value) -> String {
        "无".to_owned()
    }
}

/// `true` or `false`.
pub struct Switch;

impl Form for Switch {
    type Value = bool;
    const KIND: Kind = Kind::Switch;

    fn read(reader: &mut Reader<'_>, value: &Value<'_>) -> Option<bool> {
        reader.switch(value)
    }

    fn shown(default: &bool) -> String {
        default.to_string()
    }
}

/// A type with a few values, each written as a word.
pub trait Choice: Copy + PartialEq + Debug + 'static {
    /// All values with their words.
    const WORDS: &'static [(&'static str, Self)];
}

/// One word of a fixed list.
pub struct OneOf<C>(PhantomData<C>);

impl<C: Choice> Form for OneOf<C> {
    type Value = C;
    const KIND: Kind = Kind::Choice(|| C::WORDS.iter().map(|(word, _)| *word).collect());

    fn read(reader: &mut Reader<'_>, value: &Value<'_>) -> Option<C> {
        reader.choice(value, C::WORDS)
    }

    fn shown(default: &C) -> String {
        let word = C::WORDS.iter().find(|(_, choice)| choice == default);
        word.map_or("无".to_owned(), |(word, _)| format!("\"{word}\""))
    }
}

/// A value that may be missing.
impl<F: Form> Form for Option<F> {
    type Value = Option<F::Value>;
    const KIND: Kind = F::KIND;

    fn read(reader: &mut Reader<'_>, value: &Value<'_>) -> Option<Self::Value> {
        F::read(reader, value).map(Some)
    }

    fn shown(default: &Self::Value) -> String {
        default.as_ref().map_or("无".to_owned(), F::shown)
    }
}

/// An address that ends with a slash.
pub struct Address;

impl Form for Address {
    type Value = String;
    const KIND: Kind = Kind::Address;

    fn read(reader: &mut Reader<'_>, value: &Value<'_>) -> Option<String> {
        reader.address(value)
    }
}

/// The reference date for validity checks.
pub struct Day;

impl Form for Day {
    type Value = AsOf;
    const KIND: Kind = Kind::Day;

    fn read(reader: &mut Reader<'_>, value: &Value<'_>) -> Option<AsOf> {
        reader.as_of(value)
    }
}

/// A path, relative to the settings file.
pub struct Path;

impl Form for Path {
    type Value = Placed;
    const KIND: Kind = Kind::Path;

    fn read(reader: &mut Reader<'_>, value: &Value<'_>) -> Option<Placed> {
        reader.placed(value)
    }
}

/// Paths and patterns of paths, relative to the settings file.
pub struct Paths;

impl Form for Paths {
    type Value = Vec<Placed>;
    const KIND: Kind = Kind::Paths;

    fn read(reader: &mut Reader<'_>, value: &Value<'_>) -> Option<Vec<Placed>> {
        reader.paths(value)
    }
}

/// Rules and families, by their present names.
pub struct Rules;

impl Form for Rules {
    type Value = Vec<String>;
    const KIND: Kind = Kind::Rules;

    fn read(reader: &mut Reader<'_>, value: &Value<'_>) -> Option<Vec<String>> {
        reader.rules(value)
    }
}

/// Severities by rule or family.
pub struct Levels;

impl Form for Levels {
    type Value = BTreeMap<String, Severity>;
    const KIND: Kind = Kind::Levels;

    fn read(reader: &mut Reader<'_>, value: &Value<'_>) -> Option<Self::Value> {
        reader.severities(value)
    }
}

/// Rules not to run, by path pattern relative to the settings file.
pub struct RulesByFile;

impl Form for RulesByFile {
    type Value = Vec<PerFileIgnore>;
    const KIND: Kind = Kind::RulesByFile;

    fn read(reader: &mut Reader<'_>, value: &Value<'_>) -> Option<Self::Value> {
        reader.per_file_ignores(value)
    }
}
