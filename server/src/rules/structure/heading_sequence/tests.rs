//! Tests of `structure-heading-sequence`.

use super::RULE;
use crate::rules::structure::testing::{check, notice, silent};
use expect_test::expect;

#[test]
fn numbers_continue_under_their_own_heading() {
    check(
        &RULE,
        "一、甲\n\n（一）乙。\n\n（三）丙。\n\n二、丁\n\n（一）戊。\n\n（一）己。",
        expect![[r#"
            97..106 “（三）” warning 序数从“（一）”跳到“（三）”，中间缺号
              at 80..89 “（一）” 上一个是“（一）”
            142..151 “（一）” warning 序数“（一）”与上一个重号
              at 125..134 “（一）” 上一个是“（一）”
        "#]],
    );
    silent(&[&RULE], &[&notice("第一章 总则\n\n一、甲。\n\n第二章 职责\n\n一、乙。")]);
}

#[test]
fn an_interrupted_count_may_go_on() {
    silent(&[&RULE], &[&notice("1.甲。\n\n2.乙。\n\n3.丙。\n\n1.子。\n\n2.丑。\n\n4.丁。")]);
    silent(&[&RULE], &[&notice("一、甲。\n\n一、二季度是关键。\n\n二、乙。\n\n三、四线城市要抓好。")]);
}
