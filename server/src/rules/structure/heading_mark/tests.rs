//! Tests of `structure-heading-mark`.

use super::RULE;
use crate::rules::structure::testing::check;
use expect_test::expect;

#[test]
fn many_wrong_marks_are_one_finding() {
    let body = (1..=8).map(|n| format!("{n}、第{n}件事。")).collect::<Vec<_>>().join("\n\n");
    check(
        &RULE,
        &body,
        expect![[r#"
            69..73 “1、” warning 第三层序数写作“1.”，后面用“.”（全文共8处，此为第一处）
              at 88..92 “2、” 同样的问题
              at 107..111 “3、” 同样的问题
              at 126..130 “4、” 同样的问题
              at 145..149 “5、” 同样的问题
              at 164..168 “6、” 同样的问题
              at 183..187 “7、” 同样的问题
              at 202..206 “8、” 同样的问题
              safe 全部修改（8处）
            ⇒ # 云溪市人民政府关于某事的通知

              各县人民政府：

              1.第1件事。

              2.第2件事。

              3.第3件事。

              4.第4件事。

              5.第5件事。

              6.第6件事。

              7.第7件事。

              8.第8件事。

              云溪市人民政府

              2024年5月6日
        "#]],
    );
}
