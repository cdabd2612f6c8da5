//! Tests of `structure-title-redundant`.

use super::RULE;
use crate::rules::testing::check_rule;
use expect_test::expect;

#[test]
fn a_title_with_guanyu_twice_is_fixed() {
    let text = "# 云溪市人民政府关于关于某事的通知\n\n各县人民政府：\n\n请执行。\n";
    check_rule(
        &RULE,
        text,
        expect![[r#"
        23..29 “关于” hint 标题里“关于”写了两次
          unsafe 删去一个“关于”
        ⇒ # 云溪市人民政府关于某事的通知

          各县人民政府：

          请执行。
    "#]],
    );
}
