//! Tests of the shipped tables as a whole: every row can be read, and every name that a row refers to exists.

mod compiled;
mod near;
mod terms;
mod titles;

use crate::agencies::AgencyStatus;
use crate::policies::PolicyStatus;
use crate::slogans::VariantClass;
use crate::{Date, Lexicon};

fn shipped() -> Lexicon {
    Lexicon::shipped().expect("every shipped table reads")
}

#[test]
fn every_successor_is_a_row_and_leads_to_a_current_agency() {
    let lexicon = shipped();
    for agency in lexicon.agencies.iter() {
        for name in &agency.successors {
            assert!(lexicon.agencies.get(name).is_some(), "{}的承接机关“{name}”不在表中", agency.name);
        }
        let gone = matches!(agency.status, AgencyStatus::Abolished | AgencyStatus::Renamed);
        let standing = lexicon.agencies.standing_successors(agency, Lexicon::COMPILED);
        assert!(
            !gone || agency.successors.is_empty() || !standing.is_empty(),
            "{}的承接链没有通到现存机关",
            agency.name
        );
    }
}

#[test]
fn successors_are_followed_to_the_end() {
    let lexicon = shipped();
    let chain = |name: &str, day: Date| -> Vec<String> {
        let agency = lexicon.agencies.get(name).expect(name);
        lexicon.agencies.standing_successors(agency, day).iter().map(|a| a.common_name().to_owned()).collect()
    };
    assert_eq!(chain("中国银行业监督管理委员会", Date::new(2026, 11, 1)), ["国家金融监督管理总局"]);
    assert_eq!(chain("中国银行业监督管理委员会", Date::new(2020, 1, 1)), ["中国银行保险监督管理委员会"]);
}

#[test]
fn an_agency_ends_after_it_began_and_no_later_than_its_successors() {
    let lexicon = shipped();
    for agency in lexicon.agencies.iter() {
        let (Some(to), name) = (agency.valid_to, &agency.name) else { continue };
        assert!(agency.valid_from.is_none_or(|from| !to.certainly_before(from)), "{name}的起止颠倒");
        for successor in agency.successors.iter().filter_map(|s| lexicon.agencies.get(s)) {
            let gone_before = successor.valid_to.is_some_and(|end| end.certainly_before(to));
            assert!(!gone_before, "{name}的承接机关{}先于它撤销", successor.name);
        }
    }
}

#[test]
fn a_lapsed_document_states_its_legal_basis() {
    for policy in shipped().policies.iter() {
        let lapsed = matches!(policy.status, PolicyStatus::Abolished | PolicyStatus::Superseded);
        let shown = !policy.repealed_by.is_empty() || policy.status_since.is_some();
        assert!(!lapsed || shown, "{}{}没有写明由何文件、自何时废止", policy.number, policy.title);
        assert!(!policy.source.is_empty(), "{}{}没有来源", policy.number, policy.title);
    }
}

#[test]
fn a_variant_belongs_to_a_phrase_and_is_not_a_phrase_itself() {
    let lexicon = shipped();
    let attested: Vec<&str> = lexicon.slogans.attested().iter().map(|t| &*t.text).collect();
    for variant in lexicon.slogans.variants() {
        assert!(
            lexicon.slogans.get(&variant.slogan).is_some(),
            "“{}”的正体“{}”不在表中",
            variant.variant,
            variant.slogan
        );
        if variant.class == VariantClass::Error {
            assert!(lexicon.slogans.get(&variant.variant).is_none(), "误写“{}”本身是一条提法", variant.variant);
            assert!(!attested.contains(&&*variant.variant), "误写“{}”见于正式文件", variant.variant);
        }
    }
}

#[test]
fn a_name_inside_a_longer_one_is_not_found() {
    let lexicon = shipped();
    let found: Vec<&str> =
        lexicon.terms().find_iter("银保监会、住房城乡建设部").map(|f| &"银保监会、住房城乡建设部"[f.range]).collect();
    assert_eq!(found, ["银保监会", "住房城乡建设部"]);
}

#[test]
fn folding_keeps_every_offset() {
    let text = "國務院辦公廳關於印發〔2014〕66 號的通知";
    let folded = crate::scripts::fold(text);
    assert_eq!(folded, "国务院办公厅关于印发〔2014〕66 号的通知");
    assert_eq!(folded.len(), text.len());
}

#[test]
fn an_overlay_adds_replaces_and_reports_its_faults() {
    let mut lexicon = shipped();
    lexicon
        .overlay("本单位.tsv", "name\tstatus\tsuccessors\n某市行政审批局\trenamed\t某市数据局\n")
        .expect("a right table");
    assert_eq!(lexicon.agencies.get("某市行政审批局").map(|a| a.status), Some(AgencyStatus::Renamed));
    let fault = |text: &str| lexicon_fault(text);
    assert_eq!(
        fault("name\tstatus\n某局\t在\n"),
        "本单位.tsv:2:4: 错误: “在”无法识别，可用的值：current、abolished、renamed、unknown"
    );
    assert_eq!(
        fault("name\tvalid_to\n某局\t2018-13\n"),
        "本单位.tsv:2:4: 错误: 日期“2018-13”无法识别，应写作 YYYY、YYYY-MM 或 YYYY-MM-DD"
    );
    assert_eq!(
        fault("name\n某局\t多\n"),
        "本单位.tsv:2:4: 错误: 多出1个单元格，表头只有1列；请检查这一行有没有多写分隔符"
    );
    assert!(fault("单位\n某局\n").starts_with("本单位.tsv:1:1: 错误: 表头“单位”不是任何词库表的表头"));
}

fn lexicon_fault(text: &str) -> String {
    let faults = Lexicon::default().overlay("本单位.tsv", text).expect_err("a broken table");
    faults.iter().map(ToString::to_string).collect()
}
