//! Parsers for option values that are not plain word lists.

use crate::diagnostic::Severity;
use crate::render::{FORMATS, Format};
use crate::rules::names;
use crate::settings::AsOf;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use hegao_lexicon::Date;
use hegao_lexicon::mine::Confidence;

/// `RULE=LEVEL`.
pub fn severity(text: &str) -> Result<(String, Severity), String> {
    let (name, level) = text.split_once('=').ok_or("应写作“规则=级别”，如 policy-expired=hint")?;
    let known = Severity::ALL.map(Severity::name);
    let level = Severity::find(level)
        .ok_or_else(|| format!("没有名为“{level}”的级别，可用的级别：{}", known.map(str::to_owned).join("、")))?;
    names::look_up(name)?;
    Ok((name.to_owned(), level))
}

/// `YYYY-MM-DD` or `today`.
pub fn as_of(text: &str) -> Result<AsOf, String> {
    AsOf::parse(text).ok_or_else(|| "应写作 YYYY-MM-DD 或 today".to_owned())
}

/// The severity from which a run fails, or `never`.
pub fn fail_on() -> impl TypedValueParser<Value = String> {
    PossibleValuesParser::new(["error", "warning", "info", "never"])
}

/// The confidence of a proposed row.
pub fn confidence() -> impl TypedValueParser<Value = Confidence> {
    const LEVELS: [Confidence; 3] = [Confidence::High, Confidence::Medium, Confidence::Low];
    let known = |name: &str| LEVELS.into_iter().find(|c| c.name() == name).unwrap_or(Confidence::Low);
    PossibleValuesParser::new(LEVELS.map(Confidence::name)).map(move |name| known(&name))
}

/// An output format.
pub fn format() -> impl TypedValueParser<Value = &'static Format> {
    let known = FORMATS.map(|format| PossibleValue::new(format.name).help(format.summary));
    PossibleValuesParser::new(known).map(|name| Format::find(&name).unwrap_or(FORMATS[0]))
}

/// The help text of the option that takes an output format.
pub fn format_help() -> String {
    let [default, others @ ..] = FORMATS;
    let others: String = others.iter().map(|format| format!("、{}", format.name)).collect();
    format!("输出格式：{}（默认）{others}", default.name)
}

/// `YYYY-MM-DD` or `today`, as a day.
pub fn day(text: &str) -> Result<Date, String> {
    as_of(text).map(|day| day.day(crate::clock::today()))
}
