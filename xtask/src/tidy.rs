//! The house rules that no compiler checks. Each prints the place and the way out.

mod cycles;
mod dependencies;
mod files;
mod imports;
mod layers;
mod purity;
mod rules;
mod tables;

use crate::links;
use std::path::Path;
use xtask::project::{self, SourceFile};

/// Checks everything; an error lists what is wrong.
pub fn run(root: &Path) -> anyhow::Result<()> {
    let faults = faults(root)?;
    anyhow::ensure!(faults.is_empty(), "{} untidy places:\n{}", faults.len(), faults.join("\n"));
    Ok(())
}

/// Everything untidy, as `path:line: what`.
fn faults(root: &Path) -> anyhow::Result<Vec<String>> {
    let files = project::files(root)?;
    let mut faults = Vec::new();
    for file in &files {
        faults.extend(purity::faults(file));
        faults.extend(files::faults(file));
        faults.extend(tables::faults(file));
    }
    faults.extend(layers::faults(&files));
    faults.extend(cycles::faults(&files));
    faults.extend(dependencies::faults(&files));
    faults.extend(rules::faults(&files));
    faults.extend(links::faults(root, &files));
    Ok(faults)
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
        let faults = super::faults(&xtask::project::root()).expect("the repository can be read");
        assert!(faults.is_empty(), "\n{}", faults.join("\n"));
    }
}
