//! Tests of `citation-truncated-title`.

use super::RULE;
use crate::rules::citation::RULES;
use crate::rules::citation::testing::{check, silent};
use expect_test::expect;

#[test]
fn a_lost_ending_is_restored() {
    check(
        &RULE,
        "按《云州市人民政府关于加快推进“一窗办理”工作的指导》办理。",
        expect![[r#"
        6..78 “云州市人民政府关于加快推进“一窗办理”工作的指导” warning 标题不完整，末尾缺“意见”
          全称：《云州市人民政府关于加快推进“一窗办理”工作的指导意见》（公报乙）
          unsafe 补上“意见”
        ⇒ 按《云州市人民政府关于加快推进“一窗办理”工作的指导意见》办理。
    "#]],
    );
    check(
        &RULE,
        "按《关于加快推进一窗办理工作的》办理。",
        expect![[r#"
        6..45 “关于加快推进一窗办理工作的” warning 标题不完整，末尾缺“指导意见”
          全称：《云州市人民政府关于加快推进“一窗办理”工作的指导意见》（公报乙）
          unsafe 补上“指导意见”
        ⇒ 按《关于加快推进一窗办理工作的指导意见》办理。
    "#]],
    );
    check(
        &RULE,
        "按《云州市人民政府办公室关于印发〈云州市河湖管理规定〉的》办理。",
        expect![[r#"
        6..84 “云州市人民政府办公室关于印发〈云州市河湖管理规定〉的” warning 标题不完整，末尾缺“通知”
          全称：《云州市人民政府办公室关于印发〈云州市河湖管理规定〉的通知》（公报丁）
          unsafe 补上“通知”
        ⇒ 按《云州市人民政府办公室关于印发〈云州市河湖管理规定〉的通知》办理。
    "#]],
    );
}

#[test]
fn a_title_that_may_be_complete_is_not_reported() {
    silent(
        RULES,
        &[
            "《关于工作的指导》",
            "《云州市数据管理办法》",
            "《云州市人民政府关于印发云州市数据管理办法》",
            "《云州市人民政府关于加快推进“一窗办理”》",
        ],
    );
}

#[test]
fn a_title_of_another_year_is_another_document() {
    silent(
        RULES,
        &["《2017年公开工作要点》", "《2016年公开工作要点》", "《云州市人民政府办公室关于印发2018年公开工作要点的》"],
    );
}
