//! Tests of `structure-print-line`.

use super::RULE;
use crate::rules::structure::testing::notice;
use crate::rules::testing::check_rule;
use expect_test::expect;

#[test]
fn the_line_of_printing_after_copies_gets_yinfa() {
    let text = notice("请执行。") + "\n抄送：市委办公室\n云溪市人民政府办公室 2024年5月7日\n";
    check_rule(
        &RULE,
        &text,
        expect![[r#"
        148..194 “云溪市人民政府办公室 2024年5月7日” hint 印发日期后面加“印发”二字
          safe 加上“印发”
        ⇒ # 云溪市人民政府关于某事的通知

          各县人民政府：

          请执行。

          云溪市人民政府

          2024年5月6日

          抄送：市委办公室
          云溪市人民政府办公室 2024年5月7日印发
    "#]],
    );
}
