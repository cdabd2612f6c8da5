//! Tests of term mining, with invented documents that are read like files and mined together.

use super::document;
use crate::text::Syntax;
use expect_test::{Expect, expect};
use hegao_lexicon::Lexicon;
use hegao_lexicon::mine::{Miner, Review, Table};

fn mine(texts: &[&str]) -> Review {
    let lexicon = Lexicon::shipped().expect("the shipped tables");
    let read = |(i, text): (usize, &&str)| document(&format!("{i}.txt"), text, Syntax::Plain, &lexicon);
    let documents: Vec<_> = texts.iter().enumerate().map(read).collect();
    let mut miner = Miner::default();
    documents.iter().for_each(|d| miner.read(d, &lexicon));
    assert!(miner.wants_recount(&lexicon));
    documents.iter().for_each(|d| miner.recount(d, &lexicon));
    miner.conclude(&lexicon)
}

/// Checks the rows and conflicts of some tables, one per line.
fn check(texts: &[&str], tables: &[Table], expected: &Expect) {
    let review = mine(texts);
    let mut seen = String::new();
    for p in review.proposals.iter().filter(|p| tables.contains(&p.table)) {
        let cells: Vec<String> = p.cells.iter().map(|(column, text)| format!("{column}={text}")).collect();
        let places: Vec<String> = p.evidence.iter().map(|e| format!("{}:{}", e.path, e.line)).collect();
        let row = format!("{} {} [{}] {} {}", p.confidence.name(), p.count, cells.join(" "), p.why, places.join(" "));
        seen.push_str(&(row + "\n"));
    }
    for c in review.conflicts.iter().filter(|c| tables.contains(&c.table)) {
        let values: Vec<String> = c.values.iter().map(|(value, count, _)| format!("{value}×{count}")).collect();
        seen.push_str(&format!("{} {}: {}\n", c.key, c.column, values.join(" / ")));
    }
    expected.assert_eq(&seen);
}

const NOTICE: &str = "平川市财政局关于做好年终决算工作的通知\n平财决发〔2021〕7号\n\n各县（区）财政局：\n现将有关事项通知如下。\n\n平川市财政局\n2021年11月3日\n";

#[test]
fn a_code_belongs_to_the_agency_that_signs_or_is_cited_with_it() {
    let cites = "按照《平川市财政局关于清理往来款的通知》（平财决发〔2020〕3号）和东川市财政局《往来款清理办法》（东财库〔2019〕2号）办理。";
    let runs_on = "各单位要结合实际贯彻本地城财绩〔2020〕1号要求。";
    check(
        &[NOTICE, cites, runs_on],
        &[Table::IssuerCodes],
        &expect![[r#"
        medium 1 [code=东财库 issuer=东川市财政局 example=东财库〔2019〕2号] 1份文件1处；引用处前面写明机关，1处，代字与机关名相合 1.txt:1
        high 2 [code=平财决发 issuer=平川市财政局 example=平财决发〔2021〕7号] 2份文件2处；文件自身的文号和落款，2处，代字与机关名相合 0.txt:2 1.txt:1
    "#]],
    );
}

#[test]
fn traditional_and_half_width_documents_are_read_alike() {
    let traditional = "國務院辦公廳關於統(tǒng)計業(yè)務的通知\n國辦發(fā)〔2019〕9號\n\n各省人民政府：\n現將有關事項通知如下，請認真貫徹執行。\n\n國務院辦公廳\n2019年2月1日\n";
    let half_width = "根据《平川市财政局关于统计的通知》(平财统〔2020〕3号),现就有关事项通知如下:";
    check(
        &[traditional, half_width],
        &[Table::IssuerCodes, Table::Agencies],
        &expect![[r#"
        high 3 [name=国务院办公厅 status=current] 1份文件，见于落款、标题开头、正文 0.txt:1
        high 1 [name=平川市财政局 status=unknown] 1份文件，见于标题开头 1.txt:1
        high 1 [code=国办发 issuer=国务院办公厅 example=国办发〔2019〕9号] 1份文件1处；文件自身的文号和落款，1处，代字与机关名相合 0.txt:2
        high 1 [code=平财统 issuer=平川市财政局 example=平财统〔2020〕3号] 1份文件1处；引用的标题以机关名开头，1处，代字与机关名相合 1.txt:1
    "#]],
    );
}

#[test]
fn two_issuers_of_one_code_are_a_conflict() {
    let other = "根据《平安县财政局关于预算的通知》（平财决发〔2020〕9号）执行。";
    let stray = "根据《平川市人民政府关于预算的通知》（国函〔2020〕9号）执行。";
    check(
        &[NOTICE, other, stray],
        &[Table::IssuerCodes],
        &expect![[r#"
            medium 1 [code=国函 example=国函〔2020〕9号] 1份文件1处，没有写明发文机关 2.txt:1
            high 2 [code=平财决发 issuer=平川市财政局;平安县财政局 ambiguous=yes example=平财决发〔2021〕7号] 2份文件2处；文件自身的文号和落款，1处，代字与机关名相合 0.txt:2 1.txt:1
            平财决发 issuer: 平川市财政局×1 / 平安县财政局×1
        "#]],
    );
}

#[test]
fn codes_are_read_from_joined_lines_and_from_replies() {
    let reply = "国务院关于同意设立平川新区的批复国函〔2012〕3号\n河南省人民政府：\n你省《关于设立平川新区的请示》（豫政新〔2011〕8号）收悉。\n\n国务院\n2012年1月5日\n";
    let by_which = "国家发展改革委以发改平川〔2020〕5号文件批复可行性研究报告。";
    let letterhead = "国家核安全局国家原子能机构文件国核川〔2020〕8号关于印发某政策的通知各有关单位：现予印发。国家核安全局国家原子能机构2020年12月1日（此件社会公开）";
    check(
        &[reply, by_which, letterhead],
        &[Table::IssuerCodes],
        &expect![[r#"
            medium 1 [code=发改平川 issuer=国家发展和改革委员会 example=发改平川〔2020〕5号] 1份文件1处；引用处前面写明机关，1处，代字与机关名相合 1.txt:1
            high 1 [code=国函 issuer=中华人民共和国国务院 example=国函〔2012〕3号] 1份文件1处；文件自身的文号和落款，1处，代字与机关名相合 0.txt:1
            medium 1 [code=国核川 issuer=国家核安全局 example=国核川〔2020〕8号] 1份文件1处；联合发文，取列在首位的机关，1处，代字与机关名相合 2.txt:1
            medium 1 [code=豫政新 issuer=河南省人民政府 example=豫政新〔2011〕8号] 1份文件1处；引用处前面写明机关，1处，代字与机关名相合 0.txt:3
        "#]],
    );
}

#[test]
fn agencies_are_read_on_lines_of_their_own() {
    let letter = "关于核查数据的函\n平川市人民政府，平安县人民政府：\n请平川市政务和数据管理局（以下简称平川数据局）核查。\n\n生态环境部办公厅\n2022年3月1日\n抄送：平川市生态环境局，有关企业，省政府办公厅。\n";
    let change = "平川市人民政府关于机构设置的通知\n平川市大数据局更名为平川市政务和数据管理局。组建平川市应急管理局，不再保留平川市安全生产监督管理局。\n\n平川市人民政府\n2023年5月4日\n";
    check(
        &[letter, change],
        &[Table::Agencies],
        &expect![[r#"
        medium 1 [name=平安县人民政府 status=unknown] 1份文件，见于主送、抄送 0.txt:2
        high 3 [name=平川市人民政府 status=unknown] 2份文件，见于落款、标题开头、主送、抄送 0.txt:2 1.txt:4
        medium 1 [name=平川市大数据局 status=renamed valid_to=2023-05-04 successors=平川市政务和数据管理局 basis=平川市人民政府关于机构设置的通知] 1份文件，见于机构变动的句子；文中写明“更名为” 1.txt:2
        medium 1 [name=平川市安全生产监督管理局 status=abolished valid_to=2023-05-04 successors=平川市应急管理局 basis=平川市人民政府关于机构设置的通知] 1份文件，见于机构变动的句子；文中写明“不再保留” 1.txt:2
        medium 1 [name=平川市应急管理局 status=unknown] 1份文件，见于机构变动的句子 1.txt:2
        high 2 [name=平川市政务和数据管理局 short_names=平川数据局 status=unknown] 2份文件，见于机构变动的句子、“以下简称” 0.txt:3 1.txt:2
        medium 1 [name=平川市生态环境局 status=unknown] 1份文件，见于主送、抄送 0.txt:7
        high 1 [name=生态环境部办公厅 status=unknown] 1份文件，见于落款、正文 0.txt:5
    "#]],
    );
}

#[test]
fn an_agency_that_signs_after_its_end_is_a_conflict() {
    let late = "关于开展检查的通知\n各单位：\n现予印发。\n\n环境保护部\n2021年6月1日\n";
    check(
        &[late],
        &[Table::Agencies],
        &expect![[r#"
        high 1 [name=中华人民共和国环境保护部 status=abolished] 1份文件，见于落款、正文 0.txt:5
        中华人民共和国环境保护部 valid_to: 2021-06-01仍署名×1 / 2018-03×0
    "#]],
    );
}

#[test]
fn phrases_are_counted_regardless_of_punctuation_and_script() {
    let plain = "深化“一窗四清”改革。";
    let straight = "深化\"一窗四清\"改革,推进\"两免两优\"。";
    let traditional =
        "深化「一窗四清」改革，做好統(tǒng)計、發(fā)展、規(guī)劃與監(jiān)督檢查，優(yōu)化營商環境，實現業務辦理。";
    let bare = "深化一窗四清改革，推进“两免两优”。";
    check(
        &[plain, plain, straight, traditional, plain, bare],
        &[Table::Slogans, Table::Attested],
        &expect![[r#"
            medium 5 [text=一窗四清 quotes=optional] 5份文件加引号；加引号5次，不加1次 0.txt:1 1.txt:1 2.txt:1 3.txt:1 4.txt:1
            high 2 [text=两免两优 count=2 docs=2] 2份文件加引号 2.txt:1 5.txt:1
        "#]],
    );
}

#[test]
fn a_rare_spelling_of_a_frequent_phrase_is_a_variant() {
    let right = "坚持“边开窗、边通风、边检查”。";
    let wrong = "坚持“边开窗、边通气、边检查”，坚持“边通风、边开窗、边检查”，坚持“边开窗边通风边检查”。";
    check(
        &[right, right, right, right, right, wrong],
        &[Table::Variants],
        &expect![[r#"
        low 1 [variant=边开窗、边通气、边检查 slogan=边开窗、边通风、边检查 class=candidate] 差一个字；1份文件，语料中的写法5份 5.txt:1 0.txt:1 1.txt:1
        low 1 [variant=边开窗边通风边检查 slogan=边开窗、边通风、边检查 class=candidate] 只差分隔号、连接号或引号；1份文件，语料中的写法5份 5.txt:1 0.txt:1 1.txt:1
        low 1 [variant=边通风、边开窗、边检查 slogan=边开窗、边通风、边检查 class=candidate] 各项次序不同；1份文件，语料中的写法5份 5.txt:1 0.txt:1 1.txt:1
    "#]],
    );
}

#[test]
fn a_known_phrase_with_other_punctuation_is_a_variant() {
    let text =
        "打造市场化法治化国际化营商环境，优化“市场化，法治化，国际化营商环境”。\n\n《市场化法治化国际化营商环境条例》";
    check(
        &[text],
        &[Table::Variants],
        &expect![[r#"
        low 1 [variant=市场化法治化国际化营商环境 slogan=市场化、法治化、国际化营商环境 class=candidate] 只差分隔号、连接号或引号；1份文件，词库已有提法的另一种写法 0.txt:1
        low 1 [variant=市场化，法治化，国际化营商环境 slogan=市场化、法治化、国际化营商环境 class=candidate] 只差分隔号、连接号或引号；1份文件，词库已有提法的另一种写法 0.txt:1
    "#]],
    );
}

#[test]
fn labels_speech_and_titles_are_not_phrases() {
    let text =
        "加盖“作废”章，本办法所称“网络”，是指下列系统，他说“我们一定办好。”“《办法》”“2023年”（以下简称“平川局”）。";
    check(&[text; 6], &[Table::Slogans, Table::Attested, Table::Variants], &expect![[""]]);
}

#[test]
fn mining_twice_gives_the_same() {
    let texts = [NOTICE, "推进“一窗四清”。", NOTICE];
    let shown = |review: Review| format!("{:?}", review.proposals);
    assert_eq!(shown(mine(&texts)), shown(mine(&texts)));
}
