//! The exit status: 0 for nothing at or above the limit, 1 for findings, 2 for a failed run; the same in every format.

use crate::support::{Folder, NO_FAULT, ONE_FAULT, ONE_WARNING};
use expect_test::expect;
use std::io::Read as _;

fn status(draft: &str, options: &str) -> i32 {
    Folder::new().file("a.md", draft).run(&format!("check {options}")).status
}

#[test]
fn the_limit_is_warning_unless_set() {
    assert_eq!(status(NO_FAULT, ""), 0);
    assert_eq!(status(ONE_FAULT, ""), 1);
    assert_eq!(status(ONE_WARNING, ""), 1);
    assert_eq!(status(ONE_WARNING, "--fail-on error"), 0);
    assert_eq!(status(ONE_FAULT, "--fail-on error"), 1);
    assert_eq!(status(ONE_FAULT, "--fail-on never"), 0);
    assert_eq!(status(ONE_FAULT, "--exit-zero"), 0);
}

#[test]
fn findings_below_the_limit_pass() {
    assert_eq!(status(ONE_FAULT, "--severity document-number=info"), 0);
    assert_eq!(status(ONE_FAULT, "--severity document-number=info --fail-on info"), 1);
    assert_eq!(status(ONE_FAULT, "--severity document-number-bracket=hint --fail-on info"), 0);
}

#[test]
fn every_format_has_the_same_exit_status() {
    for format in ["full", "concise", "json", "jsonl"] {
        assert_eq!(status(ONE_FAULT, &format!("--output-format {format}")), 1, "{format}");
        assert_eq!(status(NO_FAULT, &format!("--output-format {format}")), 0, "{format}");
        assert_eq!(status("\0", &format!("--output-format {format}")), 2, "{format}");
    }
}

#[test]
fn an_unreadable_file_is_named_and_the_others_are_linted() {
    let folder = Folder::new().file("a.md", ONE_FAULT).file("b.md", b"\x89PNG\r\n\x1a\n\0\0").file("c.md", ONE_FAULT);
    folder.run("check --output-format concise .").expect(expect![[r#"
        status 2
        a.md:1:6: error[document-number-bracket] 年份应当用六角括号“〔〕”括起，不用“[]”
        c.md:1:6: error[document-number-bracket] 年份应当用六角括号“〔〕”括起，不用“[]”
        --- stderr
        错误：b.md: 不是文本文件或编码无法识别
        共 2 个问题（错误 2，警告 0，提示 0），其中 2 个可用 --fix 修改；检查 2 个文件
    "#]]);
    folder.run("check --output-format concise c.md 无.md a.md").expect(expect![[r#"
        status 2
        a.md:1:6: error[document-number-bracket] 年份应当用六角括号“〔〕”括起，不用“[]”
        c.md:1:6: error[document-number-bracket] 年份应当用六角括号“〔〕”括起，不用“[]”
        --- stderr
        错误：无.md: 文件或文件夹不存在
        共 2 个问题（错误 2，警告 0，提示 0），其中 2 个可用 --fix 修改；检查 2 个文件
    "#]]);
    assert_eq!(folder.run("check --exit-zero").status, 2, "a failed run is not excused");
}

#[test]
fn a_wrong_command_line_is_explained() {
    let folder = Folder::new().file("a.md", ONE_FAULT);
    for (args, expected) in [
        (
            "chekc",
            expect![[r#"
                status 2
                --- stderr
                错误：没有命令 chekc
                  是否想用命令 check？
                用“hegao --help”查看用法。
            "#]],
        ),
        (
            "check --fixx",
            expect![[r#"
                status 2
                --- stderr
                错误：没有选项 --fixx
                  是否想用选项 --fix？
                用“hegao check --help”查看用法。
            "#]],
        ),
        (
            "check --color alway",
            expect![[r#"
                status 2
                --- stderr
                错误：--color <何时> 的值“alway”无效，可用的值：auto、always、never
                  是否想用值 always？
                用“hegao check --help”查看用法。
            "#]],
        ),
        (
            "check --fail-on fatal",
            expect![[r#"
                status 2
                --- stderr
                错误：--fail-on <级别> 的值“fatal”无效，可用的值：error、warning、info、never
                用“hegao check --help”查看用法。
            "#]],
        ),
        (
            "check --as-of 2026-02-30",
            expect![[r#"
                status 2
                --- stderr
                错误：--as-of <日期> 的值“2026-02-30”无效：应写作 YYYY-MM-DD 或 today
                用“hegao check --help”查看用法。
            "#]],
        ),
        (
            "check --severity slogan",
            expect![[r#"
                status 2
                --- stderr
                错误：--severity <规则=级别> 的值“slogan”无效：应写作“规则=级别”，如 policy-expired=hint
                用“hegao check --help”查看用法。
            "#]],
        ),
        (
            "check --severity document-number=fatal",
            expect![[r#"
                status 2
                --- stderr
                错误：--severity <规则=级别> 的值“document-number=fatal”无效：没有名为“fatal”的级别，可用的级别：hint、info、warning、error
                用“hegao check --help”查看用法。
            "#]],
        ),
        (
            "check --severity document-numbr=hint",
            expect![[r#"
                status 2
                --- stderr
                错误：--severity <规则=级别> 的值“document-numbr=hint”无效：没有名为“document-numbr”的规则或规则族，是否想写“document-number”？
                用“hegao check --help”查看用法。
            "#]],
        ),
        (
            "check --select document-number-brackets --ignore polcy",
            expect![[r#"
            status 2
            --- stderr
            错误：--select: 没有名为“document-number-brackets”的规则或规则族，是否想写“document-number-bracket”？
            错误：--ignore: 没有名为“polcy”的规则或规则族，是否想写“policy”？
        "#]],
        ),
        (
            "check --config 无.toml",
            expect![[r#"
            status 2
            --- stderr
            错误：--config 指定的“无.toml”不存在或不是文件
        "#]],
        ),
        (
            "check --config a.toml --no-config",
            expect![[r#"
                status 2
                --- stderr
                错误：--config <文件> 不能与 --no-config 同用
                用“hegao check --help”查看用法。
            "#]],
        ),
        (
            "check - a.md",
            expect![[r#"
            status 2
            --- stderr
            错误：标准输入“-”不能与其他路径同用
        "#]],
        ),
    ] {
        folder.run(args).expect(expected);
    }
}

#[test]
fn a_reader_that_closes_early_is_not_an_error() {
    let faults = ONE_FAULT.repeat(3000);
    let folder = Folder::new().file("a.md", faults);
    let mut child = folder.command("check").spawn().expect("started");
    let mut first = [0; 10];
    let mut stdout = child.stdout.take().expect("a pipe");
    stdout.read_exact(&mut first).expect("output");
    drop(stdout);
    let output = child.wait_with_output().expect("ended");
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn a_wrong_command_line_names_what_was_meant() {
    let folder = Folder::new();
    folder.run("explain policy expired").expect(expect![[r#"
        status 2
        --- stderr
        错误：一次只说明一条规则或一族，是否想用“hegao explain policy-expired”？
    "#]]);
    folder.run("rules policy").expect(expect![[r#"
        status 2
        --- stderr
        错误：多出参数“policy”
        用“hegao rules --help”查看用法。
    "#]]);
    folder.run("lexicon find").expect(expect![[r#"
        status 2
        --- stderr
        错误：缺少参数 <文字>
        用“hegao lexicon find --help”查看用法。
    "#]]);
    // many clients append it
    folder.run("server --stdio").expect(expect![[r#"
        status 1
    "#]]);
}
