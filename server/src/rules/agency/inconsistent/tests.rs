//! Tests of `agency-inconsistent`.

use super::RULE;
use crate::rules::testing::{check_rule, silent};
use expect_test::expect;

#[test]
fn a_full_name_after_the_short_name_is_reported_once() {
    check_rule(
        &RULE,
        "由市场监管总局牵头。报国家市场监督管理总局。再报国家市场监督管理总局。",
        expect![[r#"
            33..63 “国家市场监督管理总局” hint “国家市场监督管理总局”前文已用简称“市场监管总局”，前后宜一致
              at 3..21 “市场监管总局” 此处写作“市场监管总局”
        "#]],
    );
}

#[test]
fn a_short_name_after_the_full_name_is_not_reported() {
    silent(
        &[&RULE],
        &[
            "由国家市场监督管理总局牵头。报市场监管总局。",
            "由市场监管总局牵头。对照《国家市场监督管理总局关于某项工作的通知》自查。",
            "按照金融监管总局部署，由国家金融监督管理总局云州监管局办。",
            "按照人民银行部署，落实中国人民银行、财政部《某某办法》。",
            "由市场监管总局牵头。\n\n国家市场监督管理总局\n\n2026年5月1日\n",
        ],
    );
}
