//! The arguments of the command line.

use super::help::TEMPLATE;
use super::lexicon::args::LexiconRequest;
use super::values;
use crate::diagnostic::Severity;
use crate::lsp::log::Level;
use crate::render::{FORMATS, Format};
use crate::settings::AsOf;
use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// 核稿：公文写作检查工具与语言服务器
#[derive(Parser, Debug)]
#[command(
    name = "hegao",
    version,
    help_template = TEMPLATE,
    override_usage = "hegao <命令> [选项]",
    subcommand_help_heading = "命令",
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true,
    after_help = "用“hegao <命令> --help”查看各命令的选项。"
)]
pub struct Arguments {
    /// The command to run.
    #[command(subcommand)]
    pub request: Request,
    /// 显示帮助
    #[arg(short = 'h', long, global = true, action = ArgAction::Help, help_heading = "其他选项")]
    help: Option<bool>,
    /// 显示版本
    #[arg(short = 'V', long, action = ArgAction::Version, help_heading = "其他选项")]
    version: Option<bool>,
}

/// The commands.
#[derive(Subcommand, Debug)]
pub enum Request {
    /// 启动语言服务器（标准输入输出）
    #[command(help_template = TEMPLATE, override_usage = "hegao server [选项]")]
    Server {
        /// 在标准错误上记多少：error、warn（默认）、info、debug（每个请求一行，带用时）、trace
        #[arg(long, value_name = "级别", default_value = "warn", hide_default_value = true)]
        #[arg(hide_possible_values = true, help_heading = "选项")]
        log_level: Level,
        /// Accepted because many clients append it; standard input and output are the only channel.
        #[arg(long, hide = true)]
        stdio: bool,
    },
    /// A command that runs to an end, unlike the server.
    #[command(flatten)]
    Command(Command),
}

/// The commands that run to an end, unlike the server.
#[derive(Subcommand, Debug)]
pub enum Command {
    /// 检查文件和文件夹
    #[command(help_template = TEMPLATE, override_usage = "hegao check [选项] [路径]...")]
    Check(Box<Check>),
    /// 说明一条规则：依据、正例、反例、不报的情形
    #[command(help_template = TEMPLATE, override_usage = "hegao explain <规则>")]
    Explain {
        /// 规则名，如 document-number-bracket；写规则族则列出族内规则
        #[arg(value_name = "规则", help_heading = "参数", required = true)]
        words: Vec<String>,
    },
    /// 列出全部规则
    #[command(help_template = TEMPLATE, override_usage = "hegao rules [选项]")]
    Rules {
        /// 输出格式：text、json
        #[arg(long, value_name = "格式", default_value = "text", hide_default_value = true)]
        #[arg(hide_possible_values = true, help_heading = "选项")]
        output_format: ListFormat,
    },
    /// 列出全部设置
    #[command(help_template = TEMPLATE, override_usage = "hegao settings [选项]")]
    Settings {
        /// 输出格式：text、json
        #[arg(long, value_name = "格式", default_value = "text", hide_default_value = true)]
        #[arg(hide_possible_values = true, help_heading = "选项")]
        output_format: ListFormat,
        /// 输出 hegao.toml 的 JSON Schema，供编辑器补全和校验
        #[arg(long, help_heading = "选项")]
        schema: bool,
    },
    /// 词库：查找、检查、统计，从归档中找条目
    #[command(help_template = TEMPLATE, override_usage = "hegao lexicon <命令>")]
    #[command(subcommand_help_heading = "命令", disable_help_subcommand = true)]
    Lexicon {
        /// The subcommand of `hegao lexicon`.
        #[command(subcommand)]
        request: LexiconRequest,
    },
    /// 在当前文件夹写一份带注释的 hegao.toml
    #[command(help_template = TEMPLATE, override_usage = "hegao init")]
    Init,
    /// 输出命令行补全脚本：bash、zsh、fish、powershell、elvish
    #[command(help_template = TEMPLATE, override_usage = "hegao completions <SHELL>")]
    Completions {
        /// bash、zsh、fish、powershell、elvish
        #[arg(value_name = "SHELL", help_heading = "参数", hide_possible_values = true)]
        shell: clap_complete::Shell,
    },
}

/// The output format of a list.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum, Debug)]
pub enum ListFormat {
    /// Text, for people.
    Text,
    /// JSON, for programs.
    Json,
}

/// When to colour the output.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum, Debug)]
pub enum Color {
    /// Only on a terminal.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// The options of `check`.
#[derive(Args, Debug)]
pub struct Check {
    /// 文件或文件夹，默认为当前文件夹；“-”为标准输入
    #[arg(value_name = "路径", help_heading = "参数")]
    pub paths: Vec<PathBuf>,
    #[command(flatten)]
    pub fixing: Fixing,
    #[command(flatten)]
    pub judging: Judging,
    #[command(flatten)]
    pub report: Report,
    #[command(flatten)]
    pub sources: Sources,
}

/// What to do with the findings.
#[derive(Args, Debug)]
#[command(next_help_heading = "修改")]
pub struct Fixing {
    /// 改正结果确定的问题，写回文件
    #[arg(long)]
    pub fix: bool,
    /// 连同“建议”一并修改（与 --fix 或 --diff 同用）
    #[arg(long)]
    pub unsafe_fixes: bool,
    /// 只显示将作的修改，不写文件；有修改时退出状态为 1
    #[arg(long)]
    pub diff: bool,
}

/// Which rules to run and how.
#[derive(Args, Debug)]
#[command(next_help_heading = "规则")]
pub struct Judging {
    /// 只用这些规则或规则族，可用逗号分隔
    #[arg(long, value_name = "规则", value_delimiter = ',')]
    pub select: Vec<String>,
    /// 不用这些规则或规则族
    #[arg(long, value_name = "规则", value_delimiter = ',')]
    pub ignore: Vec<String>,
    /// 在已选规则之外再用这些
    #[arg(long, value_name = "规则", value_delimiter = ',')]
    pub extend_select: Vec<String>,
    /// 改变规则的级别：error、warning、info、hint
    #[arg(long, value_name = "规则=级别", value_delimiter = ',', value_parser = values::severity)]
    pub severity: Vec<(String, Severity)>,
    /// 按这一天判断文件和机构是否有效：YYYY-MM-DD 或 today；不写则依成文日期，没有成文日期则依今天
    #[arg(long, value_name = "日期", value_parser = values::as_of)]
    pub as_of: Option<AsOf>,
    /// 出现这一级别及以上的问题时退出状态为 1：error、warning（默认）、info、never
    #[arg(long, value_name = "级别", default_value = "warning", hide_default_value = true)]
    #[arg(hide_possible_values = true, value_parser = values::fail_on())]
    pub fail_on: String,
    /// 发现问题时退出状态也为 0
    #[arg(long)]
    pub exit_zero: bool,
}

/// How to report the findings.
#[derive(Args, Debug)]
#[command(next_help_heading = "输出")]
pub struct Report {
    #[arg(long, value_name = "格式", default_value = FORMATS[0].name, hide_default_value = true)]
    #[arg(help = values::format_help(), hide_possible_values = true, value_parser = values::format())]
    pub output_format: &'static Format,
    /// 把结果写入文件
    #[arg(long, value_name = "文件")]
    pub output_file: Option<PathBuf>,
    /// 只统计各规则的问题数
    #[arg(long)]
    pub statistics: bool,
    /// 颜色：auto（默认）、always、never
    #[arg(long, value_name = "何时", default_value = "auto", hide_default_value = true, hide_possible_values = true)]
    pub color: Color,
    /// 不输出小结
    #[arg(short, long, conflicts_with = "verbose")]
    pub quiet: bool,
    /// 在标准错误上说明所用的设置和用时
    #[arg(short, long)]
    pub verbose: bool,
}

/// Where the text and the settings come from.
#[derive(Args, Debug)]
#[command(next_help_heading = "来源")]
pub struct Sources {
    /// 标准输入的文件名，用于查找设置、判断格式和显示
    #[arg(long, value_name = "文件名")]
    pub stdin_filename: Option<PathBuf>,
    /// 用这一份设置，不再查找 hegao.toml
    #[arg(long, value_name = "文件", conflicts_with = "no_config")]
    pub config: Option<PathBuf>,
    /// 不用任何 hegao.toml
    #[arg(long)]
    pub no_config: bool,
    /// 没有可检查的文件时退出状态为 0，而不是 2
    #[arg(long)]
    pub allow_empty: bool,
}
