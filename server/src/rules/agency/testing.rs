//! Helpers for the tests of the family: a lexicon with a few agencies. The shipped tables change, but how a rule
//! handles a row does not.

use crate::rules::Rule;
use crate::rules::testing::{check_rule_knowing, lexicon_of, silent_knowing};
use expect_test::Expect;
use hegao_lexicon::Lexicon;
use std::sync::LazyLock;

/// Agencies with every status.
pub static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let header =
        "name\tfull_name\tshort_names\taliases\tcodes\tlevel\tstatus\tvalid_from\tvalid_to\tsuccessors\tbasis\tsource";
    let reform = "2018年国务院机构改革方案\t公报";
    let rows = [
        format!("环境保护部\t\t\t环保部\t\t\tabolished\t2008-03\t2018-03\t生态环境部\t{reform}"),
        "生态环境部\t\t\t\t\t\tcurrent\t2018-03\t\t\t\t公报".to_owned(),
        "监察部\t\t\t\t\t\tabolished\t\t2018-03\t\t\t公报".to_owned(),
        format!("文化部\t\t\t\t\t\tabolished\t\t2018-03\t文化和旅游部\t{reform}"),
        "文化和旅游部\t\t\t文旅部\t\t\tcurrent\t2018-03\t\t\t\t公报".to_owned(),
        "建设部\t\t\t\t\t\tabolished\t\t2008-03\t住房和城乡建设部\t\t公报".to_owned(),
        "住房和城乡建设部\t\t住房城乡建设部\t住建部\t\t\tcurrent\t2008-03\t\t\t\t公报".to_owned(),
        format!("中国保险监督管理委员会\t\t中国保监会\t保监会\t\t\tabolished\t\t2018-03\t中国银行保险监督管理委员会\t{reform}"),
        "中国银行保险监督管理委员会\t\t中国银保监会\t银保监会\t\t\tabolished\t2018-03\t2023-03\t国家金融监督管理总局\t\t公报".to_owned(),
        "国家金融监督管理总局\t\t金融监管总局\t\t\t\tcurrent\t2023-03\t\t\t\t公报".to_owned(),
        "国家质量监督检验检疫总局\t\t质检总局\t\t\t\tabolished\t\t2018-03\t国家市场监督管理总局;海关总署\t\t公报".to_owned(),
        "国家市场监督管理总局\t\t市场监管总局\t\t\t\tcurrent\t2018-03\t\t\t\t公报".to_owned(),
        "海关总署\t\t\t\t\t\tcurrent\t\t\t\t\t公报".to_owned(),
        "国家卫生和计划生育委员会\t\t国家卫生计生委\t国家卫计委;卫计委\t\t国务院组成部门\tabolished\t2013-03\t2018-03\t\t\t公报".to_owned(),
        "财政部\t\t\t\t\t国务院组成部门\tcurrent\t\t\t\t\t公报".to_owned(),
        "国家发展和改革委员会\t\t国家发展改革委\t国家发改委;发改委\t\t国务院组成部门\tcurrent\t\t\t\t\t公报".to_owned(),
        "国家煤矿安全监察局\t\t\t\t\t\trenamed\t\t2020\t国家矿山安全监察局\t\t公报".to_owned(),
        "国家矿山安全监察局\t\t\t\t\t\tcurrent\t2020\t\t\t\t公报".to_owned(),
        "云州市信息化办公室\t\t\t\t\t\tabolished\t\t2019\t\t\t公报".to_owned(),
        "云州市联席会议办公室\t\t\t\t\t\tunknown\t\t\t\t\t公报".to_owned(),
    ];
    lexicon_of(&[("agencies.tsv", &format!("{header}\n{}", rows.join("\n")))])
});

/// Pins the findings of a rule in a text, with a lexicon that contains only these agencies. The text is judged on a day
/// that the settings state.
pub fn check(rule: &Rule, text: &str, expect: Expect) {
    check_rule_knowing(rule, &LEXICON, Some("2026-11-15"), text, expect);
}

/// Like [`check`], but the day depends on the text.
pub fn check_by_its_date(rule: &Rule, text: &str, expect: Expect) {
    check_rule_knowing(rule, &LEXICON, None, text, expect);
}

/// Asserts that none of `rules` reports anything, with the same lexicon.
#[track_caller]
pub fn silent(rules: &[&Rule], texts: &[&str]) {
    silent_knowing(rules, &LEXICON, texts);
}
