//! Tests of `structure-attachment-note`.

use super::RULE;
use crate::rules::structure::testing::{check, notice, silent};
use crate::rules::testing::check_rule;
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

#[test]
fn numbers_are_written_with_a_full_stop_and_follow_one_another() {
    check(
        &RULE,
        "请执行。\n\n附件：1、甲表\n\n3、乙表",
        expect![[r#"
        92..96 “1、” warning 附件顺序号后面用“.”，写作“1.”
          safe 改为“1.”
        104..105 “3” warning 附件顺序号从1跳到3，中间缺号
        104..108 “3、” warning 附件顺序号后面用“.”，写作“3.”
          safe 改为“3.”
        ⇒ # 云溪市人民政府关于某事的通知

          各县人民政府：

          请执行。

          附件：1.甲表

          3.乙表

          云溪市人民政府

          2024年5月6日
    "#]],
    );
    silent(
        &[&RULE],
        &[
            &notice("请执行。\n\n附件：1.甲表\n\n2.乙表"),
            &notice("请执行。\n\n附件：1．甲表　2．乙表"),
            &notice("请执行。\n\n附件：1.关于甲、\n乙的规定\n\n2.2026年计划"),
        ],
    );
}

#[test]
fn no_colon_follows_the_number_at_the_head_of_an_attachment() {
    let list = notice("请执行。\n\n附件：1.甲表\n\n2.乙表");
    let text = list.clone() + "\n附件1：\n\n甲表\n\n略\n\n附件2\n\n乙表\n";
    check_rule(
        &RULE,
        &text,
        expect![[r#"
        159..162 “：” warning 附件首行写作“附件1”，后面不用冒号
          safe 删去冒号
        ⇒ # 云溪市人民政府关于某事的通知

          各县人民政府：

          请执行。

          附件：1.甲表

          2.乙表

          云溪市人民政府

          2024年5月6日

          附件1

          甲表

          略

          附件2

          乙表
    "#]],
    );
    // links of a page
    silent(&[&RULE], &[&(list + "\n附件1：\n\n甲表.docx\n\n附件2：\n\n乙表.xlsx\n")]);
}
