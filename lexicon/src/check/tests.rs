//! Tests of faults in tables and their positions.

use super::attestation::Attestation;
use super::loaded::LoadedTables;
use super::{Demands, check};
use expect_test::{Expect, expect};

fn report(loaded: &mut LoadedTables<'_>, hints: bool) -> String {
    loaded.settle();
    let canonical = |number: &str| number.contains('[').then(|| number.replace('[', "〔").replace(']', "〕"));
    check(loaded, &Demands { canonical: &canonical, hints }).iter().map(|f| format!("{f}\n")).collect()
}

/// Compares the faults of user tables, given by name and text, with the expected output.
fn own(tables: &[(&str, &str)], expected: Expect) {
    let mut loaded = LoadedTables::default();
    tables.iter().for_each(|(name, text)| loaded.add_own(name, text));
    expected.assert_eq(&report(&mut loaded, false));
}

#[test]
fn the_shipped_tables_have_no_error() {
    let report = report(&mut LoadedTables::shipped(true), false);
    let errors: Vec<&str> = report.lines().filter(|l| l.contains(" 错误: ")).collect();
    assert_eq!(errors, [""; 0]);
}

#[test]
fn every_broken_row_is_reported() {
    let table = "name\tstatus\tvalid_to\tsource\tstatis\n\
        甲局\t在\t\t试\n乙局\tabolished\t2018-13\t试\n\t\t\t试\n丙局\t\t\t试\t\t多\n丁局\t\t\t\n";
    own(
        &[("甲.tsv", table)],
        expect![[r#"
            甲.tsv:1:29: 错误: 不认识的列“statis”，可用的列：name、full_name、short_names、aliases、codes、level、status、valid_from、valid_to、successors、basis、source
            甲.tsv:2:4: 错误: “在”无法识别，可用的值：current、abolished、renamed、unknown
            甲.tsv:3:14: 错误: 日期“2018-13”无法识别，应写作 YYYY、YYYY-MM 或 YYYY-MM-DD
            甲.tsv:4:1: 错误: “name”不能为空
            甲.tsv:5:9: 错误: 多出1个单元格，表头只有5列；请检查这一行有没有多写分隔符
            甲.tsv:6:6: 错误: 没有出处，请写明在哪里读到；只凭记忆的不收
        "#]],
    );
}

#[test]
fn unknown_tables_and_missing_sources() {
    own(
        &[("甲.tsv", "单位\t状态\n某局\t在\n"), ("乙.csv", "提法,引号\n某某行动,必须\n\"某某,工程,必须\n")],
        expect![[r#"
            乙.csv:1:1: 错误: 没有“source”列，请加上这一列并逐行写明出处
            乙.csv:3:1: 警告: 单元格以半角引号开头而没有配对，已按文字读入；请补上引号或改用“”
            乙.csv:3:8: 错误: 多出1个单元格，表头只有2列；请检查这一行有没有多写分隔符
            甲.tsv:1:1: 错误: 表头“单位、状态”不是任何词库表的表头；表头应有：机构（name），机关代字（code），字号格式（issuer和pattern），文件（number或title），提法（text），提法的其他写法（variant和slogan），公文中见过的词语（text和count），易错词（wrong和right）
        "#]],
    );
}

#[test]
fn faults_of_agencies() {
    let table = "name,short_names,status,valid_from,valid_to,successors,basis,source\n\
        甲局,,abolished,2008,2018,乙局,方案,试\n乙局,,renamed,2018,2020,丙局,方案,试\n丙局,,renamed,2020,2021,甲局,方案,试\n\
        丁局,,abolished,2018,2008,戊;某局,方案,试\n戊局,戊,current,,,己局,,试\n己局,,abolished,,,,,试\n\
        庚局,,abolished,,,戊局,方案,试\n辛局,,current,,2020,,,试\n";
    own(
        &[("甲.csv", table)],
        expect![[r#"
            甲.csv:4:23: 错误: 承继关系成环：丙局→甲局→乙局→丙局；请改正其中一处
            甲.csv:5:20: 错误: 停用日期2008早于启用日期2018，请核对
            甲.csv:5:25: 错误: 承继机构“戊”不在表中；请写表中的名称“戊局”
            甲.csv:5:25: 错误: 承继机构“某局”不在表中；请补上这个机构，或改正名称
            甲.csv:6:16: 错误: 现有机构不应有承继机构；请清空这一格，或改正 status
            甲.csv:7:5: 错误: 已不存在的机构没有写明何时、由谁承继、依据什么；请补写，否则写 unknown
            甲.csv:8:5: 警告: 已不存在的机构缺少valid_to（停用日期），请补写
            甲.csv:9:14: 错误: 现有机构不应有停用日期；请清空这一格，或改正 status
        "#]],
    );
}

#[test]
fn a_cycle_may_have_one_agency_and_a_long_one_is_cut() {
    let long: String = (0..9).map(|i| format!("局{i}\trenamed\t2020\t局{}\t甲\t试\n", (i + 1) % 9)).collect();
    let header = "name\tstatus\tvalid_to\tsuccessors\tbasis\tsource\n";
    own(
        &[("甲.tsv", &format!("{header}甲局\trenamed\t2020\t甲局\t甲\t试\n{long}"))],
        expect![[r#"
            甲.tsv:2:17: 错误: 承继关系成环：甲局→甲局；请改正其中一处
            甲.tsv:11:17: 错误: 承继关系成环：局8→局0→局1→局2→局3→……→局8；请改正其中一处
        "#]],
    );
}

#[test]
fn current_agencies_share_no_name() {
    let table = "name\tshort_names\taliases\tstatus\tsource\n\
        甲市数据局\t甲数局\t数据局\t\t试\n乙市数据局\t甲数局\t数据局\t\t试\n丙市数据局\t甲数局\t\tunknown\t试\n";
    own(
        &[("甲.tsv", table)],
        expect![[r#"
            甲.tsv:3:7: 错误: “甲数局”也是现有机构“甲市数据局”的名称；请只留在一处，或改正其中一个的 status
            甲.tsv:3:11: 警告: “数据局”也是现有机构“甲市数据局”的名称；请只留在一处，或改正其中一个的 status
        "#]],
    );
}

#[test]
fn a_code_belongs_to_one_issuer_unless_marked_as_shared() {
    let agencies = "name\tshort_names\tcodes\tstatus\tvalid_to\tsuccessors\tbasis\tsource\n\
        甲局\t甲\t甲发;共发;旧发\t\t\t\t\t试\n乙局\t\t甲发;共发;独发\t\t\t\t\t试\n\
        老甲局\t\t旧发\trenamed\t2020\t甲局\t方案\t试\n丙局\t\t独发\t\t\t\t\t试\n";
    let codes = "code\tissuer\tambiguous\tsource\n甲发\t甲\t\t试\n共发\t甲局\tyes\t试\n\
        旧发\t甲局\t\t试\n两发\t甲局;乙局\t\t试\n重发\t甲局\t\t试\n重发\t乙局\t\t试\n";
    own(
        &[("机构.tsv", agencies), ("代字.tsv", codes)],
        expect![[r#"
            代字.tsv:2:4: 警告: “甲”在机构表中的名称是“甲局”，请写这个名称
            代字.tsv:7:1: 错误: 同一代字在第6行另有发文机关；请合为一行，issuer 用“;”隔开，ambiguous 写 yes
            机构.tsv:3:5: 错误: 代字“甲发”在 issuer-codes.tsv 中属于“甲”；两家同用的，那里 ambiguous 应写 yes，否则请改正其中一处
            机构.tsv:5:5: 错误: 代字“独发”也写在“乙局”一行；两家同用的，请在 issuer-codes.tsv 写明 ambiguous=yes
        "#]],
    );
}

#[test]
fn faults_of_number_forms() {
    let table = "发文机关\t字号格式\t起始日期\t停用日期\t例\t来源\n\
        甲局\t甲局字[0-9]{4}年第[0-9]+号\t2020\t2024\t甲局字2021年第3号\t试\n\
        甲局\t甲局函([0-9]+号\t\t\t\t试\n\
        甲局\t甲局函[0-9+号\t\t\t\t试\n\
        甲局\t甲局函[0-9]{4-5}号\t\t\t\t试\n\
        甲局\t*号\t\t\t\t试\n\
        甲局\t(.{1000}){1000}\t\t\t\t试\n\
        甲局\t甲局发〔[0-9]{4}〕[0-9]+\t\t\t甲局发〔2021〕3号\t试\n\
        甲局\t.*发[0-9]{4}年第[0-9]+号\t2024\t2023\t\t试\n\
        \t甲局发[0-9]+\t\t\t\t试\n";
    own(
        &[("甲.tsv", table)],
        expect![[r#"
            甲.tsv:3:4: 错误: 格式“甲局函([0-9]+号”读不懂：有“(”而没有“)”。格式是正则表达式，写整个字号，如“云水字[0-9]{4}年第[0-9]+号”；要照字面写“( ) [ ] { } . * + ? | \ ^ $”，在前面加“\”
            甲.tsv:4:4: 错误: 格式“甲局函[0-9+号”读不懂：有“[”而没有“]”。格式是正则表达式，写整个字号，如“云水字[0-9]{4}年第[0-9]+号”；要照字面写“( ) [ ] { } . * + ? | \ ^ $”，在前面加“\”
            甲.tsv:5:4: 错误: 格式“甲局函[0-9]{4-5}号”读不懂：有“{”而没有“}”。格式是正则表达式，写整个字号，如“云水字[0-9]{4}年第[0-9]+号”；要照字面写“( ) [ ] { } . * + ? | \ ^ $”，在前面加“\”
            甲.tsv:6:4: 错误: 格式“*号”读不懂：“*”“+”“?”“{…}”前面没有可以重复的字。格式是正则表达式，写整个字号，如“云水字[0-9]{4}年第[0-9]+号”；要照字面写“( ) [ ] { } . * + ? | \ ^ $”，在前面加“\”
            甲.tsv:7:4: 错误: 格式“(.{1000}){1000}”读不懂：太大了，请少用“{…}”重复。格式是正则表达式，写整个字号，如“云水字[0-9]{4}年第[0-9]+号”；要照字面写“( ) [ ] { } . * + ? | \ ^ $”，在前面加“\”
            甲.tsv:8:26: 错误: 例“甲局发〔2021〕3号”不合这个格式，请改正其一
            甲.tsv:9:4: 警告: 格式太宽，别的机关的字号（如“甲乙丙发2026年第5号”）也合，错了不再报；请写上自己的代字
            甲.tsv:9:30: 错误: 停用日期不晚于起始日期，请改正
            甲.tsv:9:35: 警告: 没有例，请写一个真实的字号，好核对格式
            甲.tsv:10:1: 错误: “issuer”不能为空
        "#]],
    );
}

#[test]
fn documents_state_the_basis_of_their_status() {
    let table = "number\ttitle\tdate\teffective\tstatus\tstatus_since\trepealed_by\tsource\n\
        甲发[2016]1号\t甲\t2016-05\t2016-01\tcurrent\t\t\t试\n甲发〔2016〕2号\t乙\t2016-05\t\tabolished\t\t\t试\n\
        甲发〔2016〕3号\t丙\t2016-05\t\tsuperseded\t2016-04\t\t试\n甲发〔2016〕4号\t丁\t2016\t\tabolished\t\t丙（甲发〔2016〕3号）\t试\n\
        甲发〔2016〕5号\t戊\t2016\t\tunknown\t\t己\t试\n";
    own(
        &[("甲.tsv", table)],
        expect![[r#"
            甲.tsv:2:1: 错误: 字号“甲发[2016]1号”不规范，应写作“甲发〔2016〕1号”
            甲.tsv:3:23: 错误: 没有写明由哪份文件、自何时起废止或代替；请补写，否则写 unknown
            甲.tsv:4:34: 错误: 状态起始日期2016-04早于成文日期2016-05，请核对
            甲.tsv:4:42: 警告: 没有写明由哪份文件废止或代替，请补写
            甲.tsv:6:20: 警告: 写了废止依据而状态不明；请改正 status，或清空 repealed_by
        "#]],
    );
    let mut loaded = LoadedTables::default();
    loaded.add_own("甲.tsv", table);
    let hints = report(&mut loaded, true);
    assert!(hints.contains("甲.tsv:6:29: 提示: “己”不在文件表中，可以补上一行"), "{hints}");
    assert!(!hints.contains("“丙（甲发〔2016〕3号）”不在"), "{hints}");
}

#[test]
fn phrases_and_their_variants() {
    let slogans = "text\torder\tsource\n甲行动、乙行动\t甲行动;乙行动\t试\n丙、丁\t丁;丙\t试\n三项行动\t甲;乙;丙\t试\n戊、己\t戊;庚\t试\n";
    let variants = "variant\tslogan\tclass\tsource\n甲行动乙行动\t甲行动、乙行动\terror\t试\n三项行动\t丙、丁\terror\t试\n\
        三项行动\t甲行动、乙行动\tsuperseded\t试\n丙丁\t没有的提法\terror\t试\n丙、丁\t丙、丁\terror\t试\n";
    let attested = "text\tcount\tdocs\tsource\n甲行动乙行动\t3\t2\t试\n";
    own(
        &[("提法.tsv", slogans), ("写法.tsv", variants), ("词语.tsv", attested)],
        expect![[r#"
            写法.tsv:2:16: 错误: 正式文件中有“甲行动乙行动”（attested-terms.tsv），错写请改为 attested
            写法.tsv:3:1: 错误: “三项行动”本身是一条提法，不能作“丙、丁”的错写；请改 class 或删去
            写法.tsv:5:4: 错误: 提法“没有的提法”不在提法表中；请补上提法，或改正这一格
            写法.tsv:6:1: 错误: 与提法本身相同，请删去这一行
            提法.tsv:3:5: 错误: “丙”在提法中的位置与 order 的次序不符
            提法.tsv:5:5: 错误: 提法中没有“庚”，请改正 order 或提法
        "#]],
    );
}

#[test]
fn faults_of_confusables() {
    let table = "wrong\tright\tcontext\tsource\n布署\t布署\t\t试\n署\t布署\t\t试\n按装\t安妆\t\t试\n安妆\t安装\t\t试\n截止\t截至\t\t试\n截止日\t截至日\tword;not:\t试\n";
    own(
        &[("甲.tsv", table)],
        expect![[r#"
            甲.tsv:3:3: 错误: 正写“布署”中含有错写“署”，改过之后还会再报；请把两格写到足够长
            甲.tsv:3:6: 警告: “署”也是常用词，会错报；context 请写 word，或把错写写到足够长
            甲.tsv:4:4: 错误: 正写“安妆”又是一条错写（正写作“安装”），请直接写最后的正写
            甲.tsv:6:7: 警告: “截止”也是常用词，会错报；context 请写 word，或把错写写到足够长
            甲.tsv:7:9: 错误: 条件“not:”无法识别，可用的值：word、head、not:（后面写不得跟在后面的字）、not-after:（后面写不得在前面的字），几项用“;”隔开
        "#]],
    );
}

#[test]
fn keys_are_unique_and_tables_do_not_contradict_each_other() {
    let first = "name\tlevel\tsource\n甲局\t市级\t试\n甲局\t市级\t试\n乙局\t\t试\n";
    own(
        &[("一.tsv", first), ("二.tsv", "name\tlevel\tsource\n甲局\t县级\t试\n乙局\t\t试\n")],
        expect![[r#"
            一.tsv:3:1: 错误: 主键与第2行相同，请合为一行
            二.tsv:2:1: 警告: 与一.tsv第3行主键相同而内容不同，以这一行为准；请只留一行
            二.tsv:3:1: 警告: 与一.tsv第4行重复，请只留一行
        "#]],
    );
}

#[test]
fn user_rows_may_replace_shipped_ones_and_name_shipped_successors() {
    let table = "name,status,valid_to,successors,basis,source\n\
        某县环保局,abolished,2019,中华人民共和国生态环境部,方案,试\n上海市人民政府,,,,,试\n";
    let mut loaded = LoadedTables::shipped(false);
    loaded.add_own("甲.csv", table);
    assert_eq!(report(&mut loaded, false), "");
}

#[test]
fn a_spelling_repeated_in_official_texts_is_not_a_misspelling() {
    let mut loaded = LoadedTables::default();
    loaded.add_own("提法.tsv", "text\tsource\n甲、乙行动\t试\n长甲乙行动\t试\n");
    loaded.add_own("写法.tsv", "variant\tslogan\tclass\tsource\n甲乙行动\t甲、乙行动\terror\t试\n");
    loaded.settle();
    let mut attestation = Attestation::new(&loaded);
    attestation.read("开展甲、乙行动。开展长甲乙行动。", |_| unreachable!("a longer phrase hides it"));
    assert_eq!(attestation.faults(), []);
    let report =
        |attestation: &Attestation<'_, '_>| attestation.faults().iter().map(|f| format!("{f}\n")).collect::<String>();
    attestation.read("开展甲乙行动。", |at| format!("一.txt:{at}"));
    expect![[r#"
        写法.tsv:2:12: 警告: 错写“甲乙行动”见于1篇公文，共1次（“甲、乙行动”1次），首见一.txt:6；如系官方文本如此写的，请改为 attested
    "#]]
    .assert_eq(&report(&attestation));
    (0..2).for_each(|_| attestation.read("甲乙行动", |_| String::new()));
    assert!(report(&attestation).contains("写法.tsv:2:12: 错误: 错写“甲乙行动”见于3篇公文"));
}

#[test]
fn any_text_is_checked_without_a_panic() {
    let headings = [
        "name\tsuccessors\tcodes",
        "text,order,source",
        "\"variant\";slogan",
        "wrong\tright",
        "number",
        "code,issuer",
        "",
    ];
    let rows = [
        "",
        "\"",
        "\"\"",
        "\"\"\"",
        ";;;;",
        "\t\t\t\t\t",
        "甲;甲;;",
        "\u{feff}",
        "甲\t甲\t甲",
        "\r\r\n",
        "\u{3000}",
        "𠀀,\"𠀀\n",
        "a\0b",
    ];
    for heading in headings {
        for first in rows {
            for second in rows {
                let text = format!("{heading}\n{first}\n{second}");
                let mut loaded = LoadedTables::default();
                loaded.add_own("甲.tsv", &text);
                loaded.add_own("乙.tsv", &text);
                report(&mut loaded, true);
                let _ = crate::Lexicon::default().overlay("甲.tsv", &text);
            }
        }
    }
}
