//! A third-party client: the test suite for pytest-lsp beside this file.

use std::path::Path;
use std::process::Command;

#[test]
fn a_third_party_client_is_served() {
    let python = std::env::var("HEGAO_PYTHON").unwrap_or("python3".to_owned());
    let found = Command::new(&python).args(["-c", "import pytest_lsp"]).output();
    if !found.is_ok_and(|output| output.status.success()) {
        println!("skipped: no pytest-lsp (HEGAO_PYTHON names a Python that has it)");
        return;
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let output = Command::new(&python)
        .args(["-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir", "tests/clients", "tests/clients"])
        .args(["-o", "asyncio_default_fixture_loop_scope=function"])
        // anything that contradicts the client's capabilities is an error
        .args(["-W", "error::pytest_lsp.LspSpecificationWarning"])
        .current_dir(root)
        .env("HEGAO", env!("CARGO_BIN_EXE_hegao"))
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .output()
        .expect("python starts");
    let said = [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    assert!(output.status.success(), "{}\n{}", said[0], said[1]);
    println!("{}", said[0]);
}
