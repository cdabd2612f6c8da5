//! Tests of `document-number-missing-hao`.

use super::RULE;
use crate::rules::document_number::RULES;
use crate::rules::testing::{check_rule, silent};
use expect_test::expect;

#[test]
fn hao_is_added_only_at_the_end_of_a_clause() {
    check_rule(
        &RULE,
        "（国发〔2016〕73）",
        expect![[r#"
        19..21 “73” warning 发文顺序号后应当加“号”字
          safe 补上“号”
        ⇒ （国发〔2016〕73号）
    "#]],
    );
    check_rule(
        &RULE,
        "依据国发〔2016〕73",
        expect![[r#"
        22..24 “73” warning 发文顺序号后应当加“号”字
          safe 补上“号”
        ⇒ 依据国发〔2016〕73号
    "#]],
    );
    check_rule(
        &RULE,
        "依据国发〔1985〕73。",
        expect![[r#"
            22..24 “73” info 发文顺序号后应当加“号”字；2000年以前的字号照原文引用，不必改
        "#]],
    );
    silent(RULES, &["国发〔2016〕73所附方案", "某某某〔2016〕73。", "国发[2016]73。", "国发〔2016〕*"]);
}
