//! `hegao lexicon mine`: reads a unit's archive, writes review files, and merges accepted rows into the user tables.

use crate::support::Folder;
use expect_test::expect;

const NOTICE: &str = "\
# 云溪镇人民政府关于加强集市管理的通知

云溪政发〔2021〕6号

各村民委员会：

本通知自2021年5月1日起施行，有效期5年。《云溪镇集市管理办法》（云溪政发〔2012〕9号）同时废止。

云溪镇人民政府

2021年4月20日
";

fn archive() -> Folder {
    Folder::new().file("归档/集市.md", NOTICE)
}

#[test]
fn an_archive_gives_review_files_and_no_table_is_touched() {
    let folder = archive();
    folder.run("lexicon mine 归档 --out 审阅").expect(expect![[r#"
        status 0
        --- stderr
        读了 1 个文件。
              1  审阅/agencies.review.tsv
              0  审阅/attested-terms.review.tsv
              1  审阅/issuer-codes.review.tsv
              2  审阅/policies.review.tsv
              0  审阅/slogan-variants.review.tsv
              0  审阅/slogans.review.tsv
              0  审阅/conflicts.tsv（说法不一，请先核对）
        核对后在 accept 一栏写 y，再运行：hegao lexicon mine --accept 审阅 --into <词库文件夹>
    "#]]);
    expect![[r#"
        accept|known|confidence|times|why|path|line|sentence|other_places|number|title|short_titles|issuer|date|effective|status|status_since|repealed_by|repealed_article|successor|scope|source
        |new|high|2|文中写明“废止”；1份文件连同文号引用|归档/集市.md|7|《云溪镇集市管理办法》（云溪政发〔2012〕9号）同时废止||云溪政发〔2012〕9号|云溪镇集市管理办法|||2012||abolished|2021-05-01|云溪镇人民政府关于加强集市管理的通知（云溪政发〔2021〕6号）||||归档/集市.md
        |new|high|1|文中写明有效期；语料中有这份文件；1份文件连同文号引用|归档/集市.md|7|本通知自2021年5月1日起施行，有效期5年|归档/集市.md:1|云溪政发〔2021〕6号|云溪镇人民政府关于加强集市管理的通知||云溪镇人民政府|2021-04-20|2021-05-01|expired|2026-05-01|||||归档/集市.md
    "#]].assert_eq(&folder.text("审阅/policies.review.tsv").replace('\t', "|"));
    assert_eq!(folder.names(), ["审阅", "归档"]);
}

#[test]
fn the_same_archive_gives_the_same_bytes() {
    let folder = archive().file("归档/另.txt", NOTICE.replace('6', "7"));
    let first = folder.run("lexicon mine 归档 -q");
    let second = folder.run("lexicon mine 归档/另.txt 归档/集市.md -q");
    assert_eq!(first.text(), second.text());
    assert!(first.text().contains("云溪政发〔2021〕7号"));
}

#[test]
fn accepted_rows_go_into_the_tables_and_are_then_known_to_check() {
    let folder = archive();
    folder.run("lexicon mine 归档 --out 审阅 -q");
    let review = folder.text("审阅/policies.review.tsv");
    let marked: String =
        review.lines().map(|l| if l.contains("abolished") { format!("是{l}\n") } else { format!("{l}\n") }).collect();
    folder.write("审阅/policies.review.tsv", marked);
    folder.run("lexicon mine --accept 审阅 --into 词库").expect(expect![[r#"
        status 0
        --- stderr
        词库/policies.tsv：新收 1 条，改动 0 条
    "#]]);
    expect![[r#"
        number|title|short_titles|issuer|date|effective|status|status_since|repealed_by|repealed_article|successor|scope|source
        云溪政发〔2012〕9号|云溪镇集市管理办法|||2012||abolished|2021-05-01|云溪镇人民政府关于加强集市管理的通知（云溪政发〔2021〕6号）||||归档/集市.md
    "#]].assert_eq(&folder.text("词库/policies.tsv").replace('\t', "|"));

    folder.write("hegao.toml", "[lexicon]\ntables = [\"词库/*.tsv\"]\n");
    folder.write("草稿.md", "根据《云溪镇集市管理办法》（云溪政发〔2012〕9号），现通知如下。\n");
    folder.run("check --output-format concise 草稿.md").expect(expect![[r#"
        status 1
        草稿.md:1:3: warning[policy-abolished] 《云溪镇集市管理办法》已于2021年5月1日由《云溪镇人民政府关于加强集市管理的通知》（云溪政发〔2021〕6号）废止，不宜再作依据
        --- stderr
        共 1 个问题（错误 0，警告 1，提示 0）；检查 1 个文件
    "#]]);

    // rows that were merged are known from now on
    let new = folder.run("lexicon mine 归档 --new -q");
    assert!(!new.text().contains("云溪政发〔2012〕9号\t云溪镇集市管理办法"), "{}", new.text());
    let without = folder.run("lexicon mine 归档 --new -q --no-config");
    assert!(without.text().contains("云溪政发〔2012〕9号\t云溪镇集市管理办法"), "{}", without.text());

    let again = folder.run("lexicon mine --accept 审阅 --into 词库");
    assert_eq!((again.status, again.stderr.as_str()), (0, "没有需要并入的条目\n"));
}

#[test]
fn a_review_saved_by_a_spreadsheet_is_read() {
    let folder = archive();
    folder.run("lexicon mine 归档 --out 审阅 -q");
    let review = folder.text("审阅/policies.review.tsv");
    let quoted = |cell: &str| format!("\"{}\"", cell.replace('"', "\"\""));
    let row = |line: &str| line.split('\t').map(quoted).collect::<Vec<_>>().join(",") + "\r\n";
    let csv: String = review.lines().map(row).collect();
    let marked = csv.replace("\"\",\"new\"", "\"y\",\"new\"");
    folder.write("审阅/policies.review.csv", encoding_rs::GB18030.encode(&marked).0);
    // the original still exists, with or without accepted rows
    folder.write("审阅/policies.review.tsv", review.replacen("\n\t", "\ny\t", 1));
    folder.run("lexicon mine --accept 审阅 --into 词库").expect(expect![[r#"
        status 0
        --- stderr
        词库/policies.tsv：新收 2 条，改动 0 条
    "#]]);
}

#[test]
fn unreadable_files_are_named_and_the_rest_is_mined() {
    let folder = archive().file("归档/图.md", b"\x89PNG\0").file("归档/说明.docx", b"PK");
    folder.run("lexicon mine 归档 无 --out 审阅").expect(expect![[r#"
        status 2
        --- stderr
        错误：无: 文件或文件夹不存在
        错误：归档/图.md: 无法读取：不是文本文件或编码无法识别，已跳过
        读了 1 个文件。
              1  审阅/agencies.review.tsv
              0  审阅/attested-terms.review.tsv
              1  审阅/issuer-codes.review.tsv
              2  审阅/policies.review.tsv
              0  审阅/slogan-variants.review.tsv
              0  审阅/slogans.review.tsv
              0  审阅/conflicts.tsv（说法不一，请先核对）
        核对后在 accept 一栏写 y，再运行：hegao lexicon mine --accept 审阅 --into <词库文件夹>
    "#]]);
    assert!(folder.text("审阅/policies.review.tsv").contains("云溪政发〔2012〕9号"));
}

#[test]
fn nothing_is_merged_when_one_file_cannot_be() {
    let folder = archive();
    folder.run("lexicon mine 归档 --out 审阅 -q");
    let review = folder.text("审阅/policies.review.tsv").replace("\n\t", "\n也许\t");
    folder.write("审阅/policies.review.tsv", review);
    folder.run("lexicon mine --accept 审阅 --into 词库").expect(expect![[r#"
        status 2
        --- stderr
        错误：审阅/policies.review.tsv:2:1: accept 一栏写作“也许”，无法识别：收录写 y 或“是”，不收留空
    "#]]);
    assert_eq!(folder.names(), ["审阅", "归档"]);
    folder.run("lexicon mine --accept 归档 --into 词库").expect(expect![[r#"
        status 2
        --- stderr
        错误：归档: 没有审阅文件（如 policies.review.tsv）
    "#]]);
    folder.run("lexicon mine").expect(expect![[r#"
        status 2
        --- stderr
        错误：缺少参数 <路径>...
        用“hegao lexicon mine --help”查看用法。
    "#]]);
}
