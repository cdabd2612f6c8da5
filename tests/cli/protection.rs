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

#[test]
fn a_report_of_an_earlier_run_is_replaced_and_not_checked() {
    let folder = Folder::new().file("a.md", ONE_FAULT);
    for options in ["", " -q", " --statistics", " --output-format concise", " --output-format jsonl", " --diff"] {
        let command = format!("check --exit-zero --output-file 结果.txt{options}");
        let first = folder.run(&command);
        let report = folder.bytes("结果.txt");
        let second = folder.run(&command);
        assert_eq!((first.status, second.status, &second.stderr), (0, 0, &first.stderr), "{options}");
        assert_eq!(folder.bytes("结果.txt"), report, "{options}");
    }
    folder.write("结果.txt", [&folder.bytes("结果.txt")[..], "以上问题请改正。\n".as_bytes()].concat());
    assert_eq!(folder.run("check --output-file 结果.txt").status, 2);
}

#[test]
fn a_name_is_shown_escaped_and_given_to_programs_as_it_is() {
    let folder = Folder::new().file("a\u{1b}[2J\n.md", ONE_FAULT);
    folder.run("check -q --output-format concise").expect(expect![[r#"
        status 1
        a\u{1b}[2J\n.md:1:6: error[document-number-bracket] 年份应当用六角括号“〔〕”括起，不用“[]”
    "#]]);
    let json = folder.run("check --output-format json").stdout;
    let found: serde_json::Value = serde_json::from_slice(&json).expect("JSON");
    assert_eq!(found[0]["path"], "a\u{1b}[2J\n.md");
}

#[test]
fn a_draft_that_is_too_large_is_named_and_skipped() {
    let folder = Folder::new().file("a.md", NO_FAULT).file("大.md", vec![b'a'; (16 << 20) + 1]);
    folder.run("check").expect(expect![[r#"
        status 2
        没有发现问题；检查 1 个文件
        --- stderr
        错误：大.md: 没有检查：超过 16 MB，太大
    "#]]);
}

/// Drafts with faults; each is long enough that a run does not end at once.
#[cfg(unix)]
fn many(count: usize) -> (Folder, String, String) {
    let (old, new) = (ONE_FAULT.repeat(40), NO_FAULT.repeat(40));
    let folder = (0..count).fold(Folder::new(), |folder, i| folder.file(&format!("{i:03}.md"), &old));
    (folder, old, new)
}

/// Each draft is as it was or fixed; returns how many are fixed.
#[cfg(unix)]
fn fixed_drafts(folder: &Folder, old: &str, new: &str) -> usize {
    let drafts = folder.names().into_iter().filter(|name| name.ends_with(".md"));
    let texts: Vec<String> = drafts.map(|name| folder.text(&name)).collect();
    assert!(texts.iter().all(|text| text == old || text == new));
    texts.iter().filter(|text| *text == new).count()
}

/// A run whose report nobody reads.
#[cfg(unix)]
fn unheard(folder: &Folder) -> std::process::Command {
    let mut command = folder.command("check --fix -q");
    command.stdout(std::process::Stdio::null()).stderr(std::process::Stdio::null());
    command
}

#[cfg(unix)]
#[test]
fn an_interrupted_run_loses_nothing_and_the_next_one_clears_up() {
    for (signal, clears_up) in [("TERM", true), ("INT", true), ("KILL", false)] {
        for fixed in [1, 10] {
            let (folder, old, new) = many(40);
            let mut child = unheard(&folder).spawn().expect("started");
            // a run that ends first has nothing to lose
            while fixed_drafts(&folder, &old, &new) < fixed && child.try_wait().is_ok_and(|ended| ended.is_none()) {}
            let kill =
                std::process::Command::new("kill").args([&format!("-{signal}"), &child.id().to_string()]).status();
            assert!(kill.is_ok());
            child.wait().expect("ended");
            fixed_drafts(&folder, &old, &new);
            let left = |folder: &Folder| folder.names().iter().filter(|name| !name.ends_with(".md")).count();
            assert!(!clears_up || left(&folder) == 0, "{signal} {:?}", folder.names());
            assert_eq!(folder.run("check --fix -q").status, 0);
            assert_eq!((fixed_drafts(&folder, &old, &new), left(&folder)), (40, 0), "{signal}");
        }
    }
}

#[cfg(unix)]
#[test]
fn two_runs_at_once_lose_nothing() {
    let (folder, old, new) = many(40);
    let mut runs: Vec<_> = (0..2).map(|_| unheard(&folder).spawn().expect("started")).collect();
    assert!(runs.iter_mut().all(|run| run.wait().is_ok()));
    assert_eq!(fixed_drafts(&folder, &old, &new), 40);
    assert_eq!(folder.names().len(), 40);
}

/// A file system without room: no file may become larger than a limit.
#[cfg(unix)]
#[test]
fn without_room_a_draft_stays_as_it_was() {
    let (folder, old, _) = many(2);
    let program = env!("CARGO_BIN_EXE_hegao");
    let limited = format!("trap '' XFSZ; ulimit -f 1; exec {program} check --fix -q --output-format concise");
    let mut command = std::process::Command::new("sh");
    let output = command.args(["-c", &limited]).current_dir(folder.path("")).output().expect("started");
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2));
    assert!(said.contains("000.md: 无法写入：") && said.contains("001.md: 无法写入："), "{said}");
    assert_eq!(folder.names(), ["000.md", "001.md"]);
    assert_eq!((folder.text("000.md"), folder.text("001.md")), (old.clone(), old));
}

#[cfg(unix)]
#[test]
fn a_folder_that_links_to_itself_is_searched_once() {
    let folder = Folder::new().file("稿/a.md", ONE_FAULT);
    for link in ["上", "下"] {
        std::os::unix::fs::symlink("..", folder.path(&format!("稿/{link}"))).expect("linked");
    }
    folder.run("check -q --output-format concise").expect(expect![[r#"
        status 1
        稿/a.md:1:6: error[document-number-bracket] 年份应当用六角括号“〔〕”括起，不用“[]”
    "#]]);
    let zero = folder.run("check /dev/zero");
    assert_eq!((zero.status, &*zero.stderr), (2, "错误：/dev/zero: 没有检查：超过 16 MB，太大\n"));
}
