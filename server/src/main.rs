//! Arguments → server; the command line comes with its own branch.

use std::process::ExitCode;

fn main() -> ExitCode {
    match std::env::args().nth(1).as_deref() {
        Some("server") => hegao::lsp::run(),
        _ => ExitCode::from(2),
    }
}
