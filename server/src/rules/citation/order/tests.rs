//! Tests of `citation-order`.

use super::RULE;
use crate::diagnostic::Basis;
use crate::rules::citation::RULES;
use crate::rules::citation::testing::{check, silent};
use crate::rules::testing::run;
use crate::text::Syntax;
use expect_test::expect;

#[test]
fn a_number_before_its_title_is_moved_after_it() {
    check(
        &RULE,
        "请按云发〔2015〕50号《云州市甲办法》执行。",
        expect![[r#"
        6..51 “云发〔2015〕50号《云州市甲办法》” warning 引用文件通常先写标题，再在圆括号内写发文字号，宜写作《……》（云发〔2015〕50号）
          unsafe 把“云发〔2015〕50号”移到标题后面的圆括号里
        ⇒ 请按《云州市甲办法》（云发〔2015〕50号）执行。
    "#]],
    );
    check(
        &RULE,
        "请按云发〔2015〕50号文件《云州市甲办法》（以下简称《办法》）执行。",
        expect![[r#"
        6..87 “云发〔2015〕50号文件《云州市甲办法》（以下简称《办法》）” warning 引用文件通常先写标题，再在圆括号内写发文字号，宜写作《……》（云发〔2015〕50号）
          unsafe 把“云发〔2015〕50号”移到标题后面的圆括号里
        ⇒ 请按《云州市甲办法》（云发〔2015〕50号，以下简称《办法》）执行。
    "#]],
    );
    check(
        &RULE,
        "请按（云发〔2015〕50号）《云州市甲办法》执行。",
        expect![[r#"
        6..57 “（云发〔2015〕50号）《云州市甲办法》” warning 引用文件通常先写标题，再在圆括号内写发文字号，宜写作《……》（云发〔2015〕50号）
          unsafe 把“云发〔2015〕50号”移到标题后面的圆括号里
        ⇒ 请按《云州市甲办法》（云发〔2015〕50号）执行。
    "#]],
    );
}

#[test]
fn the_message_mentions_custom_and_no_clause() {
    assert!(!RULE.summary.contains("应当") && matches!(RULE.basis, Basis::Practice(_)));
    let found = run(&RULE, "请按国发〔2015〕50号《甲办法》执行。", Syntax::Plain, None);
    let stern = ["条例", "规定", "应当", "必须"].iter().any(|w| found.iter().any(|d| d.message.contains(w)));
    assert!(!found.is_empty() && !stern, "{found:?}");
}

#[test]
fn a_number_that_does_not_belong_to_the_title_is_not_moved() {
    silent(
        RULES,
        &[
            "文号：云发〔2015〕50号《云州市甲办法》",
            "1．云发〔2015〕50号《云州市甲办法》",
            "## 按云发〔2015〕50号《云州市甲办法》",
            "请按《甲办法》（云发〔2015〕50号）《乙办法》执行。",
            "请按《甲办法》云发〔2015〕50号《乙办法》执行。",
            "请按云发〔2015〕50号《甲办法》、《乙办法》执行。",
            "请按云发〔2015〕50号、云发〔2016〕1号《甲办法》执行。",
            "请按云发〔1985〕50号《甲办法》执行。",
            "请按云发〔2015〕50号印发的《甲办法》执行。",
            "文中写道：“请按云发〔2015〕50号《甲办法》执行。”",
        ],
    );
}

#[test]
fn a_number_whose_code_may_be_incomplete_is_not_moved() {
    silent(RULES, &["原青岭区国土局作出温国土资发〔2018〕366号《决定书》，决定追缴。"]);
    check(
        &RULE,
        "市局印发云发〔2018〕5号《云州市甲办法》。",
        expect![[r#"
        12..56 “云发〔2018〕5号《云州市甲办法》” warning 引用文件通常先写标题，再在圆括号内写发文字号，宜写作《……》（云发〔2018〕5号）
          unsafe 把“云发〔2018〕5号”移到标题后面的圆括号里
        ⇒ 市局印发《云州市甲办法》（云发〔2018〕5号）。
    "#]],
    );
}
