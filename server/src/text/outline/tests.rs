//! What is recognised as the parts of a document.

use super::{DateBasis, Outline};
use crate::text::{Prose, Syntax};
use DateBasis::{Effect, FrontMatter, Imprint, Metadata, Note, Number, Published, Signature};

fn outline(source: &str, syntax: Syntax) -> Outline {
    Outline::new(source, &Prose::new(source, syntax))
}

#[track_caller]
fn dated(source: &str, date: &str, basis: DateBasis) {
    for syntax in [Syntax::Plain, Syntax::Markdown] {
        let outline = outline(source, syntax);
        let found = outline.date.map(|d| d.to_string());
        assert_eq!((found.as_deref(), outline.date_basis), (Some(date), Some(basis)), "{syntax:?} {source}");
    }
}

#[track_caller]
fn undated(source: &str) {
    for syntax in [Syntax::Plain, Syntax::Markdown] {
        assert_eq!(outline(source, syntax).date, None, "{syntax:?} {source}");
    }
}

#[test]
fn the_front_matter_has_priority() {
    dated("---\ntitle: 甲\n成文日期: 2016年12月15日\n---\n正文\n\n某局\n\n2017年1月1日\n", "2016-12-15", FrontMatter);
    dated("---\ndate: \"2016-12-15T08:00:00\"\n---\n正文\n", "2016-12-15", FrontMatter);
    dated("---\npublish_date: '2007-04-04'\n---\n# 某条例\n\n2007年4月12日 某令公布\n", "2007-04-12", Note);
    dated("+++\ndate = 2016-12-15\n+++\n正文\n", "2016-12-15", FrontMatter);
    dated("---\npublish_date: 2016-12\n---\n正文\n", "2016-12", FrontMatter);
}

#[test]
fn a_line_of_metadata() {
    dated("索 引 号: 甲\n发文机关: 某局 成文日期: 2016年12月15日\n发布日期: 2016年12月27日\n", "2016-12-15", Metadata);
    dated("成文日期：\n\n2016年12月15日\n\n正文。\n", "2016-12-15", Metadata);
    dated("【发布日期】2016.12.27\n正文。\n", "2016-12-27", Published);
    dated("发布日期:2023-02-0714:01 浏览次数:9\n正文。\n", "2023-02-07", Published);
    dated("关于某事的通知\n\n2016-12-27 16:52:00\n正文。\n", "2016-12-27", Published);
}

#[test]
fn the_note_under_the_title() {
    dated(
        "某法\n（1994年7月5日某会通过　根据2018年12月29日某会《关于修改某法的决定》修正）\n第一条　为\n",
        "2018-12-29",
        Note,
    );
    dated("某条例\n（2018年3月17日国务院令第1号公布　自2018年5月1日起施行）\n第一条 为\n", "2018-03-17", Note);
    dated("# 某条例\n\n2005年2月1日 某会通过\n\n2006年3月1日 施行\n\n<!-- 完 -->\n\n第一条 为\n", "2005-02-01", Note);
    dated("某条例\n\n2005年2月1日某会通过根据2010年7月30日某会修正\n第一条 为\n", "2010-07-30", Note);
    dated("政府工作报告\n——2018年3月5日在某会上\n各位代表：\n", "2018-03-05", Note);
    // a note about a cited document and a news sentence give no date for the document
    undated("现转发《某办法》（2015年3月5日某部令第1号公布），请执行。\n");
    undated("2024年2月6日，某局发布《关于某事的通知》。\n");
}

#[test]
fn the_signature() {
    dated(
        "关于某事的通知\n各单位：\n现印发。\n某省人民政府\n二○一六年十二月十五日\n（此件公开发布）\n",
        "2016-12-15",
        Signature,
    );
    dated("通知如下。\n某局　2016年12月15日\n", "2016-12-15", Signature);
    // the list of attachments is above it, the attachments below
    let attached = "通知如下。\n附件：1.甲\n　　　2.乙\n某局\n2016年12月15日\n附件1\n某站\n2017年3月1日\n";
    dated(attached, "2016-12-15", Signature);
    // a forwarded document was signed earlier
    dated("现转发。\n某院办公厅\n1985年4月22日\n某报告\n某部\n1985年3月29日\n", "1985-04-22", Signature);
    // an order is signed after the adoption of the document it publishes
    dated("某令\n第1号\n（2018年9月6日某会通过）\n总理　某某某\n2018年11月6日\n", "2018-11-06", Signature);
}

#[test]
fn the_place_of_the_signature() {
    let source = "关于某事的通知\n\n通知如下。\n\n某院办公厅\n某部\n2016年12月15日\n\n附件\n";
    let prose = Prose::new(source, Syntax::Plain);
    let signature = Outline::new(source, &prose).signature.map(|r| &prose.text()[r.range]);
    assert_eq!(signature, Some("某院办公厅\n某部\n2016年12月15日"));
}

#[test]
fn a_document_of_one_line() {
    dated("关于某事的复函某厂：同意。生态环境部2019年7月17日（此件社会公开）抄送：某站。字号", "2019-07-17", Imprint);
    dated("某厂：同意。某部2021年1月29日抄送：某站。某部办公厅2021年2月1日印发字号", "2021-01-29", Imprint);
    dated("现予公布。部长张三2023年1月18日某办法第一条", "2023-01-18", Imprint);
    dated(
        "请执行。某院办公厅一九八五年四月二十二日关于某事的意见某院：请批示。某部一九八五年三月二十九日",
        "1985-04-22",
        Imprint,
    );
    undated("根据国务院2016年12月15日印发的规划，制定本方案。\n");
    undated("政策执行至2027年12月31日\n");
}

#[test]
fn a_number_and_an_effective_date() {
    dated("某院关于某事的批复\n国函〔2025〕86号\n某市：\n同意。\n", "2025", Number);
    dated("某院关于某事的通知国发〔1986〕52号各省：请执行。", "1986", Number);
    dated("第一条　为\n第九条　本办法自2024年6月1日起施行。\n", "2024-06-01", Effect);
    dated("某院批转甲矿、乙矿综合利用交流会议纪要国发〔1979〕71号各省：请执行。", "1979", Number);
    // a draft is not older than what it cites
    undated("根据国发〔2016〕73号文件，制定本方案。\n");
    undated("为落实《某意见》（国发〔2016〕73号），现就有关事项通知如下。\n");
    undated("《某法》自2018年5月1日起施行以来，各地认真落实。\n");
}

#[test]
fn a_mentioned_date_is_not_the_date_of_the_document() {
    let outline = outline("某局2018年4月1日挂牌，2019年5月2日起试点，至2027年12月31日止。\n", Syntax::Plain);
    assert_eq!(outline.date, None);
    assert_eq!(outline.latest_year, Some(2027));
}

#[test]
fn the_title() {
    for (source, expect) in [
        ("# 关于**某事**的通知\n\n正文", "关于某事的通知"),
        (
            "下载\n打印\n某院办公厅关于加强某事\n进一步工作的意见\n国办发〔2019〕4号\n正文。\n",
            "某院办公厅关于加强某事\n进一步工作的意见",
        ),
        ("某市某委员会\n关于规范某事的通知（试行）\n各单位：\n", "某市某委员会\n关于规范某事的通知（试行）"),
        ("某院办公厅对某会\n第1号提案的答复\n某委员：\n", "某院办公厅对某会\n第1号提案的答复"),
    ] {
        let prose = Prose::new(source, Syntax::Markdown);
        let prose = if source.starts_with('#') { prose } else { Prose::new(source, Syntax::Plain) };
        assert_eq!(Outline::new(source, &prose).title.map(|r| &prose.text()[r]), Some(expect));
    }
    for source in ["各单位：\n现就某事通知如下。\n某市若干措施\n", "一、某办法\n", "特此通知\n", "甲\n"]
    {
        assert_eq!(outline(source, Syntax::Plain).title, None, "{source}");
    }
}

#[test]
fn titles_of_plans_norms_and_lists_are_titles() {
    for title in [
        "青岭县森林火灾应急预案",
        "云溪市政务服务窗口工作人员行为准则（试行）",
        "青岭县老旧小区加装电梯操作指引",
        "云溪市南湖社区居民公约",
        "青岭县乡镇权力清单（2024年版）",
        "云溪市公共数据开放目录",
        "青岭县政务信息系统接入办法",
    ] {
        let source = format!("{title}\n\n一、总则\n\n为了做好有关工作，结合本地实际，制定本文。\n");
        let prose = Prose::new(&source, Syntax::Plain);
        assert_eq!(Outline::new(&source, &prose).title.map(|r| &prose.text()[r]), Some(title));
    }
}

#[test]
fn a_line_of_the_body_with_such_an_ending_is_not_a_title() {
    for source in [
        "近年来，我县逐项梳理审批事项，公布了权力清单\n\n各乡镇反映良好。\n",
        "一、编制政务服务事项目录\n\n各部门要抓紧编制。\n",
        "全县建立了应急预案，\n每年演练两次，并报送责任清单\n\n成效明显。\n",
        "目录\n\n第一章 总则\n\n为了规范管理。\n",
        "附件：任务清单\n\n内容如下。\n",
    ] {
        assert_eq!(outline(source, Syntax::Plain).title, None, "{source}");
    }
    let source = "新修订的办法明确了三项，\n青岭县住房保障实施细则\n\n第一条 为了保障。\n";
    let prose = Prose::new(source, Syntax::Plain);
    let title = Outline::new(source, &prose).title.map(|r| &prose.text()[r]);
    assert_eq!(title, Some("青岭县住房保障实施细则"));
}

#[test]
fn a_title_may_be_broken_over_two_headings() {
    let title = |source: &str| {
        let prose = Prose::new(source, Syntax::Markdown);
        Outline::new(source, &prose).title.map(|r| prose.text()[r].to_owned())
    };
    assert_eq!(title("# 某市人民政府<br>关于某事的通知\n\n正文。\n").as_deref(), Some("某市人民政府\n关于某事的通知"));
    assert_eq!(title("# 某市人民政府\n# 关于某事的通知\n\n正文。\n").as_deref(), Some("某市人民政府\n关于某事的通知"));
    assert_eq!(title("# 某事的通知\n# 关于另一事的通知\n").as_deref(), Some("某事的通知"));
    assert_eq!(title("# 某工具\n# 一、关于安装的说明\n# 使用的规定\n").as_deref(), Some("某工具"));
}
