//! Helpers for the tests of the family: two lexicons of invented documents. The shipped tables change, but how a rule
//! handles a row does not.

use crate::rules::Rule;
use crate::rules::testing::{check_rule_knowing, lexicon_of, silent_knowing};
use expect_test::Expect;
use hegao_lexicon::Lexicon;
use std::sync::LazyLock;

/// Documents by title and number.
static TITLES: LazyLock<Lexicon> = LazyLock::new(|| {
    let policies = "number\ttitle\tshort_titles\tissuer\tdate\tsource\n\
        云发〔2015〕50号\t云州市人民政府关于印发云州市数据管理办法的通知\t云州市数据管理办法\t\t\t公报甲\n\
        云发〔2016〕55号\t云州市人民政府关于加快推进“一窗办理”工作的指导意见\t关于加快推进“一窗办理”工作的指导意见\t\t\t公报乙\n\
        云办发〔2016〕8号\t云州市人民政府办公室关于印发2016年公开工作要点的通知\t2016年公开工作要点\t\t\t公报丙\n\
        云办发〔2017〕9号\t云州市人民政府办公室关于印发《云州市河湖管理规定》的通知\t\t\t\t公报丁\n\
        云信函〔2013〕2号\t云州市公共平台设计指南\t\t\t\t公报庚\n\
        云办发〔2018〕3号\t云州市推进落实〈数据整合方案〉工作安排\t\t\t\t公报辛\n\
        \t云州市供水条例\t\t\t1994-01-01\t公报戊\n\
        \t云州市供水条例\t\t\t2001-01-01\t公报己\n";
    lexicon_of(&[("policies.tsv", policies)])
});

/// Documents with their dates, and some whose titles exist in every place of the country.
static DATES: LazyLock<Lexicon> = LazyLock::new(|| {
    let policies = "number\ttitle\tshort_titles\tissuer\tdate\teffective\tscope\tsource\n\
        云发〔2015〕50号\t云州市人民政府关于印发云州市数据共享管理办法的通知\t云州市数据共享管理办法\t\t2015-08-31\t\t\t公报甲\n\
        云办发〔2016〕8号\t云州市人民政府办公室关于印发2016年公开工作要点的通知\t2016年公开工作要点\t\t2016-03-01\t\t\t公报丙\n\
        \t全国水上交通运输安全监督管理条例\t\t\t1994-01-01\t\tnational\t公报戊\n\
        \t河州省实施城市供水管理条例若干规定\t\t\t1994-01-01\t\tnational\t公报己\n\
        \t关于进一步做好城市公共供水工作的通知\t\t\t1994-01-01\t\t\t公报庚\n\
        \t第一次全国公共供水设施普查工作方案\t\t\t1994-01-01\t\tnational\t公报辛\n\
        云发〔2017〕9号\t云州市停车场建设规划\t\t\t2017-05-10\t2018-01-01\t\t公报壬\n";
    lexicon_of(&[("policies.tsv", policies)])
});

/// Pins the findings of a rule in a text, with a lexicon that contains only these titles.
pub fn check(rule: &Rule, text: &str, expect: Expect) {
    check_rule_knowing(rule, &TITLES, None, text, expect);
}

/// Asserts that none of `rules` reports anything, with the same lexicon.
#[track_caller]
pub fn silent(rules: &[&Rule], texts: &[&str]) {
    silent_knowing(rules, &TITLES, texts);
}

/// `check` with the lexicon of dated documents.
pub fn check_dated(rule: &Rule, text: &str, expect: Expect) {
    check_rule_knowing(rule, &DATES, None, text, expect);
}

/// `silent` with the lexicon of dated documents; runs only those of `rules` that are on by default.
#[track_caller]
pub fn silent_dated(rules: &[&Rule], texts: &[&str]) {
    let on: Vec<&Rule> = rules.iter().copied().filter(|rule| rule.on).collect();
    silent_knowing(&on, &DATES, texts);
}
