//! Tests of `citation-title-number-mismatch`.

use super::RULE;
use crate::rules::citation::RULES;
use crate::rules::citation::testing::{check, silent};
use expect_test::expect;

#[test]
fn the_number_of_another_document_is_an_error() {
    check(
        &RULE,
        "按《云州市数据管理办法》（云发〔2016〕55号）办理。",
        expect![[r#"
        3..63 “《云州市数据管理办法》（云发〔2016〕55号）” error 标题与发文字号不符：《云州市数据管理办法》是云发〔2015〕50号，云发〔2016〕55号是《云州市人民政府关于加快推进“一窗办理”工作的指导意见》
          《云州市人民政府关于印发云州市数据管理办法的通知》：云发〔2015〕50号（公报甲）
          云发〔2016〕55号：《云州市人民政府关于加快推进“一窗办理”工作的指导意见》（公报乙）
          unsafe 字号改为“云发〔2015〕50号”
        ⇒ 按《云州市数据管理办法》（云发〔2015〕50号）办理。
    "#]],
    );
    check(
        &RULE,
        "按《云州市数据管理办法》（云办发〔2017〕9号）办理。",
        expect![[r#"
        3..65 “《云州市数据管理办法》（云办发〔2017〕9号）” error 标题与发文字号不符：《云州市数据管理办法》是云发〔2015〕50号，云办发〔2017〕9号是《云州市人民政府办公室关于印发〈云州市河湖管理规定〉的通知》
          《云州市人民政府关于印发云州市数据管理办法的通知》：云发〔2015〕50号（公报甲）
          云办发〔2017〕9号：《云州市人民政府办公室关于印发〈云州市河湖管理规定〉的通知》（公报丁）
          unsafe 字号改为“云发〔2015〕50号”
        ⇒ 按《云州市数据管理办法》（云发〔2015〕50号）办理。
    "#]],
    );
}

#[test]
fn an_attachment_shares_the_number_of_its_notice() {
    silent(
        RULES,
        &[
            "《云州市人民政府关于印发云州市数据管理办法的通知》（云发〔2015〕50号）",
            "《云州市数据管理办法》（云发〔2015〕50号）",
            "《云州市数据管理办法》（云发[2015]第050 号）",
        ],
    );
}

#[test]
fn unknown_numbers_and_titles_are_not_reported() {
    silent(RULES, &["《云州市数据管理办法》（云发〔2016〕999号）", "《青州市数据管理办法》（云发〔2015〕50号）"]);
}

#[test]
fn another_document_named_beside_the_title_is_not_reported() {
    silent(
        RULES,
        &[
            "《云州市数据管理办法》（根据云发〔2016〕55号修订）",
            "《云州市数据管理办法》（已由云发〔2016〕55号废止）",
            "《云州市数据管理办法》，云发〔2016〕55号",
        ],
    );
}

#[test]
fn a_title_shared_by_two_documents_is_not_reported() {
    silent(RULES, &["《云州市供水条例》（云发〔2015〕50号）"]);
}
