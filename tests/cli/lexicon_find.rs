//! `hegao lexicon find`: full cards, for people and for programs.

use crate::support::Folder;
use expect_test::{Expect, expect};
use serde_json::Value;

const AGENCIES: &str = "\
name\tshort_names\taliases\tcodes\tstatus\tvalid_from\tvalid_to\tsuccessors\tbasis\tsource
云溪市环境保护局\t云溪市环保局\t云溪环保\t云环发\trenamed\t2008-03\t2019-01-10\t云溪市生态环境局\t《云溪市机构改革方案》\tseed-003;http://yunxi.example/1
云溪市生态环境局\t\t\t云环发\tcurrent\t2019-01-10\t\t\t\tcorpus:dev/yx-1
";
const CODES: &str =
    "code,issuer,ambiguous,example,source\n云环发,云溪市环境保护局;云溪县环境保护局,yes,云环发〔2012〕5号,试\n";
const POLICIES: &str = "\
number\ttitle\tshort_titles\tissuer\tdate\tstatus\tstatus_since\trepealed_by\trepealed_article\tsource
云环发〔2012〕5号\t云溪市排污口管理办法\t排污口办法\t云溪市环境保护局\t2012-04-01\tabolished\t2020-06-01\t云溪市水污染防治条例\t第五十条\tpublic-text 12
";
const SLOGANS: &str = "text\tquotes\tcategory\torder\tsource\n清溪、净土行动\trequired\t生态环境\t清溪;净土\t试\n";
const VARIANTS: &str = "variant\tslogan\tclass\tsource\n清溪净土行动\t清溪、净土行动\terror\t试\n清净行动\t清溪、净土行动\tabbreviation\t试\n";
const CONFUSABLES: &str = "wrong\tright\tcontext\tseverity\tsource\n清淅可见\t清晰可见\t\twarning\t试\n";

fn folder() -> Folder {
    Folder::new()
        .file("hegao.toml", "[lexicon]\ntables = [\"词库/*\"]\n")
        .file("词库/机构.tsv", AGENCIES)
        .file("词库/代字.csv", CODES)
        .file("词库/文件.tsv", POLICIES)
        .file("词库/提法.tsv", SLOGANS)
        .file("词库/写法.tsv", VARIANTS)
        .file("词库/易错.tsv", CONFUSABLES)
}

fn found(args: &str, expected: Expect) {
    folder().run(&format!("lexicon find {args}")).expect(expected);
}

#[test]
fn a_name_by_its_pinyin_initials() {
    let json = |args: &str| {
        let run = folder().run(&format!("lexicon find --no-config --output-format json {args}"));
        serde_json::from_slice::<Value>(&run.stdout).expect("JSON")[0]["name"].clone()
    };
    assert_eq!(json("fgw"), "国家发展和改革委员会");
    assert_eq!(json("CZB"), "中华人民共和国财政部");
    found(
        "yxsst",
        expect![[r#"
        status 0
        云溪市生态环境局（机构）
          状态　　  现有
          机关代字  云环发
          启用日期  2019年1月10日
          前身　　  云溪市环境保护局
          来源　　  项目语料 yx-1
          所在　　  词库/机构.tsv第3行
    "#]],
    );
    found(
        "qqqqq",
        expect![[r#"
        status 0
        词库中没有“qqqqq”
    "#]],
    );
}

#[test]
fn an_agency_by_any_of_its_names() {
    let card = expect![[r#"
        status 0
        云溪市环境保护局（机构）
          状态　　  已更名（2019年1月10日）
          承继机构  云溪市生态环境局
          规范简称  云溪市环保局
          别称　　  云溪环保
          机关代字  云环发
          启用日期  2008年3月
          依据　　  《云溪市机构改革方案》
          来源　　  立项材料003
          　　　　  http://yunxi.example/1
          所在　　  词库/机构.tsv第2行
    "#]];
    found("云溪环保", card);
    for name in ["云溪市环境保护局", "云溪市环保局"] {
        assert!(
            folder().run(&format!("lexicon find {name}")).text().starts_with("云溪市环境保护局（机构）\n"),
            "{name}"
        );
    }
}

#[test]
fn whether_it_was_valid_on_a_day() {
    for (day, words) in [
        ("2007-01-01", "2007年1月1日：尚未使用这个名称"),
        ("2018-05-01", "2018年5月1日：存在"),
        ("2019-01-09", "2019年1月9日：存在"),
        ("2019-01-10", "2019年1月10日：已更名"),
    ] {
        let run = folder().run(&format!("lexicon find 云溪市环保局 --as-of {day}"));
        assert!(run.text().contains(words), "{}", run.text());
    }
    let run = folder().run("lexicon find 排污口办法 --as-of 2020-06-01");
    assert!(run.text().contains("2020年6月1日：已废止\n  状态　　  已废止（2020年6月1日起）\n"), "{}", run.text());
}

#[test]
fn a_document_by_its_number_however_it_is_typed() {
    found(
        "云环发〔2012〕5号",
        expect![[r#"
            status 0
            《云溪市排污口管理办法》（文件）
              发文字号  云环发〔2012〕5号
              状态　　  已废止（2020年6月1日起）
              废止依据  《云溪市水污染防治条例》第五十条
              简称　　  排污口办法
              发文机关  云溪市环境保护局
              成文日期  2012年4月1日
              来源　　  公开文本 12
              所在　　  词库/文件.tsv第2行
        "#]],
    );
    for typed in
        ["云环发[2012]5号", "云环发(2012)5号", "云环发（2012）第05号", "排污口办法", "《云溪市排污口管理办法》"]
    {
        let run = folder().run(&format!("lexicon find {typed}"));
        assert!(
            run.text().starts_with("《云溪市排污口管理办法》（文件）\n  发文字号  云环发〔2012〕5号\n"),
            "{typed}: {}",
            run.text()
        );
    }
}

#[test]
fn a_phrase_with_its_variants() {
    found(
        "清溪、净土行动",
        expect![[r#"
            status 0
            “清溪、净土行动”（提法）
              引号　　  通常加
              次序　　  清溪、净土
              类别　　  生态环境
              错写　　  清溪净土行动
              简称　　  清净行动
              来源　　  试
              所在　　  词库/提法.tsv第2行
        "#]],
    );
    found(
        "清溪净土行动",
        expect![[r#"
            status 0
            清溪净土行动（提法的其他写法）
              类别　　  错写
              提法　　  清溪、净土行动
              来源　　  试
              所在　　  词库/写法.tsv第2行
        "#]],
    );
}

#[test]
fn a_code_and_a_wrong_spelling() {
    found(
        "云环发",
        expect![[r#"
            status 0
            云溪市环境保护局（机构）
              状态　　  已更名（2019年1月10日）
              承继机构  云溪市生态环境局
              规范简称  云溪市环保局
              别称　　  云溪环保
              机关代字  云环发
              启用日期  2008年3月
              依据　　  《云溪市机构改革方案》
              来源　　  立项材料003
              　　　　  http://yunxi.example/1
              所在　　  词库/机构.tsv第2行

            云溪市生态环境局（机构）
              状态　　  现有
              机关代字  云环发
              启用日期  2019年1月10日
              前身　　  云溪市环境保护局
              来源　　  项目语料 yx-1
              所在　　  词库/机构.tsv第3行

            云环发（机关代字）
              发文机关  云溪市环境保护局、云溪县环境保护局
              注意　　  不止一个机关使用这个代字，以文件上的发文机关为准
              例　　　  云环发〔2012〕5号
              来源　　  试
              所在　　  词库/代字.csv第2行

            另有 1 条含有“云环发”：
              《云溪市排污口管理办法》（云环发〔2012〕5号，文件）
        "#]],
    );
    found(
        "清淅可见",
        expect![[r#"
            status 0
            清淅可见（易错词）
              正写　　  清晰可见
              级别　　  警告
              来源　　  试
              所在　　  词库/易错.tsv第2行
        "#]],
    );
}

#[test]
fn names_that_contain_the_text_and_similar_names() {
    found(
        "云溪市生态",
        expect![[r#"
            status 0
            云溪市生态环境局（机构）
              状态　　  现有
              机关代字  云环发
              启用日期  2019年1月10日
              前身　　  云溪市环境保护局
              来源　　  项目语料 yx-1
              所在　　  词库/机构.tsv第3行
        "#]],
    );
    found(
        "云溪市环保居",
        expect![[r#"
        status 0
        词库中没有“云溪市环保居”，是否要查：云溪市环保局、云溪环保？
    "#]],
    );
    found(
        "没有这样的机构",
        expect![[r#"
        status 0
        词库中没有“没有这样的机构”
    "#]],
    );
}

#[test]
fn without_settings_only_the_shipped_tables_are_searched() {
    folder().run("lexicon find 云溪市环保局 --no-config").expect(expect![[r#"
        status 0
        词库中没有“云溪市环保局”
    "#]]);
    let run = Folder::new().run("lexicon find 环保部");
    assert!(run.text().contains("\n  承继机构  生态环境部\n"), "{}", run.text());
    assert!(run.text().ends_with("\n  所在　　  内置词库\n"), "{}", run.text());
}

#[test]
fn for_programs_every_column() {
    let run = folder().run("lexicon find 云溪市环保局 --as-of 2018-05-01 --output-format json");
    let rows: Vec<Value> = serde_json::from_str(run.text()).expect("JSON");
    expect![[r#"
        {
          "aliases": [
            "云溪环保"
          ],
          "as_of": {
            "date": "2018-05-01",
            "standing": true
          },
          "basis": "《云溪市机构改革方案》",
          "codes": [
            "云环发"
          ],
          "file": "词库/机构.tsv",
          "full_name": "",
          "level": "",
          "line": 2,
          "match": "exact",
          "name": "云溪市环境保护局",
          "shipped": false,
          "short_names": [
            "云溪市环保局"
          ],
          "source": [
            "seed-003",
            "http://yunxi.example/1"
          ],
          "status": "renamed",
          "successors": [
            "云溪市生态环境局"
          ],
          "table": "agencies",
          "valid_from": "2008-03",
          "valid_to": "2019-01-10"
        }
    "#]]
    .assert_eq(&format!("{:#}\n", rows[0]));
    assert_eq!(folder().run("lexicon find 没有这样的机构 --output-format json").text(), "[]\n");
}

#[test]
fn a_faulty_table_is_named_and_the_others_are_searched() {
    let folder = folder().file("词库/坏.tsv", "name\tstatus\n甲局\t在\n");
    let run = folder.run("lexicon find 云溪环保");
    assert_eq!(run.status, 2);
    assert!(run.text().starts_with("云溪市环境保护局（机构）\n"));
    expect![[r#"
        错误：词库/坏.tsv:2:4: “在”无法识别，可用的值：current、abolished、renamed、unknown
    "#]]
    .assert_eq(&run.stderr);
}
