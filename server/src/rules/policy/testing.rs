//! Helpers for the tests of the family: a lexicon of invented documents. The shipped tables change, but how a rule
//! handles a row does not.

use crate::rules::Rule;
use crate::rules::testing::{check_rule_knowing, lexicon_of, silent_knowing};
use expect_test::Expect;
use hegao_lexicon::Lexicon;
use std::sync::LazyLock;

/// Documents with every status.
pub static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let header = "number\ttitle\tshort_titles\tissuer\tdate\teffective\tstatus\tstatus_since\trepealed_by\trepealed_article\tsuccessor\tscope\tsource";
    let rows = [
        "云发〔2010〕5号\t云州市采购管理办法\t\t\t2010\t\tabolished\t2020-06-01\t云州市人民政府关于废止部分文件的决定（云发〔2020〕8号）\t\t\t\t公报甲",
        "云发〔2011〕6号\t云州市人民政府关于印发云州市信息化“十二五”规划的通知\t云州市信息化“十二五”规划\t\t2011\t\texpired\t2016-01-01\t\t\t\t\t公报乙",
        "\t云州市供水条例\t\t\t1994\t\tsuperseded\t2002-01-01\t云州市供水条例（云州市第9号公告）\t第五十条\t云州市供水条例（云州市第9号公告）\t\t公报丙",
        "\t云州市供水条例\t\t\t2001\t2002-01-01\tcurrent\t\t\t\t\t\t公报丁",
        "云令第3号\t云州市渡口管理规定\t\t\t1999\t\tsuperseded\t2015-07-01\t云州市水上交通条例\t第四十条\t云州市水上交通条例\t\t公报戊",
        "云发〔2012〕7号\t云州市补贴办法\t\t\t2012\t\tpartially-repealed\t2019-01-01\t\t\t\t\t公报己",
        "云发〔2013〕8号\t云州市奖励办法\t\t\t2013\t\tunknown\t\t\t\t\t\t公报庚",
        "云发〔2014〕9号\t云州市试点办法\t\t\t2014\t\tabolished\t\t云州市人民政府令第38号\t\t\t\t公报辛",
        "云发〔2016〕10号\t云州市残疾预防计划（2016—2020年）\t\t\t2016\t\texpired\t2021-01-01\t\t\t\t\t公报癸",
        "\t云州市信访条例\t\t\t2018\t\tamended\t2024-01-01\t云州市人大常委会关于修改《云州市信访条例》的决定\t\t\t\t公报子",
        "\t云州市节水办法\t\t\t1993\t\tabolished\t2001-01-01\t\t\t\t\t公报丑",
        "\t云州市节水办法\t\t\t2010\t\tcurrent\t\t\t\t\t\t公报寅",
        "\t云州市实施《国家供水条例》办法\t\t\t1995\t\tsuperseded\t2003-01-01\t云州市实施《国家供水条例》若干规定\t第九条\t云州市实施《国家供水条例》若干规定\t\t公报壬",
        "\t云州市航运条例\t\t\t1985\t\tsuperseded\t1998-01-01\t云州市码头管理规定\t第三十条\t云州市码头管理规定\t\t公报辰",
        "云令第27号\t云州市航标办法\t\t\t1997\t\tsuperseded\t2018-05-01\t云州市航标办法\t第十四条\t云州市航标办法\t\t公报酉",
        "\t云州市公墓条例\t\t\t1997\t\tsuperseded\t2019-03-30\t云州市公墓条例（云令第24号）\t题注\t云州市公墓条例（云令第24号）\t\t公报巳",
        "云令第25号\t云州市灯塔条例\t\t\t1997\t\tsuperseded\t2019-03-30\t云州市灯塔条例（云令第26号）\t题注\t云州市灯塔条例（云令第26号）\t\t公报午",
        "云令第26号\t云州市灯塔条例\t\t\t2019\t\tcurrent\t\t\t\t\t\t公报午",
        "云发〔2015〕11号\t关于加强渡口管理的通知\t\t云州市交通局\t2015\t\tabolished\t2020-06-01\t云州市人民政府关于废止部分文件的决定（云发〔2020〕8号）\t\t\t\t公报未",
        "\t关于修改〈云州市煤气条例〉的决定\t\t云州市人大常委会\t1990\t\tsuperseded\t2005-01-01\t云州市燃气条例\t第五十条\t云州市燃气条例\t\t公报申",
        "\t云州市供热办法\t\t\t1990\t\tsuperseded\t2005-01-01\t云州市供热条例\t第五十条\t云州市供热条例\t\t公报申",
        "\t云州市供热条例\t\t\t2004\t\tsuperseded\t2021-01-01\t云州市供热用热条例\t第六十条\t云州市供热用热条例\t\t公报申",
        "\t云州市供热用热条例\t\t\t2020\t2021-01-01\tcurrent\t\t\t\t\t\t公报申",
        "\t云州市码头管理规定\t\t\t1998\t\tsuperseded\t2018-01-01\t云州市港口条例\t\t云州市港口条例（云发〔2018〕1号）;云州市航道条例（云发〔2018〕2号）\t\t公报卯",
    ];
    lexicon_of(&[("policies.tsv", &[&[header], &rows[..]].concat().join("\n"))])
});

/// Pins the findings of a rule in a text, with a lexicon that contains only these documents. The text is judged on a day
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
