//! Standard input.

use crate::support::{Folder, NO_FAULT, ONE_FAULT};
use expect_test::expect;

#[test]
fn findings_in_standard_input() {
    let folder = Folder::new();
    folder.run_with_input("check --output-format concise -", ONE_FAULT.as_bytes()).expect(expect![[r#"
        status 1
        -:1:6: error[document-number-bracket] 年份应当用六角括号“〔〕”括起，不用“[]”
        --- stderr
        共 1 个问题（错误 1，警告 0，提示 0），其中 1 个可用 --fix 修改；检查 1 个文件
    "#]]);
}

#[test]
fn the_file_name_decides_settings_and_name() {
    let folder = Folder::new().file("稿/hegao.toml", "[severity]\ndocument-number = \"hint\"\n");
    let run = folder.run_with_input("check --output-format concise --stdin-filename 稿/新.md -", ONE_FAULT.as_bytes());
    run.expect(expect![[r#"
        status 0
        稿/新.md:1:6: hint[document-number-bracket] 年份应当用六角括号“〔〕”括起，不用“[]”
        --- stderr
        共 1 个问题（错误 0，警告 0，提示 1），其中 1 个可用 --fix 修改；检查 1 个文件
    "#]]);
}

#[test]
fn the_fixed_text_goes_to_stdout_and_the_report_to_stderr() {
    let folder = Folder::new();
    let draft = format!("{ONE_FAULT}请报送国家发展计划委员会。\n");
    folder.run_with_input("check --fix --output-format concise -", draft.as_bytes()).expect(expect![[r#"
        status 1
        根据溪政发〔2024〕73号文件，现通知如下。
        请报送国家发展计划委员会。
        --- stderr
        -:2:4: warning[agency-abolished] “国家发展计划委员会”已于2003年3月撤销，职责由“国家发展和改革委员会”承担
        已改 1 处；共 1 个问题（错误 0，警告 1，提示 0）；检查 1 个文件
    "#]]);
}

#[test]
fn input_without_faults_is_unchanged() {
    let folder = Folder::new();
    let run = folder.run_with_input("check --fix -q -", NO_FAULT.as_bytes());
    assert_eq!((run.status, run.text(), run.stderr.as_str()), (0, NO_FAULT, ""));
}

#[test]
fn the_encoding_of_the_input_is_kept() {
    let bytes = |text| encoding_rs::GB18030.encode(text).0.into_owned();
    let run = Folder::new().run_with_input("check --fix -q -", &bytes(ONE_FAULT));
    assert_eq!((run.status, run.stdout, run.stderr.as_str()), (0, bytes(NO_FAULT), ""));
}

#[test]
fn a_diff_of_the_input() {
    let folder = Folder::new();
    folder.run_with_input("check --diff --stdin-filename 新.md -", ONE_FAULT.as_bytes()).expect(expect![[r#"
        status 1
        --- 新.md
        +++ 新.md
        @@ -1 +1 @@
        -根据溪政发[2024]73号文件，现通知如下。
        +根据溪政发〔2024〕73号文件，现通知如下。
        --- stderr
        1 个文件可改 1 处，没有写入
    "#]]);
}

#[test]
fn binary_input_is_refused() {
    Folder::new().run_with_input("check -q -", b"\0\x01").expect(expect![[r#"
        status 2
        --- stderr
        错误：-: 不是文本文件或编码无法识别
    "#]]);
}
