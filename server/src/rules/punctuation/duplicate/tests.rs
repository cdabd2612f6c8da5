//! Tests of `punctuation-duplicate`.

use super::RULE;
use crate::rules::testing::check_rule;
use expect_test::expect;

#[test]
fn doubled_marks_become_one() {
    check_rule(
        &RULE,
        "加强领导，，落实责任。。强化督查、，抓好整改,，完成任务。；",
        expect![[r#"
        12..18 “，，” warning 点号重复，应当只用一个“，”
          safe 改为“，”
        30..36 “。。” warning 点号重复，应当只用一个“。”
          safe 改为“。”
        48..54 “、，” warning 点号重复，应当只用一个“，”
          unsafe 改为“，”
        66..70 “,，” warning 点号重复，应当只用一个“，”
          safe 改为“，”
        82..88 “。；” warning 点号重复，应当只用一个“。”
          unsafe 改为“。”
        ⇒ 加强领导，落实责任。强化督查，抓好整改，完成任务。
    "#]],
    );
}
