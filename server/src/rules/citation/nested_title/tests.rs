//! Tests of `citation-nested-title`.

use super::RULE;
use crate::rules::citation::RULES;
use crate::rules::citation::testing::{check, silent};
use expect_test::expect;

#[test]
fn title_marks_alternate_with_each_level() {
    check(
        &RULE,
        "按《某局关于印发《某方案》的通知》办理。",
        expect![[r#"
        24..39 “《某方案》” error 书名号里面的标题应当用单书名号“〈〉”，不用“《》”
          safe 改为“〈……〉”
        ⇒ 按《某局关于印发〈某方案〉的通知》办理。
    "#]],
    );
    check(
        &RULE,
        "按《某局关于印发<某方案>的通知》办理。",
        expect![[r#"
        24..35 “<某方案>” error 书名号里面的标题应当用单书名号“〈〉”，不用“<>”
          safe 改为“〈……〉”
        ⇒ 按《某局关于印发〈某方案〉的通知》办理。
    "#]],
    );
    check(
        &RULE,
        "按《某局转发《某厅关于印发〈某方案〉的通知》的通知》办理。",
        expect![[r#"
        18..66 “《某厅关于印发〈某方案〉的通知》” error 书名号里面的标题应当用单书名号“〈〉”，不用“《》”
          safe 改为“〈……〉”
        ⇒ 按《某局转发〈某厅关于印发《某方案》的通知〉的通知》办理。
    "#]],
    );
    check(
        &RULE,
        "按《某局转发〈某厅关于印发〈某方案〉的通知〉的通知》办理。",
        expect![[r#"
        39..54 “〈某方案〉” info 书名号套到第三层以上，通常单双相间，这一层用“《》”
          safe 改为“《……》”
        ⇒ 按《某局转发〈某厅关于印发《某方案》的通知〉的通知》办理。
    "#]],
    );
    check(
        &RULE,
        "按《某局关于印发《甲方案》《乙方案》的通知》办理。",
        expect![[r#"
        24..54 “《甲方案》《乙方案》” error 书名号里面的标题应当用单书名号“〈〉”，不用“《》”
          safe 改为“〈……〉”
        ⇒ 按《某局关于印发〈甲方案〉〈乙方案〉的通知》办理。
    "#]],
    );
}

#[test]
fn where_a_mark_may_be_missing_the_fix_is_unsafe_or_absent() {
    check(
        &RULE,
        "按《某办法（见《某规定》）》办理。",
        expect![[r#"
        21..36 “《某规定》” error 书名号里面的标题应当用单书名号“〈〉”，不用“《》”
          unsafe 改为“〈……〉”
        ⇒ 按《某办法（见〈某规定〉）》办理。
    "#]],
    );
    silent(
        RULES,
        &[
            "按《某办法，并参照《某规定》办理。",
            "《甲办法。另见《乙规定》。》",
            "按《某局关于人数<50的单位的通知》办理。",
            "按《某局转发〈某厅关于印发《某方案》的通知〉的通知》办理。",
            "按《某局关于〈2016〉年的通知》办理。",
        ],
    );
}

#[test]
fn a_title_lost_as_a_tag_is_left_to_another_rule() {
    check(&RULE, "按《某局关于印发<2017>的通知》办理。", expect![[""]]);
}

#[test]
fn in_a_text_with_half_width_punctuation_it_is_a_hint() {
    check(
        &RULE,
        "按《某局关于印发<某方案>的通知》办理,不得延误。",
        expect![[r#"
        24..35 “<某方案>” hint 书名号里面的标题应当用单书名号“〈〉”，不用“<>”
          safe 改为“〈……〉”
        ⇒ 按《某局关于印发〈某方案〉的通知》办理,不得延误。
    "#]],
    );
}

#[test]
fn many_open_marks_are_handled() {
    let text = format!("按《{}{}》办理。", "〈".repeat(90), "〉".repeat(90));
    check(&RULE, &text, expect![[""]]);
    silent(RULES, &[&"《<".repeat(50_000), &"》云发〔2015〕50号《".repeat(20_000)[3..]]);
}
