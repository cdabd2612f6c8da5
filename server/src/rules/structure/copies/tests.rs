//! Tests of `structure-copies`.

use super::RULE;
use crate::rules::structure::testing::notice;
use crate::rules::testing::check_rule;
use expect_test::expect;

#[test]
fn the_last_copied_agency_is_followed_by_a_full_stop() {
    let text = notice("请执行。") + "\n抄送：市委办公室\n云溪市人民政府办公室 2024年5月7日\n";
    check_rule(
        &RULE,
        &text,
        expect![[r#"
        144..147 “室” warning 最后一个抄送机关后面标句号
          safe 加上句号
        ⇒ # 云溪市人民政府关于某事的通知

          各县人民政府：

          请执行。

          云溪市人民政府

          2024年5月6日

          抄送：市委办公室。
          云溪市人民政府办公室 2024年5月7日
    "#]],
    );
}
