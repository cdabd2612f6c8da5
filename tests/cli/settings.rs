//! `hegao.toml`: found from the file's folder upwards, overridden by the command line, never silently ignored.

use crate::support::{Folder, ONE_FAULT, ONE_WARNING};
use expect_test::expect;

const BOTH: &str = "根据溪政发[2024]第73号，请报送国家发展计划委员会。\n";

/// The rules that report findings, in order.
fn rules(folder: &Folder, args: &str) -> Vec<String> {
    let run = folder.run(&format!("check --output-format concise -q {args}"));
    assert_eq!(run.stderr, "");
    let rule = |line: &str| Some(line.split_once('[')?.1.split_once(']')?.0.to_owned());
    run.text().lines().filter_map(rule).collect()
}

fn with(toml: &str) -> Folder {
    Folder::new().file("a.md", BOTH).file("hegao.toml", toml)
}

#[test]
fn rules_are_selected_by_id_and_by_family() {
    let all = ["document-number-bracket", "document-number-ordinal", "agency-abolished"];
    assert_eq!(rules(&with(""), ""), all);
    assert_eq!(rules(&with("select = [\"agency\"]"), ""), all[2..]);
    assert_eq!(rules(&with("ignore = [\"document-number-bracket\"]"), ""), all[1..]);
    assert_eq!(rules(&with("select = [\"all\"]\nignore = [\"document-number\"]"), ""), all[2..]);
}

#[test]
fn the_command_line_wins() {
    let folder = with("ignore = [\"document-number\"]\n[severity]\nagency-abolished = \"hint\"\n");
    assert_eq!(rules(&folder, "--select document-number-ordinal"), ["document-number-ordinal"]);
    assert_eq!(rules(&folder, "--extend-select document-number-ordinal").len(), 2);
    assert_eq!(rules(&folder, "--ignore agency"), [""; 0]);
    assert_eq!(rules(&folder, "--no-config").len(), 3);
    folder.run("check --output-format concise -q").expect(expect![[r#"
        status 0
        a.md:1:20: hint[agency-abolished] “国家发展计划委员会”已于2003年3月撤销，职责由“国家发展和改革委员会”承担
    "#]]);
    folder.run("check --output-format concise -q --severity agency=error").expect(expect![[r#"
        status 1
        a.md:1:20: error[agency-abolished] “国家发展计划委员会”已于2003年3月撤销，职责由“国家发展和改革委员会”承担
    "#]]);
}

#[test]
fn the_day_of_judgement() {
    let folder = Folder::new().file("a.md", ONE_WARNING).file("早/a.md", ONE_WARNING);
    folder.write("早/hegao.toml", "as-of = 2002-06-30");
    assert_eq!(folder.run("check a.md").status, 1);
    assert_eq!(folder.run("check 早/a.md").status, 0);
    assert_eq!(folder.run("check 早/a.md --as-of 2020-01-01").status, 1);
    assert_eq!(folder.run("check a.md --as-of 2002-06-30").status, 0);
    folder.write("早/hegao.toml", "as-of = \"today\"");
    assert_eq!(folder.run("check 早/a.md").status, 1);
}

#[test]
fn the_nearest_file_counts_for_each_draft() {
    let folder =
        with("select = [\"agency\"]").file("下/深/b.md", BOTH).file("下/hegao.toml", "select = [\"document-number\"]");
    assert_eq!(rules(&folder, "a.md"), ["agency-abolished"]);
    assert_eq!(rules(&folder, "下/深/b.md"), ["document-number-bracket", "document-number-ordinal"]);
    assert_eq!(rules(&folder, "--config hegao.toml 下/深/b.md"), ["agency-abolished"]);
}

#[test]
fn a_file_extends_another() {
    let folder = Folder::new()
        .file("hegao.toml", "ignore = [\"agency\"]\n[severity]\ndocument-number = \"hint\"\n")
        .file("下/a.md", BOTH)
        .file("下/hegao.toml", "extend = \"../hegao.toml\"\n[severity]\ndocument-number-ordinal = \"error\"\n");
    folder.run("check --output-format concise -q").expect(expect![[r#"
        status 1
        下/a.md:1:6: hint[document-number-bracket] 年份应当用六角括号“〔〕”括起，不用“[]”
        下/a.md:1:12: error[document-number-ordinal] 发文顺序号前不加“第”字
    "#]]);
}

#[test]
fn rules_can_be_ignored_for_some_files() {
    let toml = "[per-file-ignores]\n\"归档/**\" = [\"agency\", \"document-number\"]\n\"*.txt\" = [\"document-number-bracket\"]\n";
    let folder = with(toml).file("归档/旧/b.md", BOTH).file("下/c.txt", BOTH).file("下/归档/d.md", BOTH);
    assert_eq!(rules(&folder, "归档"), [""; 0]);
    assert_eq!(rules(&folder, "下/c.txt"), ["document-number-ordinal", "agency-abolished"]);
    assert_eq!(rules(&folder, "下/归档/d.md").len(), 3);
    assert_eq!(rules(&folder, "--select agency 归档"), [""; 0], "what a file is spared it is always spared");
}

#[test]
fn every_fault_of_a_settings_file_is_named_with_its_place() {
    let toml = "selcet = [\"all\"]\nignore = [\"polcy\", 3]\nas-of = \"2026-02-30\"\n\n[severity]\nagency = \"fatal\"\n\
                \"无\" = \"hint\"\n\n[style]\nagency-short-name = \"allow\"\n[lexicon]\ntables = \"词库/*.tsv\"\n\
                [per-file-ignores]\n\"[\" = [\"all\"]\n";
    with(toml).file("好/a.md", ONE_FAULT).file("好/hegao.toml", "").run("check --output-format concise").expect(
        expect![[r#"
            status 2
            好/a.md:1:6: error[document-number-bracket] 年份应当用六角括号“〔〕”括起，不用“[]”
            --- stderr
            错误：hegao.toml:1:1: 没有名为“selcet”的设置，是否想写“select”？
            错误：hegao.toml:2:11: 没有名为“polcy”的规则或规则族，是否想写“policy”？
            错误：hegao.toml:2:20: 这里应为字符串，实为数字
            错误：hegao.toml:3:9: 日期“2026-02-30”无法识别，应写作 YYYY-MM-DD 或 today
            错误：hegao.toml:6:10: “fatal”无法识别，可用的值：error、warning、info、hint
            错误：hegao.toml:7:1: 没有名为“无”的规则或规则族
            错误：hegao.toml:10:1: [style] 中没有名为“agency-short-name”的设置，是否想写“agency-short-names”？
            错误：hegao.toml:12:10: 这里应为数组，实为字符串
            错误：hegao.toml:14:1: 文件名模式“[”有误：方括号没有成对
            错误：设置有误，以下文件没有检查：a.md
            共 1 个问题（错误 1，警告 0，提示 0），其中 1 个可用 --fix 修改；检查 1 个文件
        "#]],
    );
}

#[test]
fn a_settings_file_that_is_not_toml() {
    with("select = [\"all\"\n\n[severity]\n").run("check --output-format concise -q").expect(expect![[r#"
        status 2
        --- stderr
        错误：hegao.toml:3:1: TOML 语法有误：各项之间要用半角逗号“,”隔开，末尾要有右括号]
        错误：设置有误，以下文件没有检查：a.md
    "#]]);
}

#[test]
fn many_files_with_broken_settings_are_counted() {
    let folder = (0..12).fold(with("x = 1\n"), |folder, i| folder.file(&format!("b{i:02}.md"), ""));
    folder.run("check -q --output-format concise --fail-on never --select agency").expect(expect![[r#"
        status 2
        --- stderr
        错误：hegao.toml:1:1: 没有名为“x”的设置，可用的设置：extend、as-of、select、extend-select、ignore、manual、severity、per-file-ignores、lexicon、style、editor
        错误：设置有误，以下文件没有检查：a.md、b00.md、b01.md、b02.md、b03.md、b04.md、b05.md、b06.md、b07.md、b08.md等 13 个文件
    "#]]);
}

#[test]
fn missing_bases_and_cycles_of_bases() {
    with("extend = \"无.toml\"\n").run("check --output-format concise -q").expect(expect![[r#"
        status 2
        --- stderr
        错误：hegao.toml:1:10: extend 指向的“无.toml”无法读取：文件或文件夹不存在
        错误：设置有误，以下文件没有检查：a.md
    "#]]);
    let folder = with("extend = \"b.toml\"\n").file("b.toml", "# 基\nextend = \"hegao.toml\"\n");
    folder.run("check --output-format concise -q").expect(expect![[r#"
        status 2
        --- stderr
        错误：b.toml:2:10: extend 指向的“hegao.toml”形成循环
        错误：设置有误，以下文件没有检查：a.md
    "#]]);
    let folder = with("extend = \"b.toml\"\n").file("b.toml", "selekt = []\n");
    folder.run("check --output-format concise -q").expect(expect![[r#"
        status 2
        --- stderr
        错误：b.toml:1:1: 没有名为“selekt”的设置，是否想写“select”？
        错误：设置有误，以下文件没有检查：a.md
    "#]]);
}

#[test]
fn a_finding_names_the_page_in_the_manual_of_the_unit() {
    let toml = "manual = \"http://hegao.example/册\"\n";
    let output = with(toml).file("a.md", "国发[2016]73号\n").run("check --output-format json");
    let url = "\"url\":\"http://hegao.example/册/rules/document-number-bracket.html\"";
    assert!(output.text().contains(url), "{}", output.text());
    with("manual = \"hegao.example\"\n").file("a.md", "甲\n").run("check --output-format concise").expect(expect![[
        r#"
        status 2
        --- stderr
        错误：hegao.toml:1:10: 网址“hegao.example”无法识别，应以 https://、http:// 或 file:/// 开头
        错误：设置有误，以下文件没有检查：a.md
        没有检查任何文件
    "#
    ]]);
}
