//! A unit's own lexicon tables, named in `hegao.toml`.

use crate::support::Folder;
use expect_test::expect;

const DRAFT: &str = "请报送云溪镇经贸办公室。\n";
const TABLE: &str = "name\tstatus\tvalid_to\tsuccessors\tsource\n云溪镇经贸办公室\tabolished\t2020-05-01\t云溪镇经济发展办公室\t云溪镇发〔2020〕3号\n云溪镇经济发展办公室\tcurrent\t\t\t云溪镇发〔2020〕3号\n";
const TOML: &str = "[lexicon]\ntables = [\"词库/*.tsv\", \"词库/*.csv\"]\n";

fn csv() -> String {
    TABLE.replace('\t', ",").replace("云溪镇发〔2020〕3号", "\"云溪镇发〔2020〕3号，附件\"")
}

fn folder() -> Folder {
    Folder::new()
        .file("a.md", DRAFT)
        .file("hegao.toml", TOML)
        .file("词库/空.tsv", "name\n")
        .file("词库/空.csv", "name\n")
}

#[test]
fn a_table_of_ones_own_is_known() {
    folder().file("词库/机构.tsv", TABLE).run("check --output-format concise").expect(expect![[r#"
        status 1
        a.md:1:4: warning[agency-abolished] “云溪镇经贸办公室”已于2020年5月1日撤销，职责由“云溪镇经济发展办公室”承担
        --- stderr
        共 1 个问题（错误 0，警告 1，提示 0）；检查 1 个文件
    "#]]);
}

#[test]
fn a_spreadsheet_saved_in_gbk_is_known() {
    let bytes = encoding_rs::GB18030.encode(&csv()).0.into_owned();
    folder().file("词库/机构.csv", bytes).run("check --output-format concise").expect(expect![[r#"
        status 1
        a.md:1:4: warning[agency-abolished] “云溪镇经贸办公室”已于2020年5月1日撤销，职责由“云溪镇经济发展办公室”承担
        --- stderr
        共 1 个问题（错误 0，警告 1，提示 0）；检查 1 个文件
    "#]]);
}

#[test]
fn the_shipped_lexicon_stays_known() {
    let folder = folder().file("词库/机构.tsv", TABLE).file("a.md", "请报送国家发展计划委员会。\n");
    assert_eq!(folder.run("check").status, 1);
}

#[test]
fn a_faulty_table_is_named_and_the_others_are_used() {
    let bad = TABLE.replace("2020-05-01", "2020-13-01");
    let folder = folder().file("词库/甲.tsv", bad).file("词库/乙.tsv", TABLE);
    folder.run("check --output-format concise").expect(expect![[r#"
        status 2
        a.md:1:4: warning[agency-abolished] “云溪镇经贸办公室”已于2020年5月1日撤销，职责由“云溪镇经济发展办公室”承担
        --- stderr
        错误：词库/甲.tsv:2:20: 日期“2020-13-01”无法识别，应写作 YYYY、YYYY-MM 或 YYYY-MM-DD
        共 1 个问题（错误 0，警告 1，提示 0）；检查 1 个文件
    "#]]);
}

#[test]
fn a_fault_in_a_spreadsheet_is_named_at_its_place() {
    let bad = csv().replace("current", "\"a,b\"");
    folder().file("词库/机构.csv", bad).run("check --output-format concise").expect(expect![[r#"
        status 2
        --- stderr
        错误：词库/机构.csv:3:12: “a,b”无法识别，可用的值：current、abolished、renamed、unknown
        没有发现问题；检查 1 个文件
    "#]]);
}

#[test]
fn tables_that_are_not_there_or_are_no_tables() {
    let folder = Folder::new()
        .file("a.md", DRAFT)
        .file("hegao.toml", "[lexicon]\ntables = [\"无/*.tsv\", \"机构.tsv\", \"图.tsv\", \"[\", \"好.tsv\"]\n")
        .file("图.tsv", b"\x89PNG\0")
        .file("机构.tsv", "单位\t状态\n")
        .file("好.tsv", TABLE);
    // 机构.tsv has a header of its own invention
    folder.run("check --output-format concise").expect(expect![[r#"
        status 2
        a.md:1:4: warning[agency-abolished] “云溪镇经贸办公室”已于2020年5月1日撤销，职责由“云溪镇经济发展办公室”承担
        --- stderr
        错误：hegao.toml:2:11: 没有与“无/*.tsv”相符的词库表
        错误：机构.tsv:1:1: 表头第一列“单位”不是任何词库表的主键，应为：name（同 agencies.tsv）、code（同 issuer-codes.tsv）、number（同 policies.tsv）、text（同 slogans.tsv）、variant（同 slogan-variants.tsv）
        错误：图.tsv: 无法读取：不是文本文件或编码无法识别
        错误：hegao.toml:2:41: 词库表模式“[”有误（第 1 字起：invalid range pattern）
        共 1 个问题（错误 0，警告 1，提示 0）；检查 1 个文件
    "#]]);
}
