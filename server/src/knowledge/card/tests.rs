//! The rendered text of cards.

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
    Card::of_policy(lexicon.policies.iter().next().expect("a row"), Date::new(2026, 11, 1))
}

#[test]
fn shows_what_repealed_a_document_and_what_replaced_it() {
    let card = policy(
        "甲发〔2001〕1号\t甲市*试行*办法\t甲市人民政府;乙市人民政府\t2001-02\tabolished\t2019-05-15\t乙条例（甲令第2号）\t第九条\t乙条例（甲令第2号）;甲令第3号\t甲公报;https://a.cn/甲_(1).htm",
    );
    expect![[r#"
        **《甲市\*试行\*办法》**

        - 发文字号：甲发〔2001〕1号
        - 状态：已废止（2019年5月15日起）
        - 废止依据：《乙条例》（甲令第2号）第九条
        - 替代文件：《乙条例》（甲令第2号）、甲令第3号
        - 发文机关：甲市人民政府、乙市人民政府
        - 成文日期：2001年2月
        - 来源：甲公报；[a.cn](https://a.cn/甲_%281%29.htm)
    "#]]
    .assert_eq(&card.to_markdown());
    expect![[r#"
        《甲市*试行*办法》（文件）
          发文字号  甲发〔2001〕1号
          状态　　  已废止（2019年5月15日起）
          废止依据  《乙条例》（甲令第2号）第九条
          替代文件  《乙条例》（甲令第2号）、甲令第3号
          发文机关  甲市人民政府、乙市人民政府
          成文日期  2001年2月
          来源　　  甲公报
          　　　　  https://a.cn/甲_(1).htm
    "#]]
    .assert_eq(&card.to_plain());
}

#[test]
fn an_unknown_status_is_shown_as_unknown() {
    let card = policy("甲发〔2001〕1号\t\t\t\tunknown\t2019\t\t\t\t甲公报");
    expect![[r#"
        甲发〔2001〕1号（文件）
          状态　　  未查实
          来源　　  甲公报
    "#]]
    .assert_eq(&card.to_plain());
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
fn an_agency_is_shown_with_predecessors_and_successors() {
    expect![[r#"
        甲市信息办（机构）
          状态　　  已撤销（2009年）
          现有机构  甲市大数据局
          承继机构  甲市信息局
          全称　　  甲市信息化工作办公室
          来源　　  甲
    "#]]
    .assert_eq(&agency("甲市信息办"));
    expect![[r#"
        甲市信息局（机构）
          状态　　  已撤销（2018年3月）
          承继机构  甲市大数据局
          机关代字  甲信
          级别　　  市政府部门
          启用日期  2009年
          前身　　  甲市信息办
          依据　　  甲市机构改革方案
          来源　　  甲
    "#]]
    .assert_eq(&agency("甲市信息局"));
    expect![[r#"
        甲市大数据局（机构）
          状态　　  现有
          规范简称  甲大数据局
          机关代字  甲数、甲数发
          级别　　  市政府部门
          启用日期  2018年3月20日
          前身　　  甲市信息局
          来源　　  甲
    "#]]
    .assert_eq(&agency("甲市大数据局"));
}

#[test]
fn a_phrase_shows_its_quotes_and_its_items() {
    let table = "text\tquotes\tcategory\torder\tvalid_from\tvalid_to\tnote\tsource\n\
        三甲工程\trequired\t民生\t甲一;甲二;甲三\t2012-11\t2020\t旧称三乙工程\tcorpus:dev 3 次\n甲提法\tnone\t\t\t\t\t\t\n";
    let lexicon = lexicon(&[table]);
    let cards = lexicon.slogans.iter().map(|slogan| Card::of_slogan(slogan, &lexicon).to_markdown());
    expect![[r#"
        **“三甲工程”**

        - 引号：通常加
        - 次序：甲一、甲二、甲三
        - 类别：民生
        - 启用日期：2012年11月
        - 停用日期：2020年
        - 说明：旧称三乙工程
        - 来源：项目语料
        **甲提法**

        - 引号：不加外层引号
    "#]]
    .assert_eq(&cards.collect::<String>());
}

#[test]
fn an_issuer_code_of_several_agencies_has_a_warning() {
    let lexicon =
        lexicon(&["code\tissuer\tambiguous\tsource\n甲办\t甲市委办公室;乙市委办公室\tyes\tpublic-text 17\n丁\t\t\t\n"]);
    let code = |code: &str| lexicon.issuer_codes.get(code).expect("a row");
    expect![[r#"
        甲办〔2026〕1号（发文字号）
          机关代字  甲办
          发文机关  甲市委办公室、乙市委办公室
          注意　　  不止一个机关使用这个代字，以文件上的发文机关为准
          文件　　  词库中没有这份文件，效力请另行核对
          来源　　  公开文本
    "#]]
    .assert_eq(&Card::of_number("甲办〔2026〕1号", code("甲办")).expect("a card").to_plain());
    assert_eq!(Card::of_number("丁〔2026〕1号", code("丁")), None);
}

#[test]
fn the_other_kinds_of_rows_have_cards_too() {
    let lexicon = lexicon(&[
        "text\tquotes\tsource\n三甲工程\trequired\t甲\n",
        "variant\tslogan\tclass\tsource\n三甲工成\t三甲工程\terror\t甲\n三乙工程\t三甲工程\tsuperseded\t甲\n叁甲工程\t三甲工程\tcandidate\t甲\n",
        "code\tissuer\texample\tsource\n丁发\t\t丁发〔2026〕1号\t甲\n",
        "wrong\tright\tcontext\tseverity\tsource\n甲帐\t甲账\tword;not:篷幕\thint\t甲\n",
        "text\tcount\tdocs\tsource\n四甲工程\t3\t2\tcorpus\n",
    ]);
    let slogan = lexicon.slogans.get("三甲工程").expect("a row");
    let mut cards = vec![Card::of_slogan(slogan, &lexicon)];
    cards.extend(lexicon.slogans.variants().iter().map(Card::of_variant));
    cards.push(Card::of_issuer_code(lexicon.issuer_codes.get("丁发").expect("a row")));
    cards.extend(lexicon.confusables.iter().map(Card::of_confusable));
    cards.extend(lexicon.slogans.attested().iter().map(|term| Card::of_attested(term, "corpus")));
    expect![[r#"
        “三甲工程”（提法）
          引号　　  通常加
          错写　　  三甲工成
          旧提法　  三乙工程
          疑为错写  叁甲工程
          来源　　  甲
        三甲工成（提法的其他写法）
          类别　　  错写
          提法　　  三甲工程
          来源　　  甲
        三乙工程（提法的其他写法）
          类别　　  旧提法
          提法　　  三甲工程
          来源　　  甲
        叁甲工程（提法的其他写法）
          类别　　  疑为错写，未见实例，不报
          提法　　  三甲工程
          来源　　  甲
        丁发（机关代字）
          发文机关  未查实
          例　　　  丁发〔2026〕1号
          来源　　  甲
        甲帐（易错词）
          正写　　  甲账
          级别　　  建议
          条件　　  单独成词，后一字不是“篷幕”中的字
          来源　　  甲
        四甲工程（公文中见过的词语）
          来源　　  项目语料
    "#]]
    .assert_eq(&cards.iter().map(Card::to_plain).collect::<String>());
}

#[test]
fn a_brief_card_cuts_long_lists_and_a_whole_card_does_not() {
    let names: Vec<String> = (1..=8).map(|i| format!("甲{i}")).collect();
    let card = Card::new("甲", "甲", "seed-001;corpus:dev 3 次;甲公报").list("别称", &names);
    assert!(card.to_markdown().contains("- 别称：甲1、甲2、甲3、甲4、甲5、甲6等\n- 来源：甲公报\n"));
    expect![[r#"
        甲（甲）
          别称　　  甲1、甲2、甲3、甲4、甲5、甲6、甲7、甲8
          来源　　  立项材料001
          　　　　  项目语料 3 次
          　　　　  甲公报
    "#]]
    .assert_eq(&aligned(&card.title(), &card.lines(CardDetail::Whole)));
}

#[test]
fn one_line_distinguishes_documents_with_the_same_title() {
    assert_eq!(policy("甲发〔2001〕1号\t甲办法\n").in_one_line(), "《甲办法》（甲发〔2001〕1号，文件）");
    assert_eq!(policy("甲发〔2001〕1号\t\n").in_one_line(), "甲发〔2001〕1号（文件）");
}
