//! Tests of `structure-title-punctuation`.

use super::RULE;
use crate::rules::structure::testing::silent;
use crate::rules::testing::check_rule;
use expect_test::expect;

#[test]
fn a_mark_at_the_end_of_the_title_is_deleted() {
    let text = "# 云溪市人民政府关于某事的通知：\n\n各县人民政府：\n\n请执行。\n";
    check_rule(
        &RULE,
        text,
        expect![[r#"
        44..47 “：” warning 标题末尾通常不用标点，“：”宜删去
          safe 删去标题末尾的标点
        ⇒ # 云溪市人民政府关于某事的通知

          各县人民政府：

          请执行。
    "#]],
    );
    silent(
        &[&RULE],
        &[&text.replace("通知：", "通知（试行）"), &text.replace("某事的通知：", "印发《甲、乙办法》的通知")],
    );
}
