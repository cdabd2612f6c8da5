//! Documents as the miner reads them, and what it finds in them.

use super::document;
use crate::text::Syntax;
use expect_test::{Expect, expect};
use hegao_lexicon::Lexicon;
use hegao_lexicon::mine::repeals::{self, Extent};
use hegao_lexicon::mine::review::{self, Wanted};
use hegao_lexicon::mine::{Confidence, Document, Miner, Table};

fn read(text: &str) -> Document {
    document("甲.md", text, Syntax::Markdown, &Lexicon::shipped().expect("the shipped tables"))
}

/// The repeals of a text, one per line: title, number, date, issuer, extent, since, article.
fn repealed(text: &str, expect: Expect) {
    let lines = repeals::find(&read(text)).into_iter().map(|r| {
        let extent = match r.extent {
            Extent::Whole => "全部".to_owned(),
            Extent::Partial(part) => format!("部分：{part}"),
        };
        let date = |d: Option<hegao_lexicon::Date>| d.map_or("-".to_owned(), |d| d.to_string());
        let number = r.number.unwrap_or("-".to_owned());
        let (date, since) = (date(r.date), date(r.since));
        format!("《{}》 {number} {date} {} {extent}，自{since} {}\n", r.title, r.issuer, r.article)
    });
    expect.assert_eq(&lines.collect::<String>());
}

#[test]
fn the_last_article_repeals_what_it_lists() {
    repealed(
        "# 甲省客运管理条例\n\n第五十八条　本条例自2004年6月1日起施行。1987年9月1日甲省人民政府发布的《甲省客运管理办法》、1994年2月4日省交通厅印发的《甲省客运管理办法实施细则》同时废止。\n",
        expect![[r#"
            《甲省客运管理办法》 - 1987-09-01 甲省人民政府 全部，自2004-06-01 第五十八条
            《甲省客运管理办法实施细则》 - 1994-02-04 省交通厅 全部，自2004-06-01 第五十八条
        "#]],
    );
}

#[test]
fn a_number_may_be_after_or_before_the_title() {
    repealed(
        "《甲类事项办法》（甲政发〔2010〕3号）、最高人民法院《关于审理乙案件的解释》（法释〔2003〕9号）自本通知印发之日起停止执行。",
        expect![[r#"
            《甲类事项办法》 甲政发〔2010〕3号 -  全部，自- 
            《关于审理乙案件的解释》 法释〔2003〕9号 - 最高人民法院 全部，自- 
        "#]],
    );
    repealed(
        "2014年7月30日原国家食品药品监督管理总局令第7号公布的《甲乙丙监督管理办法》同时废止。",
        expect![[r#"
            《甲乙丙监督管理办法》 国家食品药品监督管理总局令第7号 2014-07-30 国家食品药品监督管理总局 全部，自- 
        "#]],
    );
}

#[test]
fn the_effective_date_is_neither_the_issue_date_nor_the_end_date() {
    repealed(
        "2014年1月1日施行的《甲市商品房管理规定》（甲市人民政府令第155号）同时废止。\n\n原于2021年8月5日起施行的《甲市限购公告办法》同时废止。\n",
        expect![[r#"
            《甲市商品房管理规定》 甲市人民政府令第155号 -  全部，自- 
            《甲市限购公告办法》 - -  全部，自- 
        "#]],
    );
}

#[test]
fn the_verb_may_come_first() {
    repealed(
        "三、停止执行《关于加强某某管理的通知》(甲建发〔2018〕208号)第五条关于“面积不得小于90平方米”的规定,其余条款继续有效。",
        expect![[r#"
            《关于加强某某管理的通知》 甲建发〔2018〕208号 -  部分：第五条关于“面积不得小于90平方米”的规定，自- 
        "#]],
    );
    repealed(
        "经研究，决定废止《关于加强某某管理的通知》和《某某管理细则》，请遵照执行。",
        expect![[r#"
            《关于加强某某管理的通知》 - -  全部，自- 
            《某某管理细则》 - -  全部，自- 
        "#]],
    );
}

#[test]
fn a_part_is_marked_as_a_part() {
    repealed(
        "《甲乙丙条例》中关于反补贴的规定同时废止。",
        expect![[r#"
            《甲乙丙条例》 - -  部分：中关于反补贴的规定，自- 
        "#]],
    );
    repealed(
        "《甲部关于全面推开试点的通知》（甲税〔2016〕36号）附件3《试点过渡政策的规定》第五条第一款相应停止执行。",
        expect![[r#"
            《试点过渡政策的规定》 - -  部分：第五条第一款，自- 
            《甲部关于全面推开试点的通知》 甲税〔2016〕36号 -  部分：附件3《试点过渡政策的规定》，自- 
        "#]],
    );
}

#[test]
fn a_list_below_the_verb_is_read_to_its_end() {
    repealed(
        "自本办法施行之日起，下列文件同时废止：\n\n（一）《甲类事项管理办法》（甲办发〔2001〕1号）；\n\n（二）《乙类事项管理办法》。\n\n各单位收到《丙通知》后执行。\n",
        expect![[r#"
            《甲类事项管理办法》 甲办发〔2001〕1号 -  全部，自- 
            《乙类事项管理办法》 - -  全部，自- 
        "#]],
    );
}

#[test]
fn a_catalogue_is_read_row_by_row() {
    repealed(
        "# 云溪镇人民政府关于公布文件清理结果的通知\n\n云溪政发〔2024〕1号\n\n附件：1.废止的文件目录\n\n2024年3月1日\n\n## 废止的文件目录\n\n1.关于加强集市管理的通知（云溪政发〔2012〕9号）\n\n2.云溪镇渡口管理办法（试行）（云溪政发〔2013〕4号）\n\n2014年工作要点及分工方案（云溪政发〔2014〕2号）\n\n## 继续有效的文件目录\n\n1.关于加强防汛工作的通知（云溪政发〔2020〕2号）\n\n## 宣布失效的文件目录\n\n| 序号 | 标题 | 文号 |\n|---|---|---|\n| 1 | 关于做好2011年防汛工作的通知 | 云溪政发〔2011〕3号 |\n",
        expect![[r#"
            《关于加强集市管理的通知》 云溪政发〔2012〕9号 -  全部，自2024-03-01 
            《云溪镇渡口管理办法（试行）》 云溪政发〔2013〕4号 -  全部，自2024-03-01 
            《2014年工作要点及分工方案》 云溪政发〔2014〕2号 -  全部，自2024-03-01 
            《关于做好2011年防汛工作的通知》 云溪政发〔2011〕3号 -  全部，自2024-03-01 
        "#]],
    );
}

#[test]
fn a_title_may_state_a_repeal() {
    repealed(
        "# 国务院关于废止〈甲类事项管理办法〉的决定\n\n国务院决定废止《甲类事项管理办法》。\n\n本决定自2020年1月1日起施行。\n",
        expect![[r#"
            《甲类事项管理办法》 - -  全部，自2020-01-01 
        "#]],
    );
}

#[test]
fn a_short_form_stands_for_the_title_it_was_declared_for() {
    repealed(
        "《甲省客运管理办法》（甲政发〔2010〕3号，以下简称《办法》）施行以来，情况有了变化。《办法》自本通知印发之日起废止。",
        expect![[r#"
            《甲省客运管理办法》 甲政发〔2010〕3号 -  全部，自- 
        "#]],
    );
    repealed("《办法》同时废止。", expect![""]);
}

#[test]
fn damaged_text_is_still_read() {
    let traditional = "1988年9月27日國務(wù)院發(fā)布的《甲乙管理辦法》同時廢止。\n\n國務院關於規範某某管理的規定，自發布之日起施行，各地區應當遵照執行。\n";
    repealed(
        traditional,
        expect![[r#"
            《甲乙管理办法》 - 1988-09-27 国务院 全部，自- 
        "#]],
    );
    repealed(
        "上述政策自2025年5月7日起施行,原《关于调整提取政策的通知》(甲金规字〔2023〕4号)同时废止.",
        expect![[r#"
            《关于调整提取政策的通知》 甲金规字〔2023〕4号 -  全部，自2025-05-07 
        "#]],
    );
}

#[test]
fn past_and_possible_repeals_are_not_repeals() {
    for text in [
        "修订前的《甲乙丙管理条例》（自1998年11月29日起施行，2017年10月1日废止，以下简称旧条例）第二十八条规定如下。",
        "行政复议期间，《甲乙丙管理条例》规定的处罚决定不停止执行。",
        "根据《甲乙丙管理条例》，有关证件失效的，应当重新申领。",
        "建议废止《甲乙丙管理条例》。",
        "各部门可以制定、修改、废止《甲乙丙管理条例》的配套文件。",
        "已经废止的《甲乙丙管理条例》不再赘述。",
        "# 甲乙丙管理条例（征求意见稿）\n\n第九条　《甲乙丙管理办法》同时废止。\n",
        "## 第一条【立法目的】\n\n第一条【立法目的】为了规范某某管理，制定本规定。\n\n第九条　《甲乙丙管理办法》同时废止。\n",
    ] {
        assert_eq!(repeals::find(&read(text)), [], "{text}");
    }
}

#[test]
fn a_repetitive_text_is_read_in_linear_time() {
    // each of these took minutes when the search for a place started again at every verb or title
    assert_eq!(repeals::find(&read(&"废止".repeat(100_000))), []);
    let repeated = "《甲类事项管理办法》同时废止。".repeat(10_000);
    assert_eq!(repeals::find(&read(&repeated)).len(), 1);
}

fn sheet_of(texts: &[(&str, &str)], table: Table) -> String {
    let lexicon = Lexicon::default();
    let mut miner = Miner::default();
    for (path, text) in texts {
        miner.read(&document(path, text, Syntax::Markdown, &lexicon), &lexicon);
    }
    let wanted = Wanted { new_only: false, at_least: Confidence::Low };
    review::write(&miner.conclude(&lexicon), table, wanted, &lexicon).0.replace('\t', "|")
}

#[test]
fn a_document_is_proposed_with_its_repeal_and_the_source() {
    let notice = "---\n发文字号: 甲政发〔2020〕3号\n发文机关: 甲市人民政府\n成文日期: 2020年3月5日\n---\n# 甲市人民政府关于加强某某管理的通知\n\n各区：\n\n本通知自2020年4月1日起施行，有效期5年。《甲市某某管理办法》（甲政发〔2010〕8号）同时废止。\n";
    let later = "# 乙通知\n\n根据《甲市人民政府关于加强某某管理的通知》（甲政发〔2020〕3号），现将有关事项通知如下。\n";
    expect![[r#"
        accept|known|confidence|times|why|path|line|sentence|other_places|number|title|short_titles|issuer|date|effective|status|status_since|repealed_by|repealed_article|successor|scope|source
        |new|high|2|文中写明“废止”；1份文件连同文号引用|一.md|10|《甲市某某管理办法》（甲政发〔2010〕8号）同时废止||甲政发〔2010〕8号|甲市某某管理办法|||2010||abolished|2020-04-01|甲市人民政府关于加强某某管理的通知（甲政发〔2020〕3号）||||一.md
        |new|high|2|文中写明有效期；语料中有这份文件；2份文件连同文号引用|一.md|10|本通知自2020年4月1日起施行，有效期5年|一.md:6;二.md:3|甲政发〔2020〕3号|甲市人民政府关于加强某某管理的通知||甲市人民政府|2020-03-05|2020-04-01|expired|2025-04-01|||||一.md
    "#]]
    .assert_eq(&sheet_of(&[("一.md", notice), ("二.md", later)], Table::Policies));
}

#[test]
fn a_title_with_missing_words_is_not_proposed() {
    let text = "《甲市人民政府关于印发〈2017〉的通知》（甲政发〔2017〕24号）和《甲市人民政府关于印发的通知》（甲政发〔2017〕25号）";
    assert_eq!(sheet_of(&[("一.md", text)], Table::Policies).lines().count(), 1);
}
