//! Which rule of this family reports a document, and which documents none of the rules reports.

use super::{RULES, abolished, superseded};
use crate::rules::policy::testing::{check, silent};
use expect_test::expect;

#[test]
fn each_rule_reports_only_its_own_status() {
    check(&superseded::RULE, "根据《云州市采购管理办法》，制定本方案。", expect![[""]]);
    check(&abolished::RULE, "依据《云州市渡口管理规定》处理。", expect![[""]]);
}

#[test]
fn decisions_amending_several_documents_or_one_in_force_are_not_reported() {
    silent(
        RULES,
        &[
            "根据《关于修改〈云州市采购管理办法〉等七件规定的决定》，制定本方案。",
            "根据《关于修改〈云州市采购管理办法〉和〈云州市渡口管理规定〉的决定》，制定本方案。",
            "根据《关于修改部分地方性法规的决定》，制定本方案。",
            "根据《关于修改〈云州市供水条例〉的决定》，制定本方案。",
            "根据《修正案》《的决定》《关于修改的决定》，制定本方案。",
        ],
    );
}

#[test]
fn unknown_documents_and_documents_of_unknown_status_are_not_reported() {
    silent(RULES, &["根据《云州市奖励办法》（云发〔2013〕8号），制定本办法。", "根据《云州市无名办法》，制定本办法。"]);
}
