//! The command line: it takes arguments, writes text and returns one exit status.

mod args;
mod check;
mod explain;
mod help;
mod init;
mod lexicon;
mod output;
mod panics;
mod rules;
mod settings;
mod usage;
mod values;

pub use args::{Arguments, Command, Request};
pub use init::template as settings_template;

use clap::error::ErrorKind;
use clap::{CommandFactory as _, Parser as _};
use std::ffi::OsString;

/// How a run ended.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Status {
    /// No findings at or above the limit.
    Clean,
    /// There are findings at or above the limit.
    Findings,
    /// The run itself failed, wholly or in part.
    Failed,
}

/// Parses the command line. Help and usage errors are printed here; the error is the exit status.
pub fn request(args: impl IntoIterator<Item = OsString>) -> Result<Request, Status> {
    let args: Vec<OsString> = args.into_iter().collect();
    let error = match Arguments::try_parse_from(&args) {
        Ok(arguments) => return Ok(arguments.request),
        Err(error) => error,
    };
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            Err(printed(error.render().to_string().as_bytes(), Status::Clean))
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            output::note(&error.render().to_string());
            Err(Status::Failed)
        }
        _ => {
            output::note(&error.apply::<usage::Chinese>().render().to_string());
            output::note(&usage::way_out(&Arguments::command(), &args));
            Err(Status::Failed)
        }
    }
}

/// Runs a command.
pub fn run(command: Command) -> Status {
    match command {
        Command::Check(options) => check::run(*options),
        Command::Explain { words } => print_or_fail(explain::page(&words)),
        Command::Rules { output_format } => print_or_fail(Ok(rules::list(output_format))),
        Command::Settings { schema: true, .. } => print_or_fail(Ok(settings::schema())),
        Command::Settings { output_format, .. } => print_or_fail(Ok(settings::list(output_format))),
        Command::Lexicon { request } => lexicon::run(request),
        Command::Init => print_or_fail(init::write()),
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Arguments::command(), "hegao", &mut script);
            printed(&script, Status::Clean)
        }
    }
}

fn print_or_fail(text: Result<String, String>) -> Status {
    match text {
        Ok(text) => printed(text.as_bytes(), Status::Clean),
        Err(message) => {
            output::complain(&message);
            Status::Failed
        }
    }
}

fn printed(bytes: &[u8], status: Status) -> Status {
    match output::print(bytes) {
        Ok(()) => status,
        Err(message) => {
            output::complain(&message);
            Status::Failed
        }
    }
}
