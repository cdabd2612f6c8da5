//! Runs the command line or the language server; the only place that sets the exit status.

use hegao::cli::{self, Request, Status};
use std::process::ExitCode;

fn main() -> ExitCode {
    let status = match cli::request(std::env::args_os()) {
        Ok(Request::Server { log_level, .. }) => return hegao::lsp::run(log_level),
        Ok(Request::Command(command)) => cli::run(command),
        Err(status) => status,
    };
    ExitCode::from(match status {
        Status::Clean => 0,
        Status::Findings => 1,
        Status::Failed => 2,
    })
}
