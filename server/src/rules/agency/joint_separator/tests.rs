//! Tests of `agency-joint-separator`.

use super::RULE;
use crate::rules::testing::{check_rule, silent};
use expect_test::expect;

#[test]
fn a_space_between_joint_issuers_in_a_sentence_becomes_an_enumeration_comma() {
    check_rule(
        &RULE,
        "近日，中共中央办公厅　国务院办公厅印发了《某某意见》，请认真学习。",
        expect![[r#"
            9..51 “中共中央办公厅　国务院办公厅” hint 正文里“中共中央办公厅”与“国务院办公厅”之间通常用顿号，不用空格
              safe 改为“中共中央办公厅、国务院办公厅”
            ⇒ 近日，中共中央办公厅、国务院办公厅印发了《某某意见》，请认真学习。
        "#]],
    );
}

#[test]
fn titles_and_signatures_keep_their_spaces() {
    silent(
        &[&RULE],
        &[
            "中共中央 国务院关于某项工作的意见\n",
            "中共中央 国务院印发《某某纲要》\n",
            "# 近日，中共中央 国务院印发了意见，请学习\n",
            "请对照《中共中央 国务院关于某项工作的意见》自查。",
            "特此通知。\n\n中共中央 国务院\n\n2026年5月1日\n",
            "近日，中共中央、国务院印发了《某某意见》，请学习。",
        ],
    );
}
