//! The parts of the manual generated from the program: its commands and options, and the keys of `hegao.toml`.

use super::{Files, replace_between};
use anyhow::Context;
use clap::{Arg, Command, CommandFactory};
use hegao::render::FORMATS;
use hegao::settings::keys::KEYS;
use hegao_lexicon::catalogue::Table;
use hegao_lexicon::columns::chinese;
use std::fmt::Write;
use std::fs;
use std::path::Path;

const COMMAND_LINE: &str = "docs/command-line.md";
const SETTINGS: &str = "docs/settings.md";
const LEXICON: &str = "docs/lexicon.md";
const TABLES: &str = "lexicon/data/README.md";

/// The pages with their generated parts.
pub fn files(root: &Path) -> anyhow::Result<Files> {
    let read = |path: &str| fs::read_to_string(root.join(path)).with_context(|| path.to_owned());
    let mut hegao = hegao::cli::Arguments::command();
    hegao.build();
    let check = hegao.find_subcommand("check").context("no command `check`")?;
    let page = replace_between(&read(COMMAND_LINE)?, "<!-- commands -->", "<!-- /commands -->", &commands(&hegao))?;
    let mut page = replace_between(&page, "<!-- check -->", "<!-- /check -->", &options(check))?;
    page = replace_between(&page, "<!-- formats -->", "<!-- /formats -->", &formats())?;
    let lexicon = hegao.find_subcommand("lexicon").context("no command `lexicon`")?;
    for command in lexicon.get_subcommands() {
        let name = command.get_name();
        let (begin, end) = (format!("<!-- lexicon {name} -->"), format!("<!-- /lexicon {name} -->"));
        page = replace_between(&page, &begin, &end, &options(command))?;
    }
    let settings = replace_between(&read(SETTINGS)?, "<!-- settings -->", "<!-- /settings -->", &keys())?;
    let lexicon = replace_between(&read(LEXICON)?, "<!-- columns -->", "<!-- /columns -->", &columns())?;
    let tables = replace_between(&read(TABLES)?, "<!-- columns -->", "<!-- /columns -->", &keys_and_columns())?;
    let files = [(COMMAND_LINE, page), (SETTINGS, settings), (LEXICON, lexicon), (TABLES, tables)];
    Ok(files.map(|(path, text)| (path.to_owned(), Some(text))).into())
}

fn formats() -> String {
    let rows = FORMATS.iter().map(|format| format!("| `{}` | {} |\n", format.name, format.summary));
    format!("\n| 格式 | 是什么 |\n|---|---|\n{}\n", rows.collect::<String>())
}

/// The Chinese names of the columns of user tables.
fn columns() -> String {
    let mut out = "\n| 表 | 列名 |\n|---|---|\n".to_owned();
    for table in Table::ALL.into_iter().filter(|table| table.is_open()) {
        let named = table.columns().iter().map(|column| match chinese(column) {
            [] => (*column).to_owned(),
            [name] => (*name).to_owned(),
            [name, others @ ..] => format!("{name}（{}）", others.join("、")),
        });
        _ = writeln!(out, "| {} | {} |", table.in_chinese(), named.collect::<Vec<_>>().join("、"));
    }
    out + "\n"
}

/// The columns of the shipped tables; those of the key are joined by `+`.
fn keys_and_columns() -> String {
    let mut out = "\n| 表 | 主键 | 其余列 |\n|---|---|---|\n".to_owned();
    for table in Table::ALL {
        let key = table.key();
        let others: Vec<&str> = table.columns().iter().copied().filter(|column| !key.contains(column)).collect();
        _ = writeln!(out, "| {} | {} | {} |", table.file(), key.join("+"), others.join(" "));
    }
    out + "\n"
}

fn keys() -> String {
    let mut out = "\n".to_owned();
    for key in KEYS {
        _ = write!(
            out,
            "### {}\n\n{}默认：{}。\n\n```toml\n{}\n```\n\n",
            key.path,
            key.doc,
            (key.default)(),
            key.example
        );
    }
    out
}

fn commands(hegao: &Command) -> String {
    let mut out = "\n| 命令 | 做什么 |\n|---|---|\n".to_owned();
    for command in hegao.get_subcommands() {
        let about = command.get_about().map(ToString::to_string).unwrap_or_default();
        _ = writeln!(out, "| `hegao {}` | {about} |", command.get_name());
    }
    out + "\n"
}

fn options(command: &Command) -> String {
    let mut out = "\n| 选项 | 说明 |\n|---|---|\n".to_owned();
    let mut heading = None;
    for option in command.get_arguments().filter(|a| !a.is_hide_set() && a.get_id() != "help") {
        if option.get_help_heading() != heading {
            heading = option.get_help_heading();
            _ = writeln!(out, "| **{}** | |", heading.unwrap_or("其他"));
        }
        let help = option.get_help().map(ToString::to_string).unwrap_or_default();
        _ = writeln!(out, "| `{}` | {help} |", spelling(option));
    }
    out + "\n"
}

/// `-q, --quiet`, `--as-of <日期>`, `[路径]...`.
fn spelling(option: &Arg) -> String {
    let names = [option.get_short().map(|s| format!("-{s}")), option.get_long().map(|l| format!("--{l}"))];
    let names: Vec<String> = names.into_iter().flatten().collect();
    let value = option.get_value_names().and_then(|names| names.first());
    match (names.is_empty(), value) {
        (true, value) if option.is_required_set() => format!("<{}>", value.map_or("", |v| v.as_str())),
        (true, value) => format!("[{}]...", value.map_or("", |v| v.as_str())),
        (false, Some(value)) if option.get_action().takes_values() => format!("{} <{value}>", names.join(", ")),
        (false, _) => names.join(", "),
    }
}
