//! The conventions that no compiler checks. Each fault is reported with its position and the way to correct it.

mod cycles;
mod dependencies;
mod files;
mod imports;
mod layers;
mod purity;
mod rules;
mod tables;
mod word_lists;

use crate::links;
use std::path::Path;
use word_lists::Tally;
use xtask::project;
use xtask::project::SourceFile;

/// Runs all checks; the error lists all faults.
pub fn run(root: &Path) -> anyhow::Result<()> {
    let files = project::files(root)?;
    let faults = faults(root, &files);
    let Tally { lists, words } = word_lists::tally(&files);
    println!("{lists} lists of {words} words outside lexicon/src/language (at most {})", word_lists::CEILING);
    anyhow::ensure!(faults.is_empty(), "{} untidy places:\n{}", faults.len(), faults.join("\n"));
    Ok(())
}

/// All faults, as `path:line: message`.
fn faults(root: &Path, files: &[SourceFile]) -> Vec<String> {
    let mut faults = Vec::new();
    for file in files {
        faults.extend(purity::faults(file));
        faults.extend(files::faults(file));
        faults.extend(tables::faults(file));
    }
    faults.extend(layers::faults(files));
    faults.extend(cycles::faults(files));
    faults.extend(dependencies::faults(files));
    faults.extend(rules::faults(files));
    faults.extend(word_lists::faults(files));
    faults.extend(links::faults(root, files));
    faults
}

fn fault(file: &SourceFile, line: usize, what: &str) -> String {
    format!("{}:{line}: {what}", file.path)
}

#[cfg(test)]
mod tests {
    /// A file that exists only in a test.
    pub fn file(path: &str, text: &str) -> xtask::project::SourceFile {
        xtask::project::SourceFile { path: path.to_owned(), text: text.to_owned() }
    }

    #[test]
    fn the_repository_is_tidy() {
        let root = xtask::project::root();
        let files = xtask::project::files(&root).expect("the repository can be read");
        let faults = super::faults(&root, &files);
        assert!(faults.is_empty(), "\n{}", faults.join("\n"));
    }
}
