//! Tests of `structure-attachment-note`.

use super::RULE;
use crate::rules::structure::testing::check;
use expect_test::expect;

#[test]
fn attachment_names_have_no_punctuation_and_a_single_one_has_no_number() {
    check(
        &RULE,
        "请执行。\n\n附件1：《甲表》。",
        expect![[r#"
        83..90 “附件1” warning 附件说明先写“附件：”，再写顺序号和名称；“附件1”里的顺序号应放在冒号后面
          unsafe 改为“附件：1.”
        93..105 “《甲表》” hint 附件说明里的附件名称通常不加书名号
          unsafe 删去书名号
        105..108 “。” warning 附件名称后不加标点符号，“。”应删去
          safe 删去
        ⇒ # 云溪市人民政府关于某事的通知

          各县人民政府：

          请执行。

          附件：1.甲表

          云溪市人民政府

          2024年5月6日
    "#]],
    );
    check(
        &RULE,
        "请执行。\n\n附件：1.甲表；",
        expect![[r#"
        92..94 “1.” hint 只有一个附件，通常不编顺序号
          unsafe 改为“附件：甲表；”
        100..103 “；” warning 附件名称后不加标点符号，“；”应删去
          safe 删去
        ⇒ # 云溪市人民政府关于某事的通知

          各县人民政府：

          请执行。

          附件：甲表

          云溪市人民政府

          2024年5月6日
    "#]],
    );
}
