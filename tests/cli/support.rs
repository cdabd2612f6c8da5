//! A folder to run the program in, and the result of a run.

use expect_test::Expect;
use std::fs;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

/// A draft with one fault that has a safe fix.
pub const ONE_FAULT: &str = "根据溪政发[2024]73号文件，现通知如下。\n";
/// The same without the fault.
pub const NO_FAULT: &str = "根据溪政发〔2024〕73号文件，现通知如下。\n";
/// A draft with one fault that is a warning with the default settings and has no safe fix.
pub const ONE_WARNING: &str = "请报送国家发展计划委员会。\n";

/// A draft that names an agency of `Folder::with_agencies`: a warning, with facts and a suggestion.
pub const OLD_AGENCY: &str = "请报送云溪镇经贸办公室。\n";

const AGENCIES: &str = "\
name\tstatus\tvalid_to\tsuccessors\tbasis\tsource
云溪镇经贸办公室\tabolished\t2020-05-01\t云溪镇经济发展办公室\t《云溪镇机构改革方案》\t云溪镇发〔2020〕3号
云溪镇经济发展办公室\tcurrent\t\t\t\t云溪镇发〔2020〕3号
";

/// A temporary folder with drafts.
pub struct Folder(TempDir);

impl Folder {
    pub fn new() -> Folder {
        Folder(tempfile::tempdir().expect("a temporary folder"))
    }

    /// Adds a file with these contents; its folders are created.
    pub fn file(self, path: &str, contents: impl AsRef<[u8]>) -> Folder {
        self.write(path, contents);
        self
    }

    /// Adds a user table of agencies, so that the expected output does not depend on the shipped tables:
    /// 云溪镇经贸办公室 was dissolved.
    pub fn with_agencies(self) -> Folder {
        self.file("hegao.toml", "[lexicon]\ntables = [\"机构.tsv\"]\n").file("机构.tsv", AGENCIES)
    }

    pub fn write(&self, path: &str, contents: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, contents).expect("written");
    }

    pub fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    pub fn bytes(&self, path: &str) -> Vec<u8> {
        fs::read(self.path(path)).expect("readable")
    }

    pub fn text(&self, path: &str) -> String {
        String::from_utf8(self.bytes(path)).expect("UTF-8")
    }

    /// The names of the files in the folder, including hidden ones.
    pub fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.0.path()).expect("readable").map(|e| e.expect("an entry").file_name());
        let mut names: Vec<String> = entries.map(|n| n.to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    /// Runs `hegao` with arguments separated by spaces.
    pub fn run(&self, args: &str) -> Run {
        self.run_with_input(args, b"")
    }

    pub fn run_with_input(&self, args: &str, input: &[u8]) -> Run {
        let mut child = self.command(args).spawn().expect("started");
        // a program that does not read its input closes it early
        let _ = child.stdin.take().expect("a pipe").write_all(input);
        Run::of(child.wait_with_output().expect("ended"))
    }

    pub fn command(&self, args: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_hegao"));
        command.args(args.split_whitespace()).current_dir(self.0.path());
        command.env_remove("NO_COLOR").env_remove("CLICOLOR_FORCE").env("COLUMNS", "100");
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }
}

/// The result of a run.
pub struct Run {
    pub status: i32,
    pub stdout: Vec<u8>,
    pub stderr: String,
}

impl Run {
    pub fn of(output: Output) -> Run {
        let stderr = String::from_utf8(output.stderr).expect("UTF-8 on stderr");
        Run { status: output.status.code().expect("no signal"), stdout: output.stdout, stderr }
    }

    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.stdout).expect("UTF-8 on stdout")
    }

    /// Checks the status and both streams.
    pub fn expect(&self, expected: Expect) {
        let mut all = format!("status {}\n{}", self.status, self.text());
        if !self.stderr.is_empty() {
            all += &format!("--- stderr\n{}", self.stderr);
        }
        expected.assert_eq(&all);
    }
}
