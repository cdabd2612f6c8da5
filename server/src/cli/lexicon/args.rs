//! The arguments of `hegao lexicon`.

use crate::cli::help::TEMPLATE;
use crate::cli::values;
use clap::{Args, Subcommand, ValueEnum};
use hegao_lexicon::Date;
use hegao_lexicon::mine::Confidence;
use std::path::PathBuf;

/// The subcommands of `hegao lexicon`.
#[derive(Subcommand, Debug)]
pub enum LexiconRequest {
    /// 查机构、机关代字、文件、提法、易错词：全部资料和出处
    #[command(help_template = TEMPLATE, override_usage = "hegao lexicon find [选项] <文字>")]
    Find(Find),
    /// 检查词库表：内置的，或本单位的
    #[command(help_template = TEMPLATE, override_usage = "hegao lexicon check [选项] [表]...")]
    Check(CheckTables),
    /// 统计各表的条目、状况和出处
    #[command(help_template = TEMPLATE, override_usage = "hegao lexicon stats [选项]")]
    Stats(Stats),
    /// 从文件中找出可收入词库的条目，供人审阅
    #[command(help_template = TEMPLATE, override_usage = "hegao lexicon mine [选项] [路径]...")]
    Mine(Mine),
}

/// The options of `find`.
#[derive(Args, Debug)]
pub struct Find {
    /// 要查的文字：名称、字号、标题、提法、代字，或其中一部分，或拼音首字母
    #[arg(value_name = "文字", help_heading = "参数")]
    pub text: String,
    /// 说明机构、文件在这一天是否有效：YYYY-MM-DD 或 today
    #[arg(long, value_name = "日期", value_parser = values::day, help_heading = "选项")]
    pub as_of: Option<Date>,
    /// 输出格式：full（默认）、json
    #[arg(long, value_name = "格式", default_value = "full", hide_default_value = true)]
    #[arg(hide_possible_values = true, help_heading = "选项")]
    pub output_format: Format,
    #[command(flatten)]
    pub own: Own,
}

/// The options of `check`.
#[derive(Args, Debug)]
pub struct CheckTables {
    /// 本单位的表：文件、文件夹或通配符；不写则检查内置词库
    #[arg(value_name = "表", help_heading = "参数")]
    pub tables: Vec<PathBuf>,
    /// 看错写在这个文件夹的公文里出现没有
    #[arg(long, value_name = "文件夹", help_heading = "选项")]
    pub corpus: Option<PathBuf>,
    /// 输出格式：full（默认）、json
    #[arg(long, value_name = "格式", default_value = "full", hide_default_value = true)]
    #[arg(hide_possible_values = true, help_heading = "选项")]
    pub output_format: Format,
    /// 连同提示一并列出：可以补充的日期和文件
    #[arg(short, long, help_heading = "选项")]
    pub verbose: bool,
}

/// The options of `stats`.
#[derive(Args, Debug)]
pub struct Stats {
    /// 输出格式：full（默认）、json
    #[arg(long, value_name = "格式", default_value = "full", hide_default_value = true)]
    #[arg(hide_possible_values = true, help_heading = "选项")]
    pub output_format: Format,
    #[command(flatten)]
    pub own: Own,
}

/// The options of `lexicon mine`.
#[derive(Args, Debug)]
#[command(next_help_heading = "选项")]
pub struct Mine {
    /// 文件或文件夹（.md、.markdown、.txt）
    #[arg(value_name = "路径", help_heading = "参数", required_unless_present = "accept")]
    pub paths: Vec<PathBuf>,
    /// 把审阅文件写到这个文件夹，每张表一个；不写则输出到标准输出
    #[arg(long, value_name = "文件夹", conflicts_with = "accept")]
    pub out: Option<PathBuf>,
    /// 只要词库没有或说法不同的
    #[arg(long)]
    pub new: bool,
    /// 只要把握达到这一级的：high、medium、low（默认）
    #[arg(long, value_name = "把握", default_value = "low", hide_default_value = true)]
    #[arg(hide_possible_values = true, value_parser = values::confidence())]
    pub at_least: Confidence,
    /// 把这个文件夹里审阅过的条目（accept 一栏写 y）并入词库表
    #[arg(long, value_name = "文件夹", requires = "into", conflicts_with = "paths")]
    pub accept: Option<PathBuf>,
    /// 词库表所在的文件夹，与 --accept 同用
    #[arg(long, value_name = "文件夹", requires = "accept")]
    pub into: Option<PathBuf>,
    /// 不显示进度
    #[arg(short, long)]
    pub quiet: bool,
    #[command(flatten)]
    pub own: Own,
}

/// Which user tables are used.
#[derive(Args, Debug)]
pub struct Own {
    /// 用这一份设置里的词库表，不再查找 hegao.toml
    #[arg(long, value_name = "文件", conflicts_with = "no_config", help_heading = "选项")]
    pub config: Option<PathBuf>,
    /// 只用内置词库
    #[arg(long, help_heading = "选项")]
    pub no_config: bool,
}

/// The output format of an answer.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum, Debug)]
pub enum Format {
    /// Text, for people.
    Full,
    /// JSON, for programs.
    Json,
}
