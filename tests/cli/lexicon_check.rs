//! `hegao lexicon check`: the errors of tables, each with its position.

use crate::support::Folder;
use expect_test::expect;

const FAULTY: &str = "name\tstatus\tvalid_to\tsuccessors\tbasis\tsource\n\
    甲局\t在\t\t\t\t试\n乙局\tabolished\t2018\t丙局\t方案\t试\n丁局\t\t\t\t\t\n";

#[test]
fn the_shipped_tables_have_no_error() {
    let run = Folder::new().run("lexicon check");
    assert_eq!(run.status, 0, "{}", run.text());
    assert!(run.stderr.ends_with("检查 12 张表\n"), "{}", run.stderr);
}

#[test]
fn every_fault_is_named_at_its_place() {
    Folder::new().file("词库/机构.tsv", FAULTY).run("lexicon check 词库/机构.tsv").expect(expect![[r#"
        status 1
        词库/机构.tsv:2:4: 错误: “在”无法识别，可用的值：current、abolished、renamed、unknown
        词库/机构.tsv:3:19: 错误: 承继机构“丙局”不在表中；请补上这个机构，或改正名称
        词库/机构.tsv:4:8: 错误: 没有出处，请写明在哪里读到；只凭记忆的不收
        --- stderr
        共 3 个问题（错误 3，警告 0，提示 0）；检查 1 张表
    "#]]);
}

#[test]
fn a_table_is_read_with_those_beside_it() {
    let folder = Folder::new()
        .file(
            "词库/机构.tsv",
            "name\tstatus\tvalid_to\tsuccessors\tbasis\tsource\n乙局\tabolished\t2018\t丙局\t方案\t试\n",
        )
        .file("词库/别的.csv", "name,source\n丙局,试\n");
    for tables in ["词库", "词库/*", "词库/机构.tsv 词库/别的.csv 词库/机构.tsv"] {
        folder.run(&format!("lexicon check {tables}")).expect(expect![[r#"
            status 0
            --- stderr
            没有发现问题；检查 2 张表
        "#]]);
    }
}

#[test]
fn warnings_do_not_fail_a_check() {
    let table = "wrong,right,context,source\n截止,截至,,试\n";
    Folder::new().file("甲.csv", table).run("lexicon check 甲.csv").expect(expect![[r#"
        status 0
        甲.csv:2:7: 警告: “截止”也是常用词，会错报；context 请写 word，或把错写写到足够长
        --- stderr
        共 1 个问题（错误 0，警告 1，提示 0）；检查 1 张表
    "#]]);
}

#[test]
fn hints_are_shown_on_request() {
    let table = "number,title,status,status_since,repealed_by,source\n甲发〔2016〕1号,甲,abolished,2020,乙,试\n";
    let folder = Folder::new().file("甲.csv", table);
    assert_eq!(folder.run("lexicon check 甲.csv").text(), "");
    folder.run("lexicon check --verbose 甲.csv").expect(expect![[r#"
        status 0
        甲.csv:2:29: 提示: “乙”不在文件表中，可以补上一行
        --- stderr
        共 1 个问题（错误 0，警告 0，提示 1）；检查 1 张表
    "#]]);
}

#[test]
fn numbers_must_be_in_canonical_form() {
    let table = "number,title,source\n国发[2099]1号,甲,试\n国务院令第999号,乙,试\n甲银公告〔2016〕第11号,丙,试\n";
    Folder::new().file("甲.csv", table).run("lexicon check 甲.csv").expect(expect![[r#"
        status 1
        甲.csv:2:1: 错误: 字号“国发[2099]1号”不规范，应写作“国发〔2099〕1号”
        --- stderr
        共 1 个问题（错误 1，警告 0，提示 0）；检查 1 张表
    "#]]);
}

#[test]
fn a_corpus_shows_where_a_wrong_variant_is_used() {
    let folder = Folder::new()
        .file("提法.tsv", "text\tsource\n云溪、双桥行动\t试\n")
        .file("写法.tsv", "variant\tslogan\tclass\tsource\n云溪双桥行动\t云溪、双桥行动\terror\t试\n")
        .file("公文/甲.txt", "一是开展云溪、双桥行动。\n二是深化云溪双桥行动。\n");
    folder.run("lexicon check 提法.tsv 写法.tsv --corpus 公文").expect(expect![[r#"
        status 0
        写法.tsv:2:16: 警告: 错写“云溪双桥行动”见于1篇公文，共1次（“云溪、双桥行动”1次），首见公文/甲.txt:2:5；如系官方文本如此写的，请改为 attested
        --- stderr
        共 1 个问题（错误 0，警告 1，提示 0）；检查 2 张表
    "#]]);
}

#[test]
fn for_programs_one_array() {
    let run = Folder::new().file("甲.tsv", FAULTY).run("lexicon check 甲.tsv --output-format json");
    assert_eq!((run.status, &*run.stderr), (1, ""));
    let faults: Vec<serde_json::Value> = serde_json::from_str(run.text()).expect("JSON");
    expect![[r#"
        {
          "column": 19,
          "file": "甲.tsv",
          "key": "乙局",
          "level": "error",
          "line": 3,
          "message": "承继机构“丙局”不在表中；请补上这个机构，或改正名称",
          "table": "agencies"
        }
    "#]]
    .assert_eq(&format!("{:#}\n", faults[1]));
    assert_eq!(
        Folder::new().file("甲.csv", "name,source\n").run("lexicon check 甲.csv --output-format json").text(),
        "[]\n"
    );
}

#[test]
fn unreadable_files_fail_the_run() {
    let folder =
        Folder::new().file("图.tsv", b"\x89PNG\0").file("空/说明.md", "").file("好.csv", "name,source\n甲局,\n");
    folder.run("lexicon check 图.tsv 空 无.tsv 好.csv").expect(expect![[r#"
        status 2
        好.csv:2:4: 错误: 没有出处，请写明在哪里读到；只凭记忆的不收
        --- stderr
        错误：空: 文件夹里没有 .tsv 或 .csv 文件
        错误：没有与“无.tsv”相符的词库表
        错误：图.tsv: 无法读取：不是文本文件或编码无法识别
        共 1 个问题（错误 1，警告 0，提示 0）；检查 1 张表
    "#]]);
}
