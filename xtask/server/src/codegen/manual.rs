//! The rule index of the manual, one page per rule, and their lines in the table of contents.

use super::{Files, family_name, replace_between};
use anyhow::Context;
use hegao::rules::{self, manual};
use std::fmt::Write;
use std::fs;
use std::path::Path;

const HEAD: &str = "<!-- 由 cargo xtask codegen 生成，请勿手改 -->\n";
const SUMMARY: &str = "docs/SUMMARY.md";
/// Written by hand: rule ideas that were rejected.
const REJECTED: &str = "docs/rules/rejected.md";

/// The generated pages.
pub fn files(root: &Path) -> anyhow::Result<Files> {
    let mut files = Files::new();
    for page in old_pages(root)? {
        files.insert(page, None);
    }
    for rule in rules::all() {
        files.insert(format!("docs/rules/{}.md", rule.id), Some(HEAD.to_owned() + &manual::page(rule)));
    }
    files.insert("docs/rules/index.md".to_owned(), Some(index()));
    let summary = fs::read_to_string(root.join(SUMMARY)).context(SUMMARY)?;
    let lines: String = rules::all().map(|r| format!("  - [{0}](rules/{0}.md)\n", r.id)).collect();
    files.insert(SUMMARY.to_owned(), Some(replace_between(&summary, "<!-- rules -->", "<!-- /rules -->", &lines)?));
    Ok(files)
}

fn old_pages(root: &Path) -> anyhow::Result<Vec<String>> {
    let Ok(folder) = fs::read_dir(root.join("docs/rules")) else {
        return Ok(Vec::new());
    };
    let pages = folder.map(|entry| Ok(format!("docs/rules/{}", entry?.file_name().to_string_lossy())));
    pages.filter(|page| !matches!(page, Ok(page) if page.as_str() == REJECTED)).collect()
}

fn index() -> String {
    let mut out = format!(
        "{HEAD}# 规则索引\n\n共 {} 条规则。`--select`、`--ignore` 和设置中可以写规则名，也可以写族名（如 `policy`）。\n\
         页中反例的 ⟦…⟧ 是报告的位置；页里的例子都作为测试运行。\n",
        rules::all().count()
    );
    for family in rules::FAMILIES.iter().filter(|f| !f.is_empty()) {
        _ = write!(
            out,
            "\n## {}\n\n| 规则 | 报什么 | 级别 | 修改 | 依据 |\n|---|---|---|---|---|\n",
            family_name(family)
        );
        for rule in *family {
            let (id, summary) = (rule.id, rule.summary);
            let cells = manual::record(rule).join(" | ");
            _ = writeln!(out, "| [{id}]({id}.md) | {summary} | {cells} |");
        }
    }
    out
}
