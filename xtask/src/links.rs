//! Checks that the relative links of the manual, the READMEs and the rule pages lead to files.

use pulldown_cmark::{Event, Options, Parser, Tag};
use std::path::Path;
use xtask::project::SourceFile;

/// Links to files that do not exist, and pages of the manual that no link leads to.
pub fn faults(root: &Path, files: &[SourceFile]) -> Vec<String> {
    let pages = files.iter().filter(|f| f.extension() == "md" && !is_sample(&f.path));
    let mut faults: Vec<String> = pages.flat_map(|page| dead_links(root, page)).collect();
    if let Some(summary) = files.iter().find(|f| f.path == "docs/SUMMARY.md") {
        faults.extend(unlisted(summary, files));
    }
    faults
}

/// Whether a file is a sample draft, which is input for `hegao` and not documentation.
fn is_sample(path: &str) -> bool {
    ["docs/samples/", "docs/archive/", "tests/"].iter().any(|folder| path.starts_with(folder))
}

fn dead_links(root: &Path, page: &SourceFile) -> Vec<String> {
    let folder = root.join(&page.path).parent().map(Path::to_owned).unwrap_or_default();
    let dead = |target: &&(usize, String)| !folder.join(&target.1).exists();
    targets(&page.text).iter().filter(dead).map(|(n, t)| format!("{}:{n}: `{t}` does not exist", page.path)).collect()
}

/// The relative targets of links and images, with their lines.
fn targets(text: &str) -> Vec<(usize, String)> {
    let mut targets = Vec::new();
    for (event, range) in Parser::new_ext(text, Options::ENABLE_TABLES).into_offset_iter() {
        if let Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) = event {
            let target = dest_url.split('#').next().unwrap_or_default();
            if !target.is_empty() && !target.contains(':') {
                targets.push((text[..range.start].matches('\n').count() + 1, target.to_owned()));
            }
        }
    }
    targets
}

fn unlisted(summary: &SourceFile, files: &[SourceFile]) -> Vec<String> {
    let listed: Vec<String> = targets(&summary.text).into_iter().map(|(_, t)| format!("docs/{t}")).collect();
    let page = |f: &&SourceFile| f.path.starts_with("docs/") && f.extension() == "md" && !is_sample(&f.path);
    let lost = files.iter().filter(page).filter(|f| f.path != summary.path && !listed.contains(&f.path));
    lost.map(|f| format!("{}:1: not in docs/SUMMARY.md", f.path)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn external_links_and_anchors_are_not_files() {
        let text = "[a](x.md#b) ![p](images/p.svg)\n\n[c](#d) [e](https://example.org/)\n";
        assert_eq!(targets(text), [(1, "x.md".to_owned()), (1, "images/p.svg".to_owned())]);
    }
}
