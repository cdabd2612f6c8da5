//! Which files are linted, and in which order they are reported.

use crate::support::{Folder, ONE_FAULT};
use expect_test::{Expect, expect};

/// Checks which files are reported, in order.
fn reported(folder: &Folder, args: &str, expected: Expect) {
    let run = folder.run(&format!("check --output-format concise -q {args}"));
    let paths: String = run.text().lines().filter_map(|l| l.split(':').next()).map(|p| format!("{p}\n")).collect();
    expected.assert_eq(&(paths + &run.stderr));
}

fn tree() -> Folder {
    let names =
        ["b.md", "a/z.txt", "a.md", "a/b/c.MARKDOWN", "a/图.html", "a/.隐.md", "草稿/一.md", "草稿/二.md", "a-b.md"];
    names.iter().fold(Folder::new(), |folder, name| folder.file(name, ONE_FAULT))
}

#[test]
fn folders_give_their_drafts_ordered_by_path() {
    reported(
        &tree(),
        "",
        expect![[r#"
            a/b/c.MARKDOWN
            a/z.txt
            a-b.md
            a.md
            b.md
            草稿/一.md
            草稿/二.md
        "#]],
    );
    reported(
        &tree(),
        "草稿 a",
        expect![[r#"
            a/b/c.MARKDOWN
            a/z.txt
            草稿/一.md
            草稿/二.md
        "#]],
    );
}

#[test]
fn a_file_is_linted_once() {
    reported(
        &tree(),
        "b.md a.md ./b.md a.md",
        expect![[r#"
            a.md
            b.md
        "#]],
    );
}

#[test]
fn gitignore_counts_for_folders_and_not_for_named_files() {
    let folder = tree().file(".gitignore", "草稿/一.md\na/\n");
    reported(
        &folder,
        "",
        expect![[r#"
            a-b.md
            a.md
            b.md
            草稿/二.md
        "#]],
    );
    reported(
        &folder,
        "草稿/一.md a/图.html",
        expect![[r#"
            a/图.html
            草稿/一.md
        "#]],
    );
}

#[test]
fn a_folder_without_drafts_is_clean() {
    Folder::new().file("a.html", ONE_FAULT).run("check").expect(expect![[r#"
        status 2
        没有检查任何文件
        --- stderr
        错误：没有找到可检查的文件（.md、.markdown、.txt），什么也没有检查；有 1 个 Word、WPS、PDF 等文件，请先另存为纯文本或 Markdown
    "#]]);
}

#[cfg(unix)]
#[test]
fn a_path_without_a_file_is_named() {
    let folder = Folder::new().file("a.md/b.txt", ONE_FAULT);
    std::os::unix::fs::symlink("无", folder.path("断.md")).expect("linked");
    reported(
        &folder,
        ". 断.md 无/x.md",
        expect![[r#"
            a.md/b.txt
            错误：断.md: 文件或文件夹不存在
            错误：无/x.md: 文件或文件夹不存在
        "#]],
    );
}
