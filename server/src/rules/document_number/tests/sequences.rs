//! The sequence: 第, zeros, blanks, wide digits, a missing 号.

use super::*;

#[test]
fn an_ordinal_goes() {
    check_rule(
        &ordinal::RULE,
        "依据国发〔2016〕第73号、〔2016〕第51号。",
        expect![[r#"
        22..25 “第” error 发文顺序号前不加“第”字
          safe 删去“第”
        43..46 “第” error 发文顺序号前不加“第”字
          safe 删去“第”
        ⇒ 依据国发〔2016〕73号、〔2016〕51号。
    "#]],
    );
}

#[test]
fn zeros_go_in_either_width() {
    check_rule(
        &leading_zero::RULE,
        "依据国发〔2016〕073号、国办函〔2016〕０8号。",
        expect![[r#"
        22..25 “073” error 发文顺序号不编虚位，“073”应为“73”
          safe 改为“73”
        50..54 “０8” error 发文顺序号不编虚位，“０8”应为“8”
          safe 改为“8”
        ⇒ 依据国发〔2016〕73号、国办函〔2016〕8号。
    "#]],
    );
    check_rule(&leading_zero::RULE, "依据国发〔2016〕000号。", expect![[""]]);
}

#[test]
fn a_missing_mark_is_put_back_only_where_the_clause_ends() {
    check_rule(
        &missing_hao::RULE,
        "（国发〔2016〕73）",
        expect![[r#"
        19..21 “73” warning 发文顺序号后应当加“号”字
          safe 补上“号”
        ⇒ （国发〔2016〕73号）
    "#]],
    );
    check_rule(
        &missing_hao::RULE,
        "依据国发〔2016〕73",
        expect![[r#"
        22..24 “73” warning 发文顺序号后应当加“号”字
          safe 补上“号”
        ⇒ 依据国发〔2016〕73号
    "#]],
    );
    check_rule(
        &missing_hao::RULE,
        "依据国发〔1985〕73。",
        expect![[r#"
            22..24 “73” info 发文顺序号后应当加“号”字；2000年以前的字号照原文引用，不必改
        "#]],
    );
    silent(&["国发〔2016〕73所附方案", "某某某〔2016〕73。", "国发[2016]73。", "国发〔2016〕*"]);
}

#[test]
fn every_blank_goes_at_once() {
    check_rule(
        &spacing::RULE,
        "依据 国发 〔2016〕\u{3000}73 号 办理。",
        expect![[r#"
            7..33 “国发 〔2016〕　73 号” warning 发文字号中间通常不留空格
              safe 删去空格
            ⇒ 依据 国发〔2016〕73号 办理。
        "#]],
    );
}

#[test]
fn an_unknown_office_still_loses_its_ordinal_and_zeros() {
    check_rule(
        &ordinal::RULE,
        "依据某镇政办发〔2024〕第073号。",
        expect![[r#"
        31..34 “第” error 发文顺序号前不加“第”字
          safe 删去“第”
        ⇒ 依据某镇政办发〔2024〕073号。
    "#]],
    );
    check_rule(
        &leading_zero::RULE,
        "依据某镇政办发〔2024〕第073号。",
        expect![[r#"
        34..37 “073” error 发文顺序号不编虚位，“073”应为“73”
          safe 改为“73”
        ⇒ 依据某镇政办发〔2024〕第73号。
    "#]],
    );
}
