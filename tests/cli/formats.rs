//! The exact output of every format.

use crate::support::{Folder, NO_FAULT, OLD_AGENCY, ONE_FAULT};
use expect_test::expect;

fn three() -> Folder {
    let two = "# 通知\n\n根据溪政办发（2019）012号文件和\r\n溪政发[2024]第5号文件。\n";
    Folder::new().file("稿 子/通知.md", two).file("b.txt", OLD_AGENCY).file("c.md", NO_FAULT).with_agencies()
}

#[test]
fn full_is_the_default() {
    three().run("check").expect(expect![[r#"
        status 1
        警告[agency-abolished]: “云溪镇经贸办公室”已于2020年5月1日撤销，职责由“云溪镇经济发展办公室”承担
         --> b.txt:1:4
          |
        1 | 请报送云溪镇经贸办公室。
          |       ^^^^^^^^^^^^^^^^
          |
          = 依据：机构沿革词库
          = 注：《云溪镇机构改革方案》（来源：云溪镇发〔2020〕3号）
          = 改为“云溪镇经济发展办公室” [建议]

        错误[document-number-bracket]: 年份应当用六角括号“〔〕”括起，不用“（）”
         --> 稿 子/通知.md:3:7
          |
        3 | 根据溪政办发（2019）012号文件和
          |             ^^^^^^^^
          |
          = 依据：GB/T 9704—2012 7.2.5
          = 改为“〔2019〕” [可自动修改]

        错误[document-number-leading-zero]: 发文顺序号不编虚位，“012”应为“12”
         --> 稿 子/通知.md:3:13
          |
        3 | 根据溪政办发（2019）012号文件和
          |                     ^^^
          |
          = 依据：GB/T 9704—2012 7.2.5
          = 改为“12” [可自动修改]

        错误[document-number-bracket]: 年份应当用六角括号“〔〕”括起，不用“[]”
         --> 稿 子/通知.md:4:4
          |
        4 | 溪政发[2024]第5号文件。
          |       ^^^^^^
          |
          = 依据：GB/T 9704—2012 7.2.5
          = 改为“〔2024〕” [可自动修改]

        错误[document-number-ordinal]: 发文顺序号前不加“第”字
         --> 稿 子/通知.md:4:10
          |
        4 | 溪政发[2024]第5号文件。
          |             ^^
          |
          = 依据：GB/T 9704—2012 7.2.5
          = 删去“第” [可自动修改]

        共 5 个问题（错误 4，警告 1，提示 0），其中 4 个可用 --fix 修改；检查 3 个文件
    "#]]);
}

#[test]
fn full_of_clean_drafts_says_so() {
    Folder::new().file("a.md", NO_FAULT).run("check").expect(expect![[r#"
        status 0
        没有发现问题；检查 1 个文件
    "#]]);
}

#[test]
fn full_without_the_summary() {
    Folder::new().file("a.md", NO_FAULT).run("check -q").expect(expect![[r#"
        status 0
    "#]]);
}

#[test]
fn concise() {
    three().run("check --output-format concise").expect(expect![[r#"
        status 1
        b.txt:1:4: warning[agency-abolished] “云溪镇经贸办公室”已于2020年5月1日撤销，职责由“云溪镇经济发展办公室”承担
        稿 子/通知.md:3:7: error[document-number-bracket] 年份应当用六角括号“〔〕”括起，不用“（）”
        稿 子/通知.md:3:13: error[document-number-leading-zero] 发文顺序号不编虚位，“012”应为“12”
        稿 子/通知.md:4:4: error[document-number-bracket] 年份应当用六角括号“〔〕”括起，不用“[]”
        稿 子/通知.md:4:10: error[document-number-ordinal] 发文顺序号前不加“第”字
        --- stderr
        共 5 个问题（错误 4，警告 1，提示 0），其中 4 个可用 --fix 修改；检查 3 个文件
    "#]]);
}

#[test]
fn json() {
    three().run("check --output-format json").expect(expect![[r#"
        status 1
        [
        {"path":"b.txt","rule":"agency-abolished","severity":"warning","message":"“云溪镇经贸办公室”已于2020年5月1日撤销，职责由“云溪镇经济发展办公室”承担","basis":{"level":"lexicon","clause":"机构沿革词库"},"span":{"start":9,"end":33},"location":{"row":1,"column":4},"end_location":{"row":1,"column":12},"fix":{"applicability":"unsafe","title":"改为“云溪镇经济发展办公室”","edits":[{"start":9,"end":33,"text":"云溪镇经济发展办公室"}]},"related":[{"message":"《云溪镇机构改革方案》","path":null,"span":null,"source":"云溪镇发〔2020〕3号"}],"url":"rules/agency-abolished"},
        {"path":"稿 子/通知.md","rule":"document-number-bracket","severity":"error","message":"年份应当用六角括号“〔〕”括起，不用“（）”","basis":{"level":"standard","clause":"GB/T 9704—2012 7.2.5"},"span":{"start":28,"end":38},"location":{"row":3,"column":7},"end_location":{"row":3,"column":13},"fix":{"applicability":"safe","title":"改为“〔2019〕”","edits":[{"start":28,"end":31,"text":"〔"},{"start":35,"end":38,"text":"〕"}]},"related":[],"url":"rules/document-number-bracket"},
        {"path":"稿 子/通知.md","rule":"document-number-leading-zero","severity":"error","message":"发文顺序号不编虚位，“012”应为“12”","basis":{"level":"standard","clause":"GB/T 9704—2012 7.2.5"},"span":{"start":38,"end":41},"location":{"row":3,"column":13},"end_location":{"row":3,"column":16},"fix":{"applicability":"safe","title":"改为“12”","edits":[{"start":38,"end":39,"text":""}]},"related":[],"url":"rules/document-number-leading-zero"},
        {"path":"稿 子/通知.md","rule":"document-number-bracket","severity":"error","message":"年份应当用六角括号“〔〕”括起，不用“[]”","basis":{"level":"standard","clause":"GB/T 9704—2012 7.2.5"},"span":{"start":64,"end":70},"location":{"row":4,"column":4},"end_location":{"row":4,"column":10},"fix":{"applicability":"safe","title":"改为“〔2024〕”","edits":[{"start":64,"end":65,"text":"〔"},{"start":69,"end":70,"text":"〕"}]},"related":[],"url":"rules/document-number-bracket"},
        {"path":"稿 子/通知.md","rule":"document-number-ordinal","severity":"error","message":"发文顺序号前不加“第”字","basis":{"level":"standard","clause":"GB/T 9704—2012 7.2.5"},"span":{"start":70,"end":73},"location":{"row":4,"column":10},"end_location":{"row":4,"column":11},"fix":{"applicability":"safe","title":"删去“第”","edits":[{"start":70,"end":73,"text":""}]},"related":[],"url":"rules/document-number-ordinal"}
        ]
    "#]]);
}

#[test]
fn jsonl() {
    three().run("check --output-format jsonl").expect(expect![[r#"
        status 1
        {"path":"b.txt","rule":"agency-abolished","severity":"warning","message":"“云溪镇经贸办公室”已于2020年5月1日撤销，职责由“云溪镇经济发展办公室”承担","basis":{"level":"lexicon","clause":"机构沿革词库"},"span":{"start":9,"end":33},"location":{"row":1,"column":4},"end_location":{"row":1,"column":12},"fix":{"applicability":"unsafe","title":"改为“云溪镇经济发展办公室”","edits":[{"start":9,"end":33,"text":"云溪镇经济发展办公室"}]},"related":[{"message":"《云溪镇机构改革方案》","path":null,"span":null,"source":"云溪镇发〔2020〕3号"}],"url":"rules/agency-abolished"}
        {"path":"稿 子/通知.md","rule":"document-number-bracket","severity":"error","message":"年份应当用六角括号“〔〕”括起，不用“（）”","basis":{"level":"standard","clause":"GB/T 9704—2012 7.2.5"},"span":{"start":28,"end":38},"location":{"row":3,"column":7},"end_location":{"row":3,"column":13},"fix":{"applicability":"safe","title":"改为“〔2019〕”","edits":[{"start":28,"end":31,"text":"〔"},{"start":35,"end":38,"text":"〕"}]},"related":[],"url":"rules/document-number-bracket"}
        {"path":"稿 子/通知.md","rule":"document-number-leading-zero","severity":"error","message":"发文顺序号不编虚位，“012”应为“12”","basis":{"level":"standard","clause":"GB/T 9704—2012 7.2.5"},"span":{"start":38,"end":41},"location":{"row":3,"column":13},"end_location":{"row":3,"column":16},"fix":{"applicability":"safe","title":"改为“12”","edits":[{"start":38,"end":39,"text":""}]},"related":[],"url":"rules/document-number-leading-zero"}
        {"path":"稿 子/通知.md","rule":"document-number-bracket","severity":"error","message":"年份应当用六角括号“〔〕”括起，不用“[]”","basis":{"level":"standard","clause":"GB/T 9704—2012 7.2.5"},"span":{"start":64,"end":70},"location":{"row":4,"column":4},"end_location":{"row":4,"column":10},"fix":{"applicability":"safe","title":"改为“〔2024〕”","edits":[{"start":64,"end":65,"text":"〔"},{"start":69,"end":70,"text":"〕"}]},"related":[],"url":"rules/document-number-bracket"}
        {"path":"稿 子/通知.md","rule":"document-number-ordinal","severity":"error","message":"发文顺序号前不加“第”字","basis":{"level":"standard","clause":"GB/T 9704—2012 7.2.5"},"span":{"start":70,"end":73},"location":{"row":4,"column":10},"end_location":{"row":4,"column":11},"fix":{"applicability":"safe","title":"删去“第”","edits":[{"start":70,"end":73,"text":""}]},"related":[],"url":"rules/document-number-ordinal"}
    "#]]);
}

#[test]
fn json_of_clean_drafts_is_an_empty_array() {
    let folder = Folder::new().file("a.md", NO_FAULT);
    folder.run("check --output-format json").expect(expect![[r#"
        status 0
        []
    "#]]);
    folder.run("check --output-format jsonl").expect(expect![[r#"
        status 0
    "#]]);
}

#[test]
fn statistics() {
    three().run("check --statistics").expect(expect![[r#"
        status 1
             2  错误  document-number-bracket（2 处附改法）
             1  警告  agency-abolished（1 处附改法）
             1  错误  document-number-leading-zero（1 处附改法）
             1  错误  document-number-ordinal（1 处附改法）
        --- stderr
        共 5 个问题（错误 4，警告 1，提示 0），其中 4 个可用 --fix 修改；检查 3 个文件
    "#]]);
    three().run("check --statistics --output-format json").expect(expect![[r#"
        status 1
        [
        {"rule":"document-number-bracket","severity":"error","count":2,"fixable":2},
        {"rule":"agency-abolished","severity":"warning","count":1,"fixable":1},
        {"rule":"document-number-leading-zero","severity":"error","count":1,"fixable":1},
        {"rule":"document-number-ordinal","severity":"error","count":1,"fixable":1}
        ]
    "#]]);
}

#[test]
fn a_report_can_go_to_a_file() {
    let folder = Folder::new().file("a.md", ONE_FAULT);
    folder.run("check --output-format concise --output-file 报告.txt").expect(expect![[r#"
        status 1
        --- stderr
        共 1 个问题（错误 1，警告 0，提示 0），其中 1 个可用 --fix 修改；检查 1 个文件
    "#]]);
    expect![[r#"
        a.md:1:6: error[document-number-bracket] 年份应当用六角括号“〔〕”括起，不用“[]”
    "#]]
    .assert_eq(&folder.text("报告.txt"));
}

#[test]
fn a_report_that_cannot_be_written_fails_the_run() {
    let folder = Folder::new().file("a.md", NO_FAULT);
    folder.run("check --output-file 无/报告.txt").expect(expect![[r#"
        status 2
        --- stderr
        错误：无/报告.txt: 无法写入：文件或文件夹不存在
    "#]]);
}

#[test]
fn colour_on_demand_only() {
    let folder = Folder::new().file("a.md", ONE_FAULT);
    assert!(!folder.run("check").text().contains('\x1b'), "a pipe is no terminal");
    assert!(folder.run("check --color always").text().contains("\x1b[1m\x1b[91m错误[document-number-bracket]"));
    assert!(folder.run("check --color always --diff").text().contains("\x1b[31m-根据"));
    assert!(!folder.run("check --color never").text().contains('\x1b'));
}

#[test]
fn control_characters_of_a_draft_do_not_reach_the_terminal() {
    let folder = Folder::new().file("a.md", "\x1b[2J根据溪政发[2024]73号文件。\n");
    for format in ["full", "concise", "json"] {
        let run = folder.run(&format!("check --color never --output-format {format}"));
        assert!(!run.text().contains('\x1b'), "{format}");
    }
}

#[test]
fn verbose_names_the_settings() {
    let folder = Folder::new().file("a.md", NO_FAULT).file("下/b.md", NO_FAULT).file("下/hegao.toml", "");
    let stderr = folder.run("check -v").stderr;
    assert!(stderr.starts_with("设置：下/hegao.toml\n检查 2 个文件，用时 "), "{stderr}");
}
