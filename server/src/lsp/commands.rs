//! The commands that clients can execute, and their arguments.

use lsp_types::{Command as Written, Url};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::{Value, json};
use tower_lsp::jsonrpc::{Error, Result};

/// A command.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Command {
    /// Applies all safe fixes of a document.
    FixAll,
    /// Adds a word to the user tables.
    AddToLexicon,
    /// Shows which of the cited documents have lapsed.
    ShowCitations,
    /// Shows the status of the server.
    Status,
}

impl Command {
    /// All commands.
    pub const ALL: [Command; 4] = [Command::FixAll, Command::AddToLexicon, Command::ShowCitations, Command::Status];

    /// The name in the protocol.
    pub fn name(self) -> &'static str {
        match self {
            Command::FixAll => "hegao.fixAll",
            Command::AddToLexicon => "hegao.addToLexicon",
            Command::ShowCitations => "hegao.showCitations",
            Command::Status => "hegao.status",
        }
    }

    /// What the command does, in Chinese.
    pub fn title(self) -> &'static str {
        match self {
            Command::FixAll => "修改全文中结果确定的问题",
            Command::AddToLexicon => "加入本单位词库",
            Command::ShowCitations => "显示所引文件的状态",
            Command::Status => "显示核稿的状态",
        }
    }

    /// The command with a name; the error is an `invalid params` reply for unknown names.
    pub fn find(name: &str) -> Result<Command> {
        let known = Command::ALL.into_iter().find(|c| c.name() == name);
        known.ok_or_else(|| {
            let all = Command::ALL.map(Command::name).join("、");
            Error::invalid_params(format!("没有名为“{name}”的命令，可用的命令：{all}"))
        })
    }

    /// Decodes the one argument that the command takes; the error is an `invalid params` reply.
    pub fn argument<T: DeserializeOwned>(self, arguments: Vec<Value>) -> Result<T> {
        let first = arguments.into_iter().next().unwrap_or(Value::Null);
        serde_json::from_value(first).map_err(|_| {
            let wanted = match self {
                Command::FixAll | Command::ShowCitations => "{\"uri\": 文稿}",
                Command::AddToLexicon => "{\"uri\": 文稿, \"rule\": 规则, \"term\": 词语}",
                Command::Status => "无",
            };
            Error::invalid_params(format!("命令“{}”的参数不对，应为：{wanted}", self.name()))
        })
    }
}

/// A document.
#[derive(Serialize, Deserialize, Debug)]
pub struct DocumentArgument {
    /// Its URI.
    pub uri: Url,
}

impl DocumentArgument {
    /// The LSP command that shows what the document cites.
    pub fn citations(self, title: String) -> Written {
        Written::new(title, Command::ShowCitations.name().to_owned(), Some(vec![json!(self)]))
    }
}

/// A word to add to the user tables.
#[derive(Serialize, Deserialize, Debug)]
pub struct NewTerm {
    /// The URI of the document that contains it.
    pub uri: Url,
    /// The rule that reports it in this document.
    pub rule: String,
    /// The word.
    pub term: String,
}

impl NewTerm {
    /// A word that a rule reports in a document.
    pub fn new(uri: &Url, rule: &str, term: &str) -> NewTerm {
        NewTerm { uri: uri.clone(), rule: rule.to_owned(), term: term.to_owned() }
    }

    /// The LSP command that adds the word.
    pub fn command(&self, title: &str) -> Written {
        Written::new(title.to_owned(), Command::AddToLexicon.name().to_owned(), Some(vec![json!(self)]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message<T>(result: Result<T>) -> String {
        result.map_or_else(|error| error.message.into_owned(), |_| "right".to_owned())
    }

    #[test]
    fn errors_are_in_chinese() {
        assert_eq!(
            message(Command::find("hegao.fix")),
            "没有名为“hegao.fix”的命令，可用的命令：hegao.fixAll、hegao.addToLexicon、hegao.showCitations、hegao.status"
        );
        assert_eq!(
            message(Command::FixAll.argument::<DocumentArgument>(vec![])),
            "命令“hegao.fixAll”的参数不对，应为：{\"uri\": 文稿}"
        );
        assert_eq!(
            message(Command::AddToLexicon.argument::<NewTerm>(vec![json!({"uri": "甲"})])),
            "命令“hegao.addToLexicon”的参数不对，应为：{\"uri\": 文稿, \"rule\": 规则, \"term\": 词语}"
        );
    }
}
