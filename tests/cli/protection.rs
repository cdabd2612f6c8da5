//! A run that cannot be right changes nothing, and nothing is lost.

use crate::support::{Folder, NO_FAULT, ONE_FAULT};
use expect_test::{Expect, expect};

fn unchanged(folder: &Folder, args: &str, expected: Expect) {
    let names = folder.names();
    folder.run(args).expect(expected);
    assert_eq!(folder.names(), names);
    assert_eq!(folder.text("a.md"), ONE_FAULT);
}

#[test]
fn nothing_is_fixed_while_the_settings_are_broken() {
    let folder = Folder::new().file("a.md", ONE_FAULT).file("hegao.toml", "ignroe = [\"document-number\"]\n");
    unchanged(
        &folder,
        "check --fix",
        expect![[r#"
        status 2
        没有检查任何文件
        --- stderr
        错误：hegao.toml:1:1: 没有名为“ignroe”的设置，是否想写“ignore”？
        错误：设置有误，以下文件没有检查：a.md
        错误：设置或词库表有误，没有改动任何文件；改正以后再用 --fix
    "#]],
    );
}

#[test]
fn nothing_is_fixed_while_other_settings_of_the_run_are_broken() {
    let folder = Folder::new().file("a.md", ONE_FAULT).file("b/hegao.toml", "x = 1\n").file("b/b.md", ONE_FAULT);
    unchanged(
        &folder,
        "check --fix -q --output-format concise",
        expect![[r#"
        status 2
        a.md:1:6: error[document-number-bracket] 年份应当用六角括号“〔〕”括起，不用“[]”
        --- stderr
        错误：b/hegao.toml:1:1: 没有名为“x”的设置，可用的设置：extend、as-of、select、extend-select、ignore、manual、severity、per-file-ignores、lexicon、style、editor
        错误：设置有误，以下文件没有检查：b/b.md
        错误：设置或词库表有误，没有改动任何文件；改正以后再用 --fix
    "#]],
    );
    assert_eq!(folder.text("b/b.md"), ONE_FAULT);
}

#[test]
fn nothing_is_fixed_while_a_table_is_broken() {
    let folder = Folder::new().file("a.md", ONE_FAULT).file("机构.tsv", "name\tstatus\n某局\t无\n");
    folder.write("hegao.toml", "[lexicon]\ntables = [\"机构.tsv\"]\n");
    unchanged(
        &folder,
        "check --fix -q --output-format concise",
        expect![[r#"
        status 2
        a.md:1:6: error[document-number-bracket] 年份应当用六角括号“〔〕”括起，不用“[]”
        --- stderr
        错误：机构.tsv:2:4: “无”无法识别，可用的值：current、abolished、renamed、unknown
        错误：设置或词库表有误，没有改动任何文件；改正以后再用 --fix
    "#]],
    );
    folder.run_with_input("check --fix -", ONE_FAULT.as_bytes()).expect(expect![[r#"
        status 2
        没有检查任何文件
        --- stderr
        错误：机构.tsv:2:4: “无”无法识别，可用的值：current、abolished、renamed、unknown
        错误：设置或词库表有误，没有改动任何文件；改正以后再用 --fix
    "#]]);
}

#[test]
fn a_report_never_takes_the_place_of_a_draft() {
    let folder = Folder::new().file("a.md", ONE_FAULT).file("b.md", ONE_FAULT).file("空.md", "");
    unchanged(
        &folder,
        "check --fix --output-file a.md a.md",
        expect![[r#"
        status 2
        --- stderr
        错误：--output-file 的“a.md”是要检查的文件，没有检查，也没有写入；请换一个文件名，如 检查结果.json
    "#]],
    );
    unchanged(
        &folder,
        "check --output-file ./b.md a.md",
        expect![[r#"
        status 2
        --- stderr
        错误：--output-file 的“b.md”已经存在，可能是草稿，没有检查，也没有写入；请换一个文件名，如 检查结果.json
    "#]],
    );
    folder.run("check -q --output-file 空.md --output-format concise a.md").expect(expect![[r#"
        status 1
    "#]]);
    assert_eq!(folder.text("空.md").lines().count(), 1);
}

#[test]
fn a_report_replaces_an_older_one_as_a_whole() {
    let folder = Folder::new().file("a.md", NO_FAULT).file("结果.json", "[旧的结果]".repeat(99));
    folder.run("check -q --output-format json --output-file 结果.json").expect(expect![[r#"
        status 0
    "#]]);
    assert_eq!(folder.text("结果.json"), "[]\n");
    assert_eq!(folder.names(), ["a.md", "结果.json"]);
}

#[test]
fn a_run_without_a_draft_is_not_clean() {
    let folder = Folder::new().file("稿/通知.docx", "PK").file("稿/b.PDF", "%PDF-1.7");
    folder.run("check 稿").expect(expect![[r#"
        status 2
        没有检查任何文件
        --- stderr
        错误：没有找到可检查的文件（.md、.markdown、.txt），什么也没有检查；有 2 个 Word、WPS、PDF 等文件，请先另存为纯文本或 Markdown
    "#]]);
    folder.run("check --output-format json 稿").expect(expect![[r#"
        status 2
        []
        --- stderr
        错误：没有找到可检查的文件（.md、.markdown、.txt），什么也没有检查；有 2 个 Word、WPS、PDF 等文件，请先另存为纯文本或 Markdown
    "#]]);
    folder.run("check --allow-empty 稿").expect(expect![[r#"
        status 0
        没有检查任何文件
    "#]]);
    Folder::new().run("check").expect(expect![[r#"
        status 2
        没有检查任何文件
        --- stderr
        错误：没有找到可检查的文件（.md、.markdown、.txt），什么也没有检查；本来就可以没有文件的，加上 --allow-empty
    "#]]);
    folder.run("check 无.md").expect(expect![[r#"
        status 2
        没有检查任何文件
        --- stderr
        错误：无.md: 文件或文件夹不存在
    "#]]);
}

#[test]
fn a_file_in_another_format_is_refused_by_name_and_not_fixed() {
    let page = "<!DOCTYPE html>\n<html><body>根据溪政发[2024]73号文件</body></html>\n";
    let folder = Folder::new()
        .file("a.md", page)
        .file("b.txt", "%PDF-1.4\n根据溪政发[2024]73号文件\n")
        .file("c.md", "<h1 align=center>通知</h1>\n\n根据溪政发[2024]73号文件。\n");
    folder.run("check --fix -q --output-format concise").expect(expect![[r#"
        status 2
        --- stderr
        错误：a.md: 是整个网页（HTML），不能检查；请只取正文，存为纯文本或 Markdown
        错误：b.txt: 是 PDF 文件，不能检查；请从排版以前的原稿另存为纯文本或 Markdown
    "#]]);
    assert_eq!(folder.text("a.md"), page);
    assert!(folder.text("c.md").contains("溪政发〔2024〕73号"));
}
