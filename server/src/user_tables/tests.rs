//! Which files are written, and which are left alone.

use super::*;
use expect_test::{Expect, expect};
use hegao_lexicon::catalogue::Table;
use std::fs;
use tempfile::TempDir;

/// A temporary folder with these files.
fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, bytes) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, bytes).expect("written");
    }
    folder
}

/// Every file of a folder with its text.
fn listing(folder: &Path) -> String {
    let mut files: Vec<PathBuf> = Vec::new();
    let mut todo = vec![folder.to_owned()];
    while let Some(next) = todo.pop() {
        for entry in fs::read_dir(&next).expect("readable") {
            let path = entry.expect("an entry").path();
            if path.is_dir() { todo.push(path) } else { files.push(path) }
        }
    }
    files.sort();
    let text = |p: &PathBuf| {
        let text = reading::text(p, LARGEST_TABLE).expect("text");
        format!("{}: {text:?}\n", p.strip_prefix(folder).expect("below").display())
    };
    files.iter().map(text).collect()
}

fn term(table: Table, text: &str) -> OwnTerm {
    OwnTerm { table, text: text.to_owned() }
}

fn slogan() -> OwnTerm {
    term(Table::Slogans, "放管复")
}

/// Adds a word for a draft in the folder 草稿, and checks the files afterwards.
fn added(files: &[(&str, &[u8])], term: &OwnTerm, expected: Expect) {
    let folder = folder(files);
    let draft = folder.path().join("草稿/通知.md");
    let said = match add(&draft, Some(folder.path()), term) {
        Ok(table) => format!("→ {}\n", table.strip_prefix(folder.path()).expect("below").display()),
        Err(why) => format!("× {}\n", why.replace(&*folder.path().to_string_lossy(), "…")),
    };
    expected.assert_eq(&(said + &listing(folder.path())));
}

#[test]
fn without_settings_a_file_is_created() {
    added(
        &[],
        &slogan(),
        expect![[r##"
        → 词库/提法.tsv
        hegao.toml: "# 核稿设置，写法见手册“设置”\n\n[lexicon]\ntables = [\"词库/*.tsv\"]\n"
        词库/提法.tsv: "提法\t引号\t来源\n放管复\t\t本单位\n"
    "##]],
    );
    added(
        &[("词库/提法.tsv", b"x\n")],
        &term(Table::IssuerCodes, "国办涵"),
        expect![[r##"
        → 词库/机关代字.tsv
        hegao.toml: "# 核稿设置，写法见手册“设置”\n\n[lexicon]\ntables = [\"词库/*.tsv\"]\n"
        词库/提法.tsv: "x\n"
        词库/机关代字.tsv: "机关代字\t发文机关\t来源\n国办涵\t\t本单位\n"
    "##]],
    );
    let lone = folder(&[]);
    let table = add(&lone.path().join("通知.md"), Some(Path::new("/elsewhere")), &slogan());
    assert_eq!(table, Ok(lone.path().join("词库/提法.tsv")));
}

#[test]
fn a_table_of_its_kind_gets_a_row_and_keeps_its_format() {
    let toml = "[lexicon]\ntables = [\"t/*.tsv\", \"t/*.csv\"]\n".as_bytes();
    let chinese = "序号,来源,提法\r\n1,甲,一网通办\r\n".as_bytes();
    let gb = encoding::Encoding::Gb18030.encode("提法\t类别\n一网通办\t政务").expect("encodable");
    let quoted = term(Table::Slogans, "“一,二”");
    added(
        &[("hegao.toml", toml), ("t/a.csv", chinese), ("t/b.tsv", b"name\nx\n")],
        &quoted,
        expect![[r#"
        → t/a.csv
        hegao.toml: "[lexicon]\ntables = [\"t/*.tsv\", \"t/*.csv\"]\n"
        t/a.csv: "序号,来源,提法\r\n1,甲,一网通办\r\n,本单位,\"“一,二”\"\r\n"
        t/b.tsv: "name\nx\n"
    "#]],
    );
    added(
        &[("hegao.toml", toml), ("t/a.tsv", &gb)],
        &slogan(),
        expect![[r#"
        → t/a.tsv
        hegao.toml: "[lexicon]\ntables = [\"t/*.tsv\", \"t/*.csv\"]\n"
        t/a.tsv: "提法\t类别\n一网通办\t政务\n放管复\t\n"
    "#]],
    );
    added(
        &[("hegao.toml", toml), ("t/a.tsv", &gb)],
        &term(Table::Slogans, "一网通办"),
        expect![[r#"
        → t/a.tsv
        hegao.toml: "[lexicon]\ntables = [\"t/*.tsv\", \"t/*.csv\"]\n"
        t/a.tsv: "提法\t类别\n一网通办\t政务"
    "#]],
    );
}

#[test]
fn a_new_table_matches_a_pattern_of_the_settings() {
    added(
        &[("hegao.toml", "[lexicon]\ntables = [\"表/本*.tsv\"]\n".as_bytes())],
        &slogan(),
        expect![[r#"
        → 表/本提法.tsv
        hegao.toml: "[lexicon]\ntables = [\"表/本*.tsv\"]\n"
        表/本提法.tsv: "提法\t引号\t来源\n放管复\t\t本单位\n"
    "#]],
    );
    let other = ("词库/提法.tsv", "name\n甲\n".as_bytes());
    let toml = "# 甲\r\nselect = [\"all\"] # 乙\r\n[lexicon] # 丙\r\ntables = [\r\n  \"词库/提法.tsv\", # 丁\r\n]\r\n";
    added(
        &[("hegao.toml", toml.as_bytes()), other],
        &slogan(),
        expect![[r##"
        → 词库/提法-2.tsv
        hegao.toml: "# 甲\r\nselect = [\"all\"] # 乙\r\n[lexicon] # 丙\r\ntables = [\r\n  \"词库/提法.tsv\", \"词库/提法-2.tsv\", # 丁\r\n]\r\n"
        词库/提法-2.tsv: "提法\t引号\t来源\n放管复\t\t本单位\n"
        词库/提法.tsv: "name\n甲\n"
    "##]],
    );
    added(
        &[("hegao.toml", b"[severity]\npolicy = \"hint\"\n")],
        &term(Table::Agencies, "甲局"),
        expect![[r#"
        → 词库/机构.tsv
        hegao.toml: "[severity]\npolicy = \"hint\"\n\n[lexicon]\ntables = [\"词库/机构.tsv\"]\n"
        词库/机构.tsv: "名称\t规范简称\t来源\n甲局\t\t本单位\n"
    "#]],
    );
}

#[test]
fn nothing_is_written_where_something_is_wrong() {
    added(
        &[("hegao.toml", b"slect = []\n")],
        &slogan(),
        expect![[r#"
        × 请先改好设置，没有写入：…/hegao.toml:1:1: 没有名为“slect”的设置，是否想写“select”？
        hegao.toml: "slect = []\n"
    "#]],
    );
    let toml = "[lexicon]\ntables = [\"a.tsv\"]\n".as_bytes();
    let folder = folder(&[("hegao.toml", toml), ("a.tsv", b"text\n")]);
    let (draft, table) = (folder.path().join("通知.md"), folder.path().join("a.tsv"));
    let mut permissions = fs::metadata(&table).expect("there").permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&table, permissions).expect("set");
    let refused = add(&draft, None, &slogan()).expect_err("a file that may not be written");
    assert!(refused.ends_with("a.tsv: 文件只读，没有写入"), "{refused}");
    assert_eq!(fs::read(&table).expect("readable"), b"text\n");
}

#[test]
fn a_table_that_cannot_be_read_is_skipped() {
    let toml = "[lexicon]\ntables = [\"a.tsv\"]\n".as_bytes();
    let folder = folder(&[("hegao.toml", toml), ("a.tsv", b"text\0\n")]);
    assert_eq!(add(&folder.path().join("通知.md"), None, &slogan()), Ok(folder.path().join("词库/提法.tsv")));
    assert_eq!(fs::read(folder.path().join("a.tsv")).expect("readable"), b"text\0\n");
}
