//! Tests of `structure-remark-brackets`.

use super::RULE;
use crate::rules::structure::testing::{notice, silent};
use crate::rules::testing::check_rule;
use expect_test::expect;

#[test]
fn half_width_parentheses_of_the_note_become_full_width() {
    let text = notice("请执行。") + "\n(此件公开发布)\n";
    check_rule(
        &RULE,
        &text,
        expect![[r#"
        123..143 “(此件公开发布)” warning 附注加圆括号，用全角“（ ）”
          safe 改为“（此件公开发布）”
        ⇒ # 云溪市人民政府关于某事的通知

          各县人民政府：

          请执行。

          云溪市人民政府

          2024年5月6日

          （此件公开发布）
    "#]],
    );
}

#[test]
fn words_after_the_closing_bracket_are_not_part_of_the_note() {
    silent(&[&RULE], &[&notice("请执行。").replace("6日\n", "6日\n\n（此件公开发布）　某应急预案\n")]);
}
