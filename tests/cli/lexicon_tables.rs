//! User tables named in `hegao.toml`.

use crate::support::{Folder, OLD_AGENCY};
use expect_test::expect;

const TABLE: &str = "name\tstatus\tvalid_to\tsuccessors\tsource\n云溪镇经贸办公室\tabolished\t2020-05-01\t云溪镇经济发展办公室\t云溪镇发〔2020〕3号\n云溪镇经济发展办公室\tcurrent\t\t\t云溪镇发〔2020〕3号\n";
const TOML: &str = "[lexicon]\ntables = [\"词库/*.tsv\", \"词库/*.csv\"]\n";

fn csv() -> String {
    TABLE.replace('\t', ",").replace("云溪镇发〔2020〕3号", "\"云溪镇发〔2020〕3号，附件\"")
}

fn folder() -> Folder {
    Folder::new()
        .file("a.md", OLD_AGENCY)
        .file("hegao.toml", TOML)
        .file("词库/空.tsv", "name\n")
        .file("词库/空.csv", "name\n")
}

#[test]
fn a_user_table_is_used() {
    folder().file("词库/机构.tsv", TABLE).run("check --output-format concise").expect(expect![[r#"
        status 1
        a.md:1:4: warning[agency-abolished] “云溪镇经贸办公室”已于2020年5月1日撤销，职责由“云溪镇经济发展办公室”承担
        --- stderr
        共 1 个问题（错误 0，警告 1，提示 0）；检查 1 个文件
    "#]]);
}

#[test]
fn a_spreadsheet_saved_in_gbk_is_used() {
    let bytes = encoding_rs::GB18030.encode(&csv()).0.into_owned();
    folder().file("词库/机构.csv", bytes).run("check --output-format concise").expect(expect![[r#"
        status 1
        a.md:1:4: warning[agency-abolished] “云溪镇经贸办公室”已于2020年5月1日撤销，职责由“云溪镇经济发展办公室”承担
        --- stderr
        共 1 个问题（错误 0，警告 1，提示 0）；检查 1 个文件
    "#]]);
}

#[test]
fn the_shipped_lexicon_is_still_used() {
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
        错误：词库表里有误的部分没有采用，其余照常检查；改好以后请再查一遍
        共 1 个问题（错误 0，警告 1，提示 0）；检查 1 个文件
    "#]]);
}

#[test]
fn a_fault_in_a_spreadsheet_is_named_at_its_place() {
    let bad = csv().replace("current", "\"a,b\"");
    folder().file("词库/机构.csv", bad).run("check --output-format concise").expect(expect![[r#"
        status 2
        a.md:1:4: warning[agency-abolished] “云溪镇经贸办公室”已于2020年5月1日撤销
        --- stderr
        错误：词库/机构.csv:3:12: “a,b”无法识别，可用的值：current、abolished、renamed、unknown
        错误：词库表里有误的部分没有采用，其余照常检查；改好以后请再查一遍
        共 1 个问题（错误 0，警告 1，提示 0）；检查 1 个文件
    "#]]);
}

#[test]
fn missing_files_and_files_that_are_not_tables() {
    let folder = Folder::new()
        .file("a.md", OLD_AGENCY)
        .file("hegao.toml", "[lexicon]\ntables = [\"无/*.tsv\", \"机构.tsv\", \"图.tsv\", \"[\", \"好.tsv\"]\n")
        .file("图.tsv", b"\x89PNG\0")
        .file("机构.tsv", "单位\t状态\n")
        .file("好.tsv", TABLE);
    // 机构.tsv has an unknown header
    folder.run("check --output-format concise").expect(expect![[r#"
        status 2
        a.md:1:4: warning[agency-abolished] “云溪镇经贸办公室”已于2020年5月1日撤销，职责由“云溪镇经济发展办公室”承担
        --- stderr
        错误：hegao.toml:2:11: 没有与“无/*.tsv”相符的词库表
        错误：hegao.toml:2:41: 词库表模式“[”有误：方括号没有成对
        错误：图.tsv: 无法读取：不是文本文件或编码无法识别
        错误：机构.tsv:1:1: 表头“单位、状态”不是任何词库表的表头；表头应有：机构（name），机关代字（code），字号格式（issuer和pattern），文件（number或title），提法（text），提法的其他写法（variant和slogan），公文中见过的词语（text和count），易错词（wrong和right）
        错误：词库表里有误的部分没有采用，其余照常检查；改好以后请再查一遍
        共 1 个问题（错误 0，警告 1，提示 0）；检查 1 个文件
    "#]]);
}

#[test]
fn forms_of_numbers_of_a_unit_are_silent_and_a_bad_pattern_costs_only_itself() {
    let table = "发文机关,字号格式,起始日期,例,来源\n\
        云溪镇水务站,云水字[0-9]{4}年第[0-9]+号,2020年,云水字2026年第5号,试\n\
        云溪镇水务站,云水函([0-9]+号,,,试\n";
    let draft =
        "根据《关于防汛的通知》（云水字2026年第5号）、（云水字2019年第5号）和（国办发2026年第5号），制定本方案。\n";
    let folder = Folder::new()
        .file("a.md", draft)
        .file("hegao.toml", "[lexicon]\ntables = [\"词库/*\"]\n")
        .file("词库/代字.tsv", "代字\t来源\n云水字\t试\n")
        .file("词库/字号.csv", table);
    folder.run("check --output-format concise").expect(expect![[r#"
        status 2
        a.md:1:30: error[document-number-missing-bracket] 年份应当用六角括号括起，写作“〔2019〕”
        a.md:1:35: error[document-number-ordinal] 发文顺序号前不加“第”字
        a.md:1:44: error[document-number-missing-bracket] 年份应当用六角括号括起，写作“〔2026〕”
        a.md:1:49: error[document-number-ordinal] 发文顺序号前不加“第”字
        --- stderr
        错误：词库/字号.csv:3:8: 格式“云水函([0-9]+号”读不懂：有“(”而没有“)”。格式是正则表达式，写整个字号，如“云水字[0-9]{4}年第[0-9]+号”；要照字面写“( ) [ ] { } . * + ? | \ ^ $”，在前面加“\”
        错误：词库表里有误的部分没有采用，其余照常检查；改好以后请再查一遍
        共 4 个问题（错误 4，警告 0，提示 0），其中 2 个可用 --fix 修改；检查 1 个文件
    "#]]);
    folder.run("lexicon check 词库/字号.csv").expect(expect![[r#"
        status 1
        词库/字号.csv:3:8: 错误: 格式“云水函([0-9]+号”读不懂：有“(”而没有“)”。格式是正则表达式，写整个字号，如“云水字[0-9]{4}年第[0-9]+号”；要照字面写“( ) [ ] { } . * + ? | \ ^ $”，在前面加“\”
        --- stderr
        共 1 个问题（错误 1，警告 0，提示 0）；检查 1 张表
    "#]]);
}

#[test]
fn a_broken_row_costs_only_itself() {
    let broken = format!("{TABLE}某局\t在\t\t\t试\n又局\t\t\t\t试\t多\n");
    folder().file("词库/甲.tsv", broken).run("check --output-format concise").expect(expect![[r#"
        status 2
        a.md:1:4: warning[agency-abolished] “云溪镇经贸办公室”已于2020年5月1日撤销，职责由“云溪镇经济发展办公室”承担
        --- stderr
        错误：词库/甲.tsv:4:4: “在”无法识别，可用的值：current、abolished、renamed、unknown
        错误：词库/甲.tsv:5:9: 多出1个单元格，表头只有5列；请检查这一行有没有多写分隔符
        错误：词库表里有误的部分没有采用，其余照常检查；改好以后请再查一遍
        共 1 个问题（错误 0，警告 1，提示 0）；检查 1 个文件
    "#]]);
}

#[test]
fn tables_as_spreadsheets_save_them() {
    let quoted = "序号;名称;状态;停用日期;承继机构;来源;;\r\n;;;;;;;\r\n\
        1;\"云溪镇经贸办公室\";已撤销;2020/5/1;\"云溪镇经济发展办公室\r\n\";\"云溪镇发〔2020〕3号;附件\";;\r\n\
        2;云溪镇经济发展办公室;现有;;;云溪镇发〔2020〕3号;;\r\n";
    let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain(TABLE.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let bom = ["\u{feff}", TABLE].concat();
    let in_quotes = TABLE.replace("云溪镇经贸办公室\ta", "\"云溪镇经贸办公室\"\ta").replace('\n', "\r\n");
    for bytes in [quoted.as_bytes(), &utf16, bom.as_bytes(), in_quotes.as_bytes()] {
        let run = folder().file("词库/甲.csv", bytes).run("check --output-format concise");
        assert_eq!((run.status, run.text().lines().count()), (1, 1), "{}{}", run.text(), run.stderr);
    }
}

#[test]
fn the_columns_identify_the_table_in_any_order() {
    let table = "successors,source,name,valid_to,status\n云溪镇经济发展办公室,试,云溪镇经贸办公室,2020-05-01,abolished\n,试,云溪镇经济发展办公室,,\n";
    assert_eq!(folder().file("词库/甲.csv", table).run("check").status, 1);
}

#[test]
fn tables_that_contradict_each_other_are_named_and_the_later_wins() {
    let other = TABLE.replace("2020-05-01", "2021-06-01");
    let folder = folder().file("词库/甲.tsv", TABLE).file("词库/乙.tsv", other);
    // 乙 comes before 甲
    folder.run("check --output-format concise").expect(expect![[r#"
        status 1
        a.md:1:4: warning[agency-abolished] “云溪镇经贸办公室”已于2020年5月1日撤销，职责由“云溪镇经济发展办公室”承担
        --- stderr
        警告：词库/甲.tsv:2:1: “云溪镇经贸办公室”与词库/乙.tsv第2行所写不同，以这一行为准；请只留一行
        共 1 个问题（错误 0，警告 1，提示 0）；检查 1 个文件
    "#]]);
}

#[test]
fn a_cycle_of_successors_is_reported() {
    let table = "name,status,valid_to,successors,source\n甲办,renamed,2020,乙办,试\n乙办,renamed,2021,甲办,试\n";
    folder().file("词库/甲.csv", table).file("a.md", "请报送甲办。\n").run("check --output-format concise").expect(
        expect![[r#"
            status 2
            a.md:1:4: warning[agency-renamed] “甲办”已于2020年更名
            --- stderr
            错误：词库/甲.csv:3:1: 承继关系成环：乙办→甲办→乙办；请改正其中一处
            错误：词库表里有误的部分没有采用，其余照常检查；改好以后请再查一遍
            共 1 个问题（错误 0，警告 1，提示 0）；检查 1 个文件
        "#]],
    );
}

#[test]
fn every_kind_of_table_can_be_a_user_table() {
    let folder = folder()
        .file("词库/词语.tsv", "text\tcount\tsource\n云溪双桥行动\t3\t试\n")
        .file("词库/易错.csv", "错写,正写,出处\n云溪真,云溪镇,试\n")
        .file("词库/文件.csv", "字号,标题,状态,来源\n云溪镇发〔2020〕3号,甲,未查实,试\n")
        .file("词库/代字.csv", "机关代字,发文机关,多家同用,来源\n云溪镇发,云溪镇人民政府,否,试\n")
        .file("词库/写法.csv", "其他写法,提法,类别,来源\n云溪双桥行动,云溪、双桥行动,官方用过,试\n");
    assert_eq!(folder.file("a.md", "通知\n").run("check").status, 0);
}

#[test]
fn of_a_table_wrong_throughout_only_the_first_faults_are_reported() {
    let rows: String = (0..100).map(|i| format!("局{i},在\n")).collect();
    let run = folder().file("词库/甲.csv", format!("name,status\n{rows}")).run("check");
    assert_eq!(run.stderr.lines().filter(|l| l.contains("无法识别")).count(), 20);
    assert!(
        run.stderr.contains("词库/甲.csv: 另有 80 处问题，请用“hegao lexicon check 词库/甲.csv”查看\n"),
        "{}",
        run.stderr
    );
}
