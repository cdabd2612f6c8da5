//! Tests of `agency-renamed`.

use super::RULE;
use crate::rules::agency::testing::check;
use expect_test::expect;

#[test]
fn a_renamed_agency_gets_its_new_name() {
    check(
        &RULE,
        "由国家煤矿安全监察局负责。",
        expect![[r#"
        3..30 “国家煤矿安全监察局” warning “国家煤矿安全监察局”已于2020年更名，现为“国家矿山安全监察局”
          unsafe 改为“国家矿山安全监察局”
          tags [Deprecated]
        ⇒ 由国家矿山安全监察局负责。
    "#]],
    );
}
