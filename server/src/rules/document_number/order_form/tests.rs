//! Tests of `document-number-order-form`.

use super::RULE;
use crate::rules::document_number::RULES;
use crate::rules::testing::{check_rule, silent};
use expect_test::expect;

#[test]
fn orders_of_the_state_council_are_numbered_one_way() {
    check_rule(
        &RULE,
        "依据国务院令〔2018〕711号、国务院令 711 号、国务院令第711。",
        expect![[r#"
        18..34 “〔2018〕711号” hint 令的编号通常写作“第711号”
          unsafe 改为“第711号”
        50..57 “711 号” hint 令的编号通常写作“第711号”
          unsafe 改为“第711号”
        72..78 “第711” hint 令的编号通常写作“第711号”
          unsafe 改为“第711号”
        ⇒ 依据国务院令第711号、国务院令 第711号、国务院令第711号。
    "#]],
    );
    check_rule(
        &RULE,
        "中华人民共和国主席令七十三号",
        expect![[r#"
        30..42 “七十三号” hint 令的编号通常写作“第七十三号”
          unsafe 改为“第七十三号”
        ⇒ 中华人民共和国主席令第七十三号
    "#]],
    );
}

#[test]
fn correct_orders_are_not_reported() {
    silent(
        RULES,
        &[
            "国务院令第711号",
            "国务院令第 711 号",
            "国务院令（第711号）",
            "国务院令\n第711号",
            "国务院令2018年第711号",
            "国务院令第七百一十一号",
            "国务院令12345号",
            "国务院令第711条",
            "国务院令7项",
            "董事会主席令3号",
            "国家主席令第73号",
            "某部令〔2018〕11号",
        ],
    );
}
