//! clap's errors about an invalid command line, in Chinese.

use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorFormatter, ErrorKind};
use std::ffi::OsString;
use std::fmt::Write as _;

/// Formats clap's errors in Chinese.
pub struct Chinese;

impl ErrorFormatter for Chinese {
    fn format_error(error: &clap::error::Error<Self>) -> StyledStr {
        let mut out = StyledStr::new();
        let _ = writeln!(out, "错误：{}", sentence(error));
        for (kind, what) in [
            (ContextKind::SuggestedArg, "选项"),
            (ContextKind::SuggestedSubcommand, "命令"),
            (ContextKind::SuggestedValue, "值"),
        ] {
            if let Some(near) = words(error, kind) {
                let _ = writeln!(out, "  是否想用{what} {near}？");
            }
        }
        out
    }
}

/// The line after an error, naming the help of the command that the arguments name as far as they do.
pub fn way_out(program: &clap::Command, arguments: &[OsString]) -> String {
    let (mut path, mut command) = ("hegao".to_owned(), program);
    for argument in arguments.iter().skip(1).filter_map(|a| a.to_str()) {
        let Some(named) = command.find_subcommand(argument) else { break };
        path = format!("{path} {argument}");
        command = named;
    }
    format!("用“{path} --help”查看用法。\n")
}

fn sentence(error: &clap::error::Error<Chinese>) -> String {
    let argument = words(error, ContextKind::InvalidArg).unwrap_or_default();
    let value = words(error, ContextKind::InvalidValue).unwrap_or_default();
    match error.kind() {
        ErrorKind::UnknownArgument if !argument.starts_with('-') => format!("多出参数“{argument}”"),
        ErrorKind::UnknownArgument => format!("没有选项 {argument}"),
        ErrorKind::InvalidSubcommand => {
            format!("没有命令 {}", words(error, ContextKind::InvalidSubcommand).unwrap_or_default())
        }
        ErrorKind::InvalidValue if value.is_empty() => format!("{argument} 缺少值"),
        ErrorKind::InvalidValue => {
            let known = words(error, ContextKind::ValidValue).unwrap_or_default();
            format!("{argument} 的值“{value}”无效，可用的值：{known}")
        }
        ErrorKind::ValueValidation => {
            let why = std::error::Error::source(error).map(ToString::to_string).unwrap_or_default();
            format!("{argument} 的值“{value}”无效：{why}")
        }
        ErrorKind::MissingRequiredArgument => format!("缺少参数 {argument}"),
        ErrorKind::MissingSubcommand => "缺少命令".to_owned(),
        ErrorKind::ArgumentConflict => {
            let other = words(error, ContextKind::PriorArg).unwrap_or_default();
            if other == argument {
                format!("{argument} 重复")
            } else {
                format!("{argument} 不能与 {other} 同用")
            }
        }
        ErrorKind::TooManyValues => format!("{argument} 不接受值“{value}”"),
        ErrorKind::NoEquals => format!("{argument} 与值之间须写等号"),
        ErrorKind::InvalidUtf8 => "参数不是有效的 UTF-8".to_owned(),
        kind => format!("命令行有误（{kind:?}）"),
    }
}

fn words(error: &clap::error::Error<Chinese>, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(word) => Some(word.clone()),
        ContextValue::Strings(words) => Some(words.join("、")),
        ContextValue::StyledStr(text) => Some(text.to_string()),
        ContextValue::StyledStrs(texts) => Some(texts.iter().map(ToString::to_string).collect::<Vec<_>>().join("、")),
        _ => None,
    }
}
