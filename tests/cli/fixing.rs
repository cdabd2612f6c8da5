//! `--fix`, `--unsafe-fixes`, `--diff`: what is written, and what is left alone.

use crate::support::{Folder, NO_FAULT, OLD_AGENCY, ONE_FAULT};
use expect_test::expect;
use std::fs;

const MANY: &str = "　　根据国办发[2024]第073号和溪政发（2019） 12 号文件，\n请报送云溪镇经贸办公室。\n";

#[test]
fn safe_fixes_are_written_and_the_rest_is_reported() {
    let folder = Folder::new().with_agencies().file("a.md", MANY);
    folder.run("check --fix").expect(expect![[r#"
        status 1
        警告[agency-abolished]: “云溪镇经贸办公室”已于2020年5月1日撤销，职责由“云溪镇经济发展办公室”承担
         --> a.md:2:4
          |
        2 | 请报送云溪镇经贸办公室。
          |       ^^^^^^^^^^^^^^^^
          |
          = 依据：机构沿革词库
          = 注：《云溪镇机构改革方案》（来源：云溪镇发〔2020〕3号）
          = 改为“云溪镇经济发展办公室” [建议]

        已改 5 处；共 1 个问题（错误 0，警告 1，提示 0）；检查 1 个文件
    "#]]);
    expect![[r#"
        　　根据国办发〔2024〕73号和溪政发〔2019〕12号文件，
        请报送云溪镇经贸办公室。
    "#]]
    .assert_eq(&folder.text("a.md"));
}

#[test]
fn suggestions_are_written_on_demand() {
    let folder = Folder::new().with_agencies().file("a.md", MANY);
    folder.run("check --fix --unsafe-fixes --output-format concise").expect(expect![[r#"
        status 0
        --- stderr
        已改 6 处；没有发现问题；检查 1 个文件
    "#]]);
    expect![[r#"
        　　根据国办发〔2024〕73号和溪政发〔2019〕12号文件，
        请报送云溪镇经济发展办公室。
    "#]]
    .assert_eq(&folder.text("a.md"));
}

#[test]
fn suggestions_alone_write_nothing() {
    let folder = Folder::new().with_agencies().file("a.md", OLD_AGENCY);
    folder.run("check --unsafe-fixes --output-format concise").expect(expect![[r#"
        status 1
        a.md:1:4: warning[agency-abolished] “云溪镇经贸办公室”已于2020年5月1日撤销，职责由“云溪镇经济发展办公室”承担
        --- stderr
        共 1 个问题（错误 0，警告 1，提示 0），其中 1 个可用 --fix --unsafe-fixes 修改；检查 1 个文件
    "#]]);
    assert_eq!(folder.text("a.md"), OLD_AGENCY);
}

#[test]
fn a_second_run_changes_nothing() {
    let folder = Folder::new().with_agencies().file("a.md", MANY);
    folder.run("check --fix");
    let once = folder.bytes("a.md");
    let modified = fs::metadata(folder.path("a.md")).expect("there").modified().expect("a time");
    folder.run("check --fix");
    assert_eq!(folder.bytes("a.md"), once);
    assert_eq!(fs::metadata(folder.path("a.md")).expect("there").modified().expect("a time"), modified);
}

#[test]
fn only_selected_rules_apply_fixes() {
    let folder = Folder::new().with_agencies().file("a.md", MANY);
    folder.run("check --fix --select document-number-ordinal").expect(expect![[r#"
        status 0
        已改 1 处；没有发现问题；检查 1 个文件
    "#]]);
    expect![[r#"
        　　根据国办发[2024]073号和溪政发（2019） 12 号文件，
        请报送云溪镇经贸办公室。
    "#]]
    .assert_eq(&folder.text("a.md"));
}

#[test]
fn a_diff_shows_and_does_not_write() {
    let folder =
        Folder::new().with_agencies().file("a.md", MANY).file("b.md", NO_FAULT).file("c/d.txt", "溪政发[2024]73号");
    folder.run("check --diff").expect(expect![[r#"
        status 1
        --- a.md
        +++ a.md
        @@ -1,2 +1,2 @@
        -　　根据国办发[2024]第073号和溪政发（2019） 12 号文件，
        +　　根据国办发〔2024〕73号和溪政发〔2019〕12号文件，
         请报送云溪镇经贸办公室。
        --- c/d.txt
        +++ c/d.txt
        @@ -1 +1 @@
        -溪政发[2024]73号
        \ No newline at end of file
        +溪政发〔2024〕73号
        \ No newline at end of file
        --- stderr
        2 个文件可改 6 处，没有写入
    "#]]);
    assert_eq!(folder.text("a.md"), MANY);
    assert_eq!(folder.text("c/d.txt"), "溪政发[2024]73号");
}

#[test]
fn an_empty_diff_succeeds() {
    // the remaining finding has no safe fix
    Folder::new().with_agencies().file("a.md", OLD_AGENCY).run("check --diff").expect(expect![[r#"
        status 0
        --- stderr
        没有可改之处
    "#]]);
    assert_eq!(Folder::new().file("a.md", ONE_FAULT).run("check --diff --exit-zero").status, 0);
}

#[test]
fn diff_wins_over_fix() {
    let folder = Folder::new().file("a.md", ONE_FAULT);
    assert_eq!(folder.run("check --fix --diff").status, 1);
    assert_eq!(folder.text("a.md"), ONE_FAULT);
}

#[test]
fn every_byte_outside_the_edits_stays() {
    let before = "\u{feff}一、要求\r\n\u{3000}\u{3000}按溪政发[2024]73号办。 \t\r二、\u{2028}三\u{b}\n\n";
    let folder = Folder::new().file("a.txt", before);
    assert_eq!(folder.run("check --fix").status, 0);
    assert_eq!(folder.text("a.txt"), before.replace("[2024]", "〔2024〕"));
    assert_eq!(folder.names(), ["a.txt"]);
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link_and_the_mode_is_kept() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = Folder::new().file("正文/a.md", ONE_FAULT);
    fs::set_permissions(folder.path("正文/a.md"), fs::Permissions::from_mode(0o604)).expect("mode set");
    std::os::unix::fs::symlink("正文/a.md", folder.path("链接.md")).expect("linked");
    assert_eq!(folder.run("check --fix 链接.md").status, 0);
    assert_eq!(folder.text("正文/a.md"), NO_FAULT);
    assert!(fs::symlink_metadata(folder.path("链接.md")).expect("there").is_symlink());
    assert_eq!(fs::metadata(folder.path("正文/a.md")).expect("there").permissions().mode() & 0o777, 0o604);
}

#[test]
fn a_read_only_file_is_left_alone_and_its_findings_are_reported() {
    let folder = Folder::new().file("a.md", ONE_FAULT).file("b.md", ONE_FAULT);
    let mut permissions = fs::metadata(folder.path("a.md")).expect("there").permissions();
    permissions.set_readonly(true);
    fs::set_permissions(folder.path("a.md"), permissions).expect("set");
    folder.run("check --fix --output-format concise").expect(expect![[r#"
        status 2
        a.md:1:6: error[document-number-bracket] 年份应当用六角括号“〔〕”括起，不用“[]”
        --- stderr
        错误：a.md: 文件只读，没有写入
        已改 1 处；共 1 个问题（错误 1，警告 0，提示 0），其中 1 个可用 --fix 修改；检查 2 个文件
    "#]]);
    assert_eq!(folder.text("a.md"), ONE_FAULT);
    assert_eq!(folder.text("b.md"), NO_FAULT);
    assert_eq!(folder.names(), ["a.md", "b.md"], "no temporary file is left");
}

/// The superuser may write into any folder; for everyone else nothing may change and nothing may be left behind.
#[cfg(unix)]
#[test]
fn in_a_read_only_folder_a_file_is_completely_old_or_new() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = Folder::new().file("锁/a.md", ONE_FAULT);
    fs::set_permissions(folder.path("锁"), fs::Permissions::from_mode(0o555)).expect("mode set");
    let run = folder.run("check --fix");
    let names: Vec<_> = fs::read_dir(folder.path("锁")).expect("readable").collect();
    fs::set_permissions(folder.path("锁"), fs::Permissions::from_mode(0o755)).expect("mode set");
    let expected = if run.status == 2 { ONE_FAULT } else { NO_FAULT };
    assert_eq!(folder.text("锁/a.md"), expected, "{}", run.stderr);
    assert_eq!(names.len(), 1);
    assert_eq!(run.stderr.is_empty(), run.status == 0, "{}", run.stderr);
}
