//! Tests of `citation-missing-number`.

use super::RULE;
use crate::rules::citation::testing::{check, silent};
use expect_test::expect;

#[test]
fn the_first_citation_gets_its_number() {
    check(
        &RULE,
        "根据《云州市数据管理办法》，制定本方案。按照《云州市数据管理办法》办理。",
        expect![[r#"
            6..39 “《云州市数据管理办法》” hint 第一次引用文件宜注明发文字号，这里是“（云发〔2015〕50号）”
              《云州市数据管理办法》：云发〔2015〕50号（公报甲）
              unsafe 补上“（云发〔2015〕50号）”
            ⇒ 根据《云州市数据管理办法》（云发〔2015〕50号），制定本方案。按照《云州市数据管理办法》办理。
        "#]],
    );
    silent(
        &[&RULE],
        &[
            "根据《云州市数据管理办法》（云发〔2015〕50号），制定本方案。按照《云州市数据管理办法》办理。",
            "《云州市数据管理办法》印发以来，成效明显。",
            "根据《云州市供水条例》，制定本办法。",
        ],
    );
}
