//! Tests of `numerals-incomplete-date`.

use super::RULE;
use crate::rules::testing::check_rule;
use expect_test::expect;

#[test]
fn a_year_and_month_are_written_out() {
    check_rule(
        &RULE,
        "自2016.9起，（2016.9—2017.3），截至2020-12，止于2016.13。",
        expect![[r#"
        3..9 “2016.9” warning 日期只有年、月，不能用符号代替“年”“月”，“2016.9”应写作“2016年9月”
          unsafe 改为“2016年9月”
        18..33 “2016.9—2017.3” warning 日期只有年、月，不能用符号代替“年”“月”，“2016.9—2017.3”应写作“2016年9月—2017年3月”
          unsafe 改为“2016年9月—2017年3月”
        45..52 “2020-12” warning 日期只有年、月，不能用符号代替“年”“月”，“2020-12”应写作“2020年12月”
          unsafe 改为“2020年12月”
        ⇒ 自2016年9月起，（2016年9月—2017年3月），截至2020年12月，止于2016.13。
    "#]],
    );
}
