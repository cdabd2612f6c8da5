//! Tests of `policy-expired`.

use super::RULE;
use crate::rules::policy::testing::check;
use expect_test::expect;

#[test]
fn a_plan_whose_period_has_ended_is_reported() {
    check(
        &RULE,
        "为落实《云州市信息化“十二五”规划》（云发〔2011〕6号），现通知如下。",
        expect![[r#"
        9..80 “《云州市信息化“十二五”规划》（云发〔2011〕6号）” warning 《云州市人民政府关于印发云州市信息化“十二五”规划的通知》已于2016年1月1日失效，不宜再作依据
          状态：已于2016年1月1日失效（公报乙）
          tags [Deprecated]
    "#]],
    );
}

#[test]
fn years_inside_a_title_do_not_mark_history() {
    check(
        &RULE,
        "按照《云州市残疾预防计划（2016—2020年）》开展工作。",
        expect![[r#"
        6..59 “《云州市残疾预防计划（2016—2020年）》” warning 《云州市残疾预防计划（2016—2020年）》已于2021年1月1日失效，不宜再作依据
          状态：已于2021年1月1日失效（公报癸）
          tags [Deprecated]
    "#]],
    );
}
