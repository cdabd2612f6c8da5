//! Tests of `structure-issue-date`.

use super::RULE;
use crate::rules::structure::testing::notice;
use crate::rules::testing::check_rule;
use expect_test::expect;

#[test]
fn each_wrong_form_of_the_date_is_fixed() {
    for (date, expect) in [
        (
            "二〇二四年五月六日",
            expect![[r#"
            106..133 “二〇二四年五月六日” error 成文日期应当用阿拉伯数字标注，写作“2024年5月6日”
              unsafe 改为“2024年5月6日”
            ⇒ # 云溪市人民政府关于某事的通知

              各县人民政府：

              请执行。

              云溪市人民政府

              2024年5月6日
        "#]],
        ),
        (
            "2024.5.6",
            expect![[r#"
            106..114 “2024.5.6” error 成文日期应当将年、月、日标全，写作“2024年5月6日”
              unsafe 改为“2024年5月6日”
            ⇒ # 云溪市人民政府关于某事的通知

              各县人民政府：

              请执行。

              云溪市人民政府

              2024年5月6日
        "#]],
        ),
        (
            "2024年5月06日",
            expect![[r#"
            106..122 “2024年5月06日” error 成文日期的月、日不编虚位（1不写作01），写作“2024年5月6日”
              safe 改为“2024年5月6日”
            ⇒ # 云溪市人民政府关于某事的通知

              各县人民政府：

              请执行。

              云溪市人民政府

              2024年5月6日
        "#]],
        ),
    ] {
        check_rule(&RULE, &notice("请执行。").replace("2024年5月6日", date), expect);
    }
}
