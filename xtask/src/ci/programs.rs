//! Programs that a step needs and that may not be installed.

use std::process::Command;

/// The version of Node, if it is installed and recent enough for the VS Code tools.
pub fn node() -> Option<String> {
    let version = first_line("node")?;
    at_least(version.trim_start_matches('v'), (20, 0)).then_some(version)
}

/// The version of Neovim, if it has `vim.lsp.config`. `HEGAO_NVIM` may name a program other than the one in PATH.
pub fn neovim() -> Option<String> {
    let program = std::env::var("HEGAO_NVIM").unwrap_or("nvim".to_owned());
    let version = first_line(&program)?;
    at_least(version.trim_start_matches("NVIM v"), (0, 11)).then_some(version)
}

/// The version of pytest-lsp, if a Python has it. `HEGAO_PYTHON` may name a program other than the one in PATH.
pub fn pytest_lsp() -> Option<String> {
    let python = std::env::var("HEGAO_PYTHON").unwrap_or("python3".to_owned());
    let version = "from importlib.metadata import version; print(version('pytest-lsp'))";
    let output = Command::new(python).args(["-c", version]).output().ok().filter(|o| o.status.success())?;
    Some(format!("pytest-lsp {}", String::from_utf8(output.stdout).ok()?.trim()))
}

fn first_line(program: &str) -> Option<String> {
    let output = Command::new(program).arg("--version").output().ok()?;
    String::from_utf8(output.stdout).ok()?.lines().next().map(str::to_owned)
}

fn at_least(version: &str, least: (u32, u32)) -> bool {
    let mut parts = version.split('.').map_while(|p| p.parse().ok());
    (parts.next().unwrap_or(0), parts.next().unwrap_or(0)) >= least
}

#[cfg(test)]
mod tests {
    use super::at_least;

    #[test]
    fn versions_are_numbers() {
        assert!(at_least("0.11.4", (0, 11)) && at_least("1.0.0-dev", (0, 11)) && at_least("20.20.2", (20, 0)));
        assert!(!at_least("0.9.5", (0, 11)) && !at_least("", (0, 11)) && !at_least("18.0.0", (20, 0)));
    }
}
