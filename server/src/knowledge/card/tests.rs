//! What cards say, as they are shown.

use super::*;
use expect_test::expect;
use hegao_lexicon::{Date, Lexicon};

fn lexicon(tables: &[&str]) -> Lexicon {
    let mut lexicon = Lexicon::default();
    tables.iter().for_each(|table| lexicon.overlay("甲.tsv", table).expect("a table"));
    lexicon
}

fn policy(row: &str) -> Card {
    let columns =
        "number\ttitle\tissuer\tdate\tstatus\tstatus_since\trepealed_by\trepealed_article\tsuccessor\tsource\n";
    let lexicon = lexicon(&[&format!("{columns}{row}")]);
    Card::of_policy(lexicon.policies.iter().next().expect("a row"))
}

#[test]
fn tells_what_repealed_a_document_and_what_came_after() {
    let card = policy(
        "甲发〔2001〕1号\t甲市*试行*办法\t甲市人民政府;乙市人民政府\t2001-02\tabolished\t2019-05-15\t乙条例（甲令第2号）\t第九条\t乙条例（甲令第2号）;甲令第3号\t甲公报;https://a.cn/甲_(1).htm",
    );
    expect![[r#"
        **《甲市\*试行\*办法》**

        - 发文字号：甲发〔2001〕1号
        - 发文机关：甲市人民政府、乙市人民政府
        - 成文日期：2001年2月
        - 状态：已废止（2019年5月15日起）
        - 废止依据：《乙条例》（甲令第2号）第九条
        - 替代文件：《乙条例》（甲令第2号）、甲令第3号
        - 来源：甲公报；[a.cn](https://a.cn/甲_%281%29.htm)
    "#]]
    .assert_eq(&card.to_markdown());
    expect![[r#"
        《甲市*试行*办法》
        发文字号：甲发〔2001〕1号
        发文机关：甲市人民政府、乙市人民政府
        成文日期：2001年2月
        状态：已废止（2019年5月15日起）
        废止依据：《乙条例》（甲令第2号）第九条
        替代文件：《乙条例》（甲令第2号）、甲令第3号
        来源：甲公报；https://a.cn/甲_(1).htm
    "#]]
    .assert_eq(&card.to_plain());
}

#[test]
fn says_nothing_of_a_status_that_is_not_known() {
    let card = policy("甲发〔2001〕1号\t\t\t\tunknown\t2019\t\t\t\t甲公报");
    assert_eq!(card.to_plain(), "甲发〔2001〕1号\n发文字号：甲发〔2001〕1号\n来源：甲公报\n");
}

const AGENCIES: &str = "name\tfull_name\tshort_names\tcodes\tlevel\tstatus\tvalid_from\tvalid_to\tsuccessors\tbasis\tsource\n\
    甲市信息办\t甲市信息化工作办公室\t\t\t\tabolished\t\t2009\t甲市信息局\t\t甲\n\
    甲市信息局\t\t\t甲信\t市政府部门（原）\tabolished\t2009\t2018-03\t甲市大数据局\t甲市机构改革方案\t甲\n\
    甲市大数据局\t\t甲大数据局;甲市大数据局\t甲数\t市政府部门\tcurrent\t2018-03-20\t\t\t\t甲\n";

fn agency(name: &str) -> String {
    let codes = "code\tissuer\n甲数发\t甲市大数据局\n甲数\t甲市大数据局\n";
    let lexicon = lexicon(&[AGENCIES, codes]);
    let agency = lexicon.agencies.get(name).expect("a row");
    Card::of_agency(agency, &lexicon, Date::new(2026, 11, 1)).to_plain()
}

#[test]
fn an_agency_stands_between_what_it_came_from_and_what_came_of_it() {
    expect![[r#"
        甲市信息办
        全称：甲市信息化工作办公室
        状态：已撤销（2009年）
        承继机构：甲市信息局
        现在的机构：甲市大数据局
        来源：甲
    "#]]
    .assert_eq(&agency("甲市信息办"));
    expect![[r#"
        甲市信息局
        机关代字：甲信
        类别：市政府部门
        启用：2009年
        状态：已撤销（2018年3月）
        前身：甲市信息办
        承继机构：甲市大数据局
        依据：甲市机构改革方案
        来源：甲
    "#]]
    .assert_eq(&agency("甲市信息局"));
    expect![[r#"
        甲市大数据局
        规范简称：甲大数据局
        机关代字：甲数、甲数发
        类别：市政府部门
        启用：2018年3月20日
        状态：现有
        前身：甲市信息局
        来源：甲
    "#]]
    .assert_eq(&agency("甲市大数据局"));
}

#[test]
fn a_phrase_shows_its_quotes_and_its_items() {
    let table = "text\tquotes\tcategory\torder\tvalid_from\tvalid_to\tnote\tsource\n\
        三甲工程\trequired\t民生\t甲一;甲二;甲三\t2012-11\t2020\t旧称三乙工程\tcorpus:dev 3 次\n甲提法\tnone\t\t\t\t\t\t\n";
    let lexicon = lexicon(&[table]);
    let cards = lexicon.slogans.iter().map(|slogan| Card::of_slogan(slogan).to_markdown());
    expect![[r#"
        **“三甲工程”**

        - 引号：通常加
        - 各项依次为：甲一、甲二、甲三
        - 类别：民生
        - 启用：2012年11月
        - 停用：2020年
        - 说明：旧称三乙工程
        - 来源：项目语料
        **甲提法**

        - 引号：不加外层引号
    "#]]
    .assert_eq(&cards.collect::<String>());
}

#[test]
fn a_code_of_several_agencies_warns() {
    let lexicon =
        lexicon(&["code\tissuer\tambiguous\tsource\n甲办\t甲市委办公室;乙市委办公室\tyes\tpublic-text 17\n丁\t\t\t\n"]);
    let code = |code: &str| lexicon.issuer_codes.get(code).expect("a row");
    expect![[r#"
        甲办〔2026〕1号
        机关代字：甲办
        发文机关：甲市委办公室、乙市委办公室
        注意：不止一个机关使用这个代字，以文件上的发文机关为准
        文件：词库中没有这份文件，效力请另行核对
        来源：公开文本
    "#]]
    .assert_eq(&Card::of_number("甲办〔2026〕1号", code("甲办")).expect("a card").to_plain());
    assert_eq!(Card::of_number("丁〔2026〕1号", code("丁")), None);
}
